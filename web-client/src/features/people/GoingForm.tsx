import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import type { Versioned } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { useChangePlan, type Plan } from '../family/api';
import { usePeopleWords } from './words';

interface Going {
  on: string;
  reason: string;
}

interface GoingFormProps {
  planId: string;
  words: Record<'title' | 'effect' | 'on' | 'reason' | 'reasonHint' | 'save' | 'saved', string> & { more?: string };
  go: (going: Going, etag: string) => Promise<Versioned<Plan>>;
  onClose: () => void;
}

/** Somebody is no longer part of it: from when, why, and what that does. */
export function GoingForm({ planId, words, go, onClose }: GoingFormProps) {
  const common = useCommonWords();
  const form = usePeopleWords().form;
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const { register, handleSubmit, formState } = useForm<Going>({
    resolver: valibotResolver(
      v.object({
        on: v.pipe(v.string(), v.nonEmpty(common.errors.required), v.maxValue(today, form.inFuture)),
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(500, common.errors.tooLong(500)),
        ),
      }),
    ),
    defaultValues: { on: today, reason: '' },
  });
  const save = useChangePlan(planId, go, () => {
    announce(words.saved);
    onClose();
  });
  return (
    <form
      className="who-is-in-form"
      noValidate
      aria-label={words.title}
      onSubmit={(event) => void handleSubmit((going) => save.mutate(going))(event)}
    >
      <h3>{words.title}</h3>
      <p>{words.effect}</p>
      {words.more && <p className="meta">{words.more}</p>}
      <TextField
        label={words.on}
        type="date"
        max={today}
        className="input-short"
        error={formState.errors.on}
        registration={register('on')}
      />
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        maxLength={500}
        error={formState.errors.reason}
        registration={register('reason')}
      />
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
