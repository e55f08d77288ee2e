import { useQuery } from '@tanstack/react-query';
import { NavLink, useParams } from 'react-router';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { Counter } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { AgenciesTab } from './AgenciesTab';
import { AgencyTab } from './AgencyTab';
import { operationsQuery, type Overview } from './api';
import { DeadLettersTab } from './DeadLettersTab';
import { NewAgencyTab } from './NewAgencyTab';
import { isOutboxLate, troublesIn } from './trouble';
import { useOperationsWords } from './words';
import '../../shared/parts/PageTabs.css';
import './Operations.css';

/** How messages fare with each agency, and what an administrator can do about it. */
export default function OperationsPage() {
  const words = useOperationsWords();
  const { tab, agencyId } = useParams();
  const read = useQuery(operationsQuery);
  const dead = read.data?.agencies.reduce((sum, one) => sum + one.deadSent + one.deadReceived, 0) ?? 0;
  return (
    <Page title={words.title} lead={read.data && <Summary overview={read.data} />}>
      <nav className="page-tabs" aria-label={words.tabsLabel}>
        <ul role="list">
          <li>
            <NavLink to="/drift" end={agencyId === undefined}>
              {words.tabs.parter}
            </NavLink>
          </li>
          <li>
            <NavLink to="/drift/beskeder">
              {words.tabs.beskeder} {dead > 0 && <Counter count={dead} />}
            </NavLink>
          </li>
          <li>
            <NavLink to="/drift/ny-part">{words.tabs.ny}</NavLink>
          </li>
        </ul>
      </nav>
      {tab === 'beskeder' ? (
        <DeadLettersTab />
      ) : tab === 'ny-part' ? (
        <NewAgencyTab />
      ) : (
        <>
          {read.isPending && <LoadingState />}
          {read.error && !read.data && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
          {read.data &&
            (agencyId ? (
              <AgencyTab key={agencyId} overview={read.data} agencyId={agencyId} />
            ) : (
              <AgenciesTab overview={read.data} />
            ))}
        </>
      )}
    </Page>
  );
}

/** In one line whether somebody has to do something; below it, what is no one agency's. */
function Summary({ overview }: { overview: Overview }) {
  const words = useOperationsWords();
  const formats = useFormats();
  const now = useNow();
  const troubles = troublesIn(overview);
  return (
    <>
      <strong>{troubles === 0 ? words.allWell : words.needsYou(troubles)}</strong>{' '}
      {isOutboxLate(overview) &&
        `${words.outboxLate(overview.outboxWaiting, formats.when(overview.outboxOldest!, now))} `}
      {overview.held > 0 && `${words.held(overview.held)} `}
      <span className="meta">{words.asOf(formats.atTime(overview.at))}</span>
    </>
  );
}
