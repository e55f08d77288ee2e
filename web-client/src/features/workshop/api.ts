import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';

export type Workshop = Schemas['Workshop'];
export type Entry = Workshop['entries'][number];
export type EntryKind = Schemas['WorkshopEntryKind'];
export type Space = Schemas['WorkshopSpace'];

/** In the order in which they open, with what is written in each. */
export const spaces: { space: Exclude<Space, 'OVER'>; kinds: EntryKind[] }[] = [
  { space: 'FAMILY', kinds: ['WISH', 'CONDITION', 'QUESTION'] },
  { space: 'PROFESSIONAL', kinds: ['LAW', 'MONEY', 'METHOD', 'RESPONSIBILITY'] },
  { space: 'BORDER', kinds: ['IDEA'] },
];

export const workshopsQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.workshops(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/workshops', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

/** A change of a workshop; afterwards the workshops and the day are read again. */
export function useWorkshop<Input>(planId: string, change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: ({ input }: { input: Input; done: string }) => change(input),
    onSuccess: async (_, { done }) => {
      await client.invalidateQueries({ queryKey: keys.workshops(planId) });
      announce(done);
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.workshops(planId) }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.myDay }),
  });
}

export const prepareWorkshop = (planId: string, body: Schemas['WorkshopInput']) =>
  bodyOf(
    api.POST('/plans/{planId}/workshops', {
      params: { path: { planId }, header: { 'Idempotency-Key': body.id } },
      body,
    }),
  );

const at = (workshop: Workshop) => ({
  path: { workshopId: workshop.id },
  header: { 'If-Match': `"${workshop.version}"` },
});

export const write = (workshop: Workshop, body: Schemas['WorkshopEntryInput']) =>
  bodyOf(api.POST('/workshops/{workshopId}/entries', { params: at(workshop), body }));

export const openNext = (workshop: Workshop) =>
  bodyOf(api.POST('/workshops/{workshopId}/next', { params: at(workshop) }));

export const ideaBecame = (workshop: Workshop, ideaId: string, body: Schemas['Became']) => {
  const { path, header } = at(workshop);
  return bodyOf(
    api.PUT('/workshops/{workshopId}/ideas/{ideaId}', { params: { path: { ...path, ideaId }, header }, body }),
  );
};
