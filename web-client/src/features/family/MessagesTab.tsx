import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { AgencyMark, Quote, StatutoryMark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { directContactsQuery, mayChange, notificationsQuery, planRequestsQuery, type Plan } from './api';
import { DirectContactRecord } from './DirectContactRecord';
import { FamilyMessages } from './FamilyMessages';
import { MessageTable } from './MessageTable';
import { useFamilyWords } from './words';

/** All that went to the agencies, all they asked, and where they went past the coordinator. */
export function MessagesTab({ plan }: { plan: Plan }) {
  return (
    <>
      {plan.status !== 'DRAFT' && <FamilyMessages plan={plan} />}
      <Messages plan={plan} />
      <Requests plan={plan} />
      <DirectContacts plan={plan} />
    </>
  );
}

function Messages({ plan }: { plan: Plan }) {
  const words = useFamilyWords().messages;
  const common = useCommonWords();
  const notifications = useInfiniteQuery(notificationsQuery(plan.id));
  const items = notifications.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={words.title}>
      {notifications.isPending && <LoadingState />}
      {notifications.error && <ErrorState error={notifications.error} onRetry={() => void notifications.refetch()} />}
      {notifications.data && items.length === 0 && <p className="section-lead">{words.none}</p>}
      {items.length > 0 && <MessageTable plan={plan} notifications={items} />}
      {notifications.hasNextPage && (
        <div className="actions">
          <button
            type="button"
            className="button button-secondary"
            disabled={notifications.isFetchingNextPage}
            onClick={() => void notifications.fetchNextPage()}
          >
            {common.more}
          </button>
        </div>
      )}
    </Section>
  );
}

function Requests({ plan }: { plan: Plan }) {
  const words = useFamilyWords().requests;
  const common = useCommonWords();
  const formats = useFormats();
  const requests = useQuery(planRequestsQuery(plan.id));
  return (
    <Section title={words.title}>
      {requests.isPending && <LoadingState />}
      {requests.error && <ErrorState error={requests.error} onRetry={() => void requests.refetch()} />}
      {requests.data?.length === 0 && <p className="section-lead">{words.none}</p>}
      {requests.data && requests.data.length > 0 && (
        <table className="table table-blocks">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.party}</th>
              <th scope="col">{words.column.what}</th>
              <th scope="col">{words.column.due}</th>
              <th scope="col">{words.column.state}</th>
            </tr>
          </thead>
          <tbody>
            {requests.data.map((request) => (
              <tr key={request.id}>
                <td>
                  <AgencyMark agency={request.agency} nameBeside />
                </td>
                <td>
                  <Link to={`/henvendelser/${request.id}`} lang="da">
                    {request.what}
                  </Link>{' '}
                  {request.statutory && <StatutoryMark short />}
                </td>
                <td data-label={words.column.due}>{formats.shortDay(request.dueBy)}</td>
                <td>
                  {request.answer ? common.answers[request.answer] : common.requestState[request.state]}
                  {request.answerText && (
                    <div className="meta">
                      <Quote>{request.answerText}</Quote>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function DirectContacts({ plan }: { plan: Plan }) {
  const words = useFamilyWords().direct;
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const [recording, setRecording] = useState(false);
  const contacts = useQuery(directContactsQuery(plan.id));
  const nameOf = (memberId: string) => plan.members.find((member) => member.id === memberId)?.name ?? '';
  return (
    <Section
      title={words.title}
      aside={
        plan.status === 'ACTIVE' &&
        mayChange(plan) &&
        !recording && (
          <button type="button" className="plain-button" onClick={() => setRecording(true)}>
            {words.record}
          </button>
        )
      }
    >
      {recording && <DirectContactRecord plan={plan} onClose={() => setRecording(false)} />}
      {contacts.isPending && <LoadingState />}
      {contacts.error && <ErrorState error={contacts.error} onRetry={() => void contacts.refetch()} />}
      {contacts.data?.length === 0 && <p className="section-lead">{words.none}</p>}
      {contacts.data && contacts.data.length > 0 && (
        <table className="table table-blocks">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.when}</th>
              <th scope="col">{words.column.party}</th>
              <th scope="col">{words.column.who}</th>
              <th scope="col">{words.column.why}</th>
              <th scope="col">{words.column.text}</th>
            </tr>
          </thead>
          <tbody>
            {contacts.data.map((contact) => (
              <tr key={contact.id}>
                <td>{formats.capital(formats.when(contact.happenedAt, now))}</td>
                <td>
                  <AgencyMark agency={contact.agency} nameBeside />
                </td>
                <td data-label={words.column.who}>{nameOf(contact.memberId)}</td>
                <td data-label={words.column.why}>{common.directContactTypes[contact.type]}</td>
                <td>
                  <Quote>{contact.text}</Quote>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
