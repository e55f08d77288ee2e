import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../shared/format/formats';
import { localNow, momentOf } from '../../shared/format/localTime';
import { useOutgoing } from '../../shared/live/outgoing';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { AgencyMark, Counter } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { Addresses } from './Addresses';
import {
  appointmentsQuery,
  callOffAppointment,
  moveAppointment,
  useFitting,
  weekQuery,
  type Appointment,
  type FamilyWeek,
  type Plan,
} from './api';
import { Limits } from './Limits';
import { Proposal } from './Proposal';
import { WeekFindings, WeekTable } from './WeekTable';
import { useCalendarWords } from './words';
import './WeekTab.css';

const DAY = 86_400_000;
const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** What agencies ask of the family's time: what waits for an answer, the week, and what the family can do with. */
export function WeekTab({ plan }: { plan: Plan }) {
  const words = useCalendarWords();
  const formats = useFormats();
  const [day, setDay] = useState(() => localNow().slice(0, 10));
  const appointments = useQuery(appointmentsQuery(plan.id));
  const week = useQuery(weekQuery(plan.id, day));
  const waiting = appointments.data?.filter((one) => one.state === 'PROPOSED' || one.state === 'HANDED_ON') ?? [];
  return (
    <>
      <Section
        title={words.proposals.title}
        count={waiting.length > 0 && <Counter count={waiting.length} filled={false} />}
      >
        {appointments.isPending && <LoadingState />}
        {appointments.error && <ErrorState error={appointments.error} onRetry={() => void appointments.refetch()} />}
        {appointments.data && waiting.length === 0 && <p className="section-lead">{words.proposals.none}</p>}
        {waiting.map((appointment) => (
          <Proposal key={`${appointment.id}-${appointment.version}`} appointment={appointment} />
        ))}
      </Section>
      <Section
        title={words.week.title(formats.week(week.data?.monday ?? day))}
        aside={
          <>
            <button type="button" className="plain-button" onClick={() => setDay(shifted(day, -7))}>
              {words.week.previous}
            </button>
            <button type="button" className="plain-button" onClick={() => setDay(localNow().slice(0, 10))}>
              {words.week.today}
            </button>
            <button type="button" className="plain-button" onClick={() => setDay(shifted(day, 7))}>
              {words.week.next}
            </button>
          </>
        }
      >
        {week.isPending && <LoadingState />}
        {week.error && <ErrorState error={week.error} onRetry={() => void week.refetch()} />}
        {week.data && week.data.entries.length === 0 && <p className="section-lead">{words.week.none}</p>}
        {week.data && week.data.entries.length > 0 && (
          <>
            <div className="week-layout">
              <div>
                <WeekTable week={week.data} />
              </div>
              <aside className="week-findings">
                <WeekFindings week={week.data} />
              </aside>
            </div>
            <Entries week={week.data} appointments={appointments.data ?? []} />
            <MemberHours week={week.data} />
          </>
        )}
      </Section>
      {plan.status === 'ACTIVE' && <Limits plan={plan} />}
      {plan.reader !== 'EMERGENCY' && <Addresses plan={plan} />}
    </>
  );
}

function MemberHours({ week }: { week: FamilyWeek }) {
  const words = useCalendarWords();
  const formats = useFormats();
  const hours = (minutes: number) => words.week.hours(formats.number(minutes / 60));
  return (
    <Section level={3} title={words.members.title}>
      <table className="table table-blocks">
        <caption className="sr-only">{words.members.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.members.column.who}</th>
            <th scope="col">{words.members.column.hours}</th>
            <th scope="col">{words.members.column.limit}</th>
          </tr>
        </thead>
        <tbody>
          {week.members.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              <td data-label={words.members.column.hours} className={member.over ? 'week-over' : undefined}>
                {hours(member.minutes)}
                {member.over && ` ${words.week.over(hours(member.limitMinutes))}`}
              </td>
              <td data-label={words.members.column.limit}>
                {member.agreed ? '' : `${words.members.usual} `}
                {hours(member.limitMinutes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Each appointment of the week with what can be done with it. */
function Entries({ week, appointments }: { week: FamilyWeek; appointments: Appointment[] }) {
  const words = useCalendarWords().week;
  const formats = useFormats();
  return (
    <Section level={3} title={words.list}>
      <ul role="list" className="week-entries">
        {week.entries.map((entry) => {
          const appointment = appointments.find((one) => one.id === entry.id);
          return (
            <li key={entry.id}>
              <div>
                <strong>
                  {formats.weekday(entry.startsAt)} {formats.atTime(entry.startsAt)}
                </strong>{' '}
                <AgencyMark agency={entry.agency} nameBeside />: <span lang="da">{entry.what}</span>
                <div className="meta">{entry.members.map((member) => member.name).join(', ')}</div>
              </div>
              {appointment && !appointment.statutory && <Change appointment={appointment} />}
              {appointment?.statutory && <Change appointment={appointment} onlyMove />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Change({ appointment, onlyMove = false }: { appointment: Appointment; onlyMove?: boolean }) {
  const words = useCalendarWords().week;
  const common = useCommonWords();
  const announce = useAnnounce();
  const { follow } = useOutgoing();
  const [open, setOpen] = useState<'move' | 'off' | null>(null);
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const fitting = useFitting(appointment.planId, () => {
    announce(open === 'move' ? words.moved : words.calledOff);
    setOpen(null);
    void follow(appointment.planId).catch(() => undefined);
  });
  if (open === null) {
    return (
      <div className="actions">
        {appointment.state === 'AGREED' && (
          <button type="button" className="plain-button" onClick={() => setOpen('move')}>
            {words.move}
          </button>
        )}
        {!onlyMove && (
          <button type="button" className="plain-button" onClick={() => setOpen('off')}>
            {words.callOff}
          </button>
        )}
      </div>
    );
  }
  const startsAt = momentOf(to);
  return (
    <form
      className="week-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (open === 'off') fitting.mutate(() => callOffAppointment(appointment));
        else if (startsAt) fitting.mutate(() => moveAppointment(appointment, startsAt));
        else setTried(true);
      }}
    >
      {open === 'move' && (
        <TextField
          label={words.moveTo}
          type="datetime-local"
          min={localNow()}
          className="input-short"
          error={tried && !startsAt ? { type: 'required', message: words.chooseTime } : undefined}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      )}
      <ProblemMessage error={fitting.error} />
      <div className="actions">
        <button type="submit" className="button button-secondary" disabled={fitting.isPending}>
          {open === 'move' ? words.doMove : words.doCallOff}
        </button>
        <button type="button" className="plain-button" onClick={() => setOpen(null)}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
