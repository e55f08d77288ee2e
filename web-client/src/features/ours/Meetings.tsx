import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../shared/format/formats';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { myMeetingsQuery, type OurPlan, type OwnMeeting } from './api';
import { firstName } from './names';
import { Part } from './Part';
import { useOurWords } from './words';

/** The meetings about us: when, what it is good for, what we decided, and who does what. */
export function Meetings({ ours }: { ours: OurPlan }) {
  const words = useOurWords().meetings;
  const meetings = useQuery(myMeetingsQuery);
  return (
    <Part id="moeder" title={words.title} lead={words.lead}>
      {meetings.isPending && <LoadingState />}
      {meetings.error && <ErrorState error={meetings.error} onRetry={() => void meetings.refetch()} />}
      {meetings.data?.length === 0 && <p>{words.none}</p>}
      {meetings.data?.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} ours={ours} />
      ))}
    </Part>
  );
}

function Meeting({ meeting, ours }: { meeting: OwnMeeting; ours: OurPlan }) {
  const words = useOurWords().meetings;
  const formats = useFormats();
  const decisions = meeting.outcomes.filter((one) => one.kind === 'DECISION');
  const actions = meeting.outcomes.filter((one) => one.kind === 'ACTION');
  const who = (owner: OwnMeeting['outcomes'][number]['owner']) =>
    owner?.kind === 'MEMBER' && owner.reference === ours.memberId ? words.you : firstNameOf(owner);
  return (
    <article className="ours-goal">
      <h3 lang="da">{meeting.title}</h3>
      <p className="ours-meta">
        {formats.dayAndYear(meeting.startsAt)} {formats.atTime(meeting.startsAt)}.{' '}
        {meeting.state === 'CALLED_OFF' ? words.off : words.place[meeting.place]}
      </p>
      <p lang="da">{meeting.purpose}</p>
      {decisions.length > 0 && (
        <>
          <h4>{words.decided}</h4>
          <ul>
            {decisions.map((one) => (
              <li key={one.id} lang="da">
                {one.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {actions.length > 0 && (
        <>
          <h4>{words.agreed}</h4>
          <ul>
            {actions.map((one) => (
              <li key={one.id}>
                <span lang="da">{sentence(one.text)}</span>{' '}
                {one.done ? words.done : words.by(who(one.owner), formats.day(one.dueOn ?? ''))}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** Ends as a sentence does, however it was written down. */
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** An agency keeps its whole name. */
const firstNameOf = (owner: OwnMeeting['outcomes'][number]['owner']): string =>
  owner?.kind === 'AGENCY' ? owner.name : firstName(owner?.name ?? '');
