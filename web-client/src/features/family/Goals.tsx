import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { newId, type Schemas } from '../../shared/api/client';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { GoalCurve } from '../../shared/parts/GoalCurve';
import { Mark, Quote } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords, type CommonWords } from '../../shared/words';
import { evaluateGoal, useChangePlan, type Plan } from './api';
import { Agreements } from './content/Agreements';
import { GoalEditor, GoalEnd } from './content/GoalEditor';
import { useContentWords } from './content/words';
import { useFamilyWords } from './words';
import './Goals.css';

type Goal = Schemas['Goal'];

/** Goals as quotes, with the agreed level and today's in words, and the way there as a curve. */
export function Goals({ plan, readOnly }: { plan: Plan; readOnly: boolean }) {
  const words = useFamilyWords();
  const [asTable, setAsTable] = useState(false);
  const [adding, setAdding] = useState(false);
  const content = useContentWords();
  const formats = useFormats();
  const evaluated = plan.goals.some((goal) => goal.evaluations.length > 0);
  return (
    <Section
      title={words.goals.title}
      aside={
        <span className="section-buttons">
          {!readOnly && (
            <button type="button" className="plain-button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {content.goal.add}
            </button>
          )}{' '}
          {evaluated && (
            <button type="button" className="plain-button" onClick={() => setAsTable(!asTable)}>
              {asTable ? words.goals.showCurves : words.goals.showTable}
            </button>
          )}
        </span>
      }
    >
      {adding && <GoalEditor plan={plan} goal={null} onClose={() => setAdding(false)} />}
      {(plan.attainment.family !== undefined || plan.attainment.professional !== undefined) && (
        <p className="section-lead">
          <strong>{content.goal.score}:</strong>{' '}
          {[
            plan.attainment.family !== undefined &&
              `${content.goal.ownScore} ${formats.number(plan.attainment.family)}`,
            plan.attainment.professional !== undefined &&
              `${content.goal.professionalScore} ${formats.number(plan.attainment.professional)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
          . <span className="meta">{content.goal.scoreHint}</span>
        </p>
      )}
      {plan.goals.length === 0 ? (
        <EmptyState title={words.goals.none}>
          <p>{words.goals.noneHint}</p>
        </EmptyState>
      ) : asTable ? (
        <EvaluationTable plan={plan} />
      ) : (
        <div className="goals">
          {plan.goals.map((goal) => (
            <GoalCard key={goal.id} plan={plan} goal={goal} readOnly={readOnly} />
          ))}
        </div>
      )}
    </Section>
  );
}

function useOwner(plan: Plan): (goal: Goal) => string {
  const common = useCommonWords();
  return (goal) => plan.members.find((member) => member.id === goal.memberId)?.name ?? common.wholeFamily;
}

function GoalCard({ plan, goal, readOnly }: { plan: Plan; goal: Goal; readOnly: boolean }) {
  const words = useFamilyWords();
  const common = useCommonWords();
  const formats = useFormats();
  const ownerOf = useOwner(plan);
  const content = useContentWords().goal;
  const [doing, setDoing] = useState<'evaluate' | 'change' | 'end' | null>(null);
  const ended = Boolean(goal.endedOn);
  const counting = standing(goal);
  const wordsAt = (level: number) => goal.scale.find((one) => one.level === level)?.words;
  const last = counting[counting.length - 1];
  return (
    <article className="goal" aria-labelledby={`maal-${goal.id}`}>
      <h3 id={`maal-${goal.id}`}>
        <Quote>{goal.words}</Quote>
      </h3>
      <div className="goal-row">
        <div className="goal-words">
          <strong>{ownerOf(goal)}</strong>
          {wordsAt(0) && (
            <span>
              <span className="meta">{common.goal.agreed}</span> <span lang="da">{wordsAt(0)}</span>
            </span>
          )}
          {last && (
            <span>
              <span className="meta">{common.goal.today(formats.level(last.level))}</span>{' '}
              {wordsAt(last.level) ? (
                <span lang="da">{wordsAt(last.level)}</span>
              ) : (
                common.goal.levels[String(last.level)]
              )}
            </span>
          )}
          {goal.scale.length === 0 && <span className="meta">{words.goals.noScale}</span>}
          {ended && goal.outcome && goal.endedOn && (
            <span>
              <Mark>{content.ended(content.outcomes[goal.outcome], formats.shortDay(goal.endedOn))}</Mark>{' '}
              <span lang="da">{goal.endReason}</span>
            </span>
          )}
          {!readOnly && !ended && doing === null && (
            <span className="goal-actions">
              {goal.scale.length > 0 && (
                <button
                  type="button"
                  className="plain-button"
                  onClick={() => setDoing('evaluate')}
                  aria-label={words.goals.evaluateLong(goal.words)}
                >
                  {words.goals.evaluate}
                </button>
              )}{' '}
              <button
                type="button"
                className="plain-button"
                onClick={() => setDoing('change')}
                aria-label={content.changeLong(goal.words)}
              >
                {content.change}
              </button>{' '}
              <button
                type="button"
                className="plain-button"
                onClick={() => setDoing('end')}
                aria-label={content.endLong(goal.words)}
              >
                {content.end}
              </button>
            </span>
          )}
        </div>
        <GoalCurve words={goal.words} evaluations={counting} />
      </div>
      {!ended && <Agreements plan={plan} goal={goal} readOnly={readOnly} />}
      {doing === 'evaluate' && <EvaluateForm plan={plan} goal={goal} onClose={() => setDoing(null)} />}
      {doing === 'change' && <GoalEditor plan={plan} goal={goal} onClose={() => setDoing(null)} />}
      {doing === 'end' && <GoalEnd plan={plan} goal={goal} onClose={() => setDoing(null)} />}
    </article>
  );
}

/** The evaluations that count: a newer one may have taken the place of an older one, which stays written. */
function standing(goal: Goal): Goal['evaluations'] {
  const superseded = goal.evaluations.map((one) => one.supersedes);
  return goal.evaluations.filter((one) => !superseded.includes(one.id));
}

const evaluationSchema = (errors: CommonWords['errors'], today: string) =>
  v.object({
    level: v.pipe(v.string(errors.choose), v.regex(/^-?[0-2]$/, errors.choose)),
    by: v.picklist(['FAMILY', 'PROFESSIONAL'], errors.choose),
    evaluatedOn: v.pipe(v.string(), v.isoDate(errors.date), v.maxValue(today, errors.future)),
    note: v.pipe(v.string(), v.maxLength(1000, errors.tooLong(1000))),
    supersedes: v.string(),
  });

function EvaluateForm({ plan, goal, onClose }: { plan: Plan; goal: Goal; onClose: () => void }) {
  const words = useFamilyWords();
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const [id] = useState(newId);
  const form = useForm({
    resolver: valibotResolver(evaluationSchema(common.errors, today)),
    defaultValues: { level: '', by: 'FAMILY' as const, evaluatedOn: today, note: '', supersedes: '' },
  });
  const { errors } = form.formState;
  const content = useContentWords().goal;
  const side = form.watch('by');
  const ownSide = standing(goal).filter((one) => one.by === side);
  const save = useChangePlan(
    plan.id,
    (body: Schemas['EvaluationInput'], etag) => evaluateGoal(plan.id, goal.id, etag, body),
    () => {
      announce(words.goals.saved);
      onClose();
    },
  );
  const submit = form.handleSubmit(({ level, by, evaluatedOn, note, supersedes }) =>
    save.mutate(
      { id, level: Number(level), by, evaluatedOn, note: note || null, supersedes: supersedes || null },
      {
        onError: (error) =>
          placeFieldErrors(error, form.setError, ['level', 'by', 'evaluatedOn', 'note', 'supersedes']),
      },
    ),
  );
  return (
    <form className="evaluate" noValidate onSubmit={(event) => void submit(event)}>
      <RadioField
        label={words.goals.evaluateTitle}
        hint={words.goals.fact}
        error={errors.level}
        registration={form.register('level')}
        choices={[...goal.scale]
          .sort((a, b) => b.level - a.level)
          .map((level) => ({
            value: String(level.level),
            label: <span lang="da">{level.words}</span>,
            hint: common.goal.levels[String(level.level)],
          }))}
      />
      <RadioField
        inRow
        label={words.goals.by}
        error={errors.by}
        registration={form.register('by')}
        choices={[
          { value: 'FAMILY', label: words.goals.byFamily },
          { value: 'PROFESSIONAL', label: words.goals.byProfessional },
        ]}
      />
      <TextField
        label={words.goals.on}
        type="date"
        max={today}
        className="input-short"
        error={errors.evaluatedOn}
        registration={form.register('evaluatedOn')}
      />
      <TextAreaField
        label={words.goals.note}
        optional={common.optional}
        error={errors.note}
        registration={form.register('note')}
      />
      {ownSide.length > 0 && (
        <SelectField label={content.supersedes} error={errors.supersedes} registration={form.register('supersedes')}>
          <option value="">{content.supersedesNone}</option>
          {ownSide.map((one) => (
            <option key={one.id} value={one.id}>
              {formats.dayAndYear(one.evaluatedOn)}: {formats.level(one.level)}
            </option>
          ))}
        </SelectField>
      )}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.goals.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

function EvaluationTable({ plan }: { plan: Plan }) {
  const words = useFamilyWords();
  const formats = useFormats();
  const ownerOf = useOwner(plan);
  const content = useContentWords().goal;
  const { column } = words.goals;
  return (
    <table className="table table-blocks">
      <caption className="sr-only">{words.goals.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.goal}</th>
          <th scope="col">{column.owner}</th>
          <th scope="col">{column.when}</th>
          <th scope="col" className="number">
            {column.level}
          </th>
          <th scope="col">{column.by}</th>
          <th scope="col">{column.note}</th>
        </tr>
      </thead>
      <tbody>
        {plan.goals.flatMap((goal) =>
          goal.evaluations.map((evaluation) => (
            <tr key={evaluation.id}>
              <th scope="row" lang="da">
                {goal.words}
              </th>
              <td data-label={column.owner}>{ownerOf(goal)}</td>
              <td data-label={column.when}>{formats.dayAndYear(evaluation.evaluatedOn)}</td>
              <td className="number" data-label={column.level}>
                {formats.level(evaluation.level)}
              </td>
              <td data-label={column.by}>
                {evaluation.by === 'FAMILY' ? words.goals.byFamily : words.goals.byProfessional}
              </td>
              <td lang="da">
                {evaluation.note ?? ''}
                {goal.evaluations.some((one) => one.supersedes === evaluation.id) && (
                  <span className="meta"> {content.superseded}</span>
                )}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
