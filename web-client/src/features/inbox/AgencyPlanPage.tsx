import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { Mark, Quote } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { agencyPlanQuery } from './api';
import { AskForm } from './AskForm';
import { useInboxWords } from './words';
import './InboxPage.css';
import './AgencyPlanPage.css';

const AgencyPreparing = lazy(() => import('../workshop/AgencyPreparing'));
const AgencyObstacles = lazy(() => import('./AgencyObstacles'));
const AgencyGrid = lazy(() => import('../network/AgencyGrid').then((file) => ({ default: file.AgencyGrid })));

/** The plan, exactly as consent or law lets this agency see it. */
export default function AgencyPlanPage() {
  const { planId = '' } = useParams();
  const words = useInboxWords();
  const common = useCommonWords();
  const plan = useQuery(agencyPlanQuery(planId));
  const crumbs = (
    <nav className="crumbs" aria-label={words.plans.title}>
      <Link to="/planer">{words.plans.title}</Link>
      {plan.data && ` / ${common.family(plan.data.familyName)}`}
    </nav>
  );
  if (!plan.data) {
    return (
      <Page title={words.plans.title} crumbs={crumbs}>
        {plan.isPending ? <LoadingState /> : <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
      </Page>
    );
  }
  const { contactPoint } = plan.data;
  return (
    <Page title={common.family(plan.data.familyName)} crumbs={crumbs}>
      <div className="two-columns">
        <div>
          <p className="agency-plan-contact">
            {words.plan.contact} <strong>{contactPoint.name}</strong>
            {[contactPoint.phone, contactPoint.email].filter(Boolean).map((way) => ` · ${way}`)}
          </p>
          <div className="inbox-more">
            <Icon name="info" />
            <p>{words.maybeMore}</p>
          </div>
          <People plan={plan.data} />
          <Goals plan={plan.data} />
          <Interventions plan={plan.data} />
          <Suspense fallback={null}>
            <AgencyGrid planId={planId} />
            <AgencyPreparing planId={planId} />
            <AgencyObstacles planId={planId} />
          </Suspense>
        </div>
        <aside className="agency-plan-ask">
          <AskForm key={planId} planId={planId} />
        </aside>
      </div>
    </Page>
  );
}

type AgencyPlan = Schemas['AgencyPlan'];

function People({ plan }: { plan: AgencyPlan }) {
  const words = useInboxWords().plan;
  const common = useCommonWords();
  return (
    <Section title={words.people}>
      <ul role="list" className="agency-plan-people">
        {plan.members.map((member) => (
          <li key={member.id}>
            <strong>{member.name}</strong>{' '}
            {member.cannotAttend && (
              <Mark tone="signal" icon="alert">
                {words.cannotAttend}
              </Mark>
            )}
            <span>
              {member.topics.length > 0
                ? words.mayKnow(common.and(member.topics.map((topic) => common.topics[topic].toLowerCase())))
                : words.onlyAbsence}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Goals({ plan }: { plan: AgencyPlan }) {
  const words = useInboxWords().plan;
  const common = useCommonWords();
  const formats = useFormats();
  return (
    <Section title={words.goals}>
      {plan.goals.length === 0 && <p className="section-lead">{words.noGoals}</p>}
      <ul role="list" className="agency-plan-people">
        {plan.goals.map((goal, index) => (
          <li key={index}>
            <strong>
              <Quote>{goal.words}</Quote>
            </strong>
            <span>
              {goal.owner === 'FAMILY' ? common.wholeFamily : goal.owner}
              {goal.expected && (
                <>
                  {' · '}
                  {words.expected} <span lang="da">{goal.expected}</span>
                </>
              )}
              {goal.current !== null &&
                goal.current !== undefined &&
                ` · ${words.current(`${formats.level(goal.current)}, ${common.goal.levels[String(goal.current)]!.toLowerCase()}`)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Interventions({ plan }: { plan: AgencyPlan }) {
  const words = useInboxWords().plan;
  const formats = useFormats();
  return (
    <Section title={words.interventions}>
      {plan.interventions.length === 0 ? (
        <p className="section-lead">{words.noInterventions}</p>
      ) : (
        <table className="table table-blocks">
          <caption className="sr-only">{words.interventions}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.what}</th>
              <th scope="col">{words.column.who}</th>
              <th scope="col">{words.column.period}</th>
              <th scope="col">{words.column.law}</th>
            </tr>
          </thead>
          <tbody>
            {plan.interventions.map((one, index) => (
              <tr key={index}>
                <th scope="row" lang="da">
                  {one.title}
                </th>
                <td data-label={words.column.who}>{one.agencyName}</td>
                <td data-label={words.column.period}>
                  {words.period(
                    formats.dayAndYear(one.from),
                    one.until ? formats.dayAndYear(one.until) : words.openEnd,
                  )}
                </td>
                <td data-label={words.column.law} lang="da">
                  {one.law} {one.section}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
