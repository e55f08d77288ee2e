import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PLAN } from '../../../test/stand-in/data';
import { understanding } from '../../../test/stand-in/practices';
import { expectAccessible, open } from '../../../test/render';
import { fixedTexts, lix } from '../../../test/lix';
import { movedSince } from './api';
import { da } from './words/da';
import { en } from './words/en';

describe('the shared understanding', () => {
  const opened = async () => {
    const service = open(`/familier/${PLAN}/faelles-forstaaelse`, 'karen');
    await screen.findByRole('heading', { name: 'Fælles forståelse' });
    return service;
  };

  it('says what moved since the last time, about the same person', () => {
    const { assessments } = understanding();

    expect(movedSince(assessments, 0, 'SAFETY')).toBe(2);
    expect(movedSince(assessments, 0, 'TRAUMA')).toBe(0);
    expect(movedSince(assessments, 1, 'SAFETY')).toBeNull();
    expect(movedSince([{ ...assessments[0]!, memberId: 'another' }, assessments[1]!], 0, 'SAFETY')).toBeNull();
  });

  it('shows the newest with who made it, and keeps the older', async () => {
    await opened();

    const row = screen.getByRole('row', { name: /Tryghed/ });
    expect(row.textContent).toContain('6 af 10');
    expect(row.textContent).toContain('+2 siden sidst');
    expect(screen.getAllByRole('table')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Vis 1 ældre' }));
    expect(screen.getAllByRole('table')).toHaveLength(2);
    await expectAccessible();
  });

  it('is made with somebody of the family, and begins where the last one ended', async () => {
    const service = await opened();

    await userEvent.click(screen.getByRole('button', { name: 'Ny vurdering' }));
    expect(screen.getByLabelText('Tryghed: tal nu')).toHaveProperty('value', '6');
    await userEvent.click(screen.getByRole('button', { name: 'Gem vurderingen' }));
    expect(screen.getByText(/Vælg mindst én/)).toBeTruthy();
    const who = screen.getByRole('group', { name: 'Hvem fra familien er med?' });
    await userEvent.click(within(who).getAllByRole('checkbox')[0]!);
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Gem vurderingen' }));

    expect((await screen.findAllByText('Vurderingen er gemt.')).length).toBeGreaterThan(0);
    const sent = service.asked.find((call) => call.method === 'POST')?.body as { parts: { part: string }[] };
    expect(sent.parts.map((one) => one.part)).toEqual([
      'SAFETY',
      'TRAUMA',
      'BUILDING_SKILLS',
      'RESOURCES',
      'MENTALISING',
    ]);
  });

  it('tells who has said yes to why, and whose yes is missing', async () => {
    const service = await opened();

    expect(screen.getByText(/sagde ja 12. november 2026, mundtligt/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /siger ja: / }));
    expect((await screen.findAllByText('Det er skrevet ned.')).length).toBeGreaterThan(0);
    expect(service.asked.find((call) => call.method === 'POST')?.body).toMatchObject({ version: 2, how: 'ORALLY' });
  });

  it('builds other words on those that stood there', async () => {
    const service = await opened();

    await userEvent.click(screen.getByRole('button', { name: /^Ret ordene: / }));
    await userEvent.type(screen.getByLabelText(/^Hvorfor: /), ' Det hjælper.');
    await userEvent.click(screen.getByRole('button', { name: 'Gem' }));

    expect((await screen.findAllByText('Det er gemt. Familien bliver spurgt.')).length).toBeGreaterThan(0);
    expect(service.asked.find((call) => call.method === 'PUT')?.headers.get('If-Match')).toBe('"2"');
  });
});

describe('on a member’s own page', () => {
  it('takes a yes to the words', async () => {
    const service = open('/vores-plan', 'rikke');

    const why = await screen.findByRole('region', { name: 'Hvorfor får vi hjælp?' });
    await userEvent.click(within(why).getByRole('button', { name: /^Ja, det passer/ }));

    expect(await within(why).findByText('Du sagde ja 23. november 2026.')).toBeTruthy();
    expect(service.asked.find((call) => call.method === 'POST')?.body).toMatchObject({ version: 2 });
  });
});

describe('its fixed words', () => {
  it.each([
    ['Danish', da],
    ['English', en],
  ])('in %s can be read at twelve', (_, words) => {
    expect(lix(fixedTexts(words))).toBeLessThanOrEqual(30);
  });
});
