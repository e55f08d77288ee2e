/** A goal that stands elsewhere than it did the last time but one that somebody looked. */
export interface Moved {
  id: string;
  words: string;
  by: number;
  from: string;
  to: string;
  on: string;
}

interface Place {
  level: number;
  on: string;
}

interface Looked {
  id: string;
  words: string;
  scale: { level: number; words: string }[];
  before?: Place | undefined;
  now?: Place | undefined;
}

/** For so long something is news. */
const NEWS_DAYS = 120;
const DAY = 86_400_000;

/** Those that moved lately, the better first: what goes well is what one begins with. */
export function movedLately(goals: Looked[], today: string): Moved[] {
  return goals
    .flatMap(({ id, words, scale, before, now }) => {
      const isNews = now && Date.parse(today) - Date.parse(now.on) <= NEWS_DAYS * DAY;
      if (!before || !now || !isNews || before.level === now.level) return [];
      const nameOf = (level: number) => scale.find((one) => one.level === level)?.words ?? '';
      return [
        { id, words, by: now.level - before.level, from: nameOf(before.level), to: nameOf(now.level), on: now.on },
      ];
    })
    .sort((one, other) => other.by - one.by);
}

/** How far a family's curve went in its last month; null where there is nothing to compare. */
export function lastMonth(curve: { mean: number }[]): { from: number; to: number } | null {
  const [before, now] = curve.slice(-2);
  return before && now && before.mean !== now.mean ? { from: before.mean, to: now.mean } : null;
}
