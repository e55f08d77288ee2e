import { describe, expect, it } from 'vitest';
import { formatsFor, isoWeek } from './formats';
import { endOfDay, localField, momentOf } from './localTime';

const da = formatsFor('da');
const MONDAY_MORNING = Date.parse('2026-11-23T07:10:00Z');

describe('time that is left', () => {
  it('counts days and hours while it is near', () => {
    expect(da.timeLeft('2026-11-24T12:10:00Z', MONDAY_MORNING)).toEqual({ text: '1 dag 5 t', overdue: false });
  });

  it('counts only days when it is far off', () => {
    expect(da.timeLeft('2026-12-01T12:00:00Z', MONDAY_MORNING).text).toBe('8 dage');
  });

  it('counts hours and minutes on the last day', () => {
    expect(da.timeLeft('2026-11-23T15:00:00Z', MONDAY_MORNING).text).toBe('7 t 50 min');
  });

  it('says how long it is over', () => {
    expect(da.timeLeft('2026-11-21T07:00:00Z', MONDAY_MORNING)).toEqual({ text: '2 dage over', overdue: true });
  });
});

describe('words for moments', () => {
  it('writes Danish time wherever the machine is', () => {
    expect(da.atTime(MONDAY_MORNING)).toBe('kl. 08.10');
  });

  it('says today, yesterday and tomorrow', () => {
    expect(da.when('2026-11-23T04:42:00Z', MONDAY_MORNING)).toBe('i dag 05.42');
    expect(da.when('2026-11-22T23:30:00Z', MONDAY_MORNING)).toBe('i dag 00.30');
    expect(da.when('2026-11-22T10:00:00Z', MONDAY_MORNING)).toBe('i går 11.00');
    expect(da.relativeDay('2026-11-24T10:00:00Z', MONDAY_MORNING)).toBe('i morgen');
  });

  it('numbers weeks as ISO 8601 does', () => {
    expect(isoWeek('2026-11-23')).toBe(48);
    expect(isoWeek('2027-01-01')).toBe(53);
    expect(isoWeek('2024-12-30')).toBe(1);
  });
});

describe('levels of goals', () => {
  it('carries a sign, and a real minus', () => {
    expect([da.level(1), da.level(0), da.level(-1.4)]).toEqual(['+1', '0', '−1,4']);
  });
});

describe('fields for day and time', () => {
  it('reads back what it wrote, in winter and in summer', () => {
    for (const moment of ['2026-11-23T07:10:00.000Z', '2026-07-01T05:00:00.000Z']) {
      expect(momentOf(localField(new Date(moment)))).toBe(moment);
    }
  });

  it('takes the hour that summer time leaves out as an hour later', () => {
    expect(momentOf('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('ends a day at its last minute in Denmark', () => {
    expect(endOfDay('2026-11-24')).toBe('2026-11-24T22:59:00.000Z');
  });

  it('says nothing of what is no moment', () => {
    expect(momentOf('')).toBe('');
  });
});
