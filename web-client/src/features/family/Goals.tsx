import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { GoalCurve } from '../../shared/parts/GoalCurve';
import { Mark, Quote } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { standing, type Plan } from './api';
import { Agreements } from './content/Agreements';
import { useContentWords } from './content/words';
import { useFamilyWords } from './words';
import './Goals.css';

const GoalEditor = lazy(() => import('./content/GoalEditor').then((file) => ({ default: file.GoalEditor })));
const EvaluateForm = lazy(() => import('./EvaluateForm').then((file) => ({ default: file.EvaluateForm })));
const GoalEnd = lazy(() => import('./content/GoalEditor').then((file) => ({ default: file.GoalEnd })));

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
      <Suspense fallback={null}>
        {adding && <GoalEditor plan={plan} goal={null} onClose={() => setAdding(false)} />}
      </Suspense>
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
      <Suspense fallback={null}>
        {doing === 'evaluate' && <EvaluateForm plan={plan} goal={goal} onClose={() => setDoing(null)} />}
        {doing === 'change' && <GoalEditor plan={plan} goal={goal} onClose={() => setDoing(null)} />}
        {doing === 'end' && <GoalEnd plan={plan} goal={goal} onClose={() => setDoing(null)} />}
      </Suspense>
    </article>
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
