// What every browser test needs: a real Chromium, a person signed in through the real sign-in page, and a look at
// each page that fails on console errors, on anything from another origin, on sideways scroll and on axe's findings.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Reads a setting that the Maven module hands over. */
function setting(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set; run the tests with mvn verify`);
  return value;
}

export const baseUrl = setting('BASE_URL').replace(/\/$/, '');
export const signInUrl = new URL(setting('SIGN_IN_URL')).origin;
const screenshots = setting('SCREENSHOTS');
const widths = [1280, 390];

let browser;

export async function startBrowser() {
  await mkdir(screenshots, { recursive: true });
  browser = await chromium.launch({
    executablePath: setting('CHROMIUM'),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function stopBrowser() {
  await browser?.close();
}

/** All that are open. */
export const windows = () => browser.contexts().flatMap((context) => context.pages());

/** A window of its own: cookies are not shared with any other. Watches for errors from its first page. */
export async function openWindow({ locale = 'da-DK', width = 1280 } = {}) {
  const context = await browser.newContext({ locale, timezoneId: 'Europe/Copenhagen', viewport: { width, height: 900 } });
  // axe is put in beside the page, so the page's own strict policy stays as it is.
  await context.addInitScript({ path: axePath });
  const page = await context.newPage();
  page.setDefaultTimeout(Number(process.env.PATIENCE ?? 20_000));
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) {
      faults.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== new URL(baseUrl).origin && origin !== signInUrl) {
      faults.push(`request to another origin: ${origin}`);
    }
  });
  page.faults = faults;
  return page;
}

/** A refusal that the test asked for, which the browser tells of in its console; any other is still a fault. */
export function wasRefused(page, status) {
  const told = page.faults.findIndex((fault) => fault.includes(`with a status of ${status} `));
  assert.notEqual(told, -1, `nothing was answered ${status}`);
  page.faults.splice(told, 1);
}

/** Takes out every such refusal: a page that its reader may no longer see asks for several things at once. */
export function wereRefused(page, status) {
  wasRefused(page, status);
  const others = page.faults.filter((fault) => !fault.includes(`with a status of ${status} `));
  page.faults.splice(0, page.faults.length, ...others);
}

/** Signs in as a person on the provider's page, as a user would. */
export async function signInAs(name, options) {
  const page = await openWindow(options);
  await page.goto(`${baseUrl}/`);
  await page.getByRole('link', { name: 'Log ind' }).or(page.getByRole('button', { name: 'Log ind' })).first().click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.origin === new URL(baseUrl).origin);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const largestPicture = 120_000;

/** For a guide: what stands on the screen, from a part of the page on; small enough to be kept. */
export async function picture(page, name, from) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1000, height: 720 });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (from) await from.evaluate((part) => part.scrollIntoView({ block: 'start' }));
  const png = await page.screenshot({ animations: 'disabled' });
  assert.ok(png.length < largestPicture, `${name} is ${png.length} bytes`);
  await writeFile(path.join(screenshots, `${name}.png`), png);
  await page.setViewportSize(before);
}

/** Looks at the page as it stands, at both widths: picture, axe, sideways scroll; then that nothing failed on the way. */
export async function lookAt(page, name) {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: path.join(screenshots, `${name}-${width}.png`), fullPage: true, animations: 'disabled' });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sideways <= 0, `${name} scrolls sideways by ${sideways} px at ${width} px`);
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    );
    assert.deepEqual(
      violations.map((v) => `${v.id}: ${v.help} — ${v.nodes.map((n) => n.target.join(' ')).slice(0, 5).join('; ')}`),
      [],
      `axe at ${width} px on ${name}`,
    );
  }
  await page.setViewportSize(before);
  assert.deepEqual(page.faults, [], `faults on the way to ${name}`);
}
