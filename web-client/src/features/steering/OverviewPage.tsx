import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { ChangeSentence } from '../../shared/parts/ChangeSentence';
import { Icon } from '../../shared/parts/Icon';
import { Page } from '../../shared/parts/Page';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { fileAddress, overviewQuery, type Measure, type Overview } from './api';
import { changesOf } from './change';
import { isDrawable, Panel } from './Panel';
import { useQuarters } from './quarters';
import { useOverviewWords } from './words';
import './OverviewPage.css';

/** Across departments: progression before process. Numbers, never people. */
export default function OverviewPage() {
  const words = useOverviewWords();
  const formats = useFormats();
  const now = useNow();
  const quarters = useQuarters();
  const [period, setPeriod] = useState<string | null>(null);
  const overview = useQuery({ ...overviewQuery(period), placeholderData: keepPreviousData });
  const data = overview.data;
  return (
    <Page
      title={words.title}
      kicker={data ? words.kicker(data.authority, quarters.long(data.period).toLowerCase()) : undefined}
      className="overview"
      aside={
        data && (
          <span className="overview-files">
            {(['pdf', 'xlsx', 'csv'] as const).map((ending) => (
              <a
                key={ending}
                className="button button-secondary"
                href={fileAddress(data.period, ending)}
                download
                aria-label={`${words.files[ending]}: ${words.filesLong[ending]}`}
              >
                <Icon name="download" /> {words.files[ending]}
              </a>
            ))}
          </span>
        )
      }
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
            <label className="form-label">
              {words.period}
              <select className="form-select" value={data.period} onChange={(event) => setPeriod(event.target.value)}>
                {data.periods.map((one) => (
                  <option key={one} value={one}>
                    {quarters.long(one)}
                  </option>
                ))}
              </select>
            </label>
            <p className="meta">
              {data.families.hidden ? words.familiesHidden : words.families(formats.number(data.families.value ?? 0))} ·{' '}
              {words.given(formats.when(data.givenAt, now))}
            </p>
          </div>
          {data.measures.length === 0 ? (
            <EmptyState title={words.noData}>
              <p>{words.noDataHint}</p>
            </EmptyState>
          ) : (
            <>
              <Sentence overview={data} />
              <div className="panels">
                {inReadingOrder(data.measures).map((measure) => (
                  <Panel key={measure.code} measure={measure} />
                ))}
              </div>
              <details className="panel-how">
                <summary>{words.notMeasuredYet}</summary>
                <dl>
                  {data.notMeasuredYet.map((missing) => (
                    <div key={missing.name}>
                      <dt>{missing.name}</dt>
                      <dd>{missing.reason}</dd>
                    </div>
                  ))}
                </dl>
              </details>
              <p className="meta overview-note">{words.givenNote}</p>
              <p className="meta overview-note">{words.hiddenNote}</p>
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** As the service orders them, but for the wide tables: they come last, so that figures stand side by side. */
const inReadingOrder = (measures: Measure[]): Measure[] => [
  ...measures.filter(isDrawable),
  ...measures.filter((measure) => !isDrawable(measure)),
];

/** Made from cells that are shown, and from nothing else. */
function Sentence({ overview }: { overview: Overview }) {
  const words = useOverviewWords().change;
  const common = useCommonWords();
  const formats = useFormats();
  const quarters = useQuarters();
  const { progress, contacts, risingAt, inTime } = changesOf(overview);
  const compared = overview.measures.find((measure) => measure.code === 'GOAL_PROGRESS')?.columns.at(-2);
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
    inTime !== null && words.inTime(n(inTime)),
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
