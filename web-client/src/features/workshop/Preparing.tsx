import { useMutation, type QueryKey } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { newId } from '../../shared/api/client';
import { useClient, type OwnEntryInput, type OwnWorkshop, type OwnWorkshops } from './alone';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { ProblemMessage } from '../../shared/parts/states';
import type { EntryKind } from './api';
import type { AloneWords } from './words';
import './workshop.css';

interface PreparingProps {
  workshop: OwnWorkshop;
  kinds: EntryKind[];
  words: AloneWords;
  queryKey: QueryKey;
  write: (workshopId: string, body: OwnEntryInput) => Promise<OwnWorkshops>;
  takeBack: (workshopId: string, entryId: string) => Promise<OwnWorkshops>;
}

/** What one prepares alone for a workshop: written, and taken back until the space is shut. */
export function Preparing({ workshop, kinds, words, queryKey, write, takeBack }: PreparingProps) {
  const heading = useId();
  const formats = useFormats();
  const announce = useAnnounce();
  const taken = useClient(queryKey);
  const undo = useMutation({
    mutationFn: (entryId: string) => takeBack(workshop.id, entryId),
    onSuccess: (now) => {
      taken(now);
      announce(words.takenBack);
    },
  });
  return (
    <article className="form-box workshop-alone" aria-labelledby={heading}>
      <h3 id={heading}>
        {words.when(formats.dayAndYear(workshop.heldOn))}
        {workshop.about && (
          <>
            {': '}
            <span lang="da">{workshop.about}</span>
          </>
        )}
      </h3>
      {workshop.entries.length > 0 && (
        <ul role="list" className="workshop-said">
          {workshop.entries.map((entry) => (
            <li key={entry.id}>
              <Mark>{words.kinds[entry.kind]}</Mark> <span lang="da">{entry.words}</span>{' '}
              <button
                type="button"
                className="plain-button"
                aria-label={words.takeBackLong(entry.words)}
                disabled={undo.isPending}
                onClick={() => undo.mutate(entry.id)}
              >
                {words.takeBack}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ProblemMessage error={undo.error} />
      <Write workshop={workshop} kinds={kinds} words={words} queryKey={queryKey} write={write} />
    </article>
  );
}

function Write({ workshop, kinds, words, queryKey, write }: Omit<PreparingProps, 'takeBack'>) {
  const announce = useAnnounce();
  const taken = useClient(queryKey);
  const [id, setId] = useState(newId);
  const [kind, setKind] = useState<EntryKind>(kinds[0]!);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (body: OwnEntryInput) => write(workshop.id, body),
    onSuccess: (now) => {
      taken(now);
      announce(words.written);
      setId(newId());
      setText('');
      setTried(false);
    },
  });
  const isEmpty = text.trim() === '';
  return (
    <form
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty) save.mutate({ id, kind, words: text.trim() });
      }}
    >
      <SelectField label={words.what} value={kind} onChange={(event) => setKind(event.target.value as EntryKind)}>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={words.words}
        rows={3}
        maxLength={1000}
        lang="da"
        error={tried && isEmpty ? { type: 'required', message: words.missing } : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.write}
        </button>
      </div>
    </form>
  );
}
