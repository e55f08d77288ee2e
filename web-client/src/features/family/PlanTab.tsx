import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { Section } from '../../shared/parts/Section';
import { LoadingState } from '../../shared/parts/states';
import { useFormats } from '../../shared/format/formats';
import { movedLately } from '../progress/moved';
import { MovedList } from '../progress/MovedList';
import { useProgressWords } from '../progress/words';
import { mayChange, notificationsQuery, standing, type Plan } from './api';
import { Goals } from './Goals';
import { MessageTable } from './MessageTable';
import { useFamilyWords } from './words';

// The goals come first, for the eye and on a slow line; what stands below them follows.
const Interventions = lazy(() => import('./Interventions').then((file) => ({ default: file.Interventions })));
const Terms = lazy(() => import('./content/Terms').then((file) => ({ default: file.Terms })));
const Promises = lazy(() => import('../promise/Promises').then((file) => ({ default: file.Promises })));
const Obstacles = lazy(() => import('./content/Obstacles').then((file) => ({ default: file.Obstacles })));

const LATEST = 5;

/** The plan itself: what the family wants, what is done, and what was last said to whom. */
export function PlanTab({ plan, asOf }: { plan: Plan; asOf?: boolean }) {
  const readOnly = asOf || plan.status !== 'ACTIVE' || !mayChange(plan);
  return (
    <>
      {!asOf && <MovedSince plan={plan} />}
      <Goals plan={plan} readOnly={readOnly} />
      <Suspense fallback={<LoadingState />}>
        {!asOf && plan.type === 'YOUTH' && plan.status !== 'DRAFT' && <Promises planId={plan.id} readOnly={readOnly} />}
        <Interventions plan={plan} readOnly={readOnly} />
        {plan.status !== 'DRAFT' && <Terms plan={plan} readOnly={readOnly} />}
        {!asOf && plan.status !== 'DRAFT' && <Obstacles plan={plan} readOnly={readOnly} />}
      </Suspense>
      {!asOf && plan.status !== 'DRAFT' && <LatestMessages plan={plan} />}
    </>
  );
}

/** What moved for the family comes first; nothing at all where nothing did. */
function MovedSince({ plan }: { plan: Plan }) {
  const words = useProgressWords();
  const formats = useFormats();
  const place = (one: { level: number; evaluatedOn: string } | undefined) =>
    one && { level: one.level, on: one.evaluatedOn };
  const moved = movedLately(
    plan.goals.map((goal) => {
      const [before, now] = standing(goal).slice(-2);
      return { ...goal, before: now && place(before), now: place(now ?? before) };
    }),
    formats.isoDay(Date.now()),
  );
  return (
    moved.length > 0 && (
      <Section title={words.title}>
        <MovedList moved={moved} />
      </Section>
    )
  );
}

function LatestMessages({ plan }: { plan: Plan }) {
  const words = useFamilyWords();
  const notifications = useInfiniteQuery(notificationsQuery(plan.id));
  const latest = notifications.data?.pages[0]?.items.slice(0, LATEST) ?? [];
  return (
    <Section
      title={words.messages.latest}
      aside={<Link to={`/familier/${plan.id}/beskeder`}>{words.messages.all}</Link>}
    >
      {notifications.data && latest.length === 0 ? (
        <p className="section-lead">{words.messages.none}</p>
      ) : (
        <MessageTable plan={plan} notifications={latest} />
      )}
    </Section>
  );
}
