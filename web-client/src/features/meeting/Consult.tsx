import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { standAt, steps, useMeeting, type Meeting, type Step } from './api';
import { LiveNote } from './LiveNote';
import { useMeetingWords } from './words';

/** Thinking a case through together in four marked steps; where one is can be seen by all. */
export function Consult({ meeting, readOnly }: { meeting: Meeting; readOnly: boolean }) {
  const words = useMeetingWords().consult;
  const stand = useMeeting(meeting, (step: Step | null) => standAt(meeting.id, step));
  const now = meeting.step ? steps.indexOf(meeting.step) : -1;
  const written = steps.filter((step) => meeting.notes?.some((note) => note.section === step && note.text));
  if (readOnly && written.length === 0) return null;
  return (
    <Section title={words.title} level={3} lead={readOnly ? undefined : words.lead}>
      <p className="sr-only" role="status">
        {meeting.step && words.now(words.steps[meeting.step])}
      </p>
      <ol role="list" className="consult-steps">
        {steps.map((step, index) => (
          <li key={step} aria-current={index === now ? 'step' : undefined}>
            <span className="meta">{words.step(index + 1)}</span>
            <strong>{words.steps[step]}</strong>
          </li>
        ))}
      </ol>
      {steps
        .filter((step) => step === meeting.step || written.includes(step))
        .map((step) => (
          <LiveNote
            key={step}
            meeting={meeting}
            section={step}
            label={words.steps[step]}
            hint={words.hints[step]}
            readOnly={readOnly}
          />
        ))}
      <ProblemMessage error={stand.error} />
      {!readOnly && (
        <div className="actions">
          {now < steps.length - 1 && (
            <button
              type="button"
              className="button button-secondary"
              disabled={stand.isPending}
              onClick={() => stand.mutate(steps[now + 1] ?? null)}
            >
              {now < 0 ? words.start : words.next}
            </button>
          )}
          {now >= 0 && (
            <button
              type="button"
              className="plain-button"
              disabled={stand.isPending}
              onClick={() => stand.mutate(null)}
            >
              {words.end}
            </button>
          )}
        </div>
      )}
    </Section>
  );
}
