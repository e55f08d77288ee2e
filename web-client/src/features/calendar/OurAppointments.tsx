import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon } from '../../shared/parts/Icon';
import { StatutoryMark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { acceptOtherTime, ourAppointmentsQuery, withdrawAppointment, type Appointment } from './api';
import { useCalendarWords } from './words';

const OPEN = ['PROPOSED', 'OTHER_TIME', 'AGREED', 'HANDED_ON'];
const TIMED = ['OTHER_TIME', 'AGREED', 'CALLED_OFF'];

/** The times that we proposed, and where each is now. */
export function OurAppointments() {
  const words = useCalendarWords();
  const common = useCommonWords();
  const formats = useFormats();
  const ours = useQuery(ourAppointmentsQuery);
  return (
    <Section title={words.ours.title}>
      {ours.isPending && <LoadingState />}
      {ours.error && <ErrorState error={ours.error} onRetry={() => void ours.refetch()} />}
      {ours.data?.length === 0 && <p className="section-lead">{words.ours.none}</p>}
      {ours.data && ours.data.length > 0 && (
        <table className="table table-blocks">
          <caption className="sr-only">{words.ours.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.ours.column.family}</th>
              <th scope="col">{words.ours.column.what}</th>
              <th scope="col">{words.ours.column.proposed}</th>
              <th scope="col">{words.ours.column.now}</th>
            </tr>
          </thead>
          <tbody>
            {ours.data.map((appointment) => (
              <tr key={appointment.id}>
                <th scope="row">{common.family(appointment.familyName)}</th>
                <td>
                  <span lang="da">{appointment.what}</span> {appointment.statutory && <StatutoryMark short />}
                  <div className="meta">{appointment.members.map((member) => member.name).join(', ')}</div>
                </td>
                <td className="nowrap" data-label={words.ours.column.proposed}>
                  {formats.shortDay(appointment.proposedAt)}
                </td>
                <td>
                  <strong>{words.states[appointment.state]}</strong>{' '}
                  {appointment.calledOffBy && words.ours.calledOffBy[appointment.calledOffBy]}
                  {appointment.startsAt && TIMED.includes(appointment.state) && (
                    <div>
                      {formats.dayAhead(appointment.startsAt, Date.now())} {formats.atTime(appointment.startsAt)}
                    </div>
                  )}
                  {appointment.answerText && (
                    <div className="meta" lang="da">
                      {common.quote(appointment.answerText)}
                    </div>
                  )}
                  <Deeds appointment={appointment} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Deeds({ appointment }: { appointment: Appointment }) {
  const words = useCalendarWords().ours;
  const announce = useAnnounce();
  const client = useQueryClient();
  const done = (said: string) => () => {
    announce(said);
    void client.invalidateQueries({ queryKey: keys.ourAppointments });
  };
  const accept = useMutation({ mutationFn: () => acceptOtherTime(appointment), onSuccess: done(words.accepted) });
  const withdraw = useMutation({
    mutationFn: () => withdrawAppointment(appointment),
    onSuccess: done(words.calledOff),
  });
  return (
    <>
      <div className="actions">
        {appointment.state === 'OTHER_TIME' && (
          <button
            type="button"
            className="button button-secondary"
            disabled={accept.isPending}
            onClick={() => accept.mutate()}
          >
            {words.accept}
          </button>
        )}
        {TIMED.includes(appointment.state) && appointment.startsAt && (
          <a href={`/api/v1/agency/appointments/${appointment.id}/calendar`} download="aftale.ics">
            <Icon name="download" size={16} /> {words.calendar}
          </a>
        )}
        {OPEN.includes(appointment.state) && (
          <button
            type="button"
            className="plain-button"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {words.callOff}
          </button>
        )}
      </div>
      <ProblemMessage error={accept.error ?? withdraw.error} />
    </>
  );
}
