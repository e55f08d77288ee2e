// Takes the pictures of docs/guides from the running product: start `deploy/up`, then `npm run guides` here. It signs in as
// each of the people in turn, on the family that `deploy/up` plays the main job with, and changes nothing that stays: the
// meeting that it prepares is called off again.
import { mkdir } from 'node:fs/promises';
import { baseUrl, picture, signInAs, startBrowser, stopBrowser } from './harness.mjs';

const pictures = process.env.SCREENSHOTS;

await mkdir(pictures, { recursive: true });
await startBrowser();
try {
  await coordinator();
  await one('Lars Bundgaard', '/indbakke', 'myndighed-indbakke');
  await one('Lars Bundgaard', '/planer', 'myndighed-planer');
  await one('Bruno Elmer', '/vores-plan', 'familie-vores-plan');
  await one('Anne Holck', '/overblik', 'styregruppe-overblik');
  await one('Birgit Holm', '/enheden', 'enhedsleder-enheden');
  await one('Agnete Lund', '/drift', 'administrator-drift');
} finally {
  await stopBrowser();
}

async function coordinator() {
  const page = await signInAs('Karen Mikkelsen');
  await picture(page, 'koordinator-min-dag');
  await page.goto(`${baseUrl}/familier`);
  await page.getByRole('link', { name: /Elmer/ }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Familien Elmer' }).waitFor();
  const family = new URL(page.url()).pathname;
  await picture(page, 'koordinator-familien');

  await page.goto(`${baseUrl}${family}/moeder`);
  await page.getByRole('button', { name: 'Indkald til møde' }).click();
  await page.getByLabel('Hvad skal familien have ud af det?').fill('Ro om hverdagen, og én plan for praktikken.');
  await page.getByLabel('Jobcenter Eksempel').selectOption({ label: 'Skal være med' });
  const times = page.getByRole('group', { name: /Tider/ });
  await times.getByRole('button').first().click();
  await picture(page, 'koordinator-indkald', times);
  await page.getByRole('button', { name: 'Gem mødet' }).click();
  const call = page.getByRole('region', { name: 'Indkaldelse' });
  await call.getByRole('button', { name: 'Se, hvad der bliver sendt' }).click();
  await call.getByText(/I er indkaldt/).waitFor();
  await picture(page, 'koordinator-indkaldelse', call);
  await call.getByRole('button', { name: 'Aflys mødet' }).click();
  await call.getByRole('button', { name: /^Ja|Aflys/ }).first().click();

  await page.goto(`${baseUrl}${family}/cirkler`);
  await page.getByRole('button', { name: 'Saml en cirkel' }).click();
  await page.getByLabel('Hvilken opgave skal løses?').fill('Ro om morgenen');
  await page.getByLabel('Hvad er formålet?').fill('Emil kommer i skole hver dag, uden at nogen skændes.');
  await picture(page, 'koordinator-cirkel', page.getByRole('heading', { name: 'Saml en cirkel' }));
  await page.context().close();
}

async function one(person, address, name) {
  const page = await signInAs(person);
  await page.goto(`${baseUrl}${address}`);
  await picture(page, name);
  await page.context().close();
}

