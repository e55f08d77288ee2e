import { useState } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { ChangeSentence } from '../../shared/parts/ChangeSentence';
import { FigureTableSwitch, type View } from '../../shared/parts/FigureTableSwitch';
import { Section } from '../../shared/parts/Section';
import { asked, levels, type Asked, type ClosedRound, type PointResult, type Spread } from './api';
import { useLeadershipWords } from './words';

/** Where leaders say one thing and do another, or do not say the same. */
export function SurveyResults({ round, before }: { round: ClosedRound; before: ClosedRound | undefined }) {
  const words = useLeadershipWords();
  const formats = useFormats();
  const now = useNow();
  const [view, setView] = useState<View>('figure');
  const title = words.results(formats.when(round.closedAt, now));
  const points = round.points;
  return (
    <Section
      title={title}
      aside={points && <FigureTableSwitch view={view} onView={setView} label={title} />}
      lead={points ? words.built(round.answers) : undefined}
    >
      {!points ? (
        <p>{words.tooFew}</p>
      ) : (
        <>
          <Sentence points={points} />
          {view === 'figure' ? <Figure points={points} /> : <Table points={points} title={title} before={before} />}
        </>
      )}
    </Section>
  );
}

const widthOf = ({ importance, practice }: PointResult): number =>
  Math.max(importance.highest - importance.lowest, practice.highest - practice.lowest);

function Sentence({ points }: { points: PointResult[] }) {
  const words = useLeadershipWords();
  const formats = useFormats();
  const first = points[0];
  const widest = [...points].sort((one, other) => widthOf(other) - widthOf(one))[0];
  return (
    <ChangeSentence>
      {first && first.gap >= 1 ? words.greatest(words.points[first.point], formats.number(first.gap)) : words.nearest}{' '}
      {widest && widthOf(widest) > 1 ? `${words.furthest(words.points[widest.point])} ${words.talk}` : words.agreed}
    </ChangeSentence>
  );
}

function Figure({ points }: { points: PointResult[] }) {
  const words = useLeadershipWords();
  return (
    <ul role="list" className="leadership-figure">
      {points.map((result) => (
        <li key={result.point}>
          <p>{words.points[result.point]}</p>
          {asked.map((what) => (
            <Strip key={what} what={what} spread={result[what]} />
          ))}
        </li>
      ))}
    </ul>
  );
}

const WIDTH = 240;
const HEIGHT = 26;
const EDGE = 12;
const at = (level: number): number => EDGE + ((level - 1) / (levels.length - 1)) * (WIDTH - 2 * EDGE);

function Strip({ what, spread }: { what: Asked; spread: Spread }) {
  const words = useLeadershipWords();
  const formats = useFormats();
  const mean = formats.number(spread.mean);
  const middle = HEIGHT / 2;
  return (
    <div className="leadership-strip">
      <span aria-hidden="true">{words.short[what]}</span>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.spreadLong(words.short[what], mean, spread.lowest, spread.highest)}
      >
        {levels.map((level) => (
          <line key={level} className="leadership-level" x1={at(level)} x2={at(level)} y1={4} y2={HEIGHT - 4} />
        ))}
        <line className="leadership-spread" x1={at(spread.lowest)} x2={at(spread.highest)} y1={middle} y2={middle} />
        <circle className={`leadership-mean leadership-${what}`} cx={at(spread.mean)} cy={middle} r={7} />
      </svg>
      <strong aria-hidden="true">{mean}</strong>
    </div>
  );
}

function Table({ points, title, before }: { points: PointResult[]; title: string; before: ClosedRound | undefined }) {
  const words = useLeadershipWords();
  const formats = useFormats();
  const practiceBefore = (point: PointResult): number | undefined =>
    before?.points?.find((one) => one.point === point.point)?.practice.mean;
  const signed = (change: number): string => (change > 0 ? `+${formats.number(change)}` : formats.number(change));
  return (
    <div className="table-scroll" role="region" aria-label={words.tableOf(title)} tabIndex={0}>
      <table className="table">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.point}</th>
            {asked.map((what) => (
              <th key={what} scope="col" className="number">
                {words.short[what]}
              </th>
            ))}
            <th scope="col" className="number">
              {words.gap}
            </th>
            {before?.points && (
              <th scope="col" className="number">
                {words.change}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {points.map((result) => {
            const earlier = practiceBefore(result);
            return (
              <tr key={result.point}>
                <th scope="row">{words.points[result.point]}</th>
                {asked.map((what) => (
                  <td key={what} className="number">
                    {words.spread(formats.number(result[what].mean), result[what].lowest, result[what].highest)}
                  </td>
                ))}
                <td className="number">{formats.number(result.gap)}</td>
                {before?.points && (
                  <td className="number">
                    {earlier === undefined ? '–' : signed(Math.round((result.practice.mean - earlier) * 10) / 10)}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
