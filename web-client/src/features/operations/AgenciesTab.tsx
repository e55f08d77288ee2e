import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { FigureTableSwitch, type View } from '../../shared/parts/FigureTableSwitch';
import { AgencyMark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState } from '../../shared/parts/states';
import type { AgencyTraffic, Overview } from './api';
import { CircuitMark } from './Circuit';
import { TrafficFigure } from './TrafficFigure';
import { useOperationsWords } from './words';

/** Every agency in one row; or its last day as a figure, all on one scale. */
export function AgenciesTab({ overview }: { overview: Overview }) {
  const words = useOperationsWords().agencies;
  const [view, setView] = useState<View>('table');
  if (overview.agencies.length === 0) {
    return (
      <EmptyState title={words.none}>
        <p>{words.noneHint}</p>
      </EmptyState>
    );
  }
  const most = Math.max(1, ...overview.agencies.flatMap((one) => one.hours.map((hour) => hour.sent)));
  return (
    <Section
      title={words.title}
      lead={words.lead}
      aside={<FigureTableSwitch view={view} onView={setView} label={words.title} />}
    >
      {view === 'table' ? (
        <table className="table table-blocks operations-agencies">
          <caption className="sr-only">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.agency}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.waiting}</th>
              <th scope="col">{words.acknowledged}</th>
              <th scope="col">{words.unanswered}</th>
              <th scope="col">{words.dead}</th>
              <th scope="col">{words.day}</th>
            </tr>
          </thead>
          <tbody>
            {overview.agencies.map((one) => (
              <Row key={one.agency.id} one={one} />
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <p className="meta">{words.legend}</p>
          <ul role="list" className="operations-figures">
            {overview.agencies.map((one) => (
              <li key={one.agency.id}>
                <TrafficFigure one={one} most={most} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Row({ one }: { one: AgencyTraffic }) {
  const words = useOperationsWords().agencies;
  const formats = useFormats();
  const now = useNow();
  const sum = (of: 'sent' | 'received' | 'failed') => one.hours.reduce((total, hour) => total + hour[of], 0);
  const dead = one.deadSent + one.deadReceived;
  return (
    <tr>
      <td>
        <Link to={`/drift/parter/${one.agency.id}`}>
          <AgencyMark agency={one.agency} nameBeside />
        </Link>
        {!one.active && <div className="meta">{words.inactive}</div>}
      </td>
      <td>
        <CircuitMark circuit={one.circuit} />
      </td>
      <td data-label={words.waiting}>
        {formats.number(one.waiting)}
        {one.oldestWaiting && <div className="meta">{words.since(formats.when(one.oldestWaiting, now))}</div>}
      </td>
      <td data-label={words.acknowledged}>
        {one.lastAcknowledged ? formats.capital(formats.when(one.lastAcknowledged, now)) : words.never}
      </td>
      <td data-label={words.unanswered} className={one.unanswered > 0 ? 'operations-trouble' : undefined}>
        {formats.number(one.unanswered)}
      </td>
      <td data-label={words.dead} className={dead > 0 ? 'operations-trouble' : undefined}>
        {dead > 0 ? <Link to="/drift/beskeder">{formats.number(dead)}</Link> : formats.number(0)}
      </td>
      <td data-label={words.day}>
        {words.traffic(sum('sent'), sum('received'))}
        {sum('failed') > 0 && <div className="meta">{words.failed(sum('failed'))}</div>}
      </td>
    </tr>
  );
}
