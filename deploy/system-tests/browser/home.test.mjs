// From hospital bed to home, by hand, in five windows: the hospital asks without a name, two teams see the clock run, one
// says yes and the other is told, the patient is treated, the coordinator follows, and home care takes over.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { baseUrl, lookAt, signInAs, startBrowser, stopBrowser } from './harness.mjs';

before(startBrowser);
after(stopBrowser);

const mark = Date.now().toString(36);
const details = `3 gange dagligt ${mark}`;
const patient = `Anna Prøve ${mark}`;
const number = '0703921VJ5';
const family = `Prøve ${mark}`;

test('a patient comes home: asked without a name, taken by one team, followed by the coordinator, handed over', async (t) => {
  const coordinator = await signInAs('Karen Mikkelsen');
  const planId = await aPlanFor(coordinator);
  const hospital = await signInAs('Helle Juhl');
  const team = await signInAs('Mette Lund Kjær');
  const other = await signInAs('Ali Demir');

  await t.test('a team begins at its board', async () => {
    await arriveAt(team, 'SHS-tavle');
    await arriveAt(other, 'SHS-tavle');
    await lookAt(team, 'home-board');
  });

  await t.test('the hospital asks on one page, by keyboard alone', async () => {
    await hospital.getByRole('link', { name: 'Behandling hjemme' }).click();
    await arriveAt(hospital, 'Behandling hjemme');
    await hospital.getByRole('checkbox', { name: /SHS Eksempel/ }).waitFor();
    await lookAt(hospital, 'home-ask-empty');
    await type(hospital, 'Hvordan?', details);
    await type(hospital, 'Hvem på sygehuset beholder ansvaret?', 'Overlæge på vagt, medicinsk afdeling');
    await type(hospital, 'Telefon til den ansvarlige', '99 99 10 10');
    await type(hospital, 'Afdeling, der spørger', 'Medicinsk afdeling');
    await hospital.keyboard.press('Tab');
    await hospital.keyboard.press('Space');
    await type(hospital, 'Navn', patient);
    await type(hospital, /CPR-nummer/, number);
    await type(hospital, /Henvisning/, 'Blodforgiftning i bedring.');
    await hospital.getByText('SHS Eksempel og SHS Søvang får:', { exact: false }).waitFor();
    await lookAt(hospital, 'home-ask');
    await hospital.getByRole('button', { name: 'Spørg 2 hold' }).focus();
    await hospital.keyboard.press('Enter');
    await card(hospital, details).waitFor();
    await lookAt(hospital, 'home-asked');
  });

  await t.test('both teams see the question and its clock without loading again, and no name', async () => {
    for (const page of [team, other]) {
      await card(page, details).getByRole('button', { name: 'Ja, reservér plads' }).waitFor();
      const shown = await page.locator('body').innerText();
      assert.doesNotMatch(shown, new RegExp(`Anna Prøve|${number}`));
    }
    await card(team, details).getByText('Overlæge på vagt', { exact: false }).first().waitFor();
    await lookAt(team, 'home-board-asked');
  });

  await t.test('the first yes holds the place and learns who it is; the other team is told who was first', async () => {
    await card(team, details).getByRole('button', { name: 'Ja, reservér plads' }).click();
    await card(team, patient).waitFor();
    await other.getByText('SHS Eksempel tog den', { exact: false }).first().waitFor();
    assert.doesNotMatch(await other.locator('body').innerText(), new RegExp(`Anna Prøve|${number}`));
    await hospital.getByText(/Pladsen er holdt til/).first().waitFor();
    await lookAt(team, 'home-board-reserved');
    await lookAt(other, 'home-board-too-late');
  });

  await t.test('the patient comes home, and the log is read by the hospital', async () => {
    await card(team, patient).getByRole('button', { name: 'Åbn henvisning' }).click();
    await card(team, patient).getByText(number).waitFor();
    await card(team, patient).getByRole('button', { name: 'Patienten kan komme hjem' }).click();
    const home = atHome(team);
    await home.getByRole('button', { name: 'Skriv i dagens log' }).click();
    await home.getByText('Sygehuset skal se på det').click();
    await home.getByLabel('Hvad skete der?').fill('Temperatur 38,6.');
    await lookAt(team, 'home-board-log');
    await home.getByRole('button', { name: 'Gem' }).click();
    await home.locator('.home-log').getByText('Temperatur 38,6.').waitFor();
    await lookAt(team, 'home-board-at-home');
    await card(hospital, details).getByText('Holdets log').click();
    await card(hospital, details).getByText('Temperatur 38,6.').waitFor();
  });

  await t.test('the treatment is changed, and says who at the hospital said so', async () => {
    const home = atHome(team);
    await home.getByRole('button', { name: 'Ændr behandling' }).click();
    await home.getByLabel('Hvordan?').fill(`2 gange dagligt ${mark}`);
    await home.getByLabel('Hvem har sagt det, og hvorfor?').fill('Overlægen, efter blodprøven.');
    await lookAt(team, 'home-board-change');
    await home.getByRole('button', { name: 'Gem' }).click();
    await home.getByText(`2 gange dagligt ${mark}`).waitFor();
  });

  await t.test('the coordinator sees who treats and who answers for it, and has seen it', async () => {
    await coordinator.goto(`${baseUrl}/`);
    await arriveAt(coordinator, 'Min dag');
    await showsOnMyDay(coordinator, patient);
    await lookAt(coordinator, 'my-day-home');
    await coordinator.goto(`${baseUrl}/familier/${planId}`);
    const shown = coordinator.getByRole('article', { name: patient });
    await shown.getByText('Behandles hjemme').waitFor();
    await shown.getByText('Overlæge på vagt', { exact: false }).waitFor();
    await lookAt(coordinator, 'family-home');
    await shown.getByRole('button', { name: 'Jeg har set det' }).click();
    await shown.getByRole('button', { name: 'Jeg har set det' }).waitFor({ state: 'detached' });
    assert.doesNotMatch(await shown.innerText(), /38,6/);
  });

  await t.test('home care takes over, and the referral ends with an outcome', async () => {
    const homeCare = await signInAs('Bodil Friis');
    await arriveAt(homeCare, 'SHS-tavle');
    const home = atHome(team);
    await home.getByRole('button', { name: 'Overdrag til hjemmepleje' }).click();
    await home.getByText('Indlæggelse forkortet').click();
    await home.getByLabel('Hvor mange dage kortere?').fill('3');
    await home.getByLabel('Kort om, hvordan det gik').fill('Sårpleje fortsætter.');
    await lookAt(team, 'home-board-hand-over');
    await home.getByRole('button', { name: 'Overdrag til hjemmepleje' }).last().click();
    await team.getByText('Overdraget til Hjemmeplejen Eksempel').first().waitFor();
    await lookAt(team, 'home-board-closed');
    await homeCare.getByRole('heading', { name: patient }).waitFor();
    await lookAt(homeCare, 'home-handed-over');
    await hospital.getByText('Afsluttet').first().waitFor();
    await homeCare.context().close();
  });

  await t.test('a question is taken back, and the teams are told', async () => {
    const again = `1 gang dagligt ${mark}`;
    await type(hospital, 'Hvordan?', again);
    await hospital.getByRole('button', { name: 'Spørg 2 hold' }).click();
    await card(team, again).getByRole('button', { name: 'Vurdér først' }).click();
    await card(team, again).getByText('I vurderer').waitFor();
    await card(other, again).getByRole('button', { name: 'Vi kan ikke' }).click();
    await card(hospital, again).getByRole('button', { name: 'Tag spørgsmålet tilbage' }).click();
    await card(hospital, again).getByLabel('Hvorfor? Holdene læser det.').fill('Patienten bliver her.');
    await lookAt(hospital, 'home-take-back');
    await card(hospital, again).getByRole('button', { name: 'Tag spørgsmålet tilbage' }).last().click();
    await team.getByText(/Sygehuset tog den tilbage/).first().waitFor();
    await lookAt(team, 'home-board-taken-back');
  });

  for (const page of [coordinator, hospital, team, other]) await page.context().close();
});

/** A plan whose member has said yes to what the hospital tells of physical health; made as the web client makes it. */
async function aPlanFor(page) {
  return page.evaluate(
    async ({ patient, number, family }) => {
      const call = async (path, method, body, etag) => {
        const response = await fetch(`/api/v1${path}`, {
          method,
          headers: {
            'Content-Type': 'application/json',
            'X-Familiens-Plan': '1',
            ...(etag ? { 'If-Match': etag } : { 'Idempotency-Key': crypto.randomUUID() }),
          },
          body: JSON.stringify(body),
        });
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
        return { body: await response.json(), etag: response.headers.get('ETag') };
      };
      const member = crypto.randomUUID();
      const levels = ['slet ikke', 'lidt', 'som aftalt', 'mere', 'meget mere'];
      const opened = await call('/plans', 'POST', {
        type: 'FAMILY',
        familyName: family,
        firstAppointment: null,
        members: [
          { id: member, name: patient, personNumber: number, birthDate: '1992-03-07', relation: 'CUSTODY_HOLDER', contactDetails: null },
        ],
        goals: [
          {
            id: crypto.randomUUID(),
            memberId: null,
            topic: 'DAILY_LIFE',
            words: 'At komme hjem og blive hjemme.',
            weight: 1,
            scale: levels.map((words, index) => ({ level: index - 2, words })),
          },
        ],
        interventions: [],
        participations: [{ agencyId: 'hospital-1099', view: null, words: null }],
        consents: [
          {
            id: crypto.randomUUID(),
            memberId: member,
            agencyId: 'hospital-1099',
            topic: 'PHYSICAL_HEALTH',
            answer: 'YES',
            extent: 'FULL',
            how: 'ORALLY',
            from: null,
            until: null,
            givenBy: null,
          },
        ],
      });
      await call(`/plans/${opened.body.id}/activation`, 'POST', {}, opened.etag);
      return opened.body.id;
    },
    { patient, number, family },
  );
}

async function arriveAt(page, heading) {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** A field, filled as by somebody without a mouse. */
async function type(page, label, text) {
  const field = page.getByLabel(label).first();
  await field.focus();
  await field.fill(text);
}

const card = (page, text) => page.locator('article.home-card').filter({ hasText: text }).first();

const atHome = (page) => page.locator('li.home-patient').filter({ hasText: patient }).first();

/** Waits for the item as it comes, and unfolds what is new or folded, as the page offers. */
async function showsOnMyDay(page, text) {
  const item = page.getByRole('article').filter({ hasText: text });
  const offer = page.getByRole('button', { name: /^Vis( alle \d+)?$/ });
  while (!(await item.first().isVisible())) {
    await item.or(offer).first().waitFor();
    if (!(await item.first().isVisible())) await offer.first().click();
  }
}
