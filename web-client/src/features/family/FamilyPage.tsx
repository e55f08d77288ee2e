import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, ApiProblem, withEtag } from '../../shared/api/client';
import { usePlan } from '../../shared/api/hooks';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon } from '../../shared/parts/Icon';
import { Mark } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { coordinationQuery } from '../coordination/api';
import { changesQuery } from './content/api';
import { TreatmentAtHome } from '../home/TreatmentAtHome';
import { mayChange, type Plan } from './api';
import { StatusMark } from './FamiliesPage';
import { PaperLinks } from './PaperLinks';
import { isOpen, tabs } from './tabs';
import { Tabs } from './Tabs';
import { useFamilyWords } from './words';
import './FamilyPage.css';

export default function FamilyPage() {
  const { planId = '', tab } = useParams();
  const words = useFamilyWords();
  const common = useCommonWords();
  const plan = usePlan(planId);
  // Whoever may read the plan no more does not go on looking at a copy of it.
  if (plan.data && isGone(plan.error)) {
    return (
      <Page title={words.gone.title} lead={words.gone.text} crumbs={<Crumbs />}>
        <p>
          <Link to="/min-dag">{words.gone.myDay}</Link>
        </p>
      </Page>
    );
  }
  if (!plan.data) {
    return (
      <Page title={words.families.title} crumbs={<Crumbs />}>
        {plan.isPending ? <LoadingState /> : <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
      </Page>
    );
  }
  const family = plan.data.body;
  const name = common.family(family.familyName);
  const Shown = tabs.find((one) => one.path === tab && isOpen(one, family))?.Content;
  return (
    <Page
      title={name}
      crumbs={<Crumbs name={name} />}
      heading={
        <>
          {name} <StatusMark status={family.status} />
        </>
      }
      className="family"
    >
      {plan.error && (
        <ErrorState error={plan.error} onRetry={() => void plan.refetch()} copyFrom={plan.dataUpdatedAt} />
      )}
      <Facts plan={family} />
      <StatusNotice plan={family} />
      <LiveEvents plan={family} />
      {family.status !== 'DRAFT' && <TreatmentAtHome planId={planId} canMark />}
      <People plan={family} />
      <PaperLinks plan={family} />
      <Tabs plan={family} />
      {Shown ? (
        <Suspense fallback={<LoadingState />}>
          <Shown plan={family} />
        </Suspense>
      ) : (
        <EmptyState title={words.noTab.title}>
          <Link to={`/familier/${planId}`}>{words.noTab.plan}</Link>
        </EmptyState>
      )}
    </Page>
  );
}

const isGone = (error: unknown) => error instanceof ApiProblem && error.status === 404;

function Crumbs({ name }: { name?: string }) {
  const words = useFamilyWords();
  return (
    <nav className="crumbs" aria-label={words.crumbs}>
      <Link to="/familier">{words.families.title}</Link>
      {name && ` / ${name}`}
    </nav>
  );
}

function Facts({ plan }: { plan: Plan }) {
  const words = useFamilyWords();
  const formats = useFormats();
  const common = useCommonWords();
  const news = useQuery(changesQuery(plan.id)).data?.changes.length;
  return (
    <dl className="facts">
      <div>
        <dt>{words.facts.coordinator}</dt>
        <dd>
          <strong>{plan.coordinator.name}</strong>
          <span>{plan.coordinator.phone}</span>
          {plan.reader !== 'EMERGENCY' && <DeputyNow planId={plan.id} />}
        </dd>
      </div>
      <div>
        <dt>{words.facts.plan}</dt>
        <dd>
          <strong>
            {plan.activatedAt
              ? plan.status === 'ACTIVE'
                ? words.facts.activeSince(formats.dayAndYear(plan.activatedAt))
                : common.planStatus[plan.status]
              : words.facts.draftSince(formats.dayAndYear(plan.createdAt))}
          </strong>
          <span>{words.facts.counts(plan.goals.length, plan.interventions.length, plan.participations.length)}</span>
        </dd>
      </div>
      <div>
        <dt>{words.facts.followUp}</dt>
        <dd>
          <strong>
            {plan.nextFollowUpOn ? formats.dayAhead(plan.nextFollowUpOn, Date.now()) : words.facts.noFollowUp}
          </strong>
          {plan.firstAppointment && (
            <span>
              {words.facts.firstAppointment(
                `${formats.day(plan.firstAppointment)} ${formats.atTime(plan.firstAppointment)}`,
              )}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.facts.changed}</dt>
        <dd>
          <strong>{news === undefined ? '–' : words.facts.changes(news)}</strong>
          <span>
            <Link to={`/familier/${plan.id}/historik`}>{words.facts.seeChanges}</Link>
          </span>
        </dd>
      </div>
    </dl>
  );
}

/** Who does the coordinator's work while the coordinator is away. */
function DeputyNow({ planId }: { planId: string }) {
  const words = useFamilyWords();
  const formats = useFormats();
  const { data } = useQuery(coordinationQuery(planId));
  if (!data?.away) return null;
  const until = formats.day(data.away.until);
  return (
    <span>{data.away.deputy ? words.facts.deputy(data.away.deputy.name, until) : words.facts.noDeputy(until)}</span>
  );
}

function StatusNotice({ plan }: { plan: Plan }) {
  const words = useFamilyWords();
  if (plan.status === 'ACTIVE') return null;
  return (
    <div className="notice">
      <p>
        <strong>
          {plan.status === 'DRAFT' ? words.draftNotice : plan.status === 'PAUSED' ? words.paused : words.closed}
        </strong>{' '}
        {plan.statusReason && (
          <>
            {words.because} <span lang="da">{plan.statusReason}</span>
          </>
        )}
      </p>
      {plan.status === 'DRAFT' && mayChange(plan) && (
        <Link className="button button-primary" to={`/opret-plan/${plan.id}/hvem-er-vi`}>
          {words.continueDraft}
        </Link>
      )}
    </div>
  );
}

function LiveEvents({ plan }: { plan: Plan }) {
  const words = useFamilyWords();
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const announce = useAnnounce();
  const seen = useMutation({
    mutationFn: (eventId: string) =>
      withEtag(api.POST('/plans/{planId}/events/{eventId}/seen', { params: { path: { planId: plan.id, eventId } } })),
    onSuccess: () => {
      announce(words.seenDone);
      void client.invalidateQueries({ queryKey: keys.plan(plan.id) });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
  const [all, setAll] = useState(false);
  const unseen = plan.events.filter((event) => !event.seen);
  const shown = all ? unseen : unseen.slice(0, 1);
  const others = unseen.length - shown.length;
  return (
    <>
      {shown.map((event) => {
        const who = plan.members.find((member) => member.id === event.memberId)?.name ?? common.wholeFamily;
        const agency = plan.participations.find((one) => one.agency.id === event.agencyId)?.agency.name;
        return (
          <div key={event.id} className="event-notice">
            <Icon name="alert" size={20} />
            <p>
              <strong>{words.event[event.kind](who, formats.when(event.at, now))}.</strong>{' '}
              {agency &&
                (event.kind === 'DIRECT_CONTACT' ? words.eventAgency.contact : words.eventAgency.hospital)(agency)}
            </p>
            {mayChange(plan) && (
              <button
                type="button"
                className="button button-secondary"
                disabled={seen.isPending}
                onClick={() => seen.mutate(event.id)}
              >
                {words.seen}
              </button>
            )}
          </div>
        );
      })}
      {others > 0 && (
        <p className="event-more">
          <button type="button" className="plain-button" onClick={() => setAll(true)}>
            {words.moreEvents(others)}
          </button>
        </p>
      )}
      <ProblemMessage error={seen.error} />
    </>
  );
}

function People({ plan }: { plan: Plan }) {
  const words = useFamilyWords();
  const common = useCommonWords();
  return (
    <section aria-label={words.people}>
      <ul role="list" className="people">
        {plan.members.map((member) => {
          const stay = member.hospitalStay?.status;
          const reach = [
            member.contactDetails?.phone,
            member.contactDetails?.email,
            member.contactDetails?.address,
          ].filter(Boolean);
          return (
            <li key={member.id}>
              <strong>{member.name}</strong>
              {member.age !== null && member.age !== undefined && `, ${common.years(member.age)}`}
              <span className="people-relation">{common.relations[member.relation]}</span>
              {member.personNumberMasked && (
                <span className="people-detail">
                  <span className="sr-only">{words.personNumber} </span>
                  {member.personNumberMasked}
                </span>
              )}
              {reach.length > 0 && (
                <span className="people-detail">
                  {words.contactDetails} {reach.join(' · ')}
                </span>
              )}
              {(stay === 'ADMITTED' || stay === 'ON_LEAVE') && (
                <Mark tone="signal" icon="alert">
                  {stay === 'ADMITTED' ? words.inHospital : words.onLeave}
                </Mark>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
