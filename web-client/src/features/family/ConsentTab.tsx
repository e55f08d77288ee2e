import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { newId, type Schemas, type Versioned } from '../../shared/api/client';
import { recorded, TOPICS, type Answer, type Choosable } from '../../shared/consent/answers';
import { ConsentMatrix } from '../../shared/consent/ConsentMatrix';
import { ConsentPreview } from '../../shared/consent/ConsentPreview';
import { MemberTiles } from '../../shared/consent/MemberTiles';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField } from '../../shared/parts/fields';
import { Quote } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import {
  giveConsent,
  mayChange,
  sentQuery,
  sharingEffectQuery,
  sharingQuery,
  useChangePlan,
  withdrawConsent,
  type Hypothetical,
  type Plan,
} from './api';
import { HeldMessages } from './HeldMessages';
import { KeptFrom } from './KeptFrom';
import { LegalBases } from './LegalBases';
import { SentMessages } from './SentMessages';
import { WhoSaidIt } from './WhoSaidIt';
import { useFamilyWords } from './words';
import './ConsentTab.css';

type Topic = Schemas['Topic'];
type How = Schemas['ConsentInput']['how'];
type Sharing = Schemas['Sharing'];
const HOWS: How[] = ['ORALLY', 'IN_WRITING', 'DIGITALLY'];

interface Change {
  agencyId: string;
  topic: Topic;
  choice: Choosable;
}

/** Who may know what: the member sees the effect of each answer before it is saved. The service decides, not the page. */
export function ConsentTab({ plan }: { plan: Plan }) {
  const words = useFamilyWords();
  const sharing = useQuery(sharingQuery(plan.id));
  const [memberId, setMemberId] = useState(plan.members[0]?.id ?? '');
  const member = plan.members.find((one) => one.id === memberId);
  if (!member || plan.participations.length === 0) {
    return (
      <Section title={words.consents.title}>
        <p className="section-lead">{words.consents.noAgencies}</p>
      </Section>
    );
  }
  if (sharing.isError && !sharing.data)
    return <ErrorState error={sharing.error} onRetry={() => void sharing.refetch()} />;
  if (!sharing.data) return <LoadingState />;
  return (
    <>
      {mayChange(plan) && <HeldMessages plan={plan} />}
      <Section title={words.consents.title} lead={words.consents.lead(plan.coordinator.name)}>
        <Tiles plan={plan} sharing={sharing.data} memberId={memberId} onMember={setMemberId} />
        <MemberConsents
          key={memberId}
          plan={plan}
          sharing={sharing.data}
          memberId={memberId}
          memberName={member.name}
        />
      </Section>
      <LegalBases key={`law-${memberId}`} plan={plan} sharing={sharing.data} memberId={memberId} />
      <SentMessages plan={plan} memberId={memberId} />
      {mayChange(plan) && <KeptFrom plan={plan} keptFrom={sharing.data.keptFrom} />}
    </>
  );
}

function Tiles({
  plan,
  sharing,
  memberId,
  onMember,
}: {
  plan: Plan;
  sharing: Sharing;
  memberId: string;
  onMember: (id: string) => void;
}) {
  const words = useFamilyWords();
  const common = useCommonWords();
  const nameOf = (id: string) => plan.members.find((one) => one.id === id)?.name ?? '';
  const noteOf = (id: string) => {
    const own = sharing.members.find((one) => one.memberId === id);
    const cells = own?.cells ?? [];
    const yes = cells.filter((cell) => cell.state === 'YES' || cell.state === 'ATTENDANCE_ONLY').length;
    const ask = cells.filter((cell) => cell.state === 'ASK').length;
    const missing = cells.filter((cell) => cell.state === 'AWAITS_OTHERS').length;
    const count = [
      yes > 0 && words.consents.yes(yes),
      ask > 0 && words.consents.ask(ask),
      missing > 0 && words.consents.missing(missing),
    ].filter(Boolean);
    const others = (own?.answeredBy ?? []).filter((one) => one !== id).map(nameOf);
    const isAlsoOwn = own?.answeredBy.includes(id);
    const who =
      own?.answeredBy.length === 0
        ? words.consents.nobodyAnswers
        : others.length > 0
          ? isAlsoOwn
            ? words.consents.answersWith(common.and(others))
            : words.consents.answeredFor(common.and(others))
          : null;
    return [who, count.join(' · ') || words.consents.none].filter(Boolean).join(' · ');
  };
  return (
    <MemberTiles
      label={words.people}
      members={plan.members.map((one) => ({ id: one.id, name: one.name, note: noteOf(one.id) }))}
      memberId={memberId}
      onMember={onMember}
    />
  );
}

function MemberConsents({
  plan,
  sharing,
  memberId,
  memberName,
}: {
  plan: Plan;
  sharing: Sharing;
  memberId: string;
  memberName: string;
}) {
  const words = useFamilyWords();
  const announce = useAnnounce();
  const agencies = plan.participations.map((one) => one.agency);
  const [agencyId, setAgencyId] = useState(agencies[0]!.id);
  const [topic, setTopic] = useState<Topic | null>(null);
  const [wanted, setChanges] = useState<Change[]>([]);
  const [how, setHow] = useState<How>('ORALLY');
  const own = sharing.members.find((one) => one.memberId === memberId);
  const [saidBy, setSaidBy] = useState<string[]>(own?.answeredBy ?? []);
  const editable = plan.status === 'ACTIVE' && mayChange(plan) && (own?.answeredBy.length ?? 0) > 0;

  const cellAt = (agency: string, about: Topic) =>
    own?.cells.find((one) => one.agencyId === agency && one.topic === about);
  const savedAt = (agency: string, about: Topic): Answer => cellAt(agency, about)?.state ?? 'NO';
  // What is already so, perhaps since a half-finished save, is no change any more.
  const changes = wanted.filter((one) => one.choice !== savedAt(one.agencyId, one.topic));
  const changeAt = (agency: string, about: Topic) =>
    changes.find((one) => one.agencyId === agency && one.topic === about);
  const answerAt = (agency: string, about: Topic): Answer => changeAt(agency, about)?.choice ?? savedAt(agency, about);

  const save = useChangePlan(
    plan.id,
    async (toSave: Change[], etag) => {
      let latest: Versioned<Plan> = { body: plan, etag };
      // One at a time: each builds on the version that the one before it made.
      for (const change of toSave) {
        const standing = cellAt(change.agencyId, change.topic);
        latest =
          change.choice === 'NO' && standing?.consentId
            ? await withdrawConsent(plan.id, latest.etag, standing.consentId)
            : await giveConsent(plan.id, latest.etag, {
                id: newId(),
                memberId,
                agencyId: change.agencyId,
                topic: change.topic,
                how,
                givenBy: saidBy,
                ...recorded(change.choice),
              });
      }
      return latest;
    },
    () => {
      setChanges([]);
      announce(words.consents.saved);
    },
  );

  const choose = (agency: string, about: Topic, choice: Choosable) => {
    const others = changes.filter((one) => !(one.agencyId === agency && one.topic === about));
    const same = choice === savedAt(agency, about) || (choice === 'NO' && savedAt(agency, about) === 'WITHDRAWN');
    setChanges(same ? others : [...others, { agencyId: agency, topic: about, choice }]);
  };

  return (
    <>
      <div className="consent-layout">
        <ConsentMatrix
          member={memberName}
          agencies={agencies}
          answerAt={answerAt}
          changedAt={(agency, about) => changeAt(agency, about) !== undefined}
          agencyId={agencyId}
          onAgency={setAgencyId}
          onFocusTopic={setTopic}
          onChoose={editable ? choose : undefined}
          lawAt={(agency, about) => <LawAt sharing={sharing} basisId={cellAt(agency, about)?.legalBasisId} />}
        />
        <Preview
          plan={plan}
          memberId={memberId}
          memberName={memberName}
          agencyId={agencyId}
          onAgency={setAgencyId}
          topic={topic}
          answer={topic ? answerAt(agencyId, topic) : 'NO'}
          unsaved={changes.filter((one) => one.agencyId === agencyId)}
        />
      </div>
      {plan.status !== 'ACTIVE' && mayChange(plan) && <p className="section-lead">{words.consents.readOnly}</p>}
      {own?.answeredBy.length === 0 && <p className="section-lead">{words.consents.nobodyAnswersHelp}</p>}
      <ProblemMessage error={save.error} />
      {changes.length > 0 && (
        <div className="consent-save">
          <div>
            <p>
              <strong>{words.consents.changedTitle(changes.length, memberName)}</strong>
            </p>
            <ul role="list">
              {changes.map((change) => (
                <li key={`${change.agencyId}:${change.topic}`}>
                  <Effect plan={plan} memberId={memberId} change={change} />
                </li>
              ))}
            </ul>
            <WhoSaidIt plan={plan} mayAnswer={own?.answeredBy ?? []} saidBy={saidBy} onChange={setSaidBy} />
            <RadioField
              inRow
              label={words.consents.how}
              choices={HOWS.map((one) => ({ value: one, label: words.consents[one] }))}
              value={how}
              onChoose={(value) => setHow(value as How)}
            />
          </div>
          <div className="actions">
            <button type="button" className="plain-button" onClick={() => setChanges([])}>
              {words.consents.undo}
            </button>
            <button
              type="button"
              className="button button-primary"
              disabled={save.isPending || saidBy.length === 0}
              onClick={() => save.mutate(changes)}
            >
              {words.consents.save}
            </button>
          </div>
        </div>
      )}
      <p className="sr-only" role="status">
        {changes.length > 0 ? words.consents.changedTitle(changes.length, memberName) : ''}
      </p>
    </>
  );
}

function LawAt({ sharing, basisId }: { sharing: Sharing; basisId: string | null | undefined }) {
  const words = useFamilyWords().laws;
  const basis = sharing.legalBases.find((one) => one.id === basisId);
  if (!basis) return null;
  return (
    <>
      <strong>
        {basis.law} {basis.section}
      </strong>
      <p lang="da">{basis.words}</p>
      <p>
        {words.because} <Quote>{basis.reason}</Quote>
      </p>
    </>
  );
}

const hypothetical = (changes: { topic: Topic; choice: Choosable }[]): Hypothetical => {
  const of = (choice: Choosable) => changes.filter((one) => one.choice === choice).map((one) => one.topic);
  return { yes: of('YES'), attendanceOnly: of('ATTENDANCE_ONLY'), ask: of('ASK'), no: of('NO') };
};

/** What one change means: for the agency, and for what is waiting or was sent. */
function Effect({ plan, memberId, change }: { plan: Plan; memberId: string; change: Change }) {
  const words = useFamilyWords().consents;
  const common = useCommonWords();
  const effect = useQuery(sharingEffectQuery(plan.id, memberId, change.agencyId, hypothetical([change])));
  const agency = plan.participations.find((one) => one.agency.id === change.agencyId)?.agency.name ?? '';
  const topic = common.topics[change.topic].toLowerCase();
  const sentences: Record<Choosable, string> = {
    YES: words.becomesYes(agency, topic),
    ATTENDANCE_ONLY: words.becomesAbsence(agency, topic),
    ASK: words.becomesAsk(agency, topic),
    NO: words.becomesNo(agency, topic),
  };
  const { messagesSent = 0, messagesWaiting = 0 } = effect.data ?? {};
  return (
    <>
      {sentences[change.choice]}{' '}
      {(messagesSent > 0 || messagesWaiting > 0) && (
        <span className="meta">
          {messagesSent > 0 && words.toldToStop(messagesSent)} {messagesWaiting > 0 && words.stops(messagesWaiting)}
        </span>
      )}
    </>
  );
}

type Seen = Schemas['SeenByAgency'];

/**
 * What one agency sees, as the answers stand on the screen; where nothing waits to be saved, also what it would see if the
 * focused cell became yes. By the code that sends.
 */
function Preview({
  plan,
  memberId,
  memberName,
  agencyId,
  onAgency,
  topic,
  answer,
  unsaved,
}: {
  plan: Plan;
  memberId: string;
  memberName: string;
  agencyId: string;
  onAgency: (id: string) => void;
  topic: Topic | null;
  answer: Answer;
  unsaved: Change[];
}) {
  const words = useFamilyWords().preview;
  const common = useCommonWords();
  const isOpen = answer === 'YES' || answer === 'LAW';
  const isUnsaved = unsaved.length > 0;
  const asked = isUnsaved ? unsaved : topic && !isOpen ? [{ topic, choice: 'YES' as const }] : [];
  const effect = useQuery(sharingEffectQuery(plan.id, memberId, agencyId, hypothetical(asked)));
  const agency = plan.participations.find((one) => one.agency.id === agencyId)!.agency;
  const sent = useQuery(sentQuery(plan.id));
  const got = (sent.data ?? []).filter((one) => one.agency.id === agencyId && one.memberId === memberId).length;
  // An older answer is shown while a newer one is fetched, but never as what is on the screen.
  const now = isUnsaved ? (effect.isPlaceholderData ? undefined : effect.data?.then) : effect.data?.now;
  const then = isUnsaved ? undefined : effect.data?.then;
  const lines = (seen: Seen, but?: Seen) => [
    ...seen.goals
      .filter((goal) => !but?.goals.some((known) => known.words === goal.words && known.owner === goal.owner))
      .map((goal) => (
        <>
          <strong>{words.goal}</strong> <Quote>{goal.words}</Quote>
        </>
      )),
    ...seen.interventions
      .filter((one) => !but?.interventions.some((known) => known.title === one.title && known.from === one.from))
      .map((one) => (
        <>
          <strong>{words.intervention}</strong> <span lang="da">{one.title}</span>
        </>
      )),
  ];
  const allowed = now?.topics ?? [];
  const sees = now ? [...(now.attendance ? [words.absence(memberName)] : []), ...lines(now)] : null;
  const added = then && now ? lines(then, now) : null;
  return (
    <ConsentPreview
      agencies={plan.participations.map((one) => one.agency)}
      agencyId={agencyId}
      onAgency={onAgency}
      words={{
        pick: words.pick,
        title: words.title(agency.name, memberName),
        sees: isUnsaved ? words.seesWhenSaved : words.sees,
        seesNot: isUnsaved ? words.seesNotWhenSaved : words.seesNot,
        loading: effect.isError ? words.notKnown : words.loading,
      }}
      sees={
        sees === null
          ? null
          : sees.length > 0
            ? [...sees, words.coordinator(plan.coordinator.name)]
            : [`${words.nothing} ${memberName}.`]
      }
      seesNot={[
        words.otherTopics(
          common.and(TOPICS.filter((one) => !allowed.includes(one)).map((one) => common.topics[one].toLowerCase())),
        ),
        words.alwaysHidden,
      ]}
      ifYes={
        added && topic ? (
          <>
            <strong>{words.ifYes(common.topics[topic])}</strong>
            {added.length > 0 ? (
              added.map((line, index) => <div key={index}>{line}</div>)
            ) : (
              <div>{words.ifYesNothing}</div>
            )}
          </>
        ) : undefined
      }
      footer={
        sent.data && (
          <>
            <strong>{words.got(got)}</strong>{' '}
            {got > 0 && <Link to={`/familier/${plan.id}/beskeder`}>{words.seeThem}</Link>}
          </>
        )
      }
    />
  );
}
