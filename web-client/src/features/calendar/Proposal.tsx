import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { localNow, momentOf } from '../../shared/format/localTime';
import { useOutgoing } from '../../shared/live/outgoing';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, TextAreaField, TextField } from '../../shared/parts/fields';
import { GoesTo } from '../../shared/parts/GoesTo';
import { Icon } from '../../shared/parts/Icon';
import { AgencyMark, StatutoryMark } from '../../shared/parts/marks';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { answerAppointment, useFitting, type Answer, type Appointment, type Fit } from './api';
import { factFor } from './facts';
import { useCalendarWords } from './words';

/** What an agency asks of the family's time, what each time would do, and the coordinator's answer. */
export function Proposal({ appointment }: { appointment: Appointment }) {
  const words = useCalendarWords();
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const { follow } = useOutgoing();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [chosen, setChosen] = useState('');
  const [other, setOther] = useState('');
  const [text, setText] = useState('');
  const fitting = useFitting(appointment.planId, () => {
    announce(words.proposals.sent);
    void follow(appointment.planId).catch(() => undefined);
  });
  const text_ = words.proposals;
  const names = appointment.members.map((member) => member.name);
  const startsAt = answer === 'ACCEPTED' ? chosen : answer === 'OTHER_TIME' ? momentOf(other) : '';
  const whole = answer !== null && ((answer !== 'ACCEPTED' && answer !== 'OTHER_TIME') || startsAt !== '');
  return (
    <article className="proposal" aria-labelledby={`forslag-${appointment.id}`}>
      <h3 id={`forslag-${appointment.id}`}>
        <AgencyMark agency={appointment.agency} nameBeside />: <span lang="da">{appointment.what}</span>{' '}
        {appointment.statutory && <StatutoryMark short />}
      </h3>
      <p className="meta">
        {text_.asks(common.and(names), `${appointment.minutes} min.`)}, {text_.travel(appointment.travelMinutes)}
        {appointment.statutory &&
          `. ${text_.keepBy(formats.day(appointment.statutory.keepBy))}, ${appointment.statutory.law} ${appointment.statutory.section}`}
      </p>
      {appointment.fits.length === 0 && <p>{text_.passed}</p>}
      <ul role="list" className="fits" aria-label={text_.times}>
        {appointment.fits.map((fit) => (
          <li key={fit.startsAt}>
            <div>
              <strong>
                {formats.dayAhead(fit.startsAt, Date.now())} {formats.atTime(fit.startsAt)}
              </strong>
              <FitText fit={fit} />
            </div>
            <button
              type="button"
              className={fit.good ? 'button button-primary' : 'button button-secondary'}
              aria-pressed={answer === 'ACCEPTED' && chosen === fit.startsAt}
              onClick={() => {
                setAnswer('ACCEPTED');
                setChosen(fit.startsAt);
              }}
            >
              {text_.accept}
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="plain-button" onClick={() => setAnswer('OTHER_TIME')}>
          {text_.otherTime}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => setAnswer(appointment.statutory ? 'HANDED_ON' : 'COMBINED')}
        >
          {text_.other}
        </button>
      </div>
      {answer && (
        <form
          className="proposal-answer"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (whole) {
              fitting.mutate(() =>
                answerAppointment(appointment, { answer, startsAt: startsAt || null, text: text.trim() || null }),
              );
            }
          }}
        >
          {answer === 'OTHER_TIME' && (
            <>
              <TextField
                label={text_.when}
                type="datetime-local"
                min={localNow()}
                className="input-short"
                value={other}
                onChange={(event) => setOther(event.target.value)}
              />
              <OtherFit appointment={appointment} startsAt={startsAt} />
            </>
          )}
          {answer !== 'OTHER_TIME' && answer !== 'ACCEPTED' && (
            <RadioField
              label={text_.answer}
              value={answer}
              onChoose={(value) => setAnswer(value as Answer)}
              choices={[
                { value: 'COMBINED', label: text_.combine },
                { value: 'HANDED_ON', label: text_.handOn },
                ...(appointment.statutory ? [] : [{ value: 'DECLINED', label: text_.decline }]),
              ]}
            />
          )}
          <TextAreaField
            lang="da"
            rows={2}
            maxLength={2000}
            label={text_.text}
            hint={text_.textHint}
            optional={common.optional}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {whole && (
            <GoesTo
              recipients={[
                {
                  agencies: [appointment.agency],
                  text: [factFor(appointment, answer, startsAt), text.trim()].filter(Boolean).join(' '),
                },
              ]}
            />
          )}
          <ProblemMessage error={fitting.error} />
          <div className="actions">
            <button type="submit" className="button button-primary" disabled={fitting.isPending || !whole}>
              <Icon name="send" /> {text_.send}
            </button>
            <button type="button" className="plain-button" onClick={() => setAnswer(null)}>
              {common.cancel}
            </button>
          </div>
        </form>
      )}
    </article>
  );
}

function OtherFit({ appointment, startsAt }: { appointment: Appointment; startsAt: string }) {
  const fit = useQuery({
    queryKey: [...keys.calendar(appointment.planId), 'fit', appointment.id, startsAt],
    queryFn: () =>
      bodyOf(
        api.GET('/appointments/{appointmentId}/fit', {
          params: { path: { appointmentId: appointment.id }, query: { startsAt } },
        }),
      ),
    enabled: startsAt !== '',
    retry: false,
  });
  return fit.data ? <FitText fit={fit.data} /> : <ProblemMessage error={fit.error} />;
}

/** What a time would do, in words: never by colour alone. */
function FitText({ fit }: { fit: Fit }) {
  const words = useCalendarWords();
  const common = useCommonWords();
  const formats = useFormats();
  const names = (members: { name: string }[]) => common.and(members.map((member) => member.name));
  if (fit.good) {
    return (
      <span className="fit">
        <Icon name="check" size={16} /> {words.proposals.good}
      </span>
    );
  }
  return (
    <>
      {fit.clashes.map((clash) => (
        <span key={clash.id} className="fit fit-bad">
          <Icon name="alert" size={16} /> {words.proposals.clash(clash.what, formats.time(clash.startsAt))}
        </span>
      ))}
      {fit.dayIsOver && (
        <span className="fit fit-bad">
          <Icon name="alert" size={16} />{' '}
          {words.proposals.dayOver(words.week.hours(formats.number(fit.dayMinutes / 60)))}
        </span>
      )}
      {fit.over.length > 0 && (
        <span className="fit fit-bad">
          <Icon name="alert" size={16} /> {words.proposals.over(names(fit.over))}
        </span>
      )}
      {fit.cannotCome.length > 0 && (
        <span className="fit fit-bad">
          <Icon name="alert" size={16} /> {words.proposals.cannotCome(names(fit.cannotCome))}
        </span>
      )}
    </>
  );
}
