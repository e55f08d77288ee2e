import { useState, type FormEvent } from 'react';
import { newId } from '../../shared/api/client';
import { TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { changeMeeting, inputOf, quadrants, useMeeting, type Meeting, type MeetingInput, type Quadrant } from './api';
import { LiveNote } from './LiveNote';
import { useMeetingWords } from './words';

/** The four quadrants: what to talk about in each, and what is written of it. */
export function Agenda({ meeting, readOnly }: { meeting: Meeting; readOnly: boolean }) {
  const words = useMeetingWords().agenda;
  const isOpen = meeting.state === 'PREPARED' || meeting.state === 'CALLED';
  return (
    <Section title={words.title} level={3} lead={readOnly ? undefined : words.lead}>
      <div className="quadrants">
        {quadrants.map((quadrant) => (
          <section key={quadrant} className="quadrant" aria-label={words.quadrants[quadrant]}>
            <h4>{words.quadrants[quadrant]}</h4>
            <Items meeting={meeting} quadrant={quadrant} readOnly={readOnly || !isOpen} />
            <LiveNote
              meeting={meeting}
              section={quadrant}
              label={words.noteFor(words.quadrants[quadrant])}
              hint={words.hints[quadrant]}
              readOnly={readOnly}
            />
          </section>
        ))}
      </div>
    </Section>
  );
}

function Items({ meeting, quadrant, readOnly }: { meeting: Meeting; quadrant: Quadrant; readOnly: boolean }) {
  const words = useMeetingWords().agenda;
  const [text, setText] = useState('');
  const change = useMeeting(
    meeting,
    (agenda: MeetingInput['agenda'], etag) => changeMeeting({ ...inputOf(meeting), agenda }, etag),
    () => setText(''),
  );
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') {
      change.mutate([...meeting.agenda, { id: newId(), quadrant, text: text.trim() }]);
    }
  };
  return (
    <>
      <ul role="list" className="agenda">
        {meeting.agenda
          .filter((item) => item.quadrant === quadrant)
          .map((item) => (
            <li key={item.id}>
              <span lang="da">{item.text}</span>
              {!readOnly && (
                <button
                  type="button"
                  className="plain-button"
                  aria-label={words.remove(item.text)}
                  onClick={() => change.mutate(meeting.agenda.filter((other) => other.id !== item.id))}
                >
                  <Icon name="close" />
                </button>
              )}
            </li>
          ))}
      </ul>
      {!readOnly && (
        <form className="agenda-add" onSubmit={add}>
          <TextField
            label={<span className="sr-only">{words.addTo(words.quadrants[quadrant])}</span>}
            placeholder={words.add}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="button button-secondary" disabled={change.isPending}>
            {words.addButton}
          </button>
        </form>
      )}
      <ProblemMessage error={change.error} />
    </>
  );
}
