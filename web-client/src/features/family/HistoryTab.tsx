import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { endOfDay } from '../../shared/format/localTime';
import { useNow } from '../../shared/format/useNow';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { accessLogQuery, mayChange, planAsOfQuery, revisionsQuery, type AccessLogEntry, type Plan } from './api';
import { ChangesSinceLastLook } from './content/Changes';
import { StatusChange } from './StatusChange';
import { useFamilyWords } from './words';
import './HistoryTab.css';

const PlanTab = lazy(() => import('./PlanTab').then((file) => ({ default: file.PlanTab })));

/** What changed, how the plan stood on a date, and who has looked. */
export function HistoryTab({ plan }: { plan: Plan }) {
  return (
    <>
      <ChangesSinceLastLook plan={plan} />
      <Revisions plan={plan} />
      <AsOf plan={plan} />
      {plan.reader !== 'EMERGENCY' && <AccessLog planId={plan.id} />}
      {plan.status !== 'DRAFT' && mayChange(plan) && <StatusChange plan={plan} />}
    </>
  );
}

interface Several {
  one: Schemas['Revision'];
  times: number;
}

/** A draft saves itself while it is written: what follows on itself is told once, with how many times. */
function together(revisions: Schemas['Revision'][]): Several[] {
  const told: Several[] = [];
  for (const one of revisions) {
    const last = told[told.length - 1];
    if (
      last &&
      last.one.change === 'DRAFT_REPLACED' &&
      one.change === 'DRAFT_REPLACED' &&
      last.one.byName === one.byName
    ) {
      last.times += 1;
    } else {
      told.push({ one, times: 1 });
    }
  }
  return told;
}

interface Looks {
  first: AccessLogEntry;
  whats: string[];
  times: number;
}

/** One visit reads many things: what the same unit did for the same purpose in one go on a day is told in one line. */
function visits(entries: AccessLogEntry[], dayOf: (at: string) => string): Looks[] {
  const told: Looks[] = [];
  for (const one of entries) {
    const last = told[told.length - 1];
    if (
      last &&
      last.first.unit === one.unit &&
      last.first.purpose === one.purpose &&
      dayOf(last.first.at) === dayOf(one.at)
    ) {
      last.times += 1;
      if (!last.whats.includes(one.what)) last.whats.push(one.what);
    } else {
      told.push({ first: one, whats: [one.what], times: 1 });
    }
  }
  return told;
}

const LOOKS_SHOWN_AT_ONCE = 8;

function Revisions({ plan }: { plan: Plan }) {
  const words = useFamilyWords().history;
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const revisions = useInfiniteQuery(revisionsQuery(plan.id));
  const items = revisions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={words.title}>
      {revisions.isPending && <LoadingState />}
      {revisions.error && <ErrorState error={revisions.error} onRetry={() => void revisions.refetch()} />}
      {revisions.data && items.length === 0 && <p className="section-lead">{words.none}</p>}
      {items.length > 0 && (
        <table className="table table-blocks">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.when}</th>
              <th scope="col">{words.column.what}</th>
              <th scope="col">{words.column.by}</th>
            </tr>
          </thead>
          <tbody>
            {together(items).map(({ one, times }) => (
              <tr key={one.number}>
                <td className="history-when">{formats.capital(formats.when(one.at, now))}</td>
                <td>
                  <strong>{words.change[one.change]}</strong>
                  {times > 1 && <span className="meta"> · {words.times(times)}</span>}
                </td>
                <td>{one.byName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {revisions.hasNextPage && (
        <div className="actions">
          <button
            type="button"
            className="button button-secondary"
            disabled={revisions.isFetchingNextPage}
            onClick={() => void revisions.fetchNextPage()}
          >
            {common.more}
          </button>
        </div>
      )}
    </Section>
  );
}

function AsOf({ plan }: { plan: Plan }) {
  const words = useFamilyWords().history;
  const formats = useFormats();
  const today = formats.isoDay(Date.now());
  const [day, setDay] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const asOf = useQuery({ ...planAsOfQuery(plan.id, shown ? endOfDay(shown) : ''), enabled: shown !== null });
  return (
    <Section title={shown ? words.asOfTitle(formats.dayAndYear(shown)) : words.asOf} lead={words.asOfHint}>
      <form
        className="as-of"
        onSubmit={(event) => {
          event.preventDefault();
          setShown(day || null);
        }}
      >
        <input
          className="form-input input-short"
          type="date"
          aria-label={words.asOf}
          min={formats.isoDay(plan.createdAt)}
          max={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <button type="submit" className="button button-secondary">
          {words.asOfShow}
        </button>
        {shown && (
          <button type="button" className="plain-button" onClick={() => setShown(null)}>
            {words.asOfBack}
          </button>
        )}
      </form>
      {shown && asOf.isPending && <LoadingState />}
      {shown && asOf.error && <ErrorState error={asOf.error} onRetry={() => void asOf.refetch()} />}
      {shown && asOf.data && (
        <div className="as-of-plan">
          <Suspense fallback={<LoadingState />}>
            <PlanTab plan={asOf.data} asOf />
          </Suspense>
        </div>
      )}
    </Section>
  );
}

function AccessLog({ planId }: { planId: string }) {
  const words = useFamilyWords().history;
  const formats = useFormats();
  const now = useNow();
  const log = useQuery(accessLogQuery(planId));
  const [all, setAll] = useState(false);
  const looks = visits(log.data ?? [], formats.isoDay);
  return (
    <Section title={words.looked} lead={words.lookedLead}>
      {log.isPending && <LoadingState />}
      {log.error && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.data?.length === 0 && <p className="section-lead">{words.lookedNone}</p>}
      {log.data && log.data.length > 0 && (
        <table className="table table-blocks">
          <caption className="sr-only">{words.looked}</caption>
          <thead>
            <tr>
              <th scope="col">{words.lookedColumn.when}</th>
              <th scope="col">{words.lookedColumn.unit}</th>
              <th scope="col">{words.lookedColumn.purpose}</th>
              <th scope="col">{words.lookedColumn.what}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? looks : looks.slice(0, LOOKS_SHOWN_AT_ONCE)).map(({ first, whats, times }, index) => (
              <tr key={`${first.at}-${index}`}>
                <td className="history-when">{formats.capital(formats.when(first.at, now))}</td>
                <td>{first.unit}</td>
                <td>{first.purpose}</td>
                <td>
                  {whats.join('. ')}
                  {times > 1 && <span className="meta"> · {words.times(times)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!all && looks.length > LOOKS_SHOWN_AT_ONCE && (
        <p className="history-more">
          <button type="button" className="plain-button" onClick={() => setAll(true)}>
            {words.lookedAll(looks.length)}
          </button>
        </p>
      )}
    </Section>
  );
}
