import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Surveys = Schemas['LeadershipSurveys'];
export type OpenRound = NonNullable<Surveys['open']>;
export type ClosedRound = Surveys['closed'][number];
export type PointResult = NonNullable<ClosedRound['points']>[number];
export type Spread = Schemas['LeadershipSpread'];
export type Rating = Schemas['LeadershipRating'];
export type Dialogues = Schemas['LeadershipDialogues'];
export type Dialogue = Dialogues['dialogues'][number];
export type LeaderAction = Schemas['LeadershipAction'];
export type DialogueInput = Schemas['LeadershipDialogueInput'];
export type Outcome = Schemas['LeadershipOutcome'];
export type FocusPoint = Schemas['FocusPoint'];

/** The two things that are asked of each point. */
export const asked = ['importance', 'practice'] as const;
export type Asked = (typeof asked)[number];

export const levels = [1, 2, 3, 4, 5] as const;

export const surveysQuery = queryOptions({
  queryKey: keys.leadershipSurveys,
  queryFn: () => bodyOf(api.GET('/leadership/surveys')),
});

export const dialoguesQuery = queryOptions({
  queryKey: keys.leadershipDialogues,
  queryFn: () => bodyOf(api.GET('/leadership/dialogues')),
});

export type Log = Schemas['ImplementationLog'];
export type LogNote = Log['notes'][number];
export type LogNoteInput = Schemas['ImplementationNoteInput'];
export type Phase = Schemas['ImplementationPhase'];
export type Driver = Schemas['ImplementationDriver'];

/** In their order; one is often in two. */
export const phases = ['EXPLORE', 'PREPARE', 'BEGIN', 'KEEP_UP'] as const satisfies readonly Phase[];

export const logQuery = queryOptions({
  queryKey: keys.leadershipLog,
  queryFn: () => bodyOf(api.GET('/leadership/log')),
});

export const writeNote = (body: LogNoteInput) =>
  bodyOf(api.POST('/leadership/log', { params: { header: { 'Idempotency-Key': body.id } }, body }));

/** An entry more in the log. */
export const useLog = (onDone: () => void) => useChange(keys.leadershipLog, writeNote, onDone);

/** A change of what is read by this key; afterwards it is read again. */
function useChange<Input>(
  key: readonly string[],
  change: (input: Input) => Promise<unknown>,
  onDone: (() => void) | undefined,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key });
      onDone?.();
    },
    onError: () => void client.invalidateQueries({ queryKey: key }),
  });
}

/** A change of the round. */
export const useRound = <Input>(change: (input: Input) => Promise<unknown>, onDone?: () => void) =>
  useChange(keys.leadershipSurveys, change, onDone);

/** A dialogue more, or what came of one; it is no longer due on <i>Min dag</i>. */
export function useDialogue<Input>(change: (input: Input) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useChange(keys.leadershipDialogues, change, () => {
    void client.invalidateQueries({ queryKey: keys.myDay });
    onDone();
  });
}

export const hold = (body: DialogueInput) =>
  bodyOf(api.POST('/leadership/dialogues', { params: { header: { 'Idempotency-Key': body.id } }, body }));

export const followUp = ({ actionId, ...body }: { actionId: string } & Schemas['LeadershipFollowUpInput']) =>
  bodyOf(api.POST('/leadership/dialogues/actions/{actionId}/follow-ups', { params: { path: { actionId } }, body }));

export const openRound = (id: string) =>
  bodyOf(api.POST('/leadership/surveys', { params: { header: { 'Idempotency-Key': id } }, body: { id } }));

export const answer = (ratings: Rating[]) =>
  bodyOf(api.PUT('/leadership/surveys/current/answer', { body: { ratings } }));

export const closeRound = () => bodyOf(api.POST('/leadership/surveys/current/closing'));
