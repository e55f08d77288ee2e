import { useMemo } from 'react';
import { useOverviewWords } from './words';

const QUARTER = /^(\d{4})-Q([1-4])$/;

export const isQuarter = (code: string): boolean => QUARTER.test(code);

/** Quarters in words: "4. kvartal 2026". */
export function useQuarters(): { long: (code: string) => string; short: (code: string) => string } {
  const words = useOverviewWords();
  return useMemo(() => {
    const say = (code: string, how: (quarter: string, year: string) => string) => {
      const [, year, quarter] = QUARTER.exec(code) ?? [];
      return year && quarter ? how(quarter, year) : code;
    };
    return { long: (code) => say(code, words.quarter), short: (code) => say(code, words.quarterShort) };
  }, [words]);
}
