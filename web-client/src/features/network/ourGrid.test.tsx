import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fixedTexts, lix } from '../../../test/lix';
import { expectAccessible, open } from '../../../test/render';
import { da } from './words/da';
import { en } from './words/en';

const page = '/vores-plan/saadan-ser-jeg-det';
const said = (service: ReturnType<typeof open>) =>
  service.asked.find((asked) => asked.path.endsWith('/my/grid/views'))?.body;

describe('Sådan ser jeg det', () => {
  it('shows a member their own answers and what the family has in common, and no agency’s', async () => {
    open(page, 'rikke');

    expect(await screen.findByText('Jeg er træt.')).toBeTruthy();
    expect(screen.getByText('Du vil gerne: mindre.')).toBeTruthy();
    expect(screen.getByText('Jonas har sagt det.')).toBeTruthy();
    expect(screen.queryByText(/virksomhedsbesøg/)).toBeNull();
    await expectAccessible();
  });

  it('asks the three questions, and needs one of them answered', async () => {
    const service = open(page, 'rikke');
    await userEvent.click(await screen.findByText('Sig, hvordan du ser det'));
    await userEvent.click(screen.getByText('Gem'));
    expect(screen.getByText('Vælg, hvad du taler om.')).toBeTruthy();
    expect(screen.getByText('Skriv i et af de to felter.')).toBeTruthy();
    expect(said(service)).toBeUndefined();
    await expectAccessible();

    fireEvent.change(screen.getByLabelText('Hvad taler du om?'), { target: { value: 'SCHOOL' } });
    fireEvent.change(screen.getByLabelText('Hvad vil du have, der sker?'), { target: { value: 'Ro' } });
    screen.getByRole('button', { name: 'senere' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Det gør jeg' }));
    await userEvent.click(screen.getByText('Gem'));

    await waitFor(() => expect(said(service)).toMatchObject({ topic: 'SCHOOL', action: 'Ro', pulls: ['LATER'] }));
    expect(said(service)).toMatchObject({ common: false, doers: [{ kind: 'MEMBER' }] });
    expect(await screen.findByText('Ro')).toBeTruthy();
  });

  it('begins with what was said when it is said again', async () => {
    open(page, 'rikke');
    await userEvent.click(await screen.findByRole('button', { name: /^Sig det om: / }));

    expect(screen.getByLabelText<HTMLTextAreaElement>('Hvad er svært?').value).toBe('Jeg er træt.');
    expect(screen.getByRole('button', { name: 'mindre', pressed: true })).toBeTruthy();
  });

  it('is there in English', async () => {
    open(page, 'rikke', { language: 'en' });

    expect(await screen.findByRole('heading', { level: 1, name: 'How I see it' })).toBeTruthy();
  });

  it.each([
    ['Danish', da.ours],
    ['English', en.ours],
  ])('in %s can be read at twelve', (_, words) => {
    expect(lix(fixedTexts(words))).toBeLessThanOrEqual(30);
  });
});
