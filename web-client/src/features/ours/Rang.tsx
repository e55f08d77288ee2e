import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newId } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { ownSharingQuery, tellDirectContact } from './api';
import { Part } from './Part';
import { useOurWords } from './words';

const here = (time: Date): string =>
  new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** The reader tells that somebody rang past the coordinator. */
export function Rang({ coordinator }: { coordinator: string }) {
  const words = useOurWords().rang;
  const announce = useAnnounce();
  const sharing = useQuery(ownSharingQuery);
  const agencies = sharing.data?.members.find((member) => member.own)?.agencies.map((one) => one.agency) ?? [];
  const [agency, setAgency] = useState('');
  const [when, setWhen] = useState(() => here(new Date()));
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const id = useRef(newId());
  const tell = useMutation({
    mutationFn: () => tellDirectContact(id.current, agency, new Date(when).toISOString(), text.trim()),
    onSuccess: () => {
      announce(words.told(coordinator));
      setText('');
      setTried(false);
      id.current = newId();
    },
  });
  const error = (message: string) => ({ type: 'required', message });
  const isWhole = agency !== '' && when !== '' && text.trim() !== '';
  return (
    <Part id="ringet" title={words.title} lead={words.lead(coordinator)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isWhole) tell.mutate();
        }}
      >
        <SelectField
          label={words.who}
          value={agency}
          error={tried && agency === '' ? error(words.whoMissing) : undefined}
          onChange={(event) => setAgency(event.target.value)}
        >
          <option value="">{words.choose}</option>
          {agencies.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.when}
          type="datetime-local"
          value={when}
          max={here(new Date())}
          error={tried && when === '' ? error(words.whenMissing) : undefined}
          onChange={(event) => setWhen(event.target.value)}
        />
        <TextAreaField
          label={words.what}
          rows={3}
          maxLength={2000}
          value={text}
          error={tried && text.trim() === '' ? error(words.whatMissing) : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button button-primary" disabled={tell.isPending}>
          {words.tell(coordinator)}
        </button>
        {tell.isSuccess && !tried && <p>{words.told(coordinator)}</p>}
        <ProblemMessage error={tell.error} />
      </form>
    </Part>
  );
}
