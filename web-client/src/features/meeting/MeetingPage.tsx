import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useOutgoing } from '../../shared/live/outgoing';
import { useAnnounce } from '../../shared/parts/announce';
import { GoesTo } from '../../shared/parts/GoesTo';
import { Icon } from '../../shared/parts/Icon';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { Agenda } from './Agenda';
import {
  callMeeting,
  callOffMeeting,
  closeMeeting,
  meetingPreviewQuery,
  meetingQuery,
  useMeeting,
  type Meeting,
  type What,
} from './api';
import { Consult } from './Consult';
import { MeetingForm } from './MeetingForm';
import { Outcomes } from './Outcomes';
import { useMeetingWords } from './words';

/** One meeting, from the call to what was sent of it. */
export function MeetingPage({
  plan,
  meetingId,
  onBack,
}: {
  plan: Schemas['Plan'];
  meetingId: string;
  onBack: () => void;
}) {
  const words = useMeetingWords();
  const formats = useFormats();
  const [changing, setChanging] = useState(false);
  const read = useQuery(meetingQuery(meetingId));
  if (!read.data) {
    return read.isPending ? <LoadingState /> : <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  }
  const meeting = read.data.body;
  const mayWrite = (plan.reader === 'COORDINATOR' || plan.reader === 'DEPUTY') && plan.status !== 'CLOSED';
  const isOpen = meeting.state === 'PREPARED' || meeting.state === 'CALLED';
  if (changing) {
    return <MeetingForm plan={plan} meeting={meeting} onClose={() => setChanging(false)} />;
  }
  return (
    <>
      <button type="button" className="plain-button" onClick={onBack}>
        ← {words.back}
      </button>
      <Section
        title={<span lang="da">{meeting.title}</span>}
        aside={
          mayWrite &&
          isOpen && (
            <button type="button" className="button button-secondary" onClick={() => setChanging(true)}>
              {words.form.change}
            </button>
          )
        }
      >
        <p className="meeting-when">
          <strong>
            {formats.dayAndYear(meeting.startsAt)} {formats.atTime(meeting.startsAt)}
          </strong>{' '}
          <Mark tone="outline">{words.states[meeting.state]}</Mark>
          <span className="meta">
            {words.places[meeting.place]} · {meeting.minutes} min.
          </span>
        </p>
        <p lang="da">{meeting.purpose}</p>
      </Section>
      <Participants meeting={meeting} />
      {mayWrite && isOpen && <Call meeting={meeting} />}
      {meeting.state !== 'CALLED_OFF' && (
        <>
          <Agenda meeting={meeting} readOnly={!mayWrite} />
          <Consult meeting={meeting} readOnly={!mayWrite || !isOpen} />
          <Outcomes plan={plan} meeting={meeting} readOnly={!mayWrite} />
          <Close meeting={meeting} mayWrite={mayWrite} />
        </>
      )}
    </>
  );
}

function Participants({ meeting }: { meeting: Meeting }) {
  const words = useMeetingWords().who;
  const state = ({ kind, told, must }: Meeting['participants'][number]) => {
    if (kind === 'MEMBER') return words.family;
    if (kind === 'OTHER') return words.other;
    const need = must ? words.must : words.may;
    if (!told) return `${need}, ${words.notTold}`;
    if (told.response === 'WE_CANNOT') return `${need}, ${words.WE_CANNOT(told.reason ?? '')}`;
    if (told.response) return `${need}, ${words[told.response]}`;
    return `${need}, ${told.startsAt === meeting.startsAt ? words.told : words.movedSince}`;
  };
  return (
    <Section title={words.title} level={3}>
      <ul role="list" className="meeting-people">
        {meeting.participants.map((one) => (
          <li key={`${one.kind}${one.reference}${one.name}`}>
            <strong>{one.name}</strong> <span className="meta">{state(one)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Call({ meeting }: { meeting: Meeting }) {
  const words = useMeetingWords().call;
  const common = useCommonWords();
  const announce = useAnnounce();
  const { follow } = useOutgoing();
  const [open, setOpen] = useState(false);
  const [ending, setEnding] = useState(false);
  const sent = (text: string) => {
    announce(text);
    setOpen(false);
    void follow(meeting.planId).catch(() => undefined);
  };
  const call = useMeeting(
    meeting,
    (_: void, etag) => callMeeting(meeting.id, etag),
    () => sent(words.sent),
  );
  const off = useMeeting(
    meeting,
    (_: void, etag) => callOffMeeting(meeting.id, etag),
    () => sent(words.offDone),
  );
  const agencies = meeting.participants.filter((one) => one.kind === 'AGENCY');
  return (
    <Section title={words.title} level={3}>
      {agencies.length === 0 && <p>{words.nobody}</p>}
      {open && <Preview meeting={meeting} what={ending ? 'CALLING_OFF' : 'CALL'} />}
      <ProblemMessage error={call.error ?? off.error} />
      <div className="actions">
        {agencies.length > 0 && !ending && (
          <>
            {!open && (
              <button type="button" className="button button-secondary" onClick={() => setOpen(true)}>
                {words.show}
              </button>
            )}
            {open && (
              <button
                type="button"
                className="button button-primary"
                disabled={call.isPending}
                onClick={() => call.mutate()}
              >
                {meeting.state === 'CALLED' ? words.again : words.send}
              </button>
            )}
          </>
        )}
        {ending ? (
          <>
            <span>{words.offAsk}</span>
            <button
              type="button"
              className="button button-primary"
              disabled={off.isPending}
              onClick={() => off.mutate()}
            >
              {words.offYes}
            </button>
            <button type="button" className="plain-button" onClick={() => setEnding(false)}>
              {common.cancel}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              setEnding(true);
              setOpen(meeting.state === 'CALLED');
            }}
          >
            {words.off}
          </button>
        )}
      </div>
    </Section>
  );
}

function Close({ meeting, mayWrite }: { meeting: Meeting; mayWrite: boolean }) {
  const words = useMeetingWords().close;
  const formats = useFormats();
  const announce = useAnnounce();
  const { follow } = useOutgoing();
  const [open, setOpen] = useState(false);
  const close = useMeeting(
    meeting,
    (_: void, etag) => closeMeeting(meeting.id, etag),
    () => {
      announce(words.sent);
      setOpen(false);
      void follow(meeting.planId).catch(() => undefined);
    },
  );
  return (
    <Section title={words.title} level={3} lead={words.lead}>
      {meeting.closedAt && <p className="meta">{words.closedAt(formats.dayAndYear(meeting.closedAt))}</p>}
      {open && <Preview meeting={meeting} what="MINUTES" />}
      <ProblemMessage error={close.error} />
      <div className="actions">
        {mayWrite &&
          (open ? (
            <button
              type="button"
              className="button button-primary"
              disabled={close.isPending}
              onClick={() => close.mutate()}
            >
              {meeting.state === 'CLOSED' ? words.again : words.send}
            </button>
          ) : (
            <button type="button" className="button button-secondary" onClick={() => setOpen(true)}>
              {words.show}
            </button>
          ))}
        <a className="plain-button" href={`/api/v1/meetings/${meeting.id}/print`} download="referat.pdf">
          <Icon name="download" /> {words.print}
        </a>
      </div>
      <p className="meta">{words.printHint}</p>
    </Section>
  );
}

/** Who gets what, word for word, by the code that sends it. */
function Preview({ meeting, what }: { meeting: Meeting; what: What }) {
  const words = useMeetingWords();
  const preview = useQuery(meetingPreviewQuery(meeting, what));
  if (!preview.data) {
    return preview.isPending ? (
      <LoadingState />
    ) : (
      <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
    );
  }
  return (
    <GoesTo
      recipients={preview.data.flatMap((one) => {
        const kept =
          one.keptBack.length > 0 ? <span className="meta">{words.call.kept(one.keptBack.length)}</span> : undefined;
        if (one.messages.length > 0) {
          return one.messages.map((message) => ({ agencies: [one.agency], text: message.text, note: kept }));
        }
        const why =
          one.withheld === 'contact-details'
            ? words.call.gate
            : one.withheld === 'ask-first'
              ? words.call.asks
              : what === 'MINUTES'
                ? words.close.nothing
                : words.call.nothing;
        return [{ agencies: [one.agency], text: why, verbatim: false, note: kept }];
      })}
    />
  );
}
