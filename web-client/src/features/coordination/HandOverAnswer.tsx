import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { acceptHandOver, refuseHandOver, useArrange } from './api';
import { useCoordinationWords } from './words';

/** Yes with one click, no with a reason. */
export function HandOverAnswer({
  handOver,
  onDone,
  likely,
}: {
  handOver: { id: string; version: number };
  onDone: () => void;
  /** How the likely button looks where this stands. */
  likely: string;
}) {
  const words = useCoordinationWords().handOver;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [refusing, setRefusing] = useState(false);
  const accept = useArrange(acceptHandOver, () => {
    announce(words.acceptedDone);
    onDone();
  });
  const refuse = useArrange(
    ({ reason }: { reason: string }) => refuseHandOver(handOver, reason),
    () => {
      announce(words.refusedDone);
      onDone();
    },
  );
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(500, common.errors.tooLong(500)),
        ),
      }),
    ),
    defaultValues: { reason: '' },
  });
  if (refusing) {
    return (
      <form
        className="hand-over-refusal"
        noValidate
        onSubmit={(event) => void form.handleSubmit((input) => refuse.mutate(input))(event)}
      >
        <TextField label={words.why} error={form.formState.errors.reason} registration={form.register('reason')} />
        <ProblemMessage error={refuse.error} />
        <div className="actions">
          <button type="submit" className="button button-secondary" disabled={refuse.isPending}>
            {words.sendRefusal}
          </button>
          <button type="button" className="plain-button" onClick={() => setRefusing(false)}>
            {common.cancel}
          </button>
        </div>
      </form>
    );
  }
  return (
    <>
      <button type="button" className={likely} disabled={accept.isPending} onClick={() => accept.mutate(handOver)}>
        {words.accept}
      </button>
      <button type="button" className="plain-button" onClick={() => setRefusing(true)}>
        {words.refuse}
      </button>
      <ProblemMessage error={accept.error} />
    </>
  );
}
