import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { dialoguesQuery, followUp, useDialogue, type Dialogue, type LeaderAction, type Outcome } from './api';
import { DialogueForm } from './DialogueForm';
import { useLeadershipWords } from './words';

/** What leaders said to each other and agreed, and what is to be told of it now. */
export function DialoguesTab() {
  const words = useLeadershipWords().dialogue;
  const dialogues = useQuery(dialoguesQuery);
  const [writing, setWriting] = useState(false);
  if (!dialogues.data) {
    return dialogues.isPending ? (
      <LoadingState />
    ) : (
      <ErrorState error={dialogues.error} onRetry={() => void dialogues.refetch()} />
    );
  }
  const all = dialogues.data.dialogues;
  const due = all.flatMap((dialogue) => dialogue.actions).filter((action) => action.own && action.due);
  const begin = !writing && (
    <button type="button" className="button button-primary" onClick={() => setWriting(true)}>
      {words.begin}
    </button>
  );
  return (
    <>
      {due.length > 0 && (
        <Section title={words.due(due.length)} lead={words.dueLead}>
          <ul role="list" className="leadership-actions">
            {due.map((action) => (
              <Action key={action.id} action={action} asked />
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.title} lead={words.lead} aside={all.length > 0 && begin}>
        {writing && <DialogueForm leaders={dialogues.data.leaders} onClose={() => setWriting(false)} />}
        {all.length === 0 && !writing && (
          <EmptyState title={words.none}>
            <p>{words.noneHint}</p>
            {begin}
          </EmptyState>
        )}
        {all.map((dialogue, index) => (
          <Held key={dialogue.id} dialogue={dialogue} open={index === 0} />
        ))}
      </Section>
    </>
  );
}

function Held({ dialogue, open }: { dialogue: Dialogue; open: boolean }) {
  const words = useLeadershipWords().dialogue;
  const formats = useFormats();
  const steps = Object.keys(words.steps) as (keyof typeof words.steps)[];
  return (
    <details className="leadership-dialogue" open={open}>
      <summary>
        <span>{dialogue.about}</span>{' '}
        <span className="meta">
          {formats.dayAndYear(dialogue.heldOn)}.{' '}
          {words.standing(dialogue.actions.filter((action) => !action.endedAs).length)}
        </span>
      </summary>
      <dl>
        {steps.map((step) => (
          <div key={step}>
            <dt>{words.steps[step]}</dt>
            <dd>{dialogue.said[step]}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.agreed}</h3>
      <ul role="list" className="leadership-actions">
        {dialogue.actions.map((action) => (
          <Action key={action.id} action={action} />
        ))}
      </ul>
    </details>
  );
}

function Action({ action, asked = false }: { action: LeaderAction; asked?: boolean }) {
  const words = useLeadershipWords().dialogue;
  const formats = useFormats();
  const [telling, setTelling] = useState(false);
  return (
    <li>
      <p>
        <strong>{action.what}</strong>{' '}
        <span className="meta">
          {words.by(action.own ? words.you : action.owner, formats.dayAndYear(action.dueOn))}
        </span>{' '}
        {action.endedAs ? (
          <Mark tone="outline">{words.outcomes[action.endedAs]}</Mark>
        ) : (
          action.due && <Mark icon="hourglass">{words.isDue}</Mark>
        )}
      </p>
      {action.followUps.length > 0 && (
        <ol className="leadership-follow-ups">
          {action.followUps.map((said) => (
            <li key={said.at}>
              {formats.day(said.at)}: {words.outcomes[said.outcome]}
              {said.dueOn && ` ${words.until(formats.dayAndYear(said.dueOn))}`}. {said.words}
            </li>
          ))}
        </ol>
      )}
      {telling ? (
        <FollowUpForm action={action} onClose={() => setTelling(false)} />
      ) : (
        action.mayFollowUp && (
          <button
            type="button"
            className={asked ? 'button button-secondary' : 'plain-button'}
            onClick={() => setTelling(true)}
          >
            {words.tell}
            <span className="sr-only">: {action.what}</span>
          </button>
        )
      )}
    </li>
  );
}

function FollowUpForm({ action, onClose }: { action: LeaderAction; onClose: () => void }) {
  const words = useLeadershipWords().dialogue;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome>('DONE');
  const [said, setSaid] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useDialogue(followUp, () => {
    announce(words.told);
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = said.trim() !== '' && (outcome !== 'GOES_ON' || dueOn !== '');
    setMissing(!whole);
    if (whole) save.mutate({ actionId: action.id, outcome, words: said, dueOn: outcome === 'GOES_ON' ? dueOn : null });
  };
  return (
    <form noValidate onSubmit={submit} className="leadership-form">
      <RadioField
        inRow
        label={words.outcome}
        choices={(Object.keys(words.outcomes) as Outcome[]).map((value) => ({ value, label: words.outcomes[value] }))}
        value={outcome}
        onChoose={(value) => setOutcome(value as Outcome)}
      />
      {outcome === 'GOES_ON' && (
        <TextField
          type="date"
          label={words.comesBack}
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
      )}
      <TextAreaField
        rows={2}
        maxLength={1000}
        label={words.whatCame}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      {missing && (
        <p className="form-error-message" role="alert">
          {words.missing}
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
