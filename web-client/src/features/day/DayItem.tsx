import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, bodyOf, withEtag, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { Clock, HappenedAt } from '../../shared/parts/Clock';
import { GoesTo } from '../../shared/parts/GoesTo';
import { AgencyMark, Mark, Quote, StatutoryMark } from '../../shared/parts/marks';
import { MessageState } from '../../shared/parts/MessageState';
import { ProblemMessage } from '../../shared/parts/states';
import { WorkItem } from '../../shared/parts/WorkItem';
import { useCommonWords } from '../../shared/words';
import { HandOverAnswer } from '../coordination/HandOverAnswer';
import { useCoordinationWords } from '../coordination/words';
import { useSeen } from '../home/useSeen';
import { useDayWords } from './words';

type Item = Schemas['WorkItem'];

/** What the item says in one line; used as its heading, and to tell of it before it is shown. */
export function useItemTitle(): (item: Item) => string {
  const words = useDayWords();
  const common = useCommonWords();
  return (item) => {
    const agency = item.agency?.name ?? words.party;
    switch (item.kind) {
      case 'HOSPITAL_STAY':
        return words.hospital[item.hospitalStatus ?? 'ADMITTED'](item.memberName ?? words.someone);
      case 'DIRECT_CONTACT':
        return words.directContact(agency, item.memberName ?? words.theFamily);
      case 'FAMILY_MESSAGE':
        return words.familyMessageTitle(item.memberName ?? words.theFamily);
      case 'CONTACT_REQUEST':
        return item.text ?? agency;
      case 'REQUEST_CLIMBED':
        return words.climbed(agency, item.text ?? '');
      case 'APPOINTMENT_PROPOSED':
        return words.timeAsked(agency, item.text ?? '');
      case 'AGENCY_SILENT':
        return words.silent(agency);
      case 'NOTIFICATION_DEAD':
        return words.dead(agency);
      case 'NOTIFICATION_REJECTED':
        return words.rejected(agency);
      case 'NOTIFICATION_WITHHELD':
        return words.withheld(agency);
      case 'ASK_MEMBER':
        return words.askMember(item.memberName ?? words.someone, agency);
      case 'NOTIFICATION_HELD':
        return words.held(agency);
      case 'HOME_TREATMENT':
        return words.home[item.home?.state ?? 'ASKING'](item.memberName ?? words.someone);
      case 'PLAN_FOLLOW_UP':
        return words.followUp(common.family(item.familyName ?? ''));
      case 'NEW_COORDINATOR':
        return words.newCoordinator(common.family(item.familyName ?? ''));
      case 'HAND_OVER_OFFERED':
        return words.offered(item.handOver?.from ?? '', common.family(item.familyName ?? ''));
      case 'COORDINATOR_UNCOVERED':
        return words.uncovered(item.absence?.name ?? '');
      case 'DEADLINE':
        return words.deadline(item.text ?? '');
      case 'TRIAL_DECISION':
        return words.trial(item.text ?? '');
      case 'WAVE_DECISION':
        return words.wave(item.text ?? '');
      case 'INTERVENTION_REVIEW':
        return words.review(item.text ?? '');
      case 'AGREEMENT_MISSING':
        return words.agreement(item.text ?? '');
      case 'CONTRADICTION':
        return item.text
          ? words.conversationDue(item.text)
          : words.contradictions[item.contradiction ?? 'BY_HAND'](
              item.memberName ?? common.family(item.familyName ?? ''),
            );
      case 'OBSTACLE_OVERDUE':
        return words.obstacle(item.text ?? '');
      case 'OBSTACLE_ANSWERED':
        return words.obstacleAnswered(item.text ?? '');
      case 'MEETING_COMING':
        return words.meetingComing(item.text ?? '');
      case 'MEETING_MINUTES':
        return words.meetingMinutes(item.text ?? '');
      case 'MEETING_ACTION':
        return words.meetingAction(item.text ?? '');
      case 'CIRCLE_REVIEW':
        return words.circleReview(item.text ?? '');
      case 'WORKSHOP_COMING':
        return words.workshopComing(item.text ?? '');
      case 'WORKSHOP_IDEAS':
        return words.workshopIdeas(item.text ?? '');
      case 'LEADERSHIP_ACTION':
        return words.leadershipAction(item.text ?? '');
    }
  };
}

/** One thing on the day, with its one likely action. Only what cannot wait has a filled button. */
export function DayItem({ item, now, onDone }: { item: Item; now: number; onDone: () => void }) {
  const words = useDayWords();
  const common = useCommonWords();
  const formats = useFormats();
  const titleOf = useItemTitle();
  const seen = useMarkSeen(item, onDone);
  const resend = useResend(item, onDone);
  const home = useSeen(item.planId ?? '', item.home?.referralId ?? '', onDone);
  const coordination = useCoordinationWords();
  const seenWithheld = useMarkWithheldSeen(item, onDone);
  const family = `/familier/${item.planId}`;
  const likely = item.group === 'NOW' ? 'button button-primary' : 'button button-secondary';
  const openFamily = <Link to={family}>{words.openFamily}</Link>;
  const today = formats.daysBetween(item.since, now) === 0;

  const resendActions = (
    <>
      {item.notificationId && (
        <button type="button" className={likely} disabled={resend.isPending} onClick={() => resend.mutate()}>
          {words.resend}
        </button>
      )}
      <Link to={`${family}/beskeder`}>{words.seeMessage}</Link>
    </>
  );

  const inPlan = {
    mark: null,
    to: family,
    actions: (
      <Link className={likely} to={family}>
        {words.openPlan}
      </Link>
    ),
  };
  const meeting = `${family}/moeder?moede=${item.meetingId}`;
  const atMeeting = {
    mark: null,
    to: meeting,
    actions: (
      <Link className={likely} to={meeting}>
        {words.openMeeting}
      </Link>
    ),
  };
  const atWorkshop = {
    mark: null,
    to: `${family}/vaerksted`,
    actions: (
      <Link className={likely} to={`${family}/vaerksted`}>
        {words.openWorkshop}
      </Link>
    ),
  };
  const looks: Record<Item['kind'], { mark: ReactNode; to: string | null; body?: ReactNode; actions: ReactNode }> = {
    HOSPITAL_STAY: {
      mark: (
        <Mark tone={item.hospitalStatus === 'DISCHARGED' ? 'outline' : 'signal'} icon="alert">
          {(today ? words.hospitalMarkToday : words.hospitalMark)[item.hospitalStatus ?? 'ADMITTED']}
        </Mark>
      ),
      to: family,
      body: item.told?.length ? (
        <GoesTo
          verb={words.toldVerb}
          recipients={item.told.map((told) => ({
            agencies: [told.agency],
            text: told.text,
            note: <MessageState state={told.state} />,
          }))}
        />
      ) : (
        <p>{words.toldNobody}</p>
      ),
      actions: (
        <>
          {item.eventId && (
            <button type="button" className={likely} disabled={seen.isPending} onClick={() => seen.mutate()}>
              {words.seen}
            </button>
          )}
          {openFamily}
        </>
      ),
    },
    DIRECT_CONTACT: {
      mark: <Mark icon="alert">{words.directContactMark}</Mark>,
      to: family,
      body: (
        <p>
          {item.directContactType && `${common.directContactTypes[item.directContactType]}. `}
          {item.text && (
            <>
              {words.wrote} <Quote>{item.text}</Quote>
            </>
          )}
        </p>
      ),
      actions: (
        <>
          {item.eventId && (
            <button type="button" className={likely} disabled={seen.isPending} onClick={() => seen.mutate()}>
              {words.seen}
            </button>
          )}
          {openFamily}
        </>
      ),
    },
    CONTACT_REQUEST: {
      mark: item.statutory ? <StatutoryMark /> : null,
      to: `/henvendelser/${item.contactRequestId}`,
      body: item.statutory ? <p>{words.cannotDecline}</p> : undefined,
      actions: (
        <>
          <Link className={likely} to={`/henvendelser/${item.contactRequestId}`}>
            {words.answerNow}
          </Link>
          {openFamily}
        </>
      ),
    },
    REQUEST_CLIMBED: {
      mark: item.statutory ? <StatutoryMark /> : <Mark icon="hourglass">{words.climbedMark}</Mark>,
      to: `/henvendelser/${item.contactRequestId}`,
      body: <p>{words.climbedText}</p>,
      actions: (
        <>
          <Link className={likely} to={`/henvendelser/${item.contactRequestId}`}>
            {words.answerNow}
          </Link>
          {openFamily}
        </>
      ),
    },
    FAMILY_MESSAGE: {
      mark: <Mark icon="people">{words.familyMessageMark}</Mark>,
      to: `${family}/beskeder`,
      body: item.text ? (
        <p>
          <Quote>{item.text}</Quote>
        </p>
      ) : undefined,
      actions: (
        <>
          <Link className={likely} to={`${family}/beskeder`}>
            {words.answerFamily}
          </Link>
          {openFamily}
        </>
      ),
    },
    APPOINTMENT_PROPOSED: {
      mark: item.statutory ? <StatutoryMark /> : null,
      to: `${family}/uge`,
      actions: (
        <Link className={likely} to={`${family}/uge`}>
          {words.findRoom}
        </Link>
      ),
    },
    AGENCY_SILENT: {
      mark: <Mark icon="hourglass">{words.silentMark}</Mark>,
      to: `${family}/beskeder`,
      body: item.text ? <p lang="da">{item.text}</p> : undefined,
      actions: (
        <>
          <Link className={likely} to={`${family}/beskeder`}>
            {words.seeMessage}
          </Link>
          {openFamily}
        </>
      ),
    },
    NOTIFICATION_DEAD: {
      mark: <Mark icon="problem">{words.deadMark}</Mark>,
      to: `${family}/beskeder`,
      body: (
        <>
          {item.text && <p lang="da">{item.text}</p>}
          <p className="meta">{words.deadHelp}</p>
        </>
      ),
      actions: resendActions,
    },
    NOTIFICATION_REJECTED: {
      mark: <Mark icon="problem">{words.rejectedMark}</Mark>,
      to: `${family}/beskeder`,
      body: (
        <>
          {item.text && <p lang="da">{item.text}</p>}
          <p className="meta">{words.deadHelp}</p>
        </>
      ),
      actions: resendActions,
    },
    ASK_MEMBER: {
      mark: <Mark icon="lock">{words.askMemberMark}</Mark>,
      to: `${family}/samtykke`,
      body: item.text ? <p lang="da">{item.text}</p> : undefined,
      actions: (
        <>
          <Link className={likely} to={`${family}/samtykke`}>
            {words.askMemberDo}
          </Link>
          {openFamily}
        </>
      ),
    },
    NOTIFICATION_WITHHELD: {
      mark: <Mark icon="lock">{words.withheldMark}</Mark>,
      to: `${family}/beskeder`,
      body: item.text ? <p lang="da">{item.text}</p> : undefined,
      actions: (
        <>
          <Link className={likely} to={`${family}/beskeder`}>
            {words.seeMessage}
          </Link>
          <button
            type="button"
            className="plain-button"
            disabled={seenWithheld.isPending}
            onClick={() => seenWithheld.mutate()}
          >
            {words.withheldSeen}
          </button>
          {openFamily}
        </>
      ),
    },
    NOTIFICATION_HELD: {
      mark: <Mark icon="lock">{words.heldMark}</Mark>,
      to: `${family}/beskeder`,
      body: item.text ? <p lang="da">{item.text}</p> : undefined,
      actions: (
        <>
          <Link className={likely} to={`${family}/beskeder`}>
            {words.seeMessage}
          </Link>
          {openFamily}
        </>
      ),
    },
    NEW_COORDINATOR: {
      mark: <Mark tone="accent">{words.newCoordinatorMark}</Mark>,
      to: family,
      actions: (
        <>
          {item.eventId && (
            <button type="button" className={likely} disabled={seen.isPending} onClick={() => seen.mutate()}>
              {words.toldFamily}
            </button>
          )}
          {openFamily}
        </>
      ),
    },
    HAND_OVER_OFFERED: {
      mark: <Mark>{words.offeredMark}</Mark>,
      to: null,
      body: item.handOver && (
        <>
          <p>
            <Quote>{item.handOver.note}</Quote>
          </p>
          <p>
            {coordination.handOver.effect(
              item.handOver.effectiveAt ? formats.when(item.handOver.effectiveAt, now) : null,
            )}
          </p>
        </>
      ),
      actions: item.handOver && <HandOverAnswer handOver={item.handOver} onDone={onDone} likely={likely} />,
    },
    COORDINATOR_UNCOVERED: {
      mark: (
        <Mark tone="signal" icon="alert">
          {words.uncoveredMark}
        </Mark>
      ),
      to: '/enheden',
      body: item.absence && <p>{words.uncoveredUntil(formats.day(item.absence.until))}</p>,
      actions: (
        <Link className={likely} to="/enheden">
          {words.openUnit}
        </Link>
      ),
    },
    HOME_TREATMENT: {
      mark: (
        <Mark tone={item.home?.state === 'UNANSWERED' ? 'signal' : 'outline'} icon="people">
          {words.homeMark}
        </Mark>
      ),
      to: family,
      body: item.home ? (
        <p>
          {words.homeResponsible} <span lang="da">{item.home.responsible}</span>
        </p>
      ) : undefined,
      actions: (
        <>
          <button type="button" className={likely} disabled={home.isPending} onClick={() => home.mutate()}>
            {words.seen}
          </button>
          {openFamily}
        </>
      ),
    },
    PLAN_FOLLOW_UP: {
      mark: null,
      to: family,
      actions: (
        <Link className={likely} to={family}>
          {words.prepareFollowUp}
        </Link>
      ),
    },
    DEADLINE: inPlan,
    TRIAL_DECISION: inPlan,
    WAVE_DECISION: {
      mark: null,
      to: '/boelger',
      actions: (
        <Link className={likely} to="/boelger">
          {words.openWaves}
        </Link>
      ),
    },
    INTERVENTION_REVIEW: inPlan,
    AGREEMENT_MISSING: inPlan,
    CONTRADICTION: {
      mark: null,
      to: `${family}/netvaerk`,
      actions: (
        <Link className={likely} to={`${family}/netvaerk`}>
          {words.seeNetwork}
        </Link>
      ),
    },
    OBSTACLE_OVERDUE: inPlan,
    OBSTACLE_ANSWERED: inPlan,
    MEETING_COMING: atMeeting,
    MEETING_MINUTES: atMeeting,
    MEETING_ACTION: atMeeting,
    WORKSHOP_COMING: atWorkshop,
    WORKSHOP_IDEAS: atWorkshop,
    LEADERSHIP_ACTION: {
      mark: null,
      to: '/sammen-om-ledelse/samtaler',
      actions: (
        <Link className={likely} to="/sammen-om-ledelse/samtaler">
          {words.sayWhatCame}
        </Link>
      ),
    },
    CIRCLE_REVIEW: {
      mark: null,
      to: `${family}/cirkler`,
      actions: (
        <Link className={likely} to={`${family}/cirkler`}>
          {words.openCircle}
        </Link>
      ),
    },
  };

  const look = looks[item.kind];
  return (
    <WorkItem
      headingId={`ting-${item.id}`}
      clock={
        item.due ? <Clock since={item.since} due={item.due} now={now} /> : <HappenedAt at={item.since} now={now} />
      }
      title={
        look.to ? (
          <Link to={look.to} lang={item.kind === 'CONTACT_REQUEST' ? 'da' : undefined}>
            {titleOf(item)}
          </Link>
        ) : (
          titleOf(item)
        )
      }
      marks={look.mark}
      meta={<Meta item={item} />}
      actions={look.actions}
    >
      {look.body}
      <ProblemMessage error={seen.error ?? resend.error ?? seenWithheld.error ?? home.error} />
    </WorkItem>
  );
}

function Meta({ item }: { item: Item }) {
  const words = useDayWords();
  const common = useCommonWords();
  const coordination = useCoordinationWords();
  const before: Partial<Record<Item['kind'], string>> = {
    HOSPITAL_STAY: words.messageFrom,
    CONTACT_REQUEST: words.requestFrom,
  };
  return (
    <>
      {item.familyName && common.family(item.familyName)}
      {item.handOver && ` · ${coordination.handOver.members(item.handOver.memberCount)}`}
      {item.onBehalfOf && ` · ${words.onBehalfOf(item.onBehalfOf)}`}
      {item.kind === 'CONTACT_REQUEST' && item.memberName && ` · ${item.memberName}`}
      {item.agency && (
        <>
          {' · '}
          {before[item.kind] && `${before[item.kind]} `}
          <AgencyMark agency={item.agency} nameBeside />
        </>
      )}
      {item.kind === 'AGENCY_SILENT' && ` ${words.silentMeta}`}
      {item.statutory && ` · ${item.statutory.law} ${item.statutory.section}`}
    </>
  );
}

function useMarkSeen(item: Item, onDone: () => void) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const words = useDayWords();
  return useMutation({
    mutationFn: () =>
      withEtag(
        api.POST('/plans/{planId}/events/{eventId}/seen', {
          params: { path: { planId: item.planId!, eventId: item.eventId! } },
        }),
      ),
    onSuccess: () => {
      announce(words.seenDone);
      onDone();
      void client.invalidateQueries({ queryKey: keys.myDay });
      void client.invalidateQueries({ queryKey: keys.plan(item.planId!) });
    },
  });
}

function useMarkWithheldSeen(item: Item, onDone: () => void) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const words = useDayWords();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/notifications/{notificationId}/seen', {
          params: { path: { notificationId: item.notificationId! } },
        }),
      ),
    onSuccess: () => {
      announce(words.withheldSeenDone);
      onDone();
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
}

function useResend(item: Item, onDone: () => void) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const words = useDayWords();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/notifications/{notificationId}/resend', {
          params: { path: { notificationId: item.notificationId! } },
        }),
      ),
    onSuccess: () => {
      announce(words.resent);
      onDone();
      void client.invalidateQueries({ queryKey: keys.myDay });
      void client.invalidateQueries({ queryKey: keys.notifications(item.planId!) });
    },
  });
}
