import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { newId, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { TOPICS } from '../../shared/consent/answers';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { Chip } from '../../shared/parts/Chip';
import { SelectField, TextAreaField } from '../../shared/parts/fields';
import { Page } from '../../shared/parts/Page';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { ourPlanQuery, type OurPlan } from '../ours/api';
import { firstName } from '../ours/names';
import { Part } from '../ours/Part';
import { useOurWords } from '../ours/words';
import '../ours/OurPlanPage.css';
import './Network.css';
import { answerOurGrid, ourGridQuery, useOurGridChange, type Grid, type Pull, type View } from './api';
import { useNetworkWords } from './words';

const WAYS: [Pull, Pull][] = [
  ['MORE', 'LESS'],
  ['NOW', 'LATER'],
  ['TOGETHER', 'APART'],
];

/** How a member sees it: one's own answers, and what the family has in common. */
export default function OurGridPage() {
  const words = useNetworkWords().ours;
  const ours = useOurWords();
  const client = useQueryClient();
  const plan = useQuery(ourPlanQuery);
  const grid = useQuery(ourGridQuery);
  const failed = plan.error ?? grid.error;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      className="ours"
      crumbs={
        <nav className="crumbs" aria-label={ours.menu}>
          <Link to="/vores-plan">{ours.title}</Link>
        </nav>
      }
    >
      {failed && <ErrorState error={failed} onRetry={() => void client.invalidateQueries({ queryKey: keys.ours })} />}
      {!failed && (!plan.data || !grid.data) && <LoadingState />}
      {plan.data && grid.data && <Answers ours={plan.data} grid={grid.data} />}
    </Page>
  );
}

function Answers({ ours, grid }: { ours: OurPlan; grid: Grid }) {
  const words = useNetworkWords().ours;
  const [writing, setWriting] = useState<View | 'new' | null>(null);
  const isMine = (view: View) => view.participant.kind === 'MEMBER' && view.participant.id === ours.memberId;
  const mine = grid.views.filter(isMine);
  const common = grid.views.filter((view) => !isMine(view));
  return (
    <>
      <Part id="mine" title={words.mine}>
        {mine.length === 0 && <p>{words.none}</p>}
        {mine.map((view) => (
          <One key={view.id} view={view} ours={ours} onAgain={() => setWriting(view)} />
        ))}
        {writing === null ? (
          <button type="button" className="button button-primary" onClick={() => setWriting('new')}>
            {words.write}
          </button>
        ) : (
          <Say
            key={writing === 'new' ? 'new' : writing.id}
            ours={ours}
            grid={grid}
            before={writing === 'new' ? null : writing}
            onClose={() => setWriting(null)}
          />
        )}
      </Part>
      {common.length > 0 && (
        <Part id="faelles" title={words.common} lead={words.commonLead}>
          {common.map((view) => (
            <One key={view.id} view={view} ours={ours} />
          ))}
        </Part>
      )}
    </>
  );
}

function One({ view, ours, onAgain }: { view: View; ours: OurPlan; onAgain?: () => void }) {
  const network = useNetworkWords();
  const words = network.ours;
  const common = useCommonWords();
  const formats = useFormats();
  const about = view.aboutMemberId ? nameOf(ours, view.aboutMemberId, words.me) : words.all;
  const doers = view.doers.map((one) => (one.id === ours.memberId ? words.iDo : one.name));
  const topic = common.topics[view.topic];
  return (
    <article className="ours-box">
      <h3>{words.matter(topic, about)}</h3>
      <p className="ours-meta">
        {onAgain ? words.said(formats.day(view.answeredAt)) : words.saidBy(firstName(view.participant.name))}
      </p>
      <dl className="our-view">
        {view.problem && (
          <>
            <dt>{words.problem}</dt>
            <dd lang="da">{view.problem}</dd>
          </>
        )}
        {view.action && (
          <>
            <dt>{words.action}</dt>
            <dd lang="da">{view.action}</dd>
          </>
        )}
        {(doers.length > 0 || view.who) && (
          <>
            <dt>{words.doers}</dt>
            <dd>
              {common.and(doers)} <span lang="da">{view.who}</span>
            </dd>
          </>
        )}
      </dl>
      {view.pulls.length > 0 && (
        <p className="ours-meta">{words.way(common.and(view.pulls.map((pull) => network.pulls[pull])))}</p>
      )}
      {onAgain && (
        <button type="button" className="button button-secondary" aria-label={words.againOn(topic)} onClick={onAgain}>
          {words.again}
        </button>
      )}
    </article>
  );
}

/** The three questions; on a matter that was answered before, with what was said. */
function Say({ ours, grid, before, onClose }: { ours: OurPlan; grid: Grid; before: View | null; onClose: () => void }) {
  const network = useNetworkWords();
  const words = network.ours;
  const plain = useOurWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const [id] = useState(newId);
  const [about, setAbout] = useState(before ? (before.aboutMemberId ?? '') : ours.memberId);
  const [topic, setTopic] = useState<Schemas['Topic'] | ''>(before?.topic ?? '');
  const [problem, setProblem] = useState(before?.problem ?? '');
  const [action, setAction] = useState(before?.action ?? '');
  const [doers, setDoers] = useState(before?.doers.map((one) => one.id) ?? []);
  const [pulls, setPulls] = useState<Pull[]>(before?.pulls ?? []);
  const [tried, setTried] = useState(false);
  const save = useOurGridChange(answerOurGrid, () => {
    announce(words.saved);
    onClose();
  });
  const nothing = problem.trim() === '' && action.trim() === '';
  const toggle = (pull: Pull, other: Pull) =>
    setPulls(
      pulls.includes(pull) ? pulls.filter((one) => one !== pull) : [...pulls.filter((one) => one !== other), pull],
    );
  return (
    <form
      noValidate
      aria-label={words.write}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (topic === '' || nothing) return;
        save.mutate({
          id,
          aboutMemberId: about || null,
          topic,
          problem: problem.trim(),
          action: action.trim(),
          who: before?.who ?? '',
          doers: grid.participants
            .filter((one) => doers.includes(one.id))
            .map((one) => ({ kind: one.kind, id: one.id })),
          pulls,
          common: false,
        });
      }}
    >
      <SelectField label={words.about} value={about} onChange={(event) => setAbout(event.target.value)}>
        {ours.members.map((member) => (
          <option key={member.id} value={member.id}>
            {nameOf(ours, member.id, words.me)}
          </option>
        ))}
        <option value="">{words.all}</option>
      </SelectField>
      <SelectField
        label={words.topic}
        error={tried && topic === '' ? { type: 'required', message: words.chooseTopic } : undefined}
        value={topic}
        onChange={(event) => setTopic(event.target.value as Schemas['Topic'])}
      >
        <option value="">{words.choose}</option>
        {TOPICS.map((one) => (
          <option key={one} value={one}>
            {common.topics[one]}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={words.problem}
        rows={3}
        maxLength={1000}
        error={tried && nothing ? { type: 'required', message: words.saySomething } : undefined}
        value={problem}
        onChange={(event) => setProblem(event.target.value)}
      />
      <TextAreaField
        label={words.action}
        rows={3}
        maxLength={1000}
        value={action}
        onChange={(event) => setAction(event.target.value)}
      />
      <fieldset className="network-choices">
        <legend>{words.wayAsk}</legend>
        {WAYS.map(([one, other]) => (
          <div key={one} className="network-pair">
            <Chip pressed={pulls.includes(one)} onToggle={() => toggle(one, other)}>
              {network.pulls[one]}
            </Chip>
            <Chip pressed={pulls.includes(other)} onToggle={() => toggle(other, one)}>
              {network.pulls[other]}
            </Chip>
          </div>
        ))}
      </fieldset>
      <fieldset className="network-choices">
        <legend>{words.doers}</legend>
        <div className="network-pair">
          {grid.participants.map((one) => (
            <Chip
              key={`${one.kind}:${one.id}`}
              pressed={doers.includes(one.id)}
              onToggle={() =>
                setDoers(doers.includes(one.id) ? doers.filter((doer) => doer !== one.id) : [...doers, one.id])
              }
            >
              {one.id === ours.memberId ? words.iDo : one.kind === 'MEMBER' ? firstName(one.name) : one.name}
            </Chip>
          ))}
        </div>
      </fieldset>
      <p className="ours-meta">{words.goesTo(firstName(ours.coordinator.name))}</p>
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {plain.save}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {plain.cancel}
        </button>
      </div>
    </form>
  );
}

function nameOf(ours: OurPlan, memberId: string, me: string): string {
  if (memberId === ours.memberId) return me;
  return firstName(ours.members.find((member) => member.id === memberId)?.name ?? '');
}
