import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PLAN } from '../../../test/stand-in/data';
import { fixedTexts, lix } from '../../../test/lix';
import { expectAccessible, open } from '../../../test/render';
import { da } from './words/da';
import { en } from './words/en';

const sent = (service: ReturnType<typeof open>, method: string) =>
  service.asked.find((one) => one.method === method && one.path.includes('/workshops/'));

describe('Før vi mødes', () => {
  it('lets a member write their own words by keyboard, and take them back', async () => {
    const service = open('/vores-plan', 'rikke');
    const form = await screen.findByRole('form', { name: 'Før vi mødes' });
    expect(screen.getByRole('heading', { name: /Vi mødes .*3\. december.*: Morgenerne/ })).toBeTruthy();

    const words = screen.getByLabelText('Skriv det med dine ord');
    words.focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(screen.getByText('Skriv noget først.')).toBeTruthy();
    expect(sent(service, 'POST')).toBeUndefined();
    fireEvent.change(screen.getByLabelText('Hvad er det?', { selector: 'select' }), { target: { value: 'QUESTION' } });
    words.focus();
    await userEvent.keyboard('Hvem ringer?{Tab}{Enter}');

    expect(await screen.findByText('Hvem ringer?', { selector: 'li span' })).toBeTruthy();
    expect(sent(service, 'POST')!.body).toMatchObject({ kind: 'QUESTION', words: 'Hvem ringer?' });
    expect(form).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Tag det tilbage: Hvem ringer?' }));
    await waitFor(() => expect(screen.queryByText('Hvem ringer?', { selector: 'li span' })).toBeNull());
    await expectAccessible();
  });

  it('lets an agency prepare its side and shows it nothing of the family’s', async () => {
    const service = open(`/planer/${PLAN}`, 'lars');
    await screen.findByRole('form', { name: 'Forbered værkstedet' });
    expect(screen.queryByText('Morgenerne')).toBeNull();

    fireEvent.change(screen.getByLabelText('Det siger vi'), { target: { value: 'Vi kan mødes senere.' } });
    fireEvent.submit(screen.getByRole('form', { name: 'Forbered værkstedet' }));

    await waitFor(() =>
      expect(sent(service, 'POST')!.body).toMatchObject({ kind: 'LAW', words: 'Vi kan mødes senere.' }),
    );
    await expectAccessible();
  });

  it.each([
    ['Danish', da.ours],
    ['English', en.ours],
  ])('in %s can be read at twelve', (_, words) => {
    expect(lix(fixedTexts(words))).toBeLessThanOrEqual(30);
  });
});
