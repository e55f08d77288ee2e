import { useState } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { TOPICS } from '../../shared/consent/answers';
import { Chip } from '../../shared/parts/Chip';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import type { Participant, Pull } from './api';
import { useNetworkWords } from './words';

const WAYS: [Pull, Pull][] = [
  ['MORE', 'LESS'],
  ['NOW', 'LATER'],
  ['TOGETHER', 'APART'],
];

/** What the form begins with: whom and what it is about, and who says it. */
export interface Beginning {
  participant?: string;
  aboutMemberId?: string;
  topic?: Schemas['Topic'];
}

export const keyOf = (one: Pick<Participant, 'kind' | 'id'>) => `${one.kind}:${one.id}`;

/** The three questions on one matter. Whoever writes for somebody else says first for whom. */
export function ViewForm({
  participants,
  chooseWho,
  topics = TOPICS,
  beginning = {},
  saving,
  onSave,
  onClose,
}: {
  participants: Participant[];
  chooseWho: boolean;
  topics?: readonly Schemas['Topic'][];
  beginning?: Beginning;
  saving: { isPending: boolean; error: unknown };
  onSave: (view: Schemas['NetworkViewInput'], who: Participant | undefined) => void;
  onClose: () => void;
}) {
  const words = useNetworkWords();
  const common = useCommonWords();
  const [id] = useState(newId);
  const [who, setWho] = useState(beginning.participant ?? '');
  const [about, setAbout] = useState(beginning.aboutMemberId ?? '');
  const [topic, setTopic] = useState<Schemas['Topic'] | ''>(beginning.topic ?? '');
  const [problem, setProblem] = useState('');
  const [action, setAction] = useState('');
  const [by, setBy] = useState('');
  const [doers, setDoers] = useState<string[]>([]);
  const [pulls, setPulls] = useState<Pull[]>([]);
  const [inCommon, setInCommon] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = (value: string) =>
    tried && value === '' ? { type: 'required', message: common.errors.choose } : undefined;
  const saysNothing = problem.trim() === '' && action.trim() === '';
  const toggle = (pull: Pull, other: Pull) =>
    setPulls(
      pulls.includes(pull) ? pulls.filter((one) => one !== pull) : [...pulls.filter((one) => one !== other), pull],
    );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.write.title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if ((chooseWho && who === '') || topic === '' || about === '' || saysNothing) return;
        onSave(
          {
            id,
            aboutMemberId: about === 'FAMILY' ? null : about,
            topic,
            problem: problem.trim(),
            action: action.trim(),
            who: by.trim(),
            doers: participants
              .filter((one) => doers.includes(keyOf(one)))
              .map((one) => ({ kind: one.kind, id: one.id })),
            pulls,
            common: inCommon,
          },
          participants.find((one) => keyOf(one) === who),
        );
      }}
    >
      <div className="network-matter">
        {chooseWho && (
          <SelectField
            label={words.write.who}
            error={missing(who)}
            value={who}
            onChange={(event) => setWho(event.target.value)}
          >
            <option value="">{words.write.choose}</option>
            {participants.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {one.name}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField
          label={words.write.about}
          error={missing(about)}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
        >
          <option value="">{words.write.choose}</option>
          {participants
            .filter((one) => one.kind === 'MEMBER')
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          <option value="FAMILY">{common.wholeFamily}</option>
        </SelectField>
        <SelectField
          label={words.write.topic}
          error={missing(topic)}
          value={topic}
          onChange={(event) => setTopic(event.target.value as Schemas['Topic'])}
        >
          <option value="">{words.write.choose}</option>
          {topics.map((one) => (
            <option key={one} value={one}>
              {common.topics[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <TextAreaField
        label={words.write.problem}
        hint={words.write.problemHint}
        rows={2}
        maxLength={1000}
        error={tried && saysNothing ? { type: 'required', message: common.errors.required } : undefined}
        value={problem}
        onChange={(event) => setProblem(event.target.value)}
      />
      <TextAreaField
        label={words.write.action}
        rows={2}
        maxLength={1000}
        value={action}
        onChange={(event) => setAction(event.target.value)}
      />
      <fieldset className="network-choices">
        <legend>{words.pulls.title}</legend>
        <p className="form-hint">{words.pulls.hint}</p>
        {WAYS.map(([one, other]) => (
          <div key={one} className="network-pair">
            <Chip pressed={pulls.includes(one)} onToggle={() => toggle(one, other)}>
              {words.pulls[one]}
            </Chip>
            <Chip pressed={pulls.includes(other)} onToggle={() => toggle(other, one)}>
              {words.pulls[other]}
            </Chip>
          </div>
        ))}
      </fieldset>
      <fieldset className="network-choices">
        <legend>{words.write.doers}</legend>
        <p className="form-hint">{words.write.doersHint}</p>
        <div className="network-pair">
          {participants.map((one) => {
            const key = keyOf(one);
            return (
              <Chip
                key={key}
                pressed={doers.includes(key)}
                onToggle={() => setDoers(doers.includes(key) ? doers.filter((doer) => doer !== key) : [...doers, key])}
              >
                {one.name}
              </Chip>
            );
          })}
        </div>
      </fieldset>
      <TextField
        label={words.write.words}
        optional
        maxLength={500}
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      {chooseWho && (
        <label className="network-common">
          <input type="checkbox" checked={inCommon} onChange={(event) => setInCommon(event.target.checked)} />
          {words.write.common}
        </label>
      )}
      <p className="meta">{words.write.sendsNothing}</p>
      <ProblemMessage error={saving.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={saving.isPending}>
          {words.write.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
