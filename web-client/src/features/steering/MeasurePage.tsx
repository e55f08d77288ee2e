import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { ChangeSentence } from '../../shared/parts/ChangeSentence';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { addressOf, usePlaceParams } from './addresses';
import { measureQuery, type Measure, type MeasureHistory, type Row } from './api';
import { changeAt, movesOf, WHOLE } from './change';
import { GroupChoice } from './Choices';
import { useChoosing, usePageKey } from './choosing';
import { Crumbs } from './Crumbs';
import { tablesOf, type HistoryTable } from './history';
import { Comparison, Drill, Figure, Meaning, Multiples, Scale, useFigureText } from './Panel';
import { useQuarters } from './quarters';
import { useOverviewWords } from './words';
import './OverviewPage.css';

/** One measure over every quarter of which it was given, of the municipality or of one department. */
export default function MeasurePage() {
  const words = useOverviewWords();
  const { code = '' } = useParams();
  const { quarter, part } = usePlaceParams();
  const page = usePageKey(`${code} ${part ?? ''}`);
  const choose = useChoosing(page);
  const history = useQuery(measureQuery(code));
  const data = history.data;
  const agency = data?.agencies.find((one) => one.id === part);
  const unknown = history.error instanceof ApiProblem && history.error.status === 404;
  const title = data?.measure.name ?? (unknown ? words.measure.gone.title : code);
  return (
    <Page
      key={page}
      title={agency ? `${title} ${agency.name}` : title}
      heading={title}
      crumbs={<Crumbs quarter={quarter} agency={agency} here={title} />}
      kicker={data && `${data.authority} · ${agency?.name ?? words.whole}`}
      lead={data && words.measure.lead}
      className="overview"
    >
      {history.isPending && <LoadingState />}
      {unknown && <p>{words.measure.gone.text}</p>}
      {history.error && !unknown && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {data && (
        <>
          {data.agencies.length > 0 ? (
            <div className="overview-choices">
              <GroupChoice
                agencies={data.agencies}
                chosen={agency?.id ?? null}
                onChoose={(one) =>
                  choose(
                    { quarter, agency: one, measure: code },
                    words.shows(data.agencies.find(({ id }) => id === one)?.name ?? words.whole, title),
                  )
                }
              />
            </div>
          ) : (
            part && <p className="meta">{words.measure.onlyWhole}</p>
          )}
          {data.given.length === 0 ? (
            <EmptyState title={words.measure.none}>
              <p>{words.measure.noneHint}</p>
            </EmptyState>
          ) : (
            <History history={data} quarter={quarter} agencyId={agency?.id ?? null} />
          )}
          <Section title={words.measure.about} lead={data.measure.definition}>
            <div className="panel-how">
              <Meaning measure={data.measure} />
            </div>
          </Section>
          <p className="meta overview-note">{words.givenNote}</p>
          <p className="meta overview-note">{words.hiddenNote}</p>
        </>
      )}
    </Page>
  );
}

function History({
  history,
  quarter,
  agencyId,
}: {
  history: MeasureHistory;
  quarter: string | null;
  agencyId: string | null;
}) {
  const words = useOverviewWords();
  const { measure } = history;
  const tables = tablesOf(measure, agencyId);
  const agencies = useMemo(() => new Set(history.agencies.map((one) => one.id)), [history.agencies]);
  const place = { quarter, agency: agencyId ?? undefined, measure: measure.code, agencies };
  const [only] = tables;
  return (
    <>
      {only && tables.length === 1 && (
        <>
          <Moved measure={measure} rows={only.rows} quarter={quarter} />
          <Section title={words.measure.figure} lead={<Scale measure={measure} />}>
            <Comparison measure={{ ...measure, rows: only.rows }} />
            <div className="history-figure">
              <Multiples measure={{ ...measure, rows: only.rows }} place={place} />
            </div>
          </Section>
        </>
      )}
      <Section title={words.measure.numbers} lead={tables.length > 1 && <Scale measure={measure} />}>
        {tables.map((table) => (
          <HistoryNumbers
            key={table.key}
            history={history}
            table={table}
            linkTo={(key) =>
              agencies.has(key) && key !== agencyId
                ? addressOf({ quarter, agency: key, measure: measure.code })
                : undefined
            }
          />
        ))}
      </Section>
    </>
  );
}

/** One department comes first with its numbers, and then all; of more rows only all have theirs. */
const MOST_WITH_NUMBERS = 2;

/** What changed from the quarter before to the one that was chosen, from cells that are shown. */
function Moved({ measure, rows, quarter }: { measure: Measure; rows: Row[]; quarter: string | null }) {
  const words = useOverviewWords();
  const common = useCommonWords();
  const quarters = useQuarters();
  const format = useFigureText(measure);
  const chosen = quarter === null ? -1 : measure.columns.indexOf(quarter);
  const column = chosen >= 0 ? chosen : measure.columns.length - 1;
  const nameOf = (row: Row) => (WHOLE.has(row.key) ? words.wholeInSentence : row.label);
  const told = rows.length <= MOST_WITH_NUMBERS ? [...rows].reverse() : rows.filter((row) => WHOLE.has(row.key));
  const withNumbers = told.flatMap((row) => {
    const change = changeAt(row, column);
    if (!change) return [];
    const [now, then] = [format(change.now), format(change.before)];
    return change.now > change.before
      ? words.measure.rises(nameOf(row), now, then)
      : change.now < change.before
        ? words.measure.falls(nameOf(row), now, then)
        : words.measure.same(nameOf(row), now);
  });
  const others = rows.filter((row) => !told.includes(row));
  const moves = movesOf(others, column, nameOf);
  const sentences = [
    ...withNumbers,
    moves.rising.length > 0 && words.measure.rising(common.and(moves.rising)),
    moves.falling.length > 0 && words.measure.falling(common.and(moves.falling)),
  ].filter(Boolean);
  const before = measure.columns[column - 1];
  return (
    <ChangeSentence
      since={
        before && (withNumbers.length > 0 || moves.known > 0)
          ? words.change.since(quarters.long(before).toLowerCase())
          : undefined
      }
    >
      {sentences.length > 0 ? sentences.join(' ') : moves.known > 0 ? words.measure.still : words.change.cannotSay}
    </ChangeSentence>
  );
}

/** The quarters under each other, the newest first, each with when it was worked out. */
function HistoryNumbers({
  history: { measure, given },
  table,
  linkTo,
}: {
  history: MeasureHistory;
  table: HistoryTable;
  linkTo: (key: string) => string | undefined;
}) {
  const words = useOverviewWords();
  const quarters = useQuarters();
  const formats = useFormats();
  const format = useFigureText(measure);
  const title = table.label ? `${measure.name} ${table.label}` : measure.name;
  return (
    <>
      {table.label && (
        <h3 className="history-part">
          <Drill to={linkTo(table.key)}>{table.label}</Drill>
        </h3>
      )}
      <div className="table-scroll" role="region" aria-label={words.tableOf(title)} tabIndex={0}>
        <table className="table panel-table history-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measure.quarter}</th>
              {table.rows.map((row) => (
                <th key={row.key} scope="col" className="number">
                  <Drill to={linkTo(row.key)}>{WHOLE.has(row.key) ? words.all : row.label}</Drill>
                </th>
              ))}
              <th scope="col" className="number">
                {words.measure.givenAt}
              </th>
            </tr>
          </thead>
          <tbody>
            {given
              .map((one, column) => (
                <tr key={one.period}>
                  <th scope="row">{quarters.long(one.period)}</th>
                  {table.rows.map((row) => (
                    <td key={row.key} className="number">
                      <Figure cell={row.cells[column]!} format={format} />
                    </td>
                  ))}
                  <td className="number meta">{formats.dayAndYear(one.givenAt)}</td>
                </tr>
              ))
              .reverse()}
          </tbody>
        </table>
      </div>
    </>
  );
}
