import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PLAN } from '../../../test/stand-in/data';
import { journey } from '../../../test/stand-in/practices';
import { expectAccessible, open } from '../../../test/render';
import { fixedTexts, lix } from '../../../test/lix';
import { droppedAt, later, pictureOf, time, years } from './place';
import { dateFrom } from './StepForm';
import { da } from './words/da';
import { en } from './words/en';

const TODAY = '2026-11-23';

describe('the picture of a journey', () => {
  it('lays no card upon another, and each within its own band', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...journey(null).steps[index % 4]!,
      id: String(index),
      happenedOn: `20${String(10 + (index % 16)).padStart(2, '0')}-0${1 + (index % 9)}-01`,
    }));

    const { cards, bands } = pictureOf(many, TODAY);

    for (const card of cards) {
      const band = bands.find((one) => one.kind === card.step.kind)!;
      expect(card.top, 'leaves the band’s name free').toBeGreaterThanOrEqual(band.top + 30);
      expect(card.top + card.height).toBeLessThanOrEqual(band.top + band.height);
      const upon = cards.filter(
        (other) =>
          other !== card &&
          Math.abs(other.left - card.left) < 176 &&
          other.top < card.top + card.height &&
          card.top < other.top + other.height,
      );
      expect(upon).toEqual([]);
    }
  });

  it('takes a dropped card to the band and the month it was dropped in, never into the future', () => {
    const picture = pictureOf(journey(null).steps, TODAY);
    const card = picture.cards.find((one) => one.step.precision === 'DAY')!;
    const year = (365 / ((picture.until - picture.from) / 86_400_000)) * 1120;

    expect(droppedAt(picture, card, -year, -2000, TODAY)).toEqual({
      kind: 'WORKED',
      happenedOn: '2023-03-01',
      precision: 'MONTH',
    });
    expect(droppedAt(picture, card, 5000, 0, TODAY).happenedOn).toBe('2026-11-01');
    expect(droppedAt(picture, card, 0, 0, TODAY)).toEqual({ kind: 'DID_NOT_WORK' });
  });

  it('steps a month by an arrow, and a year where only the year is known', () => {
    expect(later({ happenedOn: '2020-01-31', precision: 'DAY' }, 1, TODAY)).toBe('2020-02-28');
    expect(later({ happenedOn: '2020-01-01', precision: 'MONTH' }, -1, TODAY)).toBe('2019-12-01');
    expect(later({ happenedOn: '2020-01-01', precision: 'YEAR' }, 1, TODAY)).toBe('2021-01-01');
    expect(later({ happenedOn: '2026-11-01', precision: 'MONTH' }, 1, TODAY)).toBe(TODAY);
  });

  it('draws no more years than there is room for', () => {
    expect(years({ from: time('1990-01-01'), until: time('2026-01-01') }, '2026-01-01').length).toBeLessThanOrEqual(12);
  });

  it('draws no year upon the word for today', () => {
    const span = { from: time('2021-01-01'), until: time('2027-03-01') };

    expect(years(span, '2026-12-31').at(-1)).toBe(2026);
    expect(years(span, '2026-02-01').at(-1)).toBe(2025);
  });
});

describe('when it was', () => {
  it.each([
    ['2019', '', '', { happenedOn: '2019-01-01', precision: 'YEAR' }],
    ['2019', '9', '', { happenedOn: '2019-09-01', precision: 'MONTH' }],
    ['2019', '9', '17', { happenedOn: '2019-09-17', precision: 'DAY' }],
    ['2019', '2', '30', null],
    ['2030', '', '', null],
    ['19', '', '', null],
  ])('takes %s, %s and %s for what is remembered', (year, month, day, date) => {
    expect(dateFrom(year, month, day, TODAY)).toEqual(date);
  });
});

describe('at the table', () => {
  const opened = async () => {
    const service = open(`/familier/${PLAN}/borgerrejse`, 'karen');
    await screen.findByRole('heading', { name: 'Borgerrejsen' });
    await screen.findByRole('region', { name: 'Tegning af rejsen' });
    return service;
  };

  it('tells by word and sign what worked and what did not, in the picture and in the list', async () => {
    await opened();

    const list = screen.getByRole('heading', { name: /Alle trin/ }).parentElement!;
    const steps = within(list).getAllByRole('listitem');
    expect(steps.map((step) => step.querySelector('.journey-kind')?.textContent?.trim())).toEqual([
      'Det virkede',
      'Det skete',
      'Det virkede ikke',
      'Det virkede',
    ]);
    expect(steps[2]!.textContent).toContain('5. marts 2024');
    await expectAccessible();
  });

  it('writes a new step of which only the year is known', async () => {
    const service = await opened();

    await userEvent.click(screen.getByRole('button', { name: /Skriv et nyt trin/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Gem' }));
    expect(screen.getByText('Skriv et par ord.')).toBeTruthy();
    expect(screen.getByText('Skriv et år, der er gået. Fire tal.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Hvad skete der?'), 'Mormor passede os.');
    await userEvent.click(screen.getByRole('radio', { name: 'Det virkede' }));
    await userEvent.type(screen.getByLabelText('År'), '2016');
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Gem' }));

    expect((await screen.findAllByText('Det er gemt.')).length).toBeGreaterThan(0);
    expect(service.asked.find((call) => call.method === 'POST')?.body).toMatchObject({
      kind: 'WORKED',
      happenedOn: '2016-01-01',
      precision: 'YEAR',
      words: 'Mormor passede os.',
      memberId: null,
    });
  });

  it('moves a card by the arrow keys, and undoes it by Escape', async () => {
    const service = await opened();
    const card = () => screen.getByRole('button', { name: /2021.*Vi flyttede/ });

    fireEvent.keyDown(card(), { key: 'ArrowUp' });
    fireEvent.keyDown(card(), { key: 'Escape' });
    expect(service.asked.some((call) => call.method === 'PUT')).toBe(false);
    fireEvent.keyDown(card(), { key: 'ArrowDown' });
    fireEvent.keyDown(card(), { key: 'ArrowLeft' });
    fireEvent.keyDown(screen.getByRole('button', { name: /2020.*Vi flyttede/ }), { key: 'Enter' });

    expect((await screen.findAllByText('Det er flyttet.')).length).toBeGreaterThan(0);
    const sent = service.asked.find((call) => call.method === 'PUT');
    expect(sent?.body).toMatchObject({ kind: 'DID_NOT_WORK', happenedOn: '2020-01-01' });
    expect(sent?.headers.get('If-Match')).toBe('"2"');
  });

  it('filters by who and by whom it was with', async () => {
    await opened();
    const words = () => [...document.querySelectorAll('.journey-words')].map((one) => one.textContent);

    await userEvent.selectOptions(screen.getByLabelText('Hos hvem'), 'Jobcenter Eksempel');
    expect(words()).toEqual(['Fem møder på en uge, og ingen talte sammen.']);
    await userEvent.selectOptions(screen.getByLabelText('Hos hvem'), '');
    await userEvent.selectOptions(screen.getByLabelText('Hvem'), 'Os alle');
    expect(words()).not.toContain('Karen gik med til mødet.');
  });

  it('brings in what the plan tells, with where it came from', async () => {
    const service = await opened();

    await userEvent.click(screen.getByText('Hent fra planen (2)'));
    await userEvent.click(screen.getByRole('button', { name: 'Sæt ind: Mentor begyndte' }));

    expect((await screen.findAllByText('Det er sat ind.')).length).toBeGreaterThan(0);
    expect(service.asked.find((call) => call.method === 'POST')?.body).toMatchObject({
      words: 'Mentor begyndte',
      origin: { kind: 'INTERVENTION_STARTED' },
    });
  });

  it('prints only what everybody at the table may see', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const service = await opened();

    await userEvent.click(screen.getByRole('button', { name: 'Print på én side' }));

    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(screen.queryByRole('button', { name: /Skriv et nyt trin/ })).toBeNull();
    expect(service.asked.filter((call) => call.path.endsWith('/journey'))).toHaveLength(2);
  });
});

describe('at home', () => {
  it('lets a member change what is theirs and nothing else', async () => {
    const service = open('/vores-plan/rejse', 'rikke');
    const list = (await screen.findByRole('heading', { name: /Alle trin/ })).parentElement!;

    expect(
      within(list)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Ret: Karen gik med til mødet.']);
    await userEvent.click(within(list).getByRole('button'));
    await userEvent.click(screen.getByRole('button', { name: 'Tag det ud' }));

    expect((await screen.findAllByText('Det er taget ud.')).length).toBeGreaterThan(0);
    expect(service.asked.some((call) => call.method === 'DELETE')).toBe(true);
    await expectAccessible();
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
