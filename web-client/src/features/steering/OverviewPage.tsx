import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useMemo, type MouseEvent } from 'react';
import { Link, useParams } from 'react-router';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { ChangeSentence } from '../../shared/parts/ChangeSentence';
import { Icon } from '../../shared/parts/Icon';
import { Page } from '../../shared/parts/Page';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { addressOf, usePlaceParams } from './addresses';
import { fileAddress, overviewQuery, type Measure, type Overview } from './api';
import { changesOf, WHOLE } from './change';
import { GroupChoice, QuarterChoice } from './Choices';
import { useChoosing, usePageKey } from './choosing';
import { Crumbs } from './Crumbs';
import { isDrawable, Panel, type Place } from './Panel';
import { useQuarters } from './quarters';
import { useOverviewWords } from './words';
import './OverviewPage.css';

/**
 * Across departments, by what a chief asks; of the municipality or of one department. Numbers, never people.
 * `hasBoard` says whether the reader has obstacles of their own to go to.
 */
export default function OverviewPage({ hasBoard }: { hasBoard: boolean }) {
  const words = useOverviewWords();
  const formats = useFormats();
  const now = useNow();
  const quarters = useQuarters();
  const common = useCommonWords();
  const { agencyId } = useParams();
  const { quarter } = usePlaceParams();
  const page = usePageKey(agencyId ?? '');
  const choose = useChoosing(page);
  const overview = useQuery({ ...overviewQuery(quarter), placeholderData: keepPreviousData });
  const data = overview.data;
  const agency = data?.agencies.find((one) => one.id === agencyId);
  const name = agency?.name ?? agencyId;
  const shows = (group: string | undefined, period: string) => words.shows(group ?? words.whole, quarters.long(period));
  return (
    <Page
      key={page}
      title={name ? words.agency.title(name) : words.title}
      heading={name}
      crumbs={name && <Crumbs quarter={quarter} here={name} />}
      kicker={data ? words.kicker(data.authority, quarters.long(data.period).toLowerCase()) : undefined}
      lead={agencyId && words.agency.lead}
      className="overview"
      aside={data && <Files period={data.period} />}
    >
      {overview.isPending && <LoadingState />}
      {overview.error && (
        <ErrorState
          error={overview.error}
          onRetry={() => void overview.refetch()}
          copyFrom={data ? overview.dataUpdatedAt : undefined}
        />
      )}
      {data && (
        <>
          <div className="overview-choices">
            <QuarterChoice
              quarters={data.periods}
              chosen={data.period}
              onChoose={(one) => choose({ quarter: one, agency: agencyId }, shows(name, one))}
            />
            <GroupChoice
              agencies={agencyId && !agency ? [...data.agencies, { id: agencyId, name: agencyId }] : data.agencies}
              chosen={agencyId ?? null}
              onChoose={(one) =>
                choose({ quarter, agency: one }, shows(data.agencies.find(({ id }) => id === one)?.name, data.period))
              }
            />
            <p className="meta">
              {data.families.hidden ? words.familiesHidden : words.families(formats.number(data.families.value ?? 0))} ·{' '}
              {words.given(formats.when(data.givenAt, now))}
            </p>
            {!agencyId && (
              <p>
                <Link to={addressOf({ quarter, beside: true })}>{words.beside.title}</Link>
                {data.waitingForOurYes.length > 0 && ` · ${words.beside.waits(common.and(data.waitingForOurYes))}`}
              </p>
            )}
          </div>
          <Answers overview={data} quarter={quarter} agencyId={agencyId} hasBoard={hasBoard} />
        </>
      )}
    </Page>
  );
}

function Files({ period }: { period: string }) {
  const words = useOverviewWords();
  return (
    <span className="overview-files">
      {(['pdf', 'xlsx', 'csv'] as const).map((ending) => (
        <a
          key={ending}
          className="button button-secondary"
          href={fileAddress(period, ending)}
          download
          aria-label={`${words.files[ending]}: ${words.filesLong[ending]}`}
        >
          <Icon name="download" /> {words.files[ending]}
        </a>
      ))}
    </span>
  );
}

/** The questions with what answers them; of an agency, those that anything of its own answers. */
function Answers({
  overview,
  quarter,
  agencyId,
  hasBoard,
}: {
  overview: Overview;
  quarter: string | null;
  agencyId: string | undefined;
  hasBoard: boolean;
}) {
  const words = useOverviewWords();
  const base = useId();
  const agencies = useMemo(() => new Set(overview.agencies.map((one) => one.id)), [overview.agencies]);
  const place: Place = { quarter, agency: agencyId, agencies };
  const questions = byQuestion(overview, agencyId).filter((one) => !agencyId || one.measures.length > 0);
  if (questions.every((one) => one.measures.length === 0)) {
    return (
      <EmptyState title={agencyId ? words.agency.none : words.noData}>
        <p>{agencyId ? words.agency.noneHint : words.noDataHint}</p>
        {agencyId && <Link to={addressOf({ quarter })}>{words.agency.back}</Link>}
      </EmptyState>
    );
  }
  return (
    <>
      <Sentence overview={overview} agencyId={agencyId} />
      <nav className="overview-questions" aria-label={words.questions}>
        <ul role="list">
          {questions.map(({ code, name }) => (
            <li key={code}>
              <a href={`#${base}${code}`} onClick={(event) => goToHeading(event, `${base}${code}`)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {questions.map(({ code, name, measures }) => (
        <section key={code} className="question" aria-labelledby={`${base}${code}`}>
          <h2 id={`${base}${code}`} tabIndex={-1}>
            {name}
          </h2>
          {code === 'WHICH_OBSTACLES' && <WhoseObstacles hasBoard={hasBoard} />}
          {measures.length === 0 ? (
            <p className="meta">{words.noMeasure}</p>
          ) : (
            <div className="panels">
              {measures.map((measure) => (
                <Panel key={measure.code} measure={measure} place={place} />
              ))}
            </div>
          )}
        </section>
      ))}
      {agencyId ? (
        <p className="overview-note">
          <Link to={addressOf({ quarter })}>{words.agency.back}</Link>
        </p>
      ) : (
        <details className="panel-how overview-note">
          <summary>{words.notMeasuredYet}</summary>
          <dl>
            {overview.notMeasuredYet.map((missing) => (
              <div key={missing.name}>
                <dt>{missing.name}</dt>
                <dd>{missing.reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p className="meta overview-note">{words.givenNote}</p>
      <p className="meta overview-note">{words.hiddenNote}</p>
    </>
  );
}

/** Who moves obstacles has a board of their own; nobody else sees one of them. */
function WhoseObstacles({ hasBoard }: { hasBoard: boolean }) {
  const words = useOverviewWords().obstacles;
  return hasBoard ? (
    <p>
      <Link to="/snublesten">{words.board}</Link>
    </p>
  ) : (
    <p className="meta">{words.notYours}</p>
  );
}

/** Takes focus to a heading without an address of its own, so that going back leads to the page before. */
function goToHeading(event: MouseEvent, id: string) {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

/** As the service orders them, but for the wide tables: they come last, so that figures stand side by side. */
const inReadingOrder = (measures: Measure[]): Measure[] => [
  ...measures.filter(isDrawable),
  ...measures.filter((measure) => !isDrawable(measure)),
];

/** Of an agency: its own row, and beside it that of all, where there is one. */
const ownRows = (measure: Measure, agencyId: string): Measure => ({
  ...measure,
  rows: measure.rows.some((row) => row.key === agencyId)
    ? measure.rows.filter((row) => row.key === agencyId || WHOLE.has(row.key))
    : [],
});

const byQuestion = ({ questions, measures }: Overview, agencyId: string | undefined) =>
  questions.map((question) => ({
    ...question,
    measures: inReadingOrder(
      measures
        .filter((measure) => measure.question === question.code)
        .map((measure) => (agencyId ? ownRows(measure, agencyId) : measure))
        .filter((measure) => measure.rows.length > 0),
    ),
  }));

/** Made from cells that are shown, and from nothing else. */
function Sentence({ overview, agencyId }: { overview: Overview; agencyId: string | undefined }) {
  const words = useOverviewWords().change;
  const common = useCommonWords();
  const formats = useFormats();
  const quarters = useQuarters();
  const { progress, contacts, risingAt, inTime } = changesOf(overview, agencyId);
  const compared = overview.measures.find((measure) => measure.code === 'DIRECT_CONTACTS')?.columns.at(-2);
  const n = formats.number;
  const sentences = [
    progress &&
      (progress.now > progress.before
        ? words.moreMove(n(progress.now), n(progress.before))
        : progress.now < progress.before
          ? words.fewerMove(n(progress.now), n(progress.before))
          : words.sameMove(n(progress.now))),
    contacts &&
      (contacts.now > contacts.before
        ? words.moreContacts(n(contacts.now), n(contacts.before))
        : contacts.now < contacts.before
          ? words.fewerContacts(n(contacts.now), n(contacts.before))
          : words.sameContacts(n(contacts.now))),
    risingAt.length > 0 && words.risingAt(common.and(risingAt)),
    inTime !== null && (agencyId ? words.agencyInTime(n(inTime)) : words.inTime(n(inTime))),
  ].filter(Boolean);
  return (
    <ChangeSentence
      since={
        sentences.length > 0 && (progress || contacts) && compared
          ? words.since(quarters.long(compared).toLowerCase())
          : undefined
      }
    >
      {sentences.length > 0 ? sentences.join(' ') : words.cannotSay}
    </ChangeSentence>
  );
}
