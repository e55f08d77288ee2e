import type { Obstacle } from './api';

/** What a leader has chosen to look at. */
export interface Choice {
  kind: string | null;
  /** Whose: an agency's id, or {@link OWN}. */
  part: string | null;
  onlyMine: boolean;
  asTable: boolean;
}

/** Obstacles that one leader or one department is to move. */
export interface Group {
  key: string;
  /** The agency's name; null for what is the reader's by name. */
  name: string | null;
  obstacles: Obstacle[];
}

/** Those that are the reader's by name, and not by the agency that they lead. */
export const OWN = 'mig';

/** A reader's list holds what is theirs by name, and what is their agency's; no other person's. */
export const isMine = (one: Obstacle): boolean => !one.ownerAgency;

const partOf = (one: Obstacle): string => one.ownerAgency?.id ?? OWN;

export const chosenFrom = (params: URLSearchParams): Choice => ({
  kind: params.get('slags'),
  part: params.get('part'),
  onlyMine: params.has('mine'),
  asTable: params.get('vis') === 'tabel',
});

/** A choice as the address says it; what is not chosen is not there. */
export function withChoice({ kind, part, onlyMine, asTable }: Choice): URLSearchParams {
  const params = new URLSearchParams();
  if (kind) params.set('slags', kind);
  if (part) params.set('part', part);
  if (onlyMine) params.set('mine', '1');
  if (asTable) params.set('vis', 'tabel');
  return params;
}

export const isMatch = (one: Obstacle, { kind, part, onlyMine }: Choice): boolean =>
  (!kind || one.kind === kind) && (!part || partOf(one) === part) && (!onlyMine || isMine(one));

/** By who is to move them: the reader's own first, then the departments by name; least time left first in each. */
export function groupsOf(obstacles: Obstacle[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of obstacles) {
    const key = partOf(one);
    const group = groups.get(key) ?? { key, name: one.ownerAgency?.name ?? null, obstacles: [] };
    group.obstacles.push(one);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    group.obstacles.sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
  }
  return [...groups.values()].sort((one, other) =>
    one.name === null ? -1 : other.name === null ? 1 : one.name.localeCompare(other.name, 'da'),
  );
}
