import type { Kind, Step } from './api';

/** The bands of the picture, from the top. */
export const BANDS: Kind[] = ['WORKED', 'HAPPENED', 'DID_NOT_WORK'];

export const WIDTH = 1120;
export const CARD = 176;
const GAP = 8;
const LETTERS_IN_A_LINE = 20;
const LINE = 19;
const FRAME = 42;
const EMPTY_BAND = 84;
/** What a band is called stands above its cards. */
const NAME = 32;
const YEAR_LETTERS = 44;
const DAY = 86_400_000;

export interface Placed {
  step: Step;
  left: number;
  top: number;
  /** Where its day is, within the card or at its edge. */
  stem: number;
  height: number;
}

export interface Band {
  kind: Kind;
  top: number;
  height: number;
}

export interface Picture {
  from: number;
  until: number;
  cards: Placed[];
  bands: Band[];
  height: number;
}

export const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Where a day is in the picture, from the left. */
export const across = ({ from, until }: Pick<Picture, 'from' | 'until'>, moment: number): number =>
  ((moment - from) / (until - from)) * WIDTH;

/** Puts the cards where their days are, each band as high as it must be for none to lie upon another. */
export function pictureOf(steps: Step[], today: string): Picture {
  const moments = [...steps.map((step) => time(step.happenedOn)), time(today)];
  const first = Math.min(...moments);
  const last = Math.max(...moments);
  const edge = Math.max((last - first) * 0.04, 30 * DAY);
  const span = { from: first - edge, until: last + edge };
  const cards: Placed[] = [];
  const bands: Band[] = [];
  let top = 0;
  for (const kind of BANDS) {
    const rows: { until: number; height: number }[] = [];
    const own = steps
      .filter((step) => step.kind === kind)
      .sort((one, other) => time(one.happenedOn) - time(other.happenedOn))
      .map((step) => {
        const day = across(span, time(step.happenedOn));
        const left = Math.min(Math.max(day - CARD / 2, 0), WIDTH - CARD);
        const height = FRAME + LINE * Math.ceil(step.words.length / LETTERS_IN_A_LINE);
        let row = rows.findIndex((one) => one.until + GAP <= left);
        if (row < 0) row = rows.push({ until: 0, height: 0 }) - 1;
        rows[row] = { until: left + CARD, height: Math.max(rows[row]!.height, height) };
        return { step, left, height, row, stem: day - left };
      });
    const tops = rows.map((_, row) => rows.slice(0, row).reduce((sum, one) => sum + one.height + GAP, NAME));
    cards.push(...own.map(({ row, ...card }) => ({ ...card, top: top + tops[row]! })));
    const height = Math.max(
      rows.reduce((sum, one) => sum + one.height + GAP, NAME),
      EMPTY_BAND,
    );
    bands.push({ kind, top, height });
    top += height;
  }
  return { ...span, cards, bands, height: top };
}

/** What a card is when it is dropped so far from where it was: whole months are near enough for a hand. */
export function droppedAt(picture: Picture, card: Placed, right: number, down: number, today: string): Partial<Step> {
  const middle = card.top + card.height / 2 + down;
  const band = picture.bands.find((one) => middle < one.top + one.height) ?? picture.bands.at(-1)!;
  const moved = time(card.step.happenedOn) + (right / WIDTH) * (picture.until - picture.from);
  const far = Math.abs(right) > 6;
  const precision = card.step.precision === 'YEAR' ? 'YEAR' : 'MONTH';
  return {
    kind: band.kind,
    ...(far && { happenedOn: startOf(dayOf(Math.min(moved, time(today))), precision), precision }),
  };
}

function startOf(day: string, precision: 'MONTH' | 'YEAR'): string {
  return precision === 'YEAR' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
}

/** The same step some months, or years, away; never after today. */
export function later(step: Pick<Step, 'happenedOn' | 'precision'>, by: 1 | -1, today: string): string {
  const [year = 0, month = 1, day = 1] = step.happenedOn.split('-').map(Number);
  const next =
    step.precision === 'YEAR' ? Date.UTC(year + by, 0, 1) : Date.UTC(year, month - 1 + by, Math.min(day, 28));
  return dayOf(Math.min(next, time(today)));
}

/** The years whose beginnings are drawn: no more than there is room for, and none that lies upon the word for today. */
export function years(span: Pick<Picture, 'from' | 'until'>, today: string): number[] {
  const first = new Date(span.from).getUTCFullYear() + 1;
  const last = new Date(time(today) - (YEAR_LETTERS / WIDTH) * (span.until - span.from)).getUTCFullYear();
  const apart = Math.max(1, Math.ceil((last - first + 1) / 12));
  const all: number[] = [];
  for (let year = first; year <= last; year += apart) all.push(year);
  return all;
}
