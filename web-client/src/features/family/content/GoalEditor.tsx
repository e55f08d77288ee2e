import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { newId, type Schemas } from '../../../shared/api/client';
import { placeFieldErrors } from '../../../shared/api/fieldErrors';
import { useFormats } from '../../../shared/format/formats';
import { useAnnounce } from '../../../shared/parts/announce';
import { RadioField, SelectField, TextAreaField, TextField } from '../../../shared/parts/fields';
import { ProblemMessage } from '../../../shared/parts/states';
import { useCommonWords, type CommonWords } from '../../../shared/words';
import { useChangePlan, type Plan } from '../api';
import { addGoal, changeGoal, endGoal, useMergingChange, type Goal } from './api';
import { Merge } from './Merge';
import { useContentWords } from './words';

const LEVELS = ['2', '1', '0', '-1', '-2'] as const;
const TOPICS = [
  'SCHOOL',
  'WORK',
  'PHYSICAL_HEALTH',
  'MENTAL_HEALTH',
  'SUBSTANCE_USE',
  'PARENTING',
  'HOUSING',
  'FINANCES',
  'SAFETY',
  'DAILY_LIFE',
] as const;

interface Written {
  words: string;
  memberId: string;
  topic: string;
  weight: string;
  baseline: string;
  level2: string;
  level1: string;
  level0: string;
  'level-1': string;
  'level-2': string;
}

const schema = (errors: CommonWords['errors'], wholeScale: string) => {
  const level = v.pipe(v.string(), v.maxLength(200, errors.tooLong(200)));
  return v.pipe(
    v.object({
      words: v.pipe(v.string(), v.trim(), v.nonEmpty(errors.required), v.maxLength(500, errors.tooLong(500))),
      memberId: v.string(),
      topic: v.string(),
      weight: v.pipe(v.string(), v.regex(/^([1-9]|10)$/, errors.choose)),
      baseline: v.string(),
      level2: level,
      level1: level,
      level0: level,
      'level-1': level,
      'level-2': level,
    }),
    v.forward(
      v.check((goal) => {
        const written = LEVELS.filter((one) => goal[`level${one}`].trim() !== '').length;
        return written === 0 || written === LEVELS.length;
      }, wholeScale),
      ['level2'],
    ),
  );
};

/** What a goal says, as the form holds it. */
export function asWritten(goal: Goal | null): Written {
  const at = (level: number) => goal?.scale.find((one) => one.level === level)?.words ?? '';
  return {
    words: goal?.words ?? '',
    memberId: goal?.memberId ?? '',
    topic: goal?.topic ?? '',
    weight: String(goal?.weight ?? 1),
    baseline: goal?.baseline === undefined ? '' : String(goal.baseline),
    level2: at(2),
    level1: at(1),
    level0: at(0),
    'level-1': at(-1),
    'level-2': at(-2),
  };
}

function asInput(id: string, written: Written): Schemas['GoalInput'] {
  const scale = LEVELS.map((level) => ({ level: Number(level), words: written[`level${level}`].trim() }));
  return {
    id,
    memberId: written.memberId || null,
    ...(written.topic ? { topic: written.topic as Schemas['Topic'] } : {}),
    words: written.words,
    weight: Number(written.weight),
    scale: scale.some((level) => level.words !== '') ? scale : [],
    baseline: written.baseline === '' ? null : Number(written.baseline),
  };
}

/** A goal in the family's own words, with its five levels; the same form for a new one and for one that is said otherwise. */
export function GoalEditor({ plan, goal, onClose }: { plan: Plan; goal: Goal | null; onClose: () => void }) {
  const words = useContentWords().goal;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [id] = useState(() => goal?.id ?? newId());
  const original = useRef(asWritten(goal)).current;
  const form = useForm<Written>({
    resolver: valibotResolver(schema(common.errors, words.scaleWhole)),
    defaultValues: original,
  });
  const { errors } = form.formState;
  const save = useMergingChange(
    plan,
    (body: Schemas['GoalInput'], etag) => (goal ? changeGoal : addGoal)(plan.id, etag, body),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  const newest = plan.goals.find((one) => one.id === id) ?? null;
  const submit = form.handleSubmit((written) =>
    save.mutate(asInput(id, written), {
      onError: (error) => placeFieldErrors(error, form.setError, ['words', 'memberId', 'topic', 'weight']),
    }),
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={goal ? words.changeLong(goal.words) : words.add}
      onSubmit={(event) => void submit(event)}
    >
      <TextAreaField label={words.words} error={errors.words} registration={form.register('words')} />
      <SelectField label={words.owner} error={errors.memberId} registration={form.register('memberId')}>
        <option value="">{common.wholeFamily}</option>
        {plan.members
          .filter((member) => !member.leftOn)
          .map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
      </SelectField>
      <SelectField label={words.topic} error={errors.topic} registration={form.register('topic')}>
        <option value="">{words.topicNone}</option>
        {TOPICS.map((topic) => (
          <option key={topic} value={topic}>
            {common.topics[topic]}
          </option>
        ))}
      </SelectField>
      <fieldset className="form-group">
        <legend className="form-label">{words.scale}</legend>
        <span className="form-hint">{words.scaleHint}</span>
        {LEVELS.map((level) => (
          <TextField
            key={level}
            label={common.goal.levels[level]}
            maxLength={200}
            error={errors[`level${level}`]}
            registration={form.register(`level${level}`)}
          />
        ))}
      </fieldset>
      <SelectField label={words.baseline} error={errors.baseline} registration={form.register('baseline')}>
        <option value="">{words.baselineNone}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {common.goal.levels[level]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={words.weight}
        hint={words.weightHint}
        type="number"
        min={1}
        max={10}
        className="input-short"
        error={errors.weight}
        registration={form.register('weight')}
      />
      {goal && <p className="meta">{words.asksAgain}</p>}
      {save.stale && (
        <Merge
          key={save.stale.knew}
          plan={plan}
          onMerged={save.onMerged}
          itemId={id}
          stale={save.stale}
          mine={{ ...form.getValues() }}
          original={{ ...original }}
          onTake={(field) =>
            form.setValue(field as keyof Written, asWritten(newest)[field as keyof Written], { shouldDirty: true })
          }
        />
      )}
      <ProblemMessage error={save.problem} />
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

const OUTCOMES = ['REACHED', 'REPLACED', 'GIVEN_UP'] as const;

/** The family does not go after it any more. */
export function GoalEnd({ plan, goal, onClose }: { plan: Plan; goal: Goal; onClose: () => void }) {
  const words = useContentWords().goal;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        outcome: v.picklist(OUTCOMES, common.errors.choose),
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(500, common.errors.tooLong(500)),
        ),
        endedOn: v.pipe(v.string(), v.isoDate(common.errors.date), v.maxValue(today, common.errors.future)),
      }),
    ),
    defaultValues: { outcome: '' as unknown as (typeof OUTCOMES)[number], reason: '', endedOn: today },
  });
  const { errors } = form.formState;
  const save = useChangePlan(
    plan.id,
    (body: Schemas['GoalEndInput'], etag) => endGoal(plan.id, goal.id, etag, body),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.endLong(goal.words)}
      onSubmit={(event) => void form.handleSubmit((input) => save.mutate(input))(event)}
    >
      <RadioField
        inRow
        label={words.outcome}
        error={errors.outcome}
        registration={form.register('outcome')}
        choices={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
      />
      <TextField label={words.reason} error={errors.reason} registration={form.register('reason')} />
      <TextField
        label={words.endedOn}
        type="date"
        max={today}
        className="input-short"
        error={errors.endedOn}
        registration={form.register('endedOn')}
      />
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.end}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
