// What a coordinator does over and over, so that each test says only what it is about.

export async function arriveAt(page, heading) {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Waits for the item as it comes, and unfolds what is new or folded, as the page offers. */
export async function showsOnMyDay(page, text) {
  const item = page.getByRole('article').filter({ hasText: text });
  const offer = page.getByRole('button', { name: /^Vis( alle \d+)?$/ });
  while (!(await item.first().isVisible())) {
    await item.or(offer).first().waitFor();
    if (!(await item.first().isVisible())) await offer.first().click();
  }
}

export async function next(page, heading) {
  await page.getByRole('button', { name: /Videre til/ }).or(page.getByRole('link', { name: /Videre til/ })).first().click();
  await arriveAt(page, heading);
}

export async function saved(page) {
  await page.getByText(/Gemt kl\. [0-9.:]+ · intet er sendt til nogen/).first().waitFor();
}

export async function card(page, index, add) {
  const cards = page.locator('main section.start-card');
  if ((await cards.count()) <= index) await page.getByRole('button', { name: add }).click();
  await cards.nth(index).waitFor();
}

export async function addGoal(page, index, whose, topic, words, levels) {
  await card(page, index, 'Tilføj et mål');
  const goal = page.locator('main section.start-card').nth(index);
  await goal.getByLabel('Vi vil gerne').fill(words);
  await goal.getByLabel('Hvis mål er det?').selectOption({ label: whose });
  await goal.getByLabel('Det handler om').selectOption({ label: topic });
  const names = ['Meget mindre end aftalt', 'Lidt mindre end aftalt', 'Som aftalt', 'Lidt mere end aftalt', 'Meget mere end aftalt'];
  for (const [i, name] of names.entries()) await goal.getByLabel(name).fill(levels[i]);
}

export async function consent(page, topic, agency, answer) {
  await page.getByRole('button', { name: new RegExp(`^${topic}, ${agency}`) }).click();
  await page.getByRole('group', { name: new RegExp(`^${topic} hos ${agency}`) }).getByRole('button', { name: new RegExp(`^${answer}`) }).click();
}

export function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
