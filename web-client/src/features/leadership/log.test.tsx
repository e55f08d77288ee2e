import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';

const page = '/sammen-om-ledelse/ibrug';

describe('I brug', () => {
  it('says where the municipality is, and how it came there, as figures with their tables', async () => {
    open(page, 'anne');

    expect(await screen.findByRole('heading', { name: 'I er på trin 2. Nogle af os er begyndt' })).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /Trin på stigen: 15\. juni 2026: trin 1, 2\. november 2026: trin 2/ }),
    ).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /Gøre klar: 15\. juni 2026 og 2\. november 2026\. .*Holde fast: ikke endnu/ }),
    ).toBeTruthy();
    const drivers = screen.getByRole('table', { name: 'Det, der bærer' });
    expect(within(drivers).getByRole('row', { name: /De rigtige folk er valgt til det .*Ikke begyndt/ })).toBeTruthy();
    await expectAccessible();
  });

  it('takes an entry with several phases, a step and what shows it', async () => {
    const service = open(page, 'birgit');
    fireEvent.click(await screen.findByRole('button', { name: 'Skriv i loggen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Skriv det ned' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Skriv dag, mindst én fase/);
    await expectAccessible();

    fireEvent.click(screen.getByRole('checkbox', { name: /^Gøre klar/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Komme i gang/ }));
    fireEvent.change(screen.getByLabelText('Hvad gjorde I?'), { target: { value: 'Vi øvede.' } });
    fireEvent.change(screen.getByLabelText('Hvad lærte I, også af det, der ikke gik?'), {
      target: { value: 'Det tager tid.' },
    });
    fireEvent.change(screen.getByLabelText('Hvor er I på stigen?'), { target: { value: '3' } });
    fireEvent.change(screen.getByLabelText('Hvad viser det?'), { target: { value: 'Alle tre teams.' } });
    const support = screen.getByRole('group', { name: 'Der er hjælp, mens man gør det' });
    fireEvent.click(within(support).getByLabelText('På plads'));
    fireEvent.click(screen.getByRole('button', { name: 'Skriv det ned' }));

    await waitFor(() =>
      expect(service.asked.find((one) => one.method === 'POST')?.body).toMatchObject({
        phases: ['PREPARE', 'BEGIN'],
        standing: { step: 3, evidence: 'Alle tre teams.' },
        drivers: [{ driver: 'HELP_ON_THE_JOB', level: 2 }],
      }),
    );
  });

  it('is there in English', async () => {
    open(page, 'anne', { language: 'en' });

    expect(await screen.findByRole('heading', { name: 'You are on step 2. Some of us have begun' })).toBeTruthy();
  });
});
