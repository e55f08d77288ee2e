import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { ourMeetingsQuery } from './api';
import { useMeetingWords } from './words';
import './meeting.css';

/** The network meetings that our agency is called to, as we were last told of them. */
export function OurMeetings() {
  const words = useMeetingWords();
  const formats = useFormats();
  const ours = useQuery(ourMeetingsQuery);
  return (
    <Section title={words.ours.title}>
      {ours.isPending && <LoadingState />}
      {ours.error && <ErrorState error={ours.error} onRetry={() => void ours.refetch()} />}
      {ours.data?.length === 0 && <p className="section-lead">{words.ours.none}</p>}
      <ul role="list" className="meeting-list">
        {ours.data?.map((call) => (
          <li key={call.id}>
            <div>
              <strong lang="da">{call.title}</strong>
              <span className="meta">
                {formats.dayAndYear(call.lastKnownTime)} {formats.atTime(call.lastKnownTime)} ·{' '}
                {words.places[call.place]}
              </span>
              {!call.startsAt && <span className="meta">{words.states.CALLED_OFF}</span>}
            </div>
            <a href={`/api/v1/agency/meetings/${call.id}/calendar`} download="moede.ics">
              <Icon name="download" size={16} /> {words.ours.calendar}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
