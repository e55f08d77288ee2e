import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { meetingsQuery, type Meeting } from './api';
import { useMeetingWords } from './words';
import './meeting.css';

const MeetingForm = lazy(() => import('./MeetingForm').then((file) => ({ default: file.MeetingForm })));
const MeetingPage = lazy(() => import('./MeetingPage').then((file) => ({ default: file.MeetingPage })));

/** A family's network meetings: those to come, what is still to be done, and those that were held. */
export function MeetingsTab({ plan }: { plan: Schemas['Plan'] }) {
  const [params, setParams] = useSearchParams();
  const [calling, setCalling] = useState(false);
  const show = (id: string | null) => {
    setCalling(false);
    setParams(id ? { moede: id } : {});
  };
  const opened = params.get('moede');
  return (
    <Suspense fallback={<LoadingState />}>
      {calling ? (
        <MeetingForm plan={plan} onClose={(id) => show(id)} />
      ) : opened ? (
        <MeetingPage plan={plan} meetingId={opened} onBack={() => show(null)} />
      ) : (
        <AllMeetings plan={plan} onCall={() => setCalling(true)} onOpen={show} />
      )}
    </Suspense>
  );
}

function AllMeetings({
  plan,
  onCall,
  onOpen,
}: {
  plan: Schemas['Plan'];
  onCall: () => void;
  onOpen: (id: string) => void;
}) {
  const words = useMeetingWords();
  const formats = useFormats();
  const meetings = useQuery(meetingsQuery(plan.id));
  const mayWrite = (plan.reader === 'COORDINATOR' || plan.reader === 'DEPUTY') && plan.status !== 'CLOSED';
  const call = mayWrite && (
    <button type="button" className="button button-primary" onClick={onCall}>
      {words.begin}
    </button>
  );
  if (!meetings.data) {
    return meetings.isPending ? (
      <LoadingState />
    ) : (
      <ErrorState error={meetings.error} onRetry={() => void meetings.refetch()} />
    );
  }
  const isOpen = (meeting: Meeting) => meeting.state === 'PREPARED' || meeting.state === 'CALLED';
  const coming = meetings.data.filter(isOpen).reverse();
  const past = meetings.data.filter((meeting) => !isOpen(meeting));
  const actions = meetings.data
    .filter((meeting) => meeting.state !== 'CALLED_OFF')
    .flatMap((meeting) => meeting.outcomes.map((outcome) => ({ meeting, outcome })))
    .filter(({ outcome }) => outcome.kind === 'ACTION' && !outcome.done)
    .sort((one, other) => (one.outcome.dueOn ?? '').localeCompare(other.outcome.dueOn ?? ''));
  if (meetings.data.length === 0) {
    return (
      <Section title={words.title} lead={words.lead}>
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
          {call}
        </EmptyState>
      </Section>
    );
  }
  return (
    <>
      <Section title={words.coming} lead={words.lead} aside={call}>
        <MeetingList meetings={coming} onOpen={onOpen} />
      </Section>
      <Section title={words.openActions}>
        {actions.length === 0 && <p>{words.openActionsNone}</p>}
        <ul role="list" className="meeting-list">
          {actions.map(({ meeting, outcome }) => (
            <li key={outcome.id}>
              <div>
                <strong lang="da">{outcome.text}</strong>
                <span className="meta">
                  {words.outcomes.by(outcome.owner?.name ?? '', formats.day(outcome.dueOn ?? ''))}
                </span>
              </div>
              <button type="button" className="plain-button" onClick={() => onOpen(meeting.id)}>
                {words.open(meeting.title)}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      {past.length > 0 && (
        <Section title={words.past}>
          <MeetingList meetings={past} onOpen={onOpen} />
        </Section>
      )}
    </>
  );
}

function MeetingList({ meetings, onOpen }: { meetings: Meeting[]; onOpen: (id: string) => void }) {
  const words = useMeetingWords();
  const formats = useFormats();
  return (
    <ul role="list" className="meeting-list">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <div>
            <strong lang="da">{meeting.title}</strong> <Mark tone="outline">{words.states[meeting.state]}</Mark>
            <span className="meta">
              {formats.dayAndYear(meeting.startsAt)} {formats.atTime(meeting.startsAt)}
            </span>
          </div>
          <button type="button" className="button button-secondary" onClick={() => onOpen(meeting.id)}>
            {words.open(meeting.title)}
          </button>
        </li>
      ))}
    </ul>
  );
}
