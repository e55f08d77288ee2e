import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newId, type Schemas, type Versioned } from '../../shared/api/client';
import { useAgencies } from '../../shared/api/hooks';
import { answerOf, recorded, TOPICS, type Choosable } from '../../shared/consent/answers';
import { ConsentMatrix } from '../../shared/consent/ConsentMatrix';
import { ConsentPreview } from '../../shared/consent/ConsentPreview';
import { MemberTiles } from '../../shared/consent/MemberTiles';
import { Quote } from '../../shared/parts/marks';
import { PeopleField } from '../../shared/parts/PeopleField';
import { EmptyState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { sharingEffectQuery, sharingQuery } from '../family/api';
import { previewQuery } from './api';
import { type Draft, type DraftMember } from './draft';
import type { StepProps } from './WhoStep';
import { useStartWords } from './words';

type Topic = Schemas['Topic'];

export function ShareStep({
  draft,
  change,
  saved,
  isSaved,
}: Omit<StepProps, 'faultAt'> & { saved: Versioned<Schemas['Plan']> | null; isSaved: boolean }) {
  const words = useStartWords().share;
  const all = useAgencies();
  const members = draft.members.filter((member) => member.name.trim());
  const agencies = (all.data ?? []).filter((agency) => draft.participations.some((one) => one.agencyId === agency.id));
  const [memberId, setMemberId] = useState(members[0]?.id ?? '');
  const [agencyId, setAgencyId] = useState(draft.participations[0]?.agencyId ?? '');
  const [topic, setTopic] = useState<Topic | null>(null);
  const [absent, setAbsent] = useState<string[]>([]);
  const planId = saved?.body.id ?? null;
  const sharing = useQuery({ ...sharingQuery(planId ?? ''), enabled: planId !== null && isSaved });
  const noteOf = useNote(draft, sharing.data?.members ?? []);
  const member = members.find((one) => one.id === memberId);
  if (!all.data) return null;
  if (!member || agencies.length === 0) return <EmptyState title={member ? words.noAgencies : words.noMembers} />;
  const shownAgency = agencies.some((agency) => agency.id === agencyId) ? agencyId : agencies[0]!.id;
  const consentAt = (agency: string, about: Topic) =>
    draft.consents.find((one) => one.memberId === memberId && one.agencyId === agency && one.topic === about);
  const answeredBy = sharing.data?.members.find((one) => one.memberId === memberId)?.answeredBy ?? [memberId];
  const atTheTable = answeredBy.filter((one) => !absent.includes(one));
  /** Who sits at the table has said it; who does not, is asked later. */
  const onSaidBy = (saidBy: string[]) => {
    if (saidBy.length === 0) return;
    setAbsent([
      ...absent.filter((one) => !answeredBy.includes(one)),
      ...answeredBy.filter((one) => !saidBy.includes(one)),
    ]);
    change({
      consents: draft.consents.map((one) => (one.memberId === memberId ? { ...one, givenBy: saidBy } : one)),
    });
  };
  const choose = (agency: string, about: Topic, choice: Choosable) => {
    const others = draft.consents.filter(
      (one) => !(one.memberId === memberId && one.agencyId === agency && one.topic === about),
    );
    change({
      consents:
        choice === 'NO'
          ? others
          : [
              ...others,
              {
                id: newId(),
                memberId,
                agencyId: agency,
                topic: about,
                how: 'ORALLY',
                from: null,
                until: null,
                givenBy: atTheTable,
                ...recorded(choice),
              },
            ],
    });
  };
  return (
    <>
      <MemberTiles
        label={words.who}
        memberId={memberId}
        onMember={setMemberId}
        members={members.map((one) => ({ id: one.id, name: one.name, note: noteOf(one) }))}
      />
      <PeopleField
        legend={words.whoSaidIt}
        hint={words.allMustSayYes}
        people={members.filter((one) => answeredBy.includes(one.id))}
        chosen={atTheTable}
        onChange={onSaidBy}
      />
      {draft.consents.length === 0 && <p>{words.start}</p>}
      <div className="share-layout">
        <ConsentMatrix
          key={memberId}
          member={member.name}
          agencies={agencies}
          answerAt={(agency, about) => answerOf(consentAt(agency, about))}
          agencyId={shownAgency}
          onAgency={setAgencyId}
          onFocusTopic={setTopic}
          onChoose={sharing.data ? choose : undefined}
        />
        <Preview
          draft={draft}
          member={member}
          agencies={agencies}
          agencyId={shownAgency}
          onAgency={setAgencyId}
          topic={topic}
          planId={planId}
          isSaved={isSaved}
        />
      </div>
    </>
  );
}

type Answering = { memberId: string; answeredBy: string[] };

/** Who answers for whom is the service's to decide, once it knows the member. */
function useNote(draft: Draft, answering: Answering[]): (member: DraftMember) => string {
  const words = useStartWords().share;
  return (member) => {
    const answers = draft.consents.filter((one) => one.memberId === member.id).map(answerOf);
    const yes = answers.filter((answer) => answer === 'YES' || answer === 'ATTENDANCE_ONLY').length;
    const ask = answers.filter((answer) => answer === 'ASK').length;
    const by = answering.find((one) => one.memberId === member.id)?.answeredBy ?? [member.id];
    const who = !by.includes(member.id) ? words.answeredFor : by.length > 1 ? words.answersWithYou : null;
    const count = [yes > 0 && words.yes(yes), ask > 0 && words.ask(ask)].filter(Boolean).join(' · ') || words.none;
    return [who, count].filter(Boolean).join(' · ');
  };
}

interface PreviewProps {
  draft: Draft;
  member: DraftMember;
  agencies: Schemas['Agency'][];
  agencyId: string;
  onAgency: (agencyId: string) => void;
  topic: Topic | null;
  planId: string | null;
  isSaved: boolean;
}

/** What the agency gets comes from the service, made by the code that will send it. */
function Preview({ draft, member, agencies, agencyId, onAgency, topic, planId, isSaved }: PreviewProps) {
  const words = useStartWords().share;
  const common = useCommonWords();
  const preview = useQuery({ ...previewQuery(planId ?? ''), enabled: planId !== null && isSaved });
  const agency = agencies.find((one) => one.id === agencyId)!;
  const answers = draft.consents.filter((one) => one.memberId === member.id && one.agencyId === agencyId);
  const said = answers.filter((one) => answerOf(one) === 'YES').map((one) => one.topic);
  const effect = useQuery({
    ...sharingEffectQuery(planId ?? '', member.id, agencyId, topic && !said.includes(topic) ? { yes: [topic] } : {}),
    enabled: planId !== null && isSaved,
  });
  const { now, then } = effect.data ?? {};
  const allowed = now?.topics ?? said;
  const absence = answers.some((one) => answerOf(one) === 'ATTENDANCE_ONLY');
  const messages =
    preview.data?.find((one) => one.agency.id === agencyId)?.messages.filter((one) => one.memberId === member.id) ?? [];
  const sees = [
    ...(absence ? [words.absence] : []),
    ...messages.map((message) => (
      <span key={message.title} lang="da">
        <strong>{message.title}</strong>
        {'\n'}
        {message.text}
      </span>
    )),
  ];
  const hypothetical =
    now && then
      ? [
          ...then.goals
            .filter((goal) => !now.goals.some((known) => known.words === goal.words && known.owner === goal.owner))
            .map((goal) => <Quote key={goal.words}>{goal.words}</Quote>),
          ...then.interventions
            .filter((one) => !now.interventions.some((known) => known.title === one.title && known.from === one.from))
            .map((one) => <Quote key={one.title}>{one.title}</Quote>),
        ]
      : null;
  return (
    <ConsentPreview
      headingLevel={2}
      agencies={agencies}
      agencyId={agencyId}
      onAgency={onAgency}
      words={{
        pick: words.pick,
        title: words.preview(agency.name, member.name),
        sees: words.sees,
        seesNot: words.seesNot,
        loading: words.waiting,
      }}
      sees={sees.length > 0 ? sees : preview.isFetching || (said.length > 0 && !preview.data) ? null : [words.nothing]}
      seesNot={[
        words.otherTopics(
          common.and(TOPICS.filter((one) => !allowed.includes(one)).map((one) => common.topics[one].toLowerCase())),
        ),
        words.alwaysHidden,
      ]}
      ifYes={
        hypothetical && topic ? (
          <>
            <strong>{words.ifYes(common.topics[topic].toLowerCase())}</strong>
            {hypothetical.length > 0 ? (
              hypothetical.map((line, index) => <div key={index}>{line}</div>)
            ) : (
              <div>{words.ifYesNothing}</div>
            )}
          </>
        ) : undefined
      }
    />
  );
}
