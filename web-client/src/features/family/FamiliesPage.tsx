import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { Mark } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { plansQuery, type PlanSearch } from './api';
import { useFamilyWords } from './words';
import './FamiliesPage.css';

const STATUSES: Schemas['PlanStatus'][] = ['ACTIVE', 'DRAFT', 'PAUSED', 'CLOSED'];
const TYPING_PAUSE_MS = 250;

export default function FamiliesPage() {
  const words = useFamilyWords().families;
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const handedOver = (useLocation().state as { q?: string } | null)?.q;
  const [search, setSearch] = useState<PlanSearch>({ q: handedOver ?? '', status: '' });
  const [asked, setAsked] = useState(search);
  useEffect(() => {
    if (handedOver !== undefined) setSearch((before) => ({ ...before, q: handedOver }));
  }, [handedOver]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(search), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [search]);
  const plans = useInfiniteQuery({ ...plansQuery(asked), placeholderData: keepPreviousData });
  const items = plans.data?.pages.flatMap((page) => page.items) ?? [];
  const searching = asked.q !== '' || asked.status !== '';
  return (
    <Page title={words.title}>
      <form
        role="search"
        aria-label={words.search}
        className="families-search"
        onSubmit={(event) => event.preventDefault()}
      >
        <label className="form-label">
          {words.search}
          <input
            className="form-input"
            type="search"
            maxLength={100}
            autoComplete="off"
            value={search.q}
            onChange={(event) => setSearch({ ...search, q: event.target.value })}
          />
        </label>
        <label className="form-label">
          {words.status}
          <select
            className="form-select"
            value={search.status}
            onChange={(event) => setSearch({ ...search, status: event.target.value as PlanSearch['status'] })}
          >
            <option value="">{words.all}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {common.planStatus[status]}
              </option>
            ))}
          </select>
        </label>
      </form>
      {plans.isPending && <LoadingState />}
      {plans.error && (
        <ErrorState
          error={plans.error}
          onRetry={() => void plans.refetch()}
          copyFrom={plans.data ? plans.dataUpdatedAt : undefined}
        />
      )}
      {plans.data && (
        <p role="status" className={items.length === 0 ? 'sr-only' : 'meta families-found'}>
          {words.found(items.length)}
        </p>
      )}
      {plans.data && items.length === 0 && (
        <EmptyState title={searching ? words.notFound : words.none}>
          <p>{searching ? words.notFoundHint : words.noneHint}</p>
          {!searching && (
            <Link className="button button-primary" to="/opret-plan">
              {words.open}
            </Link>
          )}
        </EmptyState>
      )}
      {items.length > 0 && (
        <>
          <table className="table table-blocks">
            <caption className="sr-only">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.column.family}</th>
                <th scope="col">{words.column.status}</th>
                <th scope="col" className="number">
                  {words.column.people}
                </th>
                <th scope="col" className="number">
                  {words.column.agencies}
                </th>
                <th scope="col" className="number">
                  {words.column.goals}
                </th>
                <th scope="col" className="number">
                  {words.column.updated}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((plan) => (
                <tr key={plan.id}>
                  <th scope="row">
                    <Link to={`/familier/${plan.id}`}>{common.family(plan.familyName)}</Link>
                  </th>
                  <td>
                    <StatusMark status={plan.status} />
                  </td>
                  <td className="number" data-label={words.column.people}>
                    {plan.memberCount}
                  </td>
                  <td className="number" data-label={words.column.agencies}>
                    {plan.agencyCount}
                  </td>
                  <td className="number" data-label={words.column.goals}>
                    {plan.goalCount}
                  </td>
                  <td className="number" data-label={words.column.updated}>
                    {formats.when(plan.updatedAt, now)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {plans.hasNextPage && (
            <div className="actions">
              <button
                type="button"
                className="button button-secondary"
                disabled={plans.isFetchingNextPage}
                onClick={() => void plans.fetchNextPage()}
              >
                {common.more}
              </button>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

export function StatusMark({ status }: { status: Schemas['PlanStatus'] }) {
  const common = useCommonWords();
  return (
    <Mark tone={status === 'ACTIVE' ? 'accent' : 'outline'} icon={status === 'ACTIVE' ? 'check' : undefined}>
      {common.planStatus[status]}
    </Mark>
  );
}
