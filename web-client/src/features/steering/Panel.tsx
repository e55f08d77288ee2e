import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../shared/format/formats';
import { Bars } from '../../shared/parts/Bars';
import { FigureTableSwitch, type View } from '../../shared/parts/FigureTableSwitch';
import { HiddenFigure } from '../../shared/parts/HiddenCell';
import { SmallMultiple } from '../../shared/parts/SmallMultiple';
import { addressOf, type Place as Address } from './addresses';
import type { Cell, Measure, Row } from './api';
import { apartOf, endsOf } from './apart';
import { WHOLE } from './change';
import { useCommonWords } from '../../shared/words';
import { isQuarter, useQuarters } from './quarters';
import { useOverviewWords } from './words';

/** Where the reader stands, and which rows are agencies that one can go down to. */
export interface Place extends Address {
  agencies?: ReadonlySet<string>;
}

/** Quarters become small plots, a single row becomes bars; the rest is a table, across the page. */
export const isDrawable = (measure: Measure): boolean => measure.columns.every(isQuarter) || measure.rows.length === 1;

/** One measure: its figure or its table, how it is worked out, and the way further down. */
export function Panel({ measure, place }: { measure: Measure; place: Place }) {
  const words = useOverviewWords();
  const heading = useId();
  const overTime = measure.columns.every(isQuarter);
  const drawable = isDrawable(measure);
  const [view, setView] = useState<View>(drawable ? 'figure' : 'table');
  const title = measure.name;
  return (
    <section className={drawable ? 'panel' : 'panel panel-wide'} aria-labelledby={heading}>
      <div className="panel-head">
        <h3 id={heading}>{title}</h3>
        {drawable && <FigureTableSwitch view={view} onView={setView} label={title} />}
      </div>
      <p className="panel-lead">
        {measure.definition} <Scale measure={measure} />
      </p>
      <Comparison measure={measure} />
      {view === 'table' ? (
        <Numbers measure={measure} title={title} place={place} />
      ) : overTime ? (
        <Multiples measure={measure} place={place} />
      ) : (
        <OneRow measure={measure} title={title} />
      )}
      <div className="panel-foot">
        <details className="panel-how">
          <summary>{words.how}</summary>
          <Meaning measure={measure} />
        </details>
        <Link to={addressOf({ ...place, measure: measure.code })} aria-label={words.drillMeasureLong(title)}>
          {words.drillMeasure}
        </Link>
      </div>
    </section>
  );
}

/** Whether agencies differ by more than chance; they are never put in an order. */
export function Comparison({ measure }: { measure: Measure }) {
  const words = useOverviewWords().apart;
  const common = useCommonWords();
  const apart = measure.columns.every(isQuarter) ? apartOf(measure) : null;
  if (!apart) return null;
  return (
    <p className="panel-lead">
      {apart.length === 0
        ? words.none
        : words.some(common.and(apart.map(([larger, smaller]) => words.pair(larger, smaller))))}
    </p>
  );
}

/** How a measure is worked out, from what, and who answers for it. */
export function Meaning({ measure }: { measure: Measure }) {
  const words = useOverviewWords();
  return (
    <dl>
      <dt>{words.formula}</dt>
      <dd>{measure.formula}</dd>
      <dt>{words.source}</dt>
      <dd>{measure.source}</dd>
      <dt>{words.periodRule}</dt>
      <dd>{measure.periodRule}</dd>
      <dt>{words.owner}</dt>
      <dd>{measure.owner}</dd>
    </dl>
  );
}

/** Where a row leads: an agency's to its page, no other anywhere. */
const below = (place: Place, row: Row): string | undefined =>
  place.agencies?.has(row.key) && place.agency !== row.key
    ? addressOf({ quarter: place.quarter, agency: row.key, measure: place.measure })
    : undefined;

const T_SCORE_DOMAIN: [number, number] = [20, 80];
const LEVEL_DOMAIN: [number, number] = [0, 4];
const EXPECTED_T_SCORE = 50;

/** The scale that all plots of a panel share. Only cells that are shown count. */
export function domainOf(measure: Measure): [number, number] {
  if (measure.unit === 'PERCENT') return [0, 100];
  if (measure.unit === 'T_SCORE') return T_SCORE_DOMAIN;
  if (measure.unit === 'LEVEL') return LEVEL_DOMAIN;
  const most = Math.max(
    1,
    ...measure.rows.flatMap((row) => row.cells.map((cell) => (cell.hidden ? 0 : (cell.value ?? 0)))),
    ...measure.rows.map((row) => row.cells.at(-1)?.high ?? 0),
  );
  return [0, Math.ceil(most)];
}

export function Scale({ measure }: { measure: Measure }): ReactNode {
  const words = useOverviewWords().scale;
  const formats = useFormats();
  return measure.unit === 'PER_100_FAMILY_MONTHS'
    ? words.PER_100_FAMILY_MONTHS(formats.number(domainOf(measure)[1]))
    : words[measure.unit];
}

export function useFigureText(measure: Measure): (value: number) => string {
  const words = useOverviewWords();
  const formats = useFormats();
  return (value) =>
    measure.unit === 'PERCENT' ? words.percent(formats.number(Math.round(value))) : formats.number(value);
}

export const valueOf = (cell: Cell): number | null => (cell.hidden ? null : cell.value);

/** The rows over time, on one scale. */
export function Multiples({ measure, place }: { measure: Measure; place: Place }) {
  const quarters = useQuarters();
  const formats = useFormats();
  const written = useFigureText(measure);
  const format = measure.unit === 'KRONER' ? formats.short : written;
  const words = useOverviewWords();
  const domain = domainOf(measure);
  return (
    <div className={measure.rows.length === 1 ? 'small-multiples small-multiples-one' : 'small-multiples'}>
      {measure.rows.map((row) => (
        <SmallMultiple
          key={row.key}
          title={WHOLE.has(row.key) ? words.all : row.label}
          to={below(place, row)}
          points={row.cells.map((cell, index) => ({
            label: quarters.short(measure.columns[index] ?? ''),
            value: valueOf(cell),
            ends: endsOf(cell),
          }))}
          domain={domain}
          reference={measure.unit === 'T_SCORE' ? EXPECTED_T_SCORE : undefined}
          format={format}
          alone={measure.rows.length === 1}
          hidden={row.cells.at(-1)?.hidden ?? false}
        />
      ))}
    </div>
  );
}

function OneRow({ measure, title }: { measure: Measure; title: string }) {
  const format = useFigureText(measure);
  const row = measure.rows[0]!;
  return (
    <Bars
      label={title}
      format={format}
      bars={measure.columns.map((column, index) => {
        const cell = row.cells[index]!;
        return { key: column, label: measure.columnLabels[index] ?? column, value: valueOf(cell), hidden: cell.hidden };
      })}
    />
  );
}

export function Numbers({
  measure,
  title,
  place,
  rowsAre,
}: {
  measure: Measure;
  title: string;
  place: Place;
  rowsAre?: string;
}) {
  const words = useOverviewWords();
  const quarters = useQuarters();
  const format = useFigureText(measure);
  return (
    <div className="table-scroll" role="region" aria-label={words.tableOf(title)} tabIndex={0}>
      <table className="table panel-table">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              {rowsAre ?? (measure.rows.some((row) => place.agencies?.has(row.key)) ? words.row : words.rowOther)}
            </th>
            {measure.columns.map((column, index) => (
              <th key={column} scope="col" className="number">
                {isQuarter(column) ? quarters.short(column) : (measure.columnLabels[index] ?? column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measure.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Drill to={below(place, row)}>{WHOLE.has(row.key) ? words.all : row.label}</Drill>
              </th>
              {row.cells.map((cell, index) => (
                <td key={measure.columns[index]} className="number">
                  <Figure cell={cell} format={format} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One cell's number, or why there is none. */
export function Figure({ cell, format }: { cell: Cell; format: (value: number) => string }) {
  const words = useOverviewWords();
  if (cell.hidden) return <HiddenFigure />;
  if (cell.value !== null) {
    const ends = endsOf(cell);
    return (
      <>
        {format(cell.value)}
        {ends && <span className="panel-ends"> ({ends.map(format).join('–')})</span>}
      </>
    );
  }
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{words.nothing}</span>
    </>
  );
}

/** A name that may lead further down. */
export function Drill({ to, children }: { to: string | undefined; children: string }) {
  return to ? <Link to={to}>{children}</Link> : children;
}
