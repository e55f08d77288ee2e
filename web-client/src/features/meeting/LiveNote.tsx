import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { TextAreaField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { writeNote, type Meeting, type Section } from './api';
import { useMeetingWords } from './words';

/** How long one has stopped writing before it is saved. */
const PAUSE = 900;

/**
 * A place to write in while the meeting goes on. It is saved when one pauses, together with what stood there before, so that
 * the service can keep what somebody else wrote meanwhile; what comes back is shown unless one has gone on writing.
 */
export function LiveNote({
  meeting,
  section,
  label,
  hint,
  readOnly,
}: {
  meeting: Meeting;
  section: Section;
  label: string;
  hint?: string;
  readOnly: boolean;
}) {
  const words = useMeetingWords().agenda;
  const formats = useFormats();
  const client = useQueryClient();
  const note = meeting.notes?.find((one) => one.section === section);
  const stands = note?.text ?? '';
  const [text, setText] = useState(stands);
  const base = useRef(stands);
  const latest = useRef(text);
  const save = useMutation({
    mutationFn: (written: { base: string; text: string }) => writeNote(meeting.id, section, written),
    onSuccess: (merged, written) => {
      base.current = merged.text;
      // Who has gone on writing meanwhile keeps their words; they are merged when they are saved.
      if (latest.current === written.text) {
        latest.current = merged.text;
        setText(merged.text);
      } else {
        base.current = written.text;
      }
      void client.invalidateQueries({ queryKey: keys.meeting(meeting.id), exact: true });
    },
  });
  const { mutate, isPending, error } = save;
  useEffect(() => {
    if (readOnly || isPending || text === base.current) return undefined;
    const timer = setTimeout(() => mutate({ base: base.current, text }), PAUSE);
    return () => clearTimeout(timer);
  }, [text, readOnly, isPending, mutate]);
  useEffect(() => {
    // What another has written, while one has nothing of one's own that is not saved.
    if (!isPending && latest.current === base.current && stands !== base.current) {
      base.current = stands;
      latest.current = stands;
      setText(stands);
    }
  }, [stands, isPending]);
  const write = (written: string) => {
    latest.current = written;
    setText(written);
  };
  const isSaved = text === base.current;
  return (
    <div className="live-note">
      <TextAreaField
        label={label}
        hint={hint}
        value={text}
        rows={4}
        maxLength={8000}
        readOnly={readOnly}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          if (!readOnly && !isPending && latest.current !== base.current) {
            mutate({ base: base.current, text: latest.current });
          }
        }}
      />
      <p className="meta live-note-state" role="status">
        {isPending
          ? words.saving
          : error && !isSaved
            ? words.notSaved
            : note && isSaved
              ? words.saved(note.byName, formats.atTime(note.at))
              : ''}
      </p>
      <ProblemMessage error={error} />
    </div>
  );
}
