import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { closeAddress, openAddress, ownWeekQuery, type OurPlan, type OwnWeek } from './api';
import { firstName } from './names';
import { Part } from './Part';
import { useOurWords } from './words';

const WEEK = 7 * 24 * 3600 * 1000;

/** What the reader is to be at, a week at a time, and the way to have it on a phone. */
export function Week({ ours }: { ours: OurPlan }) {
  const words = useOurWords();
  const formats = useFormats();
  const [ahead, setAhead] = useState(0);
  const day = ahead === 0 ? null : new Date(Date.now() + ahead * WEEK).toISOString().slice(0, 10);
  const week = useQuery(ownWeekQuery(day));
  return (
    <Part id="uge" title={words.week.title} lead={words.week.lead}>
      <Ahead ours={ours} />
      {week.isPending && <LoadingState />}
      {week.error && <ErrorState error={week.error} onRetry={() => void week.refetch()} />}
      {week.data && (
        <>
          <h3 aria-live="polite">
            {ahead === 0 ? words.week.thisWeek : words.week.from(formats.day(week.data.monday))}
          </h3>
          <Entries week={week.data} readerId={ours.memberId} />
        </>
      )}
      <div className="actions">
        <button type="button" className="button button-secondary" onClick={() => setAhead(ahead - 1)}>
          {words.week.before}
        </button>
        <button type="button" className="button button-secondary" onClick={() => setAhead(ahead + 1)}>
          {words.week.after}
        </button>
      </div>
      {week.data && <Phone address={week.data.address ?? null} />}
    </Part>
  );
}

/** The days that the plan itself sets. */
function Ahead({ ours }: { ours: OurPlan }) {
  const words = useOurWords();
  const formats = useFormats();
  const now = Date.now();
  const rows = [
    ours.firstAppointment && Date.parse(ours.firstAppointment) > now
      ? {
          when: `${formats.dayAhead(ours.firstAppointment, now)} ${formats.atTime(ours.firstAppointment)}`,
          what: words.week.first,
        }
      : null,
    ours.nextFollowUpOn ? { when: formats.dayAhead(ours.nextFollowUpOn, now), what: words.week.followUp } : null,
  ].filter((row) => row !== null);
  return (
    <ul role="list" className="ours-rows ours-dated">
      {rows.map((row) => (
        <li key={row.what}>
          <strong>{row.when}</strong> <span>{row.what}</span>
        </li>
      ))}
    </ul>
  );
}

function Entries({ week, readerId }: { week: OwnWeek; readerId: string }) {
  const words = useOurWords();
  const common = useCommonWords();
  const formats = useFormats();
  if (week.entries.length === 0) return <p>{words.week.none}</p>;
  return (
    <ul role="list" className="ours-rows ours-dated">
      {week.entries.map((entry) => (
        <li key={entry.id}>
          <strong>
            {formats.dayAhead(entry.startsAt, Date.now())} {formats.atTime(entry.startsAt)}
          </strong>
          <span>
            <span lang="da">{entry.what}</span>
            {entry.agencyName ? ` ${words.week.with(entry.agencyName)}` : '.'}{' '}
            {words.week.who(
              common.and(
                entry.members.map((member) => (member.id === readerId ? words.week.you : firstName(member.name))),
              ),
            )}{' '}
            {entry.cannotBeKept ? words.week.cannotBeKept : entry.tentative && words.week.tentative}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Phone({ address }: { address: OwnWeek['address'] | null }) {
  const words = useOurWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.ownWeek });
  const open = useMutation({
    mutationFn: openAddress,
    onSuccess: () => {
      announce(words.week.opened);
      void again();
    },
  });
  const close = useMutation({
    mutationFn: closeAddress,
    onSuccess: () => {
      announce(words.week.closed);
      open.reset();
      void again();
    },
  });
  return (
    <details className="ours-more">
      <summary>{words.week.phone}</summary>
      <p>{words.week.phoneHow}</p>
      {open.data?.address && (
        <TextField
          label={words.week.address}
          hint={words.week.once}
          readOnly
          value={open.data.address}
          onFocus={(event) => event.target.select()}
        />
      )}
      <button
        type="button"
        className="button button-secondary"
        disabled={open.isPending || close.isPending}
        onClick={() => (address ? close.mutate() : open.mutate())}
      >
        <Icon name={address ? 'close' : 'hourglass'} /> {address ? words.week.close : words.week.open}
      </button>
      <ProblemMessage error={open.error ?? close.error} />
    </details>
  );
}
