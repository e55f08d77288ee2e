// What a coordinator and a family do together, each practice once: its page by hand, by keyboard where it draws, and a look
// at both widths.
import assert from 'node:assert/strict';
import { inDays } from './coordinator.mjs';
import { baseUrl, lookAt, picture } from './harness.mjs';

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

/** What moved stands before what is due. */
async function progression(page) {
  await tab(page, 'Planen');
  await page.getByRole('heading', { name: 'Det har flyttet sig', exact: true }).waitFor();
  const parts = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
  const place = (name) => parts.findIndex((part) => part.trim().startsWith(name));
  assert.ok(place('Det har flyttet sig') < place('Frister og opfølgning'), parts.join(' | '));
  await picture(page, 'koordinator-flyttet', page.getByRole('heading', { name: 'Det har flyttet sig', exact: true }));
  await lookAt(page, 'practice-progression');
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

/** Called with a time of the family's, thought through in four steps, and closed with what each agency may have of it. */
async function meeting(page, caseworker) {
  await tab(page, 'Møder');
  await page.getByRole('button', { name: 'Indkald til møde' }).click();
  await page.getByRole('button', { name: 'Gem mødet' }).click();
  await said(page, 'Udfyld navn, formål, tid og mindst én fra familien.');
  await page.getByLabel('Hvad skal familien have ud af det?').fill('Ro om morgenen, og én aftale om praktikken.');
  await page.getByLabel('Jobcenter Eksempel').selectOption({ label: 'Kan være med' });
  await page.getByLabel('Familieafdelingen').selectOption({ label: 'Skal være med' });
  const time = page.getByRole('group', { name: /Tider/ }).getByRole('button').first();
  await time.focus();
  await page.keyboard.press('Enter');
  await lookAt(page, 'practice-meeting-called');
  await page.getByRole('button', { name: 'Gem mødet' }).click();
  const call = page.getByRole('region', { name: 'Indkaldelse' });
  await call.getByRole('button', { name: 'Se, hvad der bliver sendt' }).click();
  await call.getByText(/I er indkaldt/).first().waitFor();
  await call.getByRole('button', { name: 'Send indkaldelsen' }).click();
  await said(page, 'Indkaldelsen er på vej');

  const family = page.getByRole('region', { name: 'Med familien' });
  await family.getByLabel('Nyt punkt: Med familien').fill('Hvad virker om morgenen?');
  await page.keyboard.press('Enter');
  await family.getByRole('listitem').filter({ hasText: 'Hvad virker om morgenen?' }).waitFor();
  await page.getByLabel('Referat: Med familien').fill('Når mentoren ringer på, kommer Ida af sted.');
  await page.getByText(/Gemt\. Senest skrevet af/).first().waitFor();
  await page.getByLabel('Referat: Det lærte vi').fill('Vi spørger for sent.');

  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  for (const step of ['Sæt opgaven', 'Fortæl kort', 'Tænk på, hvad andre tænker', 'Vend tilbage til formålet']) {
    await page.locator('[aria-current="step"]').filter({ hasText: step }).waitFor();
    await page.getByLabel(step, { exact: true }).fill(`${step}: vi blev klogere.`);
    if (step !== 'Vend tilbage til formålet') await page.getByRole('button', { name: 'Næste trin' }).click();
  }
  await page.getByRole('button', { name: 'Vi er færdige' }).click();

  const outcome = page.getByRole('form', { name: 'Skriv en beslutning eller en handling' });
  await outcome.getByLabel('Hvad handler det om?').selectOption({ label: 'Børn og forældre' });
  await outcome.getByLabel('Hvem handler det om?').selectOption({ label: 'Nanna Toft' });
  await outcome.getByLabel('Hvad?', { exact: true }).fill('Morgenmaden er klokken syv.');
  await outcome.getByRole('button', { name: 'Skriv den ned' }).click();
  await said(page, 'Morgenmaden er klokken syv.');
  await outcome.getByLabel('Hvad er det?').selectOption({ label: 'Handling' });
  await outcome.getByLabel('Hvem gør det?').selectOption({ label: 'Familieafdelingen' });
  await outcome.getByLabel('Senest').fill(inDays(14));
  await outcome.getByLabel('Hvad?', { exact: true }).fill('Finder en mentor.');
  await outcome.getByRole('button', { name: 'Skriv den ned' }).click();
  const action = page.getByRole('listitem').filter({ hasText: 'Finder en mentor.' });
  await action.getByRole('button', { name: 'Hører til en indsats' }).click();
  await action.getByRole('button', { name: 'Knyt sammen' }).click();
  await action.getByText(/Blev til indsatsen/).waitFor();
  await lookAt(page, 'practice-meeting-minutes');
  await picture(page, 'koordinator-referat', page.getByRole('heading', { name: 'Dagsorden og referat' }));

  const close = page.getByRole('region', { name: 'Afslut og send' });
  await close.getByRole('button', { name: 'Se, hvad hver myndighed får' }).click();
  await close.getByText('Morgenmaden er klokken syv.').first().waitFor();
  assert.equal(await close.getByText('Vi spørger for sent.').count(), 0, 'what the team learned is sent to nobody');
  await lookAt(page, 'practice-meeting-sent');
  await close.getByRole('button', { name: 'Afslut mødet og send' }).click();
  await page.getByText(/^Afsluttet /).first().waitFor();

  await caseworker.goto(`${baseUrl}/indbakke`);
  const file = caseworker.getByRole('link', { name: 'Hent til kalenderen' }).first();
  await file.waitFor();
  const [calendar] = await Promise.all([caseworker.waitForEvent('download'), file.click()]);
  assert.match(calendar.suggestedFilename(), /\.ics$/);
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
  await map(page);
}

/** Everybody round the family, moved by keys; the table beside it says the same. */
async function map(page) {
  await page.getByRole('button', { name: 'Sæt en på kortet' }).click();
  const form = page.getByRole('form', { name: 'Sæt en på kortet' });
  await form.getByLabel('Hvem er det?').fill('Mormor');
  await form.getByRole('button', { name: 'Sæt på kortet' }).click();
  await form.waitFor({ state: 'detached' });
  const drawn = page.getByRole('group', { name: /^Kort over dem/ }).getByRole('button', { name: /^JOB, Jobcenter Eksempel: i nærheden/ });
  await drawn.focus();
  await page.keyboard.press('ArrowUp');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^JOB, Jobcenter Eksempel: tæt på/ }).waitFor();
  const near = page.getByLabel('Hvor tæt på: Jobcenter Eksempel');
  assert.equal(await near.inputValue(), '1');
  await page.getByLabel('Familiens oplevelse: Mormor').selectOption({ label: 'hjælper' });
  await page.getByRole('button', { name: /^Mormor: .*hjælper/ }).waitFor();
  await lookAt(page, 'practice-map');
  await picture(page, 'koordinator-kort', page.getByRole('heading', { name: 'Alle omkring familien', exact: true }));
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
export async function practices(page, leader, caseworker) {
  await progression(page);
  await journey(page);
  await pulse(page);
  await network(page);
  await understanding(page);
  await obstacle(page);
  await workshop(page);
  await trialInWave(page, leader);
  await meeting(page, caseworker);
}

/**
 * The family's own part in each, on a telephone and by keys, with the page read as a screen reader reads it. The workshop is
 * one that the coordinator has called since.
 */
export async function ownPractices(page, coordinator, caseworker) {
  await tab(coordinator, 'Værksted');
  await coordinator.getByRole('button', { name: 'Forbered et værksted' }).click();
  await coordinator.getByLabel('Hvad handler det om?').fill('Aftenerne');
  await coordinator.getByRole('button', { name: 'Gem', exact: true }).click();
  await said(coordinator, 'Aftenerne');

  await ownPulse(page);
  await agencyPrepares(caseworker);
  await ownWords(page, coordinator);
  await ownGrid(page);
  await ownJourney(page);
  await writesAndIsAnswered(page, coordinator);
  await readAloud(page);
  await inEnglish(page);
}

async function ownPulse(page) {
  const part = page.locator('section[aria-labelledby="saadan-gaar-det"]');
  await part.getByRole('button', { name: 'Med billeder' }).press('Enter');
  await lookAt(page, 'own-pulse-children');
  await part.getByRole('button', { name: 'Let dansk' }).press('Enter');
  for (let question = 1; question <= 5; question++) {
    await part.getByText(`${question} af 5.`, { exact: false }).first().waitFor();
    await part.getByRole('button', { name: question === 3 ? 'Spring over' : 'Meget' }).first().press('Enter');
    if (question !== 3) await part.getByRole('button', { name: 'Næste' }).press('Enter');
  }
  await said(page, 'Tak. Det er gemt.');
}

/** It sees that a workshop is to be held, and nothing of what it is about. */
async function agencyPrepares(page) {
  await page.goto(`${baseUrl}/planer`);
  await page.getByRole('link', { name: /Toft/ }).first().click();
  const form = page.getByRole('form', { name: 'Forbered værkstedet' });
  await form.getByLabel('Hvad er det?').selectOption({ label: 'Metode' });
  await form.getByLabel('Det siger vi').fill('Vi kan komme om aftenen.');
  await form.getByRole('button', { name: 'Gem' }).press('Enter');
  await page.getByRole('listitem').filter({ hasText: 'Vi kan komme om aftenen.' }).waitFor();
  assert.equal(await page.getByText('Aftenerne').count(), 0, 'what it is about is the coordinator’s words');
  await lookAt(page, 'practice-workshop-agency');
  await picture(page, 'myndighed-forbered-vaerksted', page.getByRole('heading', { name: 'Forbered værkstedet' }));
}

/** The wish is on the coordinator's table when it is written, and gone when it is taken back. */
async function ownWords(page, coordinator) {
  const before = page.getByRole('form', { name: 'Før vi mødes' });
  await page.reload();
  await before.getByLabel('Skriv det med dine ord').fill('At vi læser sammen om aftenen.');
  await before.getByRole('button', { name: 'Gem' }).press('Enter');
  await page.getByRole('listitem').filter({ hasText: 'At vi læser sammen om aftenen.' }).waitFor();
  await before.getByLabel('Hvad er det?').selectOption({ label: 'Det vil jeg spørge om' });
  await before.getByLabel('Skriv det med dine ord').fill('Hvem ringer?');
  await before.getByRole('button', { name: 'Gem' }).press('Enter');
  await page.getByRole('button', { name: 'Tag det tilbage: Hvem ringer?' }).press('Enter');
  await page.getByRole('button', { name: 'Tag det tilbage: Hvem ringer?' }).waitFor({ state: 'detached' });
  await picture(page, 'familie-foer-vi-moedes', page.getByRole('heading', { name: 'Før vi mødes' }));
  await coordinator.reload();
  const open = coordinator.getByRole('button', { name: /^Åbn ?Aftenerne/ });
  const table = coordinator.getByRole('form', { name: 'Borgerland' });
  await open.or(table).first().waitFor();
  if (!(await table.isVisible())) await open.click();
  await coordinator.getByText(/Nanna Toft, skrevet selv/).waitFor();
  await coordinator.getByText('Har forberedt Fagland: Familieafdelingen.', { exact: false }).waitFor();
  assert.equal(await coordinator.getByText('Hvem ringer?').count(), 0);
  assert.equal(await coordinator.getByText('Vi kan komme om aftenen.').count(), 0, 'no answers before the questions');
  await lookAt(coordinator, 'practice-workshop-prepared');
}

async function ownGrid(page) {
  await page.getByRole('link', { name: 'Sig, hvordan du ser det' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sådan ser jeg det' }).waitFor();
  await page.getByRole('button', { name: 'Sig, hvordan du ser det' }).press('Enter');
  await page.getByLabel('Hvad taler du om?').selectOption({ index: 2 });
  await page.getByLabel('Hvad er svært?').fill('At nå det hele før klokken otte.');
  await page.getByRole('button', { name: 'senere' }).press('Enter');
  await page.getByRole('button', { name: 'Gem', exact: true }).press('Enter');
  await said(page, 'At nå det hele før klokken otte.');
  await lookAt(page, 'own-grid');
  await picture(page, 'familie-saadan-ser-jeg-det');
  await page.goBack();
}

async function ownJourney(page) {
  await page.getByRole('link', { name: 'Se og skriv på rejsen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vores rejse' }).waitFor();
  await page.getByRole('button', { name: /Skriv et nyt trin/ }).press('Enter');
  await page.getByLabel('Hvad skete der?').fill('Vi flyttede i hus.');
  await mark(page, page.getByRole('radio', { name: 'Det skete', exact: true }));
  await page.getByLabel('År', { exact: true }).fill('2020');
  await page.getByRole('button', { name: 'Gem', exact: true }).press('Enter');
  await said(page, 'Det er gemt.');
  await said(page, 'Vi flyttede i hus.');
  await lookAt(page, 'own-journey');
  await picture(page, 'familie-rejse');
  await page.goBack();
}

async function writesAndIsAnswered(page, coordinator) {
  const part = page.locator('section[aria-labelledby="skriv"]');
  await part.getByLabel('Hvad vil du sige?').fill('Kan mødet blive om eftermiddagen?');
  await part.getByRole('button', { name: /^Send til/ }).press('Enter');
  await part.getByText('Der er ikke svaret endnu.').waitFor();
  await coordinator.goto(`${baseUrl}/min-dag`);
  const item = coordinator.getByRole('article').filter({ hasText: 'Kan mødet blive om eftermiddagen?' });
  await item.first().waitFor();
  await lookAt(coordinator, 'own-message-on-my-day');
}

/** What a screen reader has to go by: one main, headings that skip no level, and a name on everything one can use. */
async function readAloud(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByRole('main').count(), 1);
  const levels = await page.locator('main :is(h1, h2, h3, h4)').evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
  levels.forEach((level, index) => assert.ok(index === 0 || level <= levels[index - 1] + 1, `heading ${index} skips a level`));
  const tree = await page.locator('main').ariaSnapshot();
  assert.doesNotMatch(tree, /^\s*- (button|link|textbox|combobox|checkbox|radio)( \[.*\])?:?\s*$/m, 'something has no name');
  for (const part of ['Vores mål', 'Vores uge', 'Hvem ved hvad om dig', 'Hvem har kigget', 'Sådan går det']) {
    assert.ok(tree.includes(`heading "${part}`), `${part} is no heading`);
  }
  await page.locator('section[aria-labelledby="hvem-har-kigget"]').locator('li, tr').first().waitFor();
}

async function inEnglish(page) {
  await page.getByRole('button', { name: 'English' }).or(page.getByRole('link', { name: 'English' })).first().click();
  await page.getByRole('heading', { name: 'Our goals' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await lookAt(page, 'own-page-english');
}
