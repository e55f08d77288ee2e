import type { Schemas } from '../../src/shared/api/client';

type Workshop = Schemas['Workshop'];

const order: Schemas['WorkshopSpace'][] = ['FAMILY', 'PROFESSIONAL', 'BORDER', 'OVER'];

/** Prepared, with one wish. */
export function aWorkshop(planId: string): Workshop {
  return {
    id: '00000000-0000-4000-8000-000000000950',
    version: 1,
    planId,
    about: 'Morgenerne',
    heldOn: '2026-12-03',
    familyPresent: false,
    space: 'FAMILY',
    entries: [
      {
        id: '00000000-0000-4000-8000-000000000951',
        kind: 'WISH',
        words: 'At vi kan spise morgenmad sammen.',
        alone: false,
        at: '2026-11-22T09:00:00Z',
      },
    ],
    ready: ['jobcentre-0999'],
  };
}

/** What a member or an agency prepares on their own page. */
export function ownWorkshops(kind: 'WISH' | 'LAW', words: string): Schemas['OwnWorkshops'] {
  return {
    items: [
      {
        id: '00000000-0000-4000-8000-000000000950',
        ...(kind === 'WISH' ? { about: 'Morgenerne' } : {}),
        heldOn: '2026-12-03',
        entries: [{ id: '00000000-0000-4000-8000-000000000955', kind, words, at: '2026-11-22T09:00:00Z' }],
      },
    ],
  };
}

/** The same after a call. */
export function ownAfter(own: Schemas['OwnWorkshops'], entryId: string | undefined, body: object | null) {
  const at = '2026-11-23T09:00:00Z';
  return {
    items: own.items.map((workshop) => ({
      ...workshop,
      entries: entryId
        ? workshop.entries.filter((entry) => entry.id !== entryId)
        : [...workshop.entries, { ...(body as Schemas['OwnWorkshopEntryInput']), at }],
    })),
  };
}

/** What the service makes of a call; it decides, and this only follows. */
export function after(workshop: Workshop, verb: string | undefined, itemId: string | undefined, body: object | null) {
  const version = workshop.version + 1;
  if (verb === 'next') return { ...workshop, version, space: order[order.indexOf(workshop.space) + 1] ?? 'OVER' };
  if (verb === 'entries') {
    const said = { ...(body as Workshop['entries'][number]), alone: false, at: '2026-12-03T09:00:00Z' };
    return { ...workshop, version, entries: [...workshop.entries, said] };
  }
  return {
    ...workshop,
    version,
    entries: workshop.entries.map((entry) =>
      entry.id === itemId ? { ...entry, became: body as Schemas['Became'] } : entry,
    ),
  };
}
