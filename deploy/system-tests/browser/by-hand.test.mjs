// Steps 1, 4, 5 and 6 of the main job, done by hand in the browser by four people, on a family of their own; and a
// look at every page on the way. The tests follow one another: the family that the first opens is the others' too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addGoal, arriveAt, card, consent, inDays, next, saved, showsOnMyDay } from './coordinator.mjs';
import { baseUrl, lookAt, openWindow, signInAs, startBrowser, stopBrowser } from './harness.mjs';

before(startBrowser);
after(stopBrowser);

const lastName = `Ravn ${Date.now().toString(36)}`;
const family = `Familien ${lastName}`;
const what = `Samtale om praktik, ${lastName}`;
const told = `Vi ringede om et møde, ${lastName}`;

test('who is not signed in is told what this is, and the page brings its own strict policy', async () => {
  const page = await openWindow();
  await page.goto(`${baseUrl}/`);
  await page.getByRole('link', { name: 'Log ind' }).first().waitFor();
  await lookAt(page, 'welcome');

  const policy = (await page.request.get(`${baseUrl}/`)).headers()['content-security-policy'];
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  const refused = await page.request.get(`${baseUrl}/api/v1/me`);
  assert.equal(refused.status(), 401);
  assert.match(refused.headers()['content-type'], /application\/problem\+json/);
  await page.context().close();
});

test('a coordinator makes a plan with the family at the table, and activates it', async () => {
  const page = await signInAs('Karen Mikkelsen');
  await arriveAt(page, 'Min dag');
  await page.getByRole('heading', { level: 2, name: 'Dine familier' }).waitFor();
  await lookAt(page, 'my-day');

  await page.getByRole('link', { name: 'Opret plan' }).first().click();
  await arriveAt(page, 'Hvem er vi?');
  await lookAt(page, 'start-1-empty');
  await page.getByLabel('Hvad hedder familien?').fill(lastName);
  const people = [
    ['Rikke Ravn', '1985-03-14', 'Forælder med forældremyndighed'],
    ['Jonas Ravn', '1983-06-02', 'Forælder med forældremyndighed'],
    ['Emil Ravn', '2010-09-21', 'Barn'],
    ['Asta Ravn', '2017-01-30', 'Barn'],
  ];
  for (const [index, [name, birthDate, relation]] of people.entries()) {
    await card(page, index, 'Tilføj en person');
    const person = page.locator('main section.start-card').nth(index);
    await person.getByLabel('Navn').fill(name);
    await person.getByLabel('Født').fill(birthDate);
    await person.getByLabel('I familien er det').selectOption({ label: relation });
  }
  await saved(page);
  await lookAt(page, 'start-1');

  await next(page, 'Hvad er vigtigt for os?');
  await addGoal(page, 0, 'Hele familien', 'Børn og forældre', 'At der er mad på bordet og ro om aftenen.', [
    'ingen aftener',
    '1–2 aftener',
    '4 aftener om ugen',
    '5 aftener',
    'alle aftener',
  ]);
  await addGoal(page, 1, 'Rikke Ravn', 'Arbejde og indkomst', 'Jeg vil kunne stå op, uden at det hele ramler.', [
    'aldrig',
    'en enkelt dag',
    'tre hverdage',
    'fire hverdage',
    'alle hverdage',
  ]);
  await saved(page);
  await lookAt(page, 'start-2');

  await next(page, 'Hvem er omkring os?');
  for (const agency of ['Jobcenter Eksempel', 'Psykiatrien i Region Eksempel', 'Eksempel Sygehus', 'Familieafdelingen']) {
    await page.locator('.chips').getByRole('button', { name: new RegExp(agency) }).click();
  }
  await page.getByRole('button', { name: /Det går i stå/ }).or(page.getByLabel('Det går i stå')).first().click();
  await page.getByRole('button', { name: 'Tilføj en indsats' }).click();
  await page.getByLabel('Hvad hedder den?').fill('Familiebehandling');
  await page.getByLabel('Det handler om').selectOption({ label: 'Børn og forældre' });
  await page.getByLabel('Lov', { exact: true }).fill('barnets lov');
  await page.getByLabel('Paragraf').fill('§ 32');
  await page.getByLabel('Hvem betaler?').fill('Børn og familie');
  await page.getByLabel('Hvem står for den?').fill('Fatima Aydin');
  await page.getByLabel('Fra', { exact: true }).fill('2026-10-01');
  await page.getByLabel(/^Ses efter/).fill('2027-01-15');
  await saved(page);
  await lookAt(page, 'start-3');

  await next(page, 'Hvad må vi dele?');
  await lookAt(page, 'start-4-all-no');
  await consent(page, 'Arbejde og indkomst', 'Jobcenter Eksempel', 'Ja');
  await consent(page, 'Helbred i kroppen', 'Jobcenter Eksempel', 'Kun fravær');
  await consent(page, 'Børn og forældre', 'Familieafdelingen', 'Ja');
  await consent(page, 'Bolig', 'Familieafdelingen', 'Spørg mig');
  await saved(page);
  await lookAt(page, 'start-4');

  await next(page, 'Er vi klar?');
  const main = page.locator('main');
  await main.getByText('Jeg vil kunne stå op').first().waitFor();
  assert.doesNotMatch(await main.innerText(), /Kun fravær/);
  await lookAt(page, 'start-5');
  await page.getByRole('button', { name: 'Sæt planen i gang, og giv besked' }).click();

  await arriveAt(page, family);
  await page.getByText('Aktiv plan').first().waitFor();
  await page.getByRole('link', { name: 'Beskeder', exact: true }).click();
  // The agencies' systems acknowledge by themselves, and the page shows it without being loaded again.
  await page.getByText('Kvitteret').nth(1).waitFor({ timeout: 60_000 });
  await lookAt(page, 'family-messages');
  for (const [tab, name] of [
    ['Planen', 'family'],
    ['Samtykke', 'family-consents'],
    ['Historik', 'family-history'],
  ]) {
    await page.getByRole('link', { name: tab, exact: true }).click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await lookAt(page, name);
  }

  await page.getByRole('link', { name: 'Planen', exact: true }).click();
  await page.getByRole('link', { name: 'Familier' }).first().click();
  await arriveAt(page, 'Familier');
  await lookAt(page, 'families');
  await page.context().close();
});

test('a caseworker of the job centre reads, asks the coordinator, and sees the answer arrive', async () => {
  const caseworker = await signInAs('Lars Bundgaard');
  await arriveAt(caseworker, 'Indbakke');
  const message = caseworker.locator('.inbox-list').getByRole('link').filter({ hasText: family });
  await message.first().waitFor();
  await lookAt(caseworker, 'inbox');
  await message.first().click();
  await caseworker.getByRole('button', { name: 'Vi gør det' }).click();
  await caseworker.getByText('I har svaret: Vi gør det').first().waitFor();
  await lookAt(caseworker, 'inbox-message');

  const ask = caseworker.locator('section.ask');
  await ask.getByRole('button', { name: 'Send til koordinatoren' }).click();
  await ask.getByText('Vælg én').first().waitFor();
  await lookAt(caseworker, 'inbox-ask-incomplete');
  await ask.getByLabel('Familie').selectOption({ label: family });
  await ask.getByLabel('Hvem gælder det?').selectOption({ label: 'Rikke Ravn' });
  await ask.getByLabel('Hvad ønsker I?').fill(what);
  await ask.getByLabel('Hvorfor?').fill('Der er en plads på et bageri, hvor man kan starte med fire timer om ugen.');
  await ask.getByLabel('Hvad handler det om?').selectOption({ label: 'Arbejde og indkomst' });
  await ask.getByLabel('Senest hvornår?').fill(inDays(10));
  await ask.getByLabel('Ja', { exact: true }).check({ force: true });
  await ask.getByLabel('Hvilken paragraf?').selectOption('Sygedagpengeloven|§ 13 b');
  await ask.getByRole('button', { name: 'Send til koordinatoren' }).click();
  await ask.getByText('Sendt til koordinatoren.', { exact: false }).first().waitFor();

  const coordinator = await signInAs('Karen Mikkelsen');
  await showsOnMyDay(coordinator, what);
  await lookAt(coordinator, 'my-day-request');
  await coordinator.getByRole('article').filter({ hasText: what }).getByRole('link', { name: /Svar/ }).first().click();
  await coordinator.getByText('Hvad svarer du?').first().waitFor();
  await coordinator.getByText('Taget med til familien').first().click();
  await coordinator.getByLabel('Svaret, ord for ord').fill('Jeg har talt med Rikke. Hun vil gerne høre mere på et møde.');
  await lookAt(coordinator, 'request-answer');
  await coordinator.getByRole('button', { name: /^Send til/ }).click();
  await arriveAt(coordinator, 'Min dag');
  await coordinator.getByRole('button', { name: 'Stop' }).first().waitFor();

  await caseworker.getByText('Hun vil gerne høre mere på et møde.', { exact: false }).first().waitFor({ timeout: 60_000 });
  await lookAt(caseworker, 'inbox-answered');
  await caseworker.getByRole('link', { name: 'Planer, vi er med i' }).first().click();
  await arriveAt(caseworker, 'Planer, vi er med i');
  await lookAt(caseworker, 'agency-plans');
  await caseworker.getByRole('link', { name: family }).first().click();
  await arriveAt(caseworker, family);
  await caseworker.getByText('Jeg vil kunne stå op', { exact: false }).first().waitFor();
  assert.doesNotMatch(await caseworker.locator('main').innerText(), /mad på bordet|Familiebehandling/);
  await lookAt(caseworker, 'agency-plan');
  await coordinator.context().close();
  await caseworker.context().close();
});

test('the family department tells of a direct contact, and the coordinator sees it without loading again', async () => {
  const coordinator = await signInAs('Karen Mikkelsen');
  await arriveAt(coordinator, 'Min dag');
  const caseworker = await signInAs('Fatima Aydin');
  await arriveAt(caseworker, 'Indbakke');

  const direct = caseworker.locator('section.direct');
  await direct.getByText('Vi glemte, at det går gennem koordinatoren').click();
  const person = await direct.locator(`optgroup[label="${family}"] option`).first().getAttribute('value');
  await direct.getByLabel('Hvem talte I med?').selectOption(person);
  await direct.getByLabel('Hvad blev sagt eller aftalt?').fill(told);
  await direct.getByRole('button', { name: 'Fortæl det til koordinatoren' }).click();
  await direct.getByText('Tak. Koordinatoren har fået det at vide.').waitFor();
  await lookAt(caseworker, 'direct-contact');

  await showsOnMyDay(coordinator, told);
  await lookAt(coordinator, 'my-day-direct-contact');
  await caseworker.context().close();
  await coordinator.context().close();
});

test('a member of the steering group sees numbers and hidden cells, and never a family', async () => {
  const page = await signInAs('Anne Holck');
  await arriveAt(page, 'Overblik');
  await page.getByText('Skjult').first().waitFor();
  assert.equal(await page.getByText(lastName).count(), 0);
  await lookAt(page, 'overview');
  for (const table of await page.getByRole('button', { name: 'Tabel' }).all()) await table.click();
  await lookAt(page, 'overview-tables');

  const plans = await page.request.get(`${baseUrl}/api/v1/plans`);
  assert.equal(plans.status(), 403);

  await page.getByRole('button', { name: /English/ }).or(page.getByRole('link', { name: /English/ })).first().click();
  await page.getByText('Sign out').first().waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await lookAt(page, 'overview-english');
  await page.getByRole('button', { name: 'Sign out' }).or(page.getByRole('link', { name: 'Sign out' })).first().click();
  await page.getByRole('link', { name: /Log ind|Sign in/ }).first().waitFor();
  assert.equal((await page.request.get(`${baseUrl}/api/v1/me`)).status(), 401);
  await page.context().close();
});

test('an address that does not exist says so, and what to do', async () => {
  const page = await signInAs('Karen Mikkelsen');
  await page.goto(`${baseUrl}/findes-ikke`);
  await arriveAt(page, 'Siden findes ikke');
  await lookAt(page, 'not-found');
  await page.context().close();
});
