import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';

export type Wave = Schemas['Wave'];
export type PlanWave = Schemas['PlanWave'];
export type TrialDecision = Schemas['TrialDecision'];

export const decisions: readonly TrialDecision[] = ['KEEP', 'CHANGE', 'STOP'];

export const wavesQuery = queryOptions({
  queryKey: keys.waves,
  queryFn: () => bodyOf(api.GET('/waves')),
  select: (page) => page.items,
});

export const planWavesQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.planWaves(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/waves', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

/** A change of waves; afterwards what it changed is read again. */
export function useWaves<Input>(
  read: readonly string[],
  change: (input: Input) => Promise<unknown>,
  done: string,
  onDone?: () => void,
) {
  const client = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: read });
      announce(done);
      onDone?.();
    },
    onError: () => void client.invalidateQueries({ queryKey: read }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.myDay }),
  });
}

export const startWave = (body: Schemas['WaveInput']) =>
  bodyOf(api.POST('/waves', { params: { header: { 'Idempotency-Key': body.id } }, body }));

export const decideWave = (wave: Wave, body: Schemas['WaveDecisionInput']) =>
  bodyOf(
    api.POST('/waves/{waveId}/decision', {
      params: { path: { waveId: wave.id }, header: { 'If-Match': `"${wave.version}"` } },
      body,
    }),
  );

export const takeIntoWave = (planId: string, waveId: string, interventionId: string) =>
  bodyOf(api.PUT('/plans/{planId}/waves/{waveId}', { params: { path: { planId, waveId } }, body: { interventionId } }));

export const takeOutOfWave = (planId: string, waveId: string) =>
  bodyOf(api.DELETE('/plans/{planId}/waves/{waveId}', { params: { path: { planId, waveId } } }));
