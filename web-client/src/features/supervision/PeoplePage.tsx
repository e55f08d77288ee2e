import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { AgencyMark } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { endSessions, peopleQuery, type Employee } from './api';
import { useSupervisionWords } from './words';
import './Supervision.css';

/** Who may sign in, who is, and how each agency is reached. */
export default function PeoplePage() {
  const words = useSupervisionWords().people;
  const read = useQuery(peopleQuery);
  return (
    <Page title={words.title} lead={words.lead}>
      {read.isPending && <LoadingState />}
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (
        <>
          <Employees people={read.data.people} />
          <Section title={words.agencies}>
            <table className="table table-blocks">
              <caption className="sr-only">{words.agencies}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.agency}</th>
                  <th scope="col">{words.format}</th>
                  <th scope="col">{words.identity}</th>
                  <th scope="col">{words.waiting}</th>
                  <th scope="col">{words.dead}</th>
                </tr>
              </thead>
              <tbody>
                {read.data.agencies.map((agency) => (
                  <tr key={agency.id}>
                    <td>
                      <AgencyMark agency={agency} nameBeside />
                    </td>
                    <td>{agency.format}</td>
                    <td>{agency.identity ?? '–'}</td>
                    <td>
                      {agency.waiting} <span className="meta blocks-only">{words.waiting}</span>
                    </td>
                    <td>
                      {agency.dead} <span className="meta blocks-only">{words.dead}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        </>
      )}
    </Page>
  );
}

function Employees({ people }: { people: Employee[] }) {
  const words = useSupervisionWords().people;
  const formats = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const announce = useAnnounce();
  const end = useMutation({
    mutationFn: (person: Employee) => endSessions(person.subject),
    onSuccess: async (_, person) => {
      announce(words.ended(person.name));
      await client.invalidateQueries({ queryKey: keys.people });
    },
  });
  return (
    <Section title={words.people}>
      <ProblemMessage error={end.error} />
      <table className="table table-blocks">
        <caption className="sr-only">{words.people}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.session}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.subject}>
              <td>
                <strong>{person.name}</strong>
                <br />
                <span className="meta">{person.active ? person.title : words.inactive}</span>
              </td>
              <td>{person.roles.map((role) => words.role[role]).join(', ')}</td>
              <td>{person.agency ?? person.unit ?? '–'}</td>
              <td>
                {person.sessions > 0 && person.lastSeenAt ? (
                  <>
                    {words.yes(formats.when(person.lastSeenAt, now))}{' '}
                    <button
                      type="button"
                      className="plain-button"
                      disabled={end.isPending}
                      onClick={() => end.mutate(person)}
                    >
                      {words.end}
                      <span className="sr-only"> {person.name}</span>
                    </button>
                  </>
                ) : (
                  words.no
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
