import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { newId, type Schemas, type Versioned } from '../../shared/api/client';
import { answerOf, recorded, TOPICS, type Answer, type Choosable } from '../../shared/consent/answers';
import { ConsentMatrix } from '../../shared/consent/ConsentMatrix';
import { ConsentPreview } from '../../shared/consent/ConsentPreview';
import { MemberTiles } from '../../shared/consent/MemberTiles';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField } from '../../shared/parts/fields';
import { Quote } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { giveConsent, notificationsQuery, useChangePlan, withdrawConsent, type Plan } from './api';
import { useFamilyWords } from './words';
import './ConsentTab.css';

type Topic = Schemas['Topic'];
type How = Schemas['ConsentInput']['how'];
const HOWS: How[] = ['ORALLY', 'IN_WRITING', 'DIGITALLY'];
const WAITING: Schemas['NotificationState'][] = ['PREPARED', 'QUEUED', 'FAILED'];

interface Change {
  agencyId: string;
  topic: Topic;
  choice: Choosable;
}

/** Who may know what: the member sees the effect of each answer before it is saved. */
export function ConsentTab({ plan }: { plan: Plan }) {
  const words = useFamilyWords();
  const [memberId, setMemberId] = useState(plan.members[0]?.id ?? '');
  const member = plan.members.find((one) => one.id === memberId);
  const noteOf = useConsentNote(plan);
  if (!member || plan.participations.length === 0) {
    return (
      <Section title={words.consents.title}>
        <p className="section-lead">{words.consents.noAgencies}</p>
      </Section>
    );
  }
  return (
    <Section title={words.consents.title} lead={words.consents.lead(plan.coordinator.name)}>
      <MemberTiles
        label={words.people}
        members={plan.members.map((one) => ({ id: one.id, name: one.name, note: noteOf(one.id) }))}
        memberId={memberId}
        onMember={setMemberId}
      />
      <MemberConsents key={memberId} plan={plan} memberId={memberId} memberName={member.name} />
    </Section>
  );
}

function useConsentNote(plan: Plan): (memberId: string) => string {
  const words = useFamilyWords().consents;
  return (memberId) => {
    const answers = plan.consents.filter((one) => one.memberId === memberId).map(answerOf);
    const yes = answers.filter((answer) => answer === 'YES' || answer === 'ATTENDANCE_ONLY').length;
    const ask = answers.filter((answer) => answer === 'ASK').length;
    return [yes > 0 && words.yes(yes), ask > 0 && words.ask(ask)].filter(Boolean).join(' · ') || words.none;
  };
}

function MemberConsents({ plan, memberId, memberName }: { plan: Plan; memberId: string; memberName: string }) {
  const words = useFamilyWords();
  const announce = useAnnounce();
  const agencies = plan.participations.map((one) => one.agency);
  const [agencyId, setAgencyId] = useState(agencies[0]!.id);
  const [topic, setTopic] = useState<Topic | null>(null);
  const [wanted, setChanges] = useState<Change[]>([]);
  const [how, setHow] = useState<How>('ORALLY');
  const editable = plan.status === 'ACTIVE';

  const consentAt = (agency: string, about: Topic) =>
    plan.consents.find((one) => one.memberId === memberId && one.agencyId === agency && one.topic === about);
  const savedAt = (agency: string, about: Topic): Answer => answerOf(consentAt(agency, about));
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
        const standing = consentAt(change.agencyId, change.topic);
        const isWithdrawal = change.choice === 'NO' && standing && !standing.withdrawnAt && standing.answer !== 'NO';
        latest = isWithdrawal
          ? await withdrawConsent(plan.id, latest.etag, standing.id)
          : await giveConsent(plan.id, latest.etag, {
              id: newId(),
              memberId,
              agencyId: change.agencyId,
              topic: change.topic,
              how,
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
        />
        <Preview
          plan={plan}
          memberId={memberId}
          memberName={memberName}
          agencyId={agencyId}
          onAgency={setAgencyId}
          topic={topic}
          answerAt={answerAt}
        />
      </div>
      {!editable && <p className="section-lead">{words.consents.readOnly}</p>}
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
              disabled={save.isPending}
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

/** What one change means: for the agency, and for what is waiting or was sent. */
function Effect({ plan, memberId, change }: { plan: Plan; memberId: string; change: Change }) {
  const words = useFamilyWords().consents;
  const common = useCommonWords();
  const notifications = useInfiniteQuery(notificationsQuery(plan.id));
  const agency = plan.participations.find((one) => one.agency.id === change.agencyId)?.agency.name ?? '';
  const topic = common.topics[change.topic].toLowerCase();
  const about = (notifications.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (one) => one.agency.id === change.agencyId && one.memberId === memberId && one.topics.includes(change.topic),
  );
  const waiting = about.filter((one) => WAITING.includes(one.state)).length;
  const sent = about.filter((one) => one.sentAt).length;
  const sentences: Record<Choosable, string> = {
    YES: words.becomesYes(agency, topic),
    ATTENDANCE_ONLY: words.becomesAbsence(agency, topic),
    ASK: words.becomesAsk(agency, topic),
    NO: words.becomesNo(agency, topic),
  };
  return (
    <>
      {sentences[change.choice]}{' '}
      {change.choice === 'NO' && (
        <span className="meta">
          {sent > 0 && words.sentBefore(sent)} {waiting > 0 && words.stops(waiting)}
        </span>
      )}
    </>
  );
}

function Preview({
  plan,
  memberId,
  memberName,
  agencyId,
  onAgency,
  topic,
  answerAt,
}: {
  plan: Plan;
  memberId: string;
  memberName: string;
  agencyId: string;
  onAgency: (id: string) => void;
  topic: Topic | null;
  answerAt: (agencyId: string, topic: Topic) => Answer;
}) {
  const words = useFamilyWords().preview;
  const common = useCommonWords();
  const notifications = useInfiniteQuery(notificationsQuery(plan.id));
  const agency = plan.participations.find((one) => one.agency.id === agencyId)!.agency;
  const allowed = TOPICS.filter((one) => answerAt(agencyId, one) === 'YES');
  const absence = TOPICS.some((one) => answerAt(agencyId, one) === 'ATTENDANCE_ONLY');
  const linesAbout = (topics: Topic[]) => [
    ...plan.goals
      .filter((goal) => goal.topic && topics.includes(goal.topic) && (goal.memberId === memberId || !goal.memberId))
      .map((goal) => (
        <>
          <strong>{words.goal}</strong> <Quote>{goal.words}</Quote>
        </>
      )),
    ...plan.interventions
      .filter((one) => one.topic && topics.includes(one.topic) && (one.memberId === memberId || !one.memberId))
      .map((one) => (
        <>
          <strong>{words.intervention}</strong> <span lang="da">{one.title}</span>
        </>
      )),
  ];
  const sees = [...(absence ? [words.absence(memberName)] : []), ...linesAbout(allowed)];
  const got = (notifications.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (one) => one.agency.id === agencyId && one.memberId === memberId && one.sentAt,
  ).length;
  const hypothetical = topic && !allowed.includes(topic) ? linesAbout([topic]) : null;
  return (
    <ConsentPreview
      agencies={plan.participations.map((one) => one.agency)}
      agencyId={agencyId}
      onAgency={onAgency}
      words={{
        pick: words.pick,
        title: words.title(agency.name, memberName),
        sees: words.sees,
        seesNot: words.seesNot,
      }}
      sees={sees.length > 0 ? [...sees, words.coordinator(plan.coordinator.name)] : [`${words.nothing} ${memberName}.`]}
      seesNot={[
        words.otherTopics(
          common.and(TOPICS.filter((one) => !allowed.includes(one)).map((one) => common.topics[one].toLowerCase())),
        ),
        words.alwaysHidden,
      ]}
      ifYes={
        hypothetical && topic ? (
          <>
            <strong>{words.ifYes(common.topics[topic])}</strong>
            {hypothetical.length > 0 ? (
              hypothetical.map((line, index) => <div key={index}>{line}</div>)
            ) : (
              <div>{words.ifYesNothing}</div>
            )}
          </>
        ) : undefined
      }
      footer={
        <>
          <strong>{words.got(got)}</strong>{' '}
          {got > 0 && <Link to={`/familier/${plan.id}/beskeder`}>{words.seeThem}</Link>}
        </>
      }
    />
  );
}
