import { useState, type FormEvent } from 'react';
import { newId } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { hold, useDialogue, type DialogueInput, type Dialogues } from './api';
import { useLeadershipWords } from './words';

type Said = DialogueInput['said'];
type Action = DialogueInput['actions'][number];

const nothingSaid: Said = { focus: '', understand: '', imagine: '', establish: '', release: '' };
const newAction = (): Action => ({ id: newId(), what: '', owner: '', dueOn: '' });

/** The five steps in their order, and what each of the leaders does after. */
export function DialogueForm({ leaders, onClose }: { leaders: Dialogues['leaders']; onClose: () => void }) {
  const words = useLeadershipWords().dialogue;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const now = useNow();
  const [id] = useState(newId);
  const [about, setAbout] = useState('');
  const [heldOn, setHeldOn] = useState(() => formats.isoDay(now));
  const [said, setSaid] = useState(nothingSaid);
  const [actions, setActions] = useState<Action[]>(() => [newAction()]);
  const [missing, setMissing] = useState(false);
  const save = useDialogue(hold, () => {
    announce(words.saved);
    onClose();
  });
  const change = (changed: string, part: Partial<Action>) =>
    setActions((before) => before.map((action) => (action.id === changed ? { ...action, ...part } : action)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = [
      about,
      heldOn,
      ...Object.values(said),
      ...actions.flatMap((one) => [one.what, one.owner, one.dueOn]),
    ];
    const whole = written.every((text) => text.trim() !== '');
    setMissing(!whole);
    if (whole) save.mutate({ id, about, heldOn, said, actions });
  };
  return (
    <form noValidate onSubmit={submit} className="leadership-form">
      <p className="meta">{words.noFamily}</p>
      <TextField label={words.about} maxLength={200} value={about} onChange={(event) => setAbout(event.target.value)} />
      <TextField type="date" label={words.heldOn} value={heldOn} onChange={(event) => setHeldOn(event.target.value)} />
      {(Object.keys(words.steps) as (keyof Said)[]).map((step) => (
        <TextAreaField
          key={step}
          rows={3}
          maxLength={2000}
          label={words.steps[step]}
          hint={words.asks[step]}
          value={said[step]}
          onChange={(event) => setSaid((before) => ({ ...before, [step]: event.target.value }))}
        />
      ))}
      {actions.map((action, index) => (
        <fieldset key={action.id} className="leadership-point">
          <legend>{words.nth(index + 1)}</legend>
          <TextField
            label={words.what}
            maxLength={500}
            value={action.what}
            onChange={(event) => change(action.id, { what: event.target.value })}
          />
          <SelectField
            label={words.owner}
            value={action.owner}
            onChange={(event) => change(action.id, { owner: event.target.value })}
          >
            <option value="">{words.choose}</option>
            {leaders.map((leader) => (
              <option key={leader.subject} value={leader.subject}>
                {leader.name}, {leader.title}
              </option>
            ))}
          </SelectField>
          <TextField
            type="date"
            label={words.dueOn}
            value={action.dueOn}
            onChange={(event) => change(action.id, { dueOn: event.target.value })}
          />
          {actions.length > 1 && (
            <button
              type="button"
              className="plain-button"
              onClick={() => setActions((before) => before.filter((one) => one.id !== action.id))}
            >
              {words.remove(index + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="button button-secondary leadership-more"
        onClick={() => setActions((before) => [...before, newAction()])}
      >
        {words.more}
      </button>
      {missing && (
        <p className="form-error-message" role="alert">
          {words.missingAll}
        </p>
      )}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
