// A month of a coordinator, done by hand: from the first conversation to an active plan, through an overloaded week,
// a withdrawn consent, absence, two who write at once, a hand-over and a follow-up, to the plan on paper, an emergency
// and the family's own page. The tests follow one another; the family is theirs alone.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { addGoal, arriveAt, card, consent, inDays, next, saved, showsOnMyDay } from './coordinator.mjs';
import { baseUrl, lookAt, openWindow, picture, signInAs, signInUrl, startBrowser, stopBrowser, wasRefused, wereRefused, windows } from './harness.mjs';
import { ownPractices, practices } from './practices.mjs';

const stamp = Date.now().toString(36);
const lastName = `Toft ${stamp}`;
const family = `Familien ${lastName}`;
// A person number that is published for tests; the sign-in page has its holder.
const nanna = { name: 'Nanna Toft', number: '2103009996', born: '2000-03-21' };
const familyGoal = 'At vi spiser sammen uden at skændes.';
const ownGoal = 'Jeg vil have et arbejde, jeg kan holde til.';
const jobMeeting = `Samtale om praktik ${stamp}`;
const familyMeeting = `Familiesamtale ${stamp}`;
const clashDay = nextWeekday(3);

let broken = false;

/** A step stands on the ones before it: after one that failed, the others would only tell of the same thing. */
function step(name, act) {
  test(name, async (t) => {
    if (broken) return t.skip('a step before it failed');
    try {
      return await act();
    } catch (failed) {
      broken = true;
      await picturesOfFailure(name);
      throw failed;
    }
  });
}

/** What each window showed when a step failed, beside the other pictures. */
async function picturesOfFailure(name) {
  for (const [index, page] of windows().entries()) {
    const file = `failed-${name.slice(0, 30).replaceAll(/\W+/g, '-')}-${index}.png`;
    await page.screenshot({ path: path.join(process.env.SCREENSHOTS, file), fullPage: true });
  }
}

let karen;
let mads;
let lars;

before(startBrowser);
after(async () => {
  resumeRoutes();
  await stopBrowser();
});

step('first conversation: the plan is made with the family at the table, and started', async () => {
  karen = await signInAs('Karen Mikkelsen');
  await arriveAt(karen, 'Min dag');
  await throughByKeyboard(karen);

  await karen.getByRole('link', { name: 'Opret plan' }).first().click();
  await arriveAt(karen, 'Hvem er vi?');
  await karen.getByLabel('Hvad hedder familien?').fill(lastName);
  const people = [
    [nanna.name, nanna.born, 'Forælder med forældremyndighed'],
    ['Malik Toft', '1998-05-04', 'Forælder uden forældremyndighed'],
    ['Ida Toft', '2019-02-11', 'Barn'],
  ];
  for (const [index, [name, born, relation]] of people.entries()) {
    await card(karen, index, 'Tilføj en person');
    const person = karen.locator('main section.start-card').nth(index);
    await person.getByLabel('Navn').fill(name);
    await person.getByLabel('Født').fill(born);
    await person.getByLabel('I familien er det').selectOption({ label: relation });
  }
  await personNumber(karen, 0, '9999999999');
  await karen.locator('.form-error-message').waitFor();
  wasRefused(karen, 422);
  await lookAt(karen, 'month-wrong-person-number');
  await personNumber(karen, 0, nanna.number);
  await saved(karen);

  await next(karen, 'Hvad er vigtigt for os?');
  await addGoal(karen, 0, 'Hele familien', 'Børn og forældre', familyGoal, [
    'ingen dage',
    'en dag om ugen',
    'tre dage om ugen',
    'fem dage om ugen',
    'hver dag',
  ]);
  await addGoal(karen, 1, nanna.name, 'Arbejde og indkomst', ownGoal, [
    'kan ikke overskue det',
    'har talt om det',
    'er i praktik',
    'har et job på få timer',
    'har et job',
  ]);
  await saved(karen);

  await next(karen, 'Hvem er omkring os?');
  for (const agency of ['Jobcenter Eksempel', 'Familieafdelingen', 'Psykiatrien i Region Eksempel']) {
    await karen.locator('.chips').getByRole('button', { name: new RegExp(agency) }).click();
  }
  await saved(karen);

  await next(karen, 'Hvad må vi dele?');
  await consent(karen, 'Arbejde og indkomst', 'Jobcenter Eksempel', 'Ja');
  await karen.getByRole('region', { name: /Jobcenter Eksempel/ }).getByText(ownGoal).waitFor();
  await consent(karen, 'Børn og forældre', 'Familieafdelingen', 'Ja');
  await saved(karen);
  await karen.getByRole('button', { name: /^Ida Toft/ }).click();
  await consent(karen, 'Børn og forældre', 'Familieafdelingen', 'Ja');
  await saved(karen);
  await lookAt(karen, 'month-consents-for-a-child');

  await next(karen, 'Er vi klar?');
  await karen.getByRole('button', { name: 'Sæt planen i gang, og giv besked' }).click();
  await arriveAt(karen, family);
  await tab(karen, 'Samtykke');
  await karen.getByRole('button', { name: /^Ida Toft.*1 ja/ }).waitFor();
  await tab(karen, 'Beskeder');
  await karen.getByText('Kvitteret').nth(2).waitFor({ timeout: 60_000 });
});

step('the agencies read what they may, and answer', async () => {
  lars = await signInAs('Lars Bundgaard');
  await openMessage(lars, 'Familiens Plan: Nanna Toft');
  await lars.getByRole('button', { name: 'Vi gør det' }).click();
  await lars.getByText('I har svaret: Vi gør det').first().waitFor();

  await karen.getByText('Vi gør det').first().waitFor({ timeout: 30_000 });
});

step('an overloaded week: two agencies want the same hour, the coordinator sees it and moves one', async () => {
  const fatima = await signInAs('Fatima Aydin');
  await propose(lars, jobMeeting, 'Arbejde og indkomst', `${clashDay}T10:00`);
  await propose(fatima, familyMeeting, 'Børn og forældre', `${clashDay}T10:30`);

  await goTo(karen, 'Familiens uge');
  await limit(karen, '3');
  await karen.goto(`${baseUrl}/min-dag`);
  await showsOnMyDay(karen, jobMeeting);
  await karen.getByRole('article').filter({ hasText: jobMeeting }).getByRole('link', { name: 'Find plads' }).click();
  await arriveAt(karen, family);
  await choose(karen, jobMeeting);
  await karen.getByRole('article').filter({ hasText: familyMeeting }).getByText(/Falder sammen med/).first().waitFor();
  await lookAt(karen, 'month-week-clash-proposed');
  await choose(karen, familyMeeting);

  await karen.getByRole('button', { name: 'Ugen efter' }).click();
  await karen.getByText(/to steder på én gang/).first().waitFor();
  await karen.getByText(/mere end|Aftalen med familien er højst/).first().waitFor();
  await lookAt(karen, 'month-week-overloaded');
  await picture(karen, 'koordinator-familiens-uge', karen.getByRole('button', { name: 'Ugen efter' }));

  const entry = karen.locator('.week-entries li').filter({ hasText: familyMeeting });
  await entry.getByRole('button', { name: 'Flyt' }).click();
  await entry.getByRole('button', { name: 'Flyt og giv besked' }).click();
  await entry.getByText('Vælg en dag og et klokkeslæt').waitFor();
  await entry.getByLabel('Flyt til').fill(`${dayAfter(clashDay)}T10:30`);
  await entry.getByRole('button', { name: 'Flyt og giv besked' }).click();
  await karen.getByText('Intet falder sammen, og ugen er ikke for fuld.').waitFor();

  const row = fatima.getByRole('row').filter({ hasText: familyMeeting });
  await row.getByText('Aftalt').waitFor({ timeout: 30_000 });
  await row.getByText(/10\.30/).first().waitFor({ timeout: 30_000 });
  await lookAt(fatima, 'month-agency-appointments');
  await fatima.context().close();
});

step('a consent is withdrawn while a message waits: it is withheld, and the agency is told to stop', async () => {
  const what = `Papirer om ydelse ${stamp}`;
  await ask(lars, what);
  await karen.goto(`${baseUrl}/min-dag`);
  await showsOnMyDay(karen, what);
  // The routes stand still from here, as they would behind a broken line.
  pauseRoutes();
  await karen.getByRole('article').filter({ hasText: what }).getByRole('link', { name: /Svar/ }).first().click();
  await karen.getByText('Taget med til familien').first().click();
  await karen.getByLabel('Svaret, ord for ord').fill('Nanna skriver under i morgen.');
  await karen.getByRole('button', { name: /^Send til/ }).click();
  await arriveAt(karen, 'Min dag');

  await goTo(karen, 'Samtykke');
  await chooseByKeyboard(karen, 'Arbejde og indkomst', 'Jobcenter Eksempel', 'Nej');
  await karen.getByText('Jobcenter Eksempel må ikke længere få noget om arbejde og indkomst.').waitFor();
  await karen.getByText(/De får besked om ikke at bruge/).waitFor();
  await lookAt(karen, 'month-consent-withdrawal');
  await karen.getByRole('button', { name: 'Gem svarene' }).click();
  await karen.getByRole('button', { name: 'Arbejde og indkomst, Jobcenter Eksempel: Sagt fra' }).waitFor();
  resumeRoutes();

  await tab(karen, 'Beskeder');
  await karen.getByText(/^Holdt tilbage/).first().waitFor({ timeout: 60_000 });
  await lookAt(karen, 'month-withheld');
  await karen.goto(`${baseUrl}/min-dag`);
  await showsOnMyDay(karen, 'En besked til Jobcenter Eksempel er holdt tilbage');

  await lars.goto(`${baseUrl}/indbakke`);
  await lars.getByText('Må ikke bruges længere').first().waitFor({ timeout: 60_000 });
  assert.equal(await lars.getByText('Nanna skriver under i morgen.').count(), 0);
  await lookAt(lars, 'month-inbox-withdrawn');
  await lars.context().close();
});

step('the coordinator is away: the deputy does the work, and the two write at once without losing a word', async () => {
  await karen.getByRole('link', { name: 'Fravær' }).click();
  await arriveAt(karen, 'Fravær og stedfortræder');
  await karen.getByLabel('Første dag væk').fill(inDays(3));
  await karen.getByLabel('Sidste dag væk').fill(inDays(1));
  await karen.getByRole('button', { name: 'Gem fraværet' }).click();
  await karen.getByText('Den sidste dag kan ikke ligge før den første.').first().waitFor();
  await karen.getByLabel('Første dag væk').fill(inDays(0));
  await karen.getByLabel('Hvem gør arbejdet?').selectOption({ label: 'Mads Krogh' });
  await karen.getByRole('button', { name: 'Gem fraværet' }).click();
  await karen.getByRole('button', { name: /Jeg er tilbage/ }).waitFor();
  await lookAt(karen, 'month-absence');

  mads = await signInAs('Mads Krogh');
  await arriveAt(mads, 'Min dag');
  await mads.getByRole('link', { name: family }).first().click();
  await arriveAt(mads, family);
  await mads.getByText(/Mads Krogh er stedfortræder til/).first().waitFor();

  await goTo(karen, 'Planen');
  const hers = await editGoal(karen, familyGoal);
  const his = await editGoal(mads, familyGoal);
  await his.getByLabel('Meget mere end aftalt').fill('hver dag, også i weekenden');
  await his.getByRole('button', { name: 'Gem målet' }).click();
  await his.waitFor({ state: 'hidden' });
  await hers.getByLabel('Lidt mere end aftalt').fill('fem dage om ugen, og vi glæder os');
  await hers.getByRole('button', { name: 'Gem målet' }).click();
  await karen.getByText(/Mads Krogh har ændret målet/).waitFor();
  wasRefused(karen, 412);
  await lookAt(karen, 'month-merge');
  await hers.getByRole('button', { name: 'Gem målet' }).click();
  await hers.waitFor({ state: 'hidden' });
  const after = await editGoal(karen, familyGoal);
  assert.equal(await after.getByLabel('Meget mere end aftalt').inputValue(), 'hver dag, også i weekenden');
  assert.equal(await after.getByLabel('Lidt mere end aftalt').inputValue(), 'fem dage om ugen, og vi glæder os');
  await after.getByRole('button', { name: 'Fortryd' }).click();

  // When she is back, he may not see the plan any more.
  await mads.goto(`${baseUrl}/min-dag`);
  await arriveAt(mads, 'Min dag');
  await karen.getByRole('link', { name: 'Fravær' }).click();
  await karen.getByRole('button', { name: /Jeg er tilbage/ }).click();
  await karen.getByText('Du har ikke skrevet noget fravær.').waitFor();
});

step('a follow-up: goals are looked at, the family says yes again, and the next time is set', async () => {
  await goTo(karen, 'Planen');
  await karen.getByRole('button', { name: 'Nanna Toft siger ja' }).first().click();
  await karen.getByRole('button', { name: 'Notér ja' }).click();
  await karen.getByText(/Nanna Toft sagde ja/).first().waitFor();
  await evaluate(karen, ownGoal, 'er i praktik', 'Familien');
  await evaluate(karen, ownGoal, 'har talt om det', 'En fagperson');
  await karen.getByText(/T-score/).first().waitFor();

  await karen.getByRole('button', { name: 'Skriv en opfølgning ned' }).click();
  const form = karen.getByRole('form', { name: 'Skriv en opfølgning ned' });
  await form.getByRole('button', { name: 'Gem opfølgningen' }).click();
  await form.getByText('Skriv noget her').first().waitFor();
  await form.getByLabel('Hvem var med?').fill('Nanna, Malik og Karen');
  await form.getByLabel('Hvad blev ændret?').fill('Målet om at spise sammen fik nye trin.');
  await form.getByLabel('Hvornår ses der på planen igen?').fill(inDays(60));
  await form.getByLabel('Hvorfor netop da?').fill('Praktikken slutter dér.');
  await form.getByRole('button', { name: 'Gem opfølgningen' }).click();
  await karen.getByText('Målet om at spise sammen fik nye trin.').waitFor();
  await lookAt(karen, 'month-follow-up');
});

step('each practice once, at the table', async () => {
  const birgit = await signInAs('Birgit Holm');
  const fatima = await signInAs('Fatima Aydin');
  await practices(karen, birgit, fatima);
  await birgit.context().close();
  await fatima.context().close();
});

step('what changed, how the plan stood, who has looked; and the plan on paper', async () => {
  await goTo(karen, 'Historik');
  await karen.getByText(/hver dag, også i weekenden/).first().waitFor();
  await karen.getByRole('button', { name: 'Jeg har set det' }).click();
  await karen.getByText('Intet er ændret.').waitFor();
  await karen.getByRole('textbox', { name: 'Planen på en dato' }).fill(inDays(0));
  await karen.getByRole('button', { name: 'Vis', exact: true }).click();
  await karen.getByRole('heading', { name: /Sådan stod planen/ }).waitFor();
  await karen.getByText(ownGoal).first().waitFor();
  await karen.getByRole('button', { name: /^Se alle/ }).click();
  await karen.getByRole('row').filter({ hasText: 'Jobcenter Eksempel' }).first().waitFor();
  await lookAt(karen, 'month-history');

  await karen.getByText('Print planen').click();
  await print(karen, 'Til mødet (PDF)', 'plan.pdf');
  await print(karen, 'På let dansk, til alle (PDF)', 'plan-easy.pdf');
  await writeFile(path.join(process.env.SCREENSHOTS, 'plan.txt'), [family, familyGoal, ownGoal].join('\n'));
});

step('the plan is handed over: refused with a reason, offered again, accepted, and taken over', async () => {
  await goTo(karen, 'Koordinator');
  await offer(karen, 'Mads Krogh', 'Nanna vil helst ringes op om morgenen.');
  await mads.goto(`${baseUrl}/min-dag`);
  await showsOnMyDay(mads, `Karen Mikkelsen tilbyder dig ${family}`);
  const offered = mads.getByRole('article').filter({ hasText: `tilbyder dig ${family}` });
  await lookAt(mads, 'month-hand-over-offered');
  await offered.getByRole('button', { name: 'Nej tak' }).click();
  await offered.getByLabel('Hvorfor ikke?').fill('Jeg er på kursus til fredag.');
  await offered.getByRole('button', { name: 'Send svaret' }).click();
  await offered.waitFor({ state: 'hidden' });

  await karen.getByText('Mads Krogh sagde nej: Jeg er på kursus til fredag.').waitFor({ timeout: 30_000 });
  await offer(karen, 'Mads Krogh', 'Kan du så tage over nu?');
  await showsOnMyDay(mads, `tilbyder dig ${family}`);
  await offered.getByRole('button', { name: 'Ja, jeg tager over' }).focus();
  await mads.keyboard.press('Enter');
  await showsOnMyDay(mads, `Fortæl ${family}, at du er deres koordinator`);
  // The page that she has open closes by itself.
  await karen.getByRole('heading', { level: 1, name: 'Planen er ikke hos dig mere' }).waitFor({ timeout: 30_000 });
  await karen.goto(`${baseUrl}/familier`);
  await karen.getByRole('heading', { level: 1, name: 'Familier' }).waitFor();
  wereRefused(karen, 404);
  await karen.locator('main input[type="search"]').fill(lastName);
  await karen.getByText('Ingen familie passer til det.').waitFor();
});

step('somebody opens the plan in an emergency, and its coordinator and the data protection officer are told', async () => {
  const reason = `Nanna er faldet, og Mads tager ikke telefonen ${stamp}.`;
  await karen.getByRole('link', { name: 'Nødadgang' }).click();
  await karen.getByLabel('Personnummer på en, der er i fare').fill(nanna.number);
  await karen.getByLabel('Hvorfor er det nødvendigt lige nu?').fill('kort');
  await karen.getByRole('button', { name: 'Åbn planen i en time' }).click();
  await karen.getByText('Skriv mindst ti tegn').first().waitFor();
  await karen.getByLabel('Hvorfor er det nødvendigt lige nu?').fill(reason);
  await karen.getByRole('button', { name: 'Åbn planen i en time' }).click();
  await arriveAt(karen, family);
  await karen.getByText(ownGoal).first().waitFor();
  assert.equal(await karen.getByRole('button', { name: /^Ret målet/ }).count(), 0);
  await lookAt(karen, 'month-emergency');

  await mads.goto(`${baseUrl}/min-dag`);
  await mads.getByText(reason).waitFor();
  await lookAt(mads, 'month-emergency-told');
  const dorte = await signInAs('Dorte Friis');
  await dorte.getByRole('link', { name: 'Nødadgange' }).click();
  await dorte.getByText(reason).waitFor();
  await lookAt(dorte, 'month-emergency-officer');
  await dorte.context().close();
  await karen.context().close();
});

step('the family signs in with MitID and reads its own plan', async () => {
  const page = await openWindow({ width: 390 });
  await page.goto(`${baseUrl}/`);
  await page.getByRole('link', { name: 'Log ind' }).first().click();
  await page.waitForURL((url) => url.origin === signInUrl);
  await page.getByRole('button', { name: new RegExp(`${nanna.name}.*MitID`) }).click();
  await arriveAt(page, 'Hej Nanna');
  await page.getByText(ownGoal).first().waitFor();
  await page.getByText(/Mads hjælper jer/).waitFor();
  await lookAt(page, 'month-our-plan');
  await goTo(mads, 'Planen');
  const fatima = await signInAs('Fatima Aydin');
  await ownPractices(page, mads, fatima);
  await fatima.context().close();
  await page.context().close();
  await mads.context().close();
});

/** The skip link leads to the page's content, as the first thing the Tab key meets. */
async function throughByKeyboard(page) {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Gå til indholdet');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'indhold');
}

/** One of the digits is wrong first: it is said at the field, and nothing is lost by it. */
async function personNumber(page, index, number) {
  const person = page.locator('main section.start-card').nth(index);
  const field = person.getByLabel(/^Personnummer/);
  if (!(await field.isVisible())) await person.getByText('Personnummer, telefon og adresse').click();
  await field.fill(number);
}

async function tab(page, name) {
  await page.locator('nav.tabs').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

/** To a tab of the family's plan, from wherever one is. */
async function goTo(page, name) {
  await page.goto(`${baseUrl}/familier`);
  await page.getByRole('link', { name: family }).first().click();
  await arriveAt(page, family);
  await tab(page, name);
}

async function openMessage(page, title) {
  await arriveAt(page, 'Indbakke');
  const link = page.locator('.inbox-list').getByRole('link').filter({ hasText: family }).filter({ hasText: title });
  await link.first().click();
  await page.getByRole('heading', { name: title }).first().waitFor();
}

async function propose(page, what, topic, time) {
  await page.goto(`${baseUrl}/indbakke`);
  const form = page.locator('form.propose');
  await form.getByLabel('Familie', { exact: true }).selectOption({ label: family });
  await form.getByLabel(nanna.name).check();
  await form.getByLabel('Hvad er det?').fill(what);
  await form.getByLabel('Hvad handler det om?').selectOption({ label: topic });
  await form.getByLabel('Hvor længe? (minutter)').fill('120');
  await form.getByLabel('Mulig tid 1').fill(time);
  await form.getByRole('button', { name: 'Send forslaget' }).click();
  await form.getByText('Forslaget er sendt.', { exact: false }).first().waitFor();
}

/** The one proposed time, whatever it does to the week. */
async function choose(page, what) {
  const proposal = page.getByRole('article').filter({ has: page.getByRole('heading', { name: new RegExp(what) }) });
  await proposal.getByRole('button', { name: 'Vælg tiden' }).click();
  await proposal.getByRole('button', { name: 'Send svaret' }).click();
  await proposal.waitFor({ state: 'hidden' });
}

async function limit(page, hours) {
  await page.getByRole('button', { name: 'Aftal en grænse' }).click();
  await page.getByLabel('Højst timer om dagen, hele familien').fill(hours);
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByRole('button', { name: 'Aftal en grænse' }).waitFor();
}

async function ask(page, what) {
  await page.goto(`${baseUrl}/indbakke`);
  const form = page.locator('section.ask');
  await form.getByLabel('Familie').selectOption({ label: family });
  await form.getByLabel('Hvem gælder det?').selectOption({ label: nanna.name });
  await form.getByLabel('Hvad ønsker I?').fill(what);
  await form.getByLabel('Hvorfor?').fill('Vi mangler en underskrift.');
  await form.getByLabel('Hvad handler det om?').selectOption({ label: 'Arbejde og indkomst' });
  await form.getByLabel('Senest hvornår?').fill(inDays(5));
  await form.getByRole('button', { name: 'Send til koordinatoren' }).click();
  await form.getByText('Sendt til koordinatoren.', { exact: false }).first().waitFor();
}

/** The grid by arrow keys alone: Enter opens a cell's answers, Enter takes one. */
async function chooseByKeyboard(page, topic, agency, answer) {
  const cell = page.getByRole('button', { name: new RegExp(`^${topic}, ${agency}`) });
  await cell.focus();
  await page.keyboard.press('Enter');
  const answers = page.getByRole('group', { name: new RegExp(`^${topic} hos ${agency}`) });
  await answers.getByRole('button', { name: new RegExp(`^${answer}`) }).focus();
  await page.keyboard.press('Enter');
}

async function editGoal(page, words) {
  await page.getByRole('button', { name: `Ret målet: ${words}` }).click();
  const form = page.getByRole('form', { name: `Ret målet: ${words}` });
  await form.waitFor();
  return form;
}

async function evaluate(page, words, level, by) {
  await page.getByRole('button', { name: `Vurder: ${words}` }).click();
  const form = page.locator('form.form-box');
  await form.getByRole('button', { name: 'Gem vurderingen' }).waitFor();
  await form.getByText(level, { exact: true }).click();
  await form.getByText(by, { exact: true }).click();
  await form.getByRole('button', { name: 'Gem vurderingen' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function offer(page, to, note) {
  await page.getByRole('button', { name: 'Giv planen videre' }).click();
  await page.getByLabel('Til hvem?').selectOption({ label: to });
  await page.getByLabel('Hvad skal den nye koordinator vide?').fill(note);
  await page.getByRole('button', { name: 'Tilbyd planen' }).click();
  await page.getByText(new RegExp(`^Tilbudt ${to}`)).waitFor();
}

/** Between these two, nothing that waits reaches an agency; the process is told to stand still, and to go on. */
/** One at a time: whoever waits for a download is given the next one, whichever it is. */
async function print(page, link, file) {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  await (await coming).saveAs(path.join(process.env.SCREENSHOTS, file));
}

function pauseRoutes() {
  process.kill(Number(process.env.ROUTES_PID), 'SIGSTOP');
}
function resumeRoutes() {
  process.kill(Number(process.env.ROUTES_PID), 'SIGCONT');
}

/** A weekday (1 is Monday) of next week. */
function nextWeekday(weekday) {
  const now = new Date();
  const monday = (now.getDay() + 6) % 7;
  return new Date(now.getTime() + (7 - monday + weekday - 1) * 86_400_000).toISOString().slice(0, 10);
}

function dayAfter(day) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
