// What a coordinator and a family do together, each practice once: its page by hand, by keyboard where it draws, and a look
// at both widths.
import assert from 'node:assert/strict';
import { inDays } from './coordinator.mjs';
import { lookAt, picture } from './harness.mjs';

/** The trial that the practices begin and use. */
const trial = 'Mentor ringer på om morgenen';

const tab = (page, name) =>
  page.locator('nav.tabs').getByRole('link', { name: new RegExp(`^${name}`) }).click();
const said = (page, words) => page.getByText(words).first().waitFor();

/** By keyboard: the box itself lies under its picture. */
async function mark(page, box) {
  await box.focus();
  await page.keyboard.press('Space');
}

/** The picture is moved by keys; the list says the same. */
async function journey(page) {
  await tab(page, 'Borgerrejsen');
  await page.getByRole('button', { name: /Skriv et nyt trin/ }).click();
  await page.getByLabel('Hvad skete der?').fill('Mormor passede Ida.');
  await mark(page, page.getByRole('radio', { name: 'Det virkede', exact: true }));
  await page.getByLabel('År', { exact: true }).fill('2021');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await said(page, 'Det er gemt.');
  const card = page.getByRole('button', { name: /2021.*Mormor passede Ida/ });
  await card.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /2022.*Mormor passede Ida/ }).waitFor();
  await lookAt(page, 'practice-journey');
  await picture(page, 'koordinator-borgerrejse', page.getByRole('heading', { name: 'Borgerrejsen' }));
}

async function pulse(page) {
  await tab(page, 'Sådan går det');
  await page.getByRole('button', { name: /^Spørg / }).click();
  for (const level of ['Meget', 'Lidt', 'Helt', 'Noget']) {
    const answer = page.getByRole('button', { name: level, exact: true });
    await answer.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Næste' }).click();
  }
  await page.getByRole('button', { name: 'Meget', exact: true }).click();
  await page.getByRole('button', { name: 'Gem svarene' }).click();
  await said(page, 'Svarene er gemt.');
  await page.getByRole('img', { name: /Svar over tid: Set og hørt/ }).waitFor();
  await lookAt(page, 'practice-pulse');
  await picture(page, 'koordinator-saadan-gaar-det', page.getByRole('heading', { level: 2 }).first());
}

/** Two who want opposite things: the rule finds it, and a conversation is agreed. */
async function network(page) {
  await tab(page, 'Netværk');
  for (const [who, pull] of [
    ['Jobcenter Eksempel', 'mere'],
    ['Familieafdelingen', 'mindre'],
  ]) {
    await page.getByRole('button', { name: 'Skriv et svar ind' }).click();
    const form = page.getByRole('form', { name: 'Hvordan ser de det?' });
    await form.getByLabel('Hvem svarer?').selectOption({ label: who });
    await form.getByLabel('Hvem handler det om?').selectOption({ label: 'Nanna Toft' });
    await form.getByLabel('Hvilket emne?').selectOption({ label: 'Arbejde og indkomst' });
    await form.getByLabel('Hvad er problemet?').fill('Morgenerne er for korte.');
    await form.getByRole('button', { name: pull, exact: true }).click();
    await form.getByRole('button', { name: 'Gem svaret' }).click();
    await form.waitFor({ state: 'detached' });
  }
  const apart = page.getByRole('article', { name: /vil mere|mindre/ }).first();
  await apart.getByText(/Af en regel:/).waitFor();
  await apart.getByRole('button', { name: 'Aftal en samtale' }).click();
  await apart.getByLabel('Senest').fill(inDays(7));
  await apart.getByRole('button', { name: 'Gem samtalen' }).click();
  await apart.getByText(/sørger for det, senest/).waitFor();
  await lookAt(page, 'practice-grid');
  await picture(page, 'koordinator-netvaerk', page.getByRole('heading', { name: 'Sådan ser alle omkring familien det' }));
}

async function understanding(page) {
  await tab(page, 'Fælles forståelse');
  await page.getByRole('button', { name: 'Ny vurdering' }).click();
  await mark(page, page.getByRole('group', { name: 'Hvem fra familien er med?' }).getByRole('checkbox').first());
  for (const part of ['Tryghed', 'Svære oplevelser', 'Det, vi øver', 'Styrker', 'At forstå hinanden']) {
    await page.getByLabel(`${part}: tal nu`).selectOption('6');
    await page.getByLabel(`${part}: det ser vi`).fill('Det går bedre end i sommer.');
  }
  await page.getByRole('button', { name: 'Gem vurderingen' }).click();
  await said(page, 'Vurderingen er gemt.');
  await page.getByRole('row', { name: /Tryghed.*6 af 10/ }).waitFor();
  await lookAt(page, 'practice-understanding');
  await picture(page, 'koordinator-forstaaelse', page.getByRole('heading', { name: 'Fælles forståelse' }));
}

async function obstacle(page) {
  await tab(page, 'Planen');
  await page.getByRole('button', { name: 'Sæt en snublesten på listen' }).click();
  await page.getByLabel('Hvad handler den om?').selectOption({ label: 'Plads' });
  await page.getByLabel('Hvad står i vejen?').fill('Der er fire måneders ventetid på en mentor.');
  await page.getByLabel('Hvad koster det familien?').fill('Endnu et halvt år uden ro om morgenen.');
  await page.getByRole('button', { name: 'Sæt på listen' }).click();
  await said(page, 'Snublestenen er på listen');
  await page.getByText('Der er fire måneders ventetid på en mentor.').first().waitFor();
  await lookAt(page, 'practice-obstacle');
  await picture(page, 'koordinator-snublesten', page.getByRole('heading', { name: 'Snublesten' }));
}

/** Three spaces in their order; the idea becomes the obstacle that was raised. */
async function workshop(page) {
  await tab(page, 'Værksted');
  await page.getByRole('button', { name: 'Forbered et værksted' }).click();
  await page.getByLabel('Hvad handler det om?').fill('Morgenerne');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  const open = page.getByRole('button', { name: /^Åbn ?Morgenerne/ });
  const wishes = page.getByRole('form', { name: 'Borgerland' });
  await open.or(wishes).first().waitFor();
  if (!(await wishes.isVisible())) await open.click();
  const write = async (words) => {
    await page.getByLabel('Ordene, som de blev sagt').fill(words);
    await page.getByRole('button', { name: 'Skriv det ned' }).click();
    await page.getByRole('listitem').filter({ hasText: words }).first().waitFor();
  };
  await wishes.waitFor();
  await write('At vi kan spise morgenmad sammen.');
  await lookAt(page, 'practice-workshop-family');
  await page.getByRole('button', { name: 'Åbn Fagland' }).click();
  await page.getByRole('form', { name: 'Fagland' }).waitFor();
  await page.getByLabel('Hvad er det?').selectOption({ label: 'Lov' });
  await write('Loven giver plads til senere møder.');
  await page.getByRole('button', { name: 'Åbn Grænseland' }).click();
  await page.getByRole('form', { name: 'Grænseland' }).waitFor();
  await page.getByLabel('Hvilket ønske hjælper den?').selectOption({ index: 1 });
  await write('En mentor, der ringer på.');
  const idea = page.getByRole('listitem').filter({ hasText: 'En mentor, der ringer på.' }).first();
  const choice = idea.locator('option', { hasText: /^Snublesten: Der er fire/ });
  await choice.waitFor({ state: 'attached' });
  await idea.getByRole('combobox').selectOption({ label: (await choice.textContent()) ?? '' });
  await idea.getByText(/Blev til: Snublesten/).waitFor();
  await lookAt(page, 'practice-workshop-border');
  await picture(page, 'koordinator-vaerksted', page.getByRole('heading', { level: 2 }).first());
}

/** The leader begins a wave; the coordinator's trial goes into it, and the leader is told no number of so few. */
async function trialInWave(page, leader) {
  const wave = `Mentor om morgenen ${Date.now().toString(36)}`;
  await leader.getByRole('link', { name: 'Prøver' }).click();
  await leader.getByRole('button', { name: 'Begynd en bølge' }).click();
  await leader.getByLabel('Hvad prøver I?').fill(wave);
  await leader.getByLabel('Hvad tror I, det fører til?').fill('Færre morgener, hvor skolen ringer.');
  await leader.getByLabel('Hvordan kan I se det?').fill('Antal morgener om ugen, alle kommer af sted.');
  await leader.getByLabel('Sidste dag').fill(inDays(80));
  await leader.getByLabel('Højst hvor mange familier?').fill('10');
  await leader.getByRole('button', { name: 'Begynd', exact: true }).click();
  await leader.getByRole('heading', { name: wave }).waitFor();

  await tab(page, 'Planen');
  await page.getByRole('button', { name: 'Tilføj en indsats' }).click();
  const form = page.getByRole('form', { name: 'Tilføj en indsats' });
  await form.getByLabel('Hvem gør det?').selectOption({ label: 'Familieafdelingen' });
  await form.getByLabel('Hvad gøres der?').fill(trial);
  await form.getByLabel('Lov', { exact: true }).fill('Barnets lov');
  await form.getByLabel('Paragraf').fill('§ 32');
  await form.getByLabel('Hvilket budget betaler?').fill('Familieafdelingen');
  await form.getByLabel('Hvem er ansvarlig hos myndigheden?').fill('Fatima Aydin');
  await form.getByLabel('Fra', { exact: true }).fill(inDays(0));
  await form.getByLabel('Prøves af til').fill(inDays(60));
  await form.getByLabel('Hvad tror I, prøven viser?').fill('At Ida kommer til tiden.');
  await form.getByLabel('Hvordan kan I se det?').fill('Antal morgener om ugen.');
  await form.getByRole('button', { name: 'Gem indsatsen' }).click();
  await said(page, 'Indsatsen er gemt.');
  await page.getByRole('button', { name: `Prøven ${trial} i en bølge` }).click();
  await page.getByLabel(`Tag prøven med i ${wave}`).click();
  await said(page, /Prøven er med i/);
  await lookAt(page, 'practice-trial');
  await picture(page, 'koordinator-proeve', page.getByRole('heading', { name: 'Indsatser' }));

  await leader.reload();
  const told = leader.getByRole('region', { name: wave }).or(leader.getByRole('article', { name: wave })).first();
  await told.getByText(/Færre end fem familier/).waitFor();
  assert.equal(await leader.getByText('Toft').count(), 0);
  await lookAt(leader, 'practice-wave');
  await picture(leader, 'enhedsleder-proever');
}

/** In an order in which each finds what it builds on. */
export async function practices(page, leader) {
  await journey(page);
  await pulse(page);
  await network(page);
  await understanding(page);
  await obstacle(page);
  await workshop(page);
  await trialInWave(page, leader);
}
