// A coordinator and a family decide something together: a circle from its task to what it decided, by keyboard where people
// speak. On the family that was opened by hand before, or that the main job is played with.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { baseUrl, lookAt, signInAs, startBrowser, stopBrowser } from './harness.mjs';

before(startBrowser);
after(stopBrowser);

const task = `Ro om morgenen ${Date.now().toString(36)}`;
const wording = `Vi spiser morgenmad klokken 7 (${task})`;

test('a circle hears everybody before it decides', async () => {
  const page = await signInAs('Karen Mikkelsen');
  await page.goto(`${baseUrl}/familier`);
  await page.getByRole('link', { name: /^Familien (Ravn|Elmer)/ }).first().click();
  await page.getByRole('link', { name: 'Cirkler' }).click();
  await page.getByRole('button', { name: 'Saml en cirkel' }).click();
  await page.getByLabel('Hvilken opgave skal løses?').fill(task);
  await page.getByLabel('Hvad er formålet?').fill('Alle kommer ud ad døren uden skænderi.');
  await page.getByLabel('Hvad må cirklen beslutte?').fill('Hvordan morgenen går.');
  await page.getByLabel('Hvad må den ikke?').fill('Noget, der koster penge.');
  const seat = page.getByLabel('Hvem', { exact: true }).nth(1);
  const parent = (await seat.locator('option').nth(1).textContent()) ?? '';
  await seat.selectOption({ label: parent });
  await page.getByLabel('Hvorfor netop dem?').nth(0).fill('Kan loven.');
  await page.getByLabel('Hvorfor netop dem?').nth(1).fill('Laver morgenmaden.');
  await page.getByLabel('Hvem holder fast i formålet?').selectOption({ label: parent });
  await page.getByLabel('Hvem leder runderne?').selectOption({ label: 'Koordinatoren' });
  await page.getByRole('button', { name: 'Gem cirklen' }).click();

  await page.getByRole('button', { name: 'Stil et forslag' }).click();
  await page.getByLabel('Forslaget').fill(wording);
  await page.getByRole('button', { name: 'Begynd første runde' }).click();
  for (const next of ['Næste runde', 'Næste runde', 'Det er besluttet']) {
    for (const name of ['Karen Mikkelsen', parent]) {
      await page.getByRole('heading', { name: `Nu: ${name}` }).waitFor();
      assert.equal(await page.getByRole('button', { name: next }).count(), 0, `${next} waits for ${name}`);
      const write = page.getByRole('button', { name: 'Skriv det ned' });
      await write.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Nu: ${name}` }).waitFor({ state: 'detached' });
    }
    if (next === 'Det er besluttet') {
      await page.getByLabel('Hvornår ser I på det igen?').fill('2031-03-05');
      await lookAt(page, 'circle-all-heard');
    }
    await page.getByRole('button', { name: next }).click();
  }
  await page.getByText('Ses på igen 5. marts 2031').waitFor();
  await lookAt(page, 'circle-decided');
  await page.context().close();
});
