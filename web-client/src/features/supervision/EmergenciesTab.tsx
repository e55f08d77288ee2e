import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { emergenciesQuery } from './api';
import { useSupervisionWords } from './words';

/** Every plan that was opened past the usual way, and why. */
export function EmergenciesTab() {
  const words = useSupervisionWords().emergencies;
  const formats = useFormats();
  const now = useNow();
  const read = useQuery(emergenciesQuery);
  return (
    <Section title={words.title} lead={words.lead}>
      {read.isPending && <LoadingState />}
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data?.items.length === 0 && <EmptyState title={words.none} />}
      {read.data && read.data.items.length > 0 && (
        <table className="table table-blocks">
          <caption className="sr-only">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.readings}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {read.data.items.map((access) => (
              <tr key={access.id}>
                <td className="nowrap">
                  {formats.capital(formats.when(access.openedAt, now))}{' '}
                  {Date.parse(access.endsAt) > now && <Mark tone="signal">{words.open}</Mark>}
                </td>
                <td>
                  <strong>{access.by}</strong>
                  <br />
                  <span className="meta">{access.title}</span>
                </td>
                <td>
                  <span lang="da">{access.reason}</span>
                </td>
                <td>{words.times(access.readings)}</td>
                <td>
                  {access.coordinator}
                  <br />
                  <span className="meta">{access.seenAt ? words.seen : words.unseen}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
