import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lazy, Suspense } from 'react';
import { NavLink, useParams } from 'react-router';
import { useMe } from '../../shared/api/hooks';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { Counter, StatutoryMark } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { OurAppointments } from '../calendar/OurAppointments';
import { ProposeForm } from '../calendar/ProposeForm';
import { agencyPlansQuery, inboxPagesQuery, ourRequestsQuery } from './api';
import { AskForm } from './AskForm';
import { DirectContactForm } from './DirectContactForm';
import { Message } from './Message';
import { TakeBack } from './TakeBack';
import { useInboxWords } from './words';
import './InboxPage.css';

const OurMeetings = lazy(() => import('../meeting/OurMeetings').then((file) => ({ default: file.OurMeetings })));

type AgencyMessage = Schemas['AgencyMessage'];

/** What concerns my agency, and a way to ask that is quicker than ringing the family. */
export default function InboxPage() {
  const { notificationId } = useParams();
  const words = useInboxWords();
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const me = useMe();
  const pages = useInfiniteQuery(inboxPagesQuery);
  const plans = useQuery(agencyPlansQuery);
  const messages = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = pages.data?.pages[0]?.unread ?? 0;
  return (
    <Page
      title={words.title}
      kicker={`${me.data?.agency?.name ?? ''} · ${formats.fullDay(now).toLowerCase()}`}
      className="inbox"
    >
      <nav className="inbox-jumps" aria-label={words.jumps}>
        <a href="#spoerg">{words.jumpAsk}</a> · <a href="#direkte">{words.jumpDirect}</a>
      </nav>
      <div className="inbox-layout">
        <section className="inbox-list" aria-labelledby="beskeder">
          <h2 id="beskeder">
            {words.messages} {unread > 0 && <Counter count={unread} label={words.unread} />}
          </h2>
          {pages.isPending && <LoadingState />}
          {pages.error && (
            <ErrorState
              error={pages.error}
              onRetry={() => void pages.refetch()}
              copyFrom={pages.data ? pages.dataUpdatedAt : undefined}
            />
          )}
          {pages.data && messages.length === 0 && (
            <EmptyState title={words.none}>
              <p>{words.noneHint}</p>
            </EmptyState>
          )}
          <ul role="list">
            {messages.map((message) => (
              <li key={message.id}>
                <MessageLink message={message} now={now} />
              </li>
            ))}
          </ul>
          {pages.hasNextPage && (
            <p className="meta">
              {words.shown(messages.length)}{' '}
              <button
                type="button"
                className="plain-button"
                disabled={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {common.more}
              </button>
            </p>
          )}
        </section>
        <div className="inbox-message">
          {notificationId ? (
            <Message key={notificationId} notificationId={notificationId} />
          ) : (
            messages.length > 0 && <p className="inbox-choose">{words.choose}</p>
          )}
        </div>
        <aside className="inbox-ask">
          <AskForm />
        </aside>
        <div className="inbox-asked">
          <Asked />
          <OurAppointments />
          <Suspense fallback={<LoadingState />}>
            <OurMeetings />
          </Suspense>
          {plans.data && plans.data.length > 0 && <ProposeForm plans={plans.data} />}
        </div>
      </div>
      <DirectContactForm />
    </Page>
  );
}

function MessageLink({ message, now }: { message: AgencyMessage; now: number }) {
  const words = useInboxWords();
  const common = useCommonWords();
  const formats = useFormats();
  const state = message.withdrawn
    ? words.withdrawnTitle
    : message.response
      ? common.agencyResponses[message.response]
      : message.unread
        ? words.new
        : common.notificationKinds[message.kind];
  return (
    <NavLink
      to={`/indbakke/${message.id}`}
      className={({ isActive }) => `inbox-link${message.unread ? ' inbox-unread' : ''}${isActive ? ' active' : ''}`}
    >
      <span className="inbox-title">
        {message.unread && <span className="sr-only">{words.unread}: </span>}
        <span lang={message.title ? 'da' : undefined}>{message.title ?? words.withdrawnTitle}</span>
      </span>
      {message.familyName && <span>{common.family(message.familyName)}</span>}
      <span className="inbox-link-foot">
        <span>{state}</span>
        <span>{formats.capital(formats.when(message.receivedAt, now))}</span>
      </span>
    </NavLink>
  );
}

const ASKED_AT_ONCE = 10;

/** What we asked the coordinator, and where each is now; the newest first. */
function Asked() {
  const words = useInboxWords().asked;
  const common = useCommonWords();
  const formats = useFormats();
  const requests = useQuery(ourRequestsQuery);
  const [all, setAll] = useState(false);
  const shown = all ? requests.data : requests.data?.slice(0, ASKED_AT_ONCE);
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
              <th scope="col">{words.column.family}</th>
              <th scope="col">{words.column.what}</th>
              <th scope="col">{words.column.asked}</th>
              <th scope="col">{words.column.due}</th>
              <th scope="col">{words.column.now}</th>
            </tr>
          </thead>
          <tbody>
            {shown?.map((request) => (
              <tr key={request.id}>
                <th scope="row">{common.family(request.familyName)}</th>
                <td>
                  <span lang="da">{request.what}</span> {request.statutory && <StatutoryMark short />}
                </td>
                <td className="nowrap" data-label={words.column.asked}>
                  {formats.shortDay(request.receivedAt)}
                </td>
                <td className="nowrap" data-label={words.column.due}>
                  {formats.shortDay(request.dueBy)}
                </td>
                <td>
                  <strong>
                    {request.answer ? common.answers[request.answer] : common.requestState[request.state]}
                  </strong>
                  {request.escalatedAt && (request.state === 'OPEN' || request.state === 'HANDED_ON') && (
                    <div>{words.escalated(formats.shortDay(request.escalatedAt))}</div>
                  )}
                  {request.meetingAt && (
                    <div>{words.meeting(`${formats.day(request.meetingAt)} ${formats.atTime(request.meetingAt)}`)}</div>
                  )}
                  {request.answerText && (
                    <div className="meta" lang="da">
                      {common.quote(request.answerText)}
                    </div>
                  )}
                  {(request.state === 'OPEN' || request.state === 'HANDED_ON') && <TakeBack request={request} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!all && (requests.data?.length ?? 0) > ASKED_AT_ONCE && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {common.more}
        </button>
      )}
    </Section>
  );
}
