import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { circlesQuery, type Circle } from './api';
import { useCircleWords } from './words';
import './circle.css';

const CircleForm = lazy(() => import('./CircleForm').then((file) => ({ default: file.CircleForm })));
const CirclePage = lazy(() => import('./CirclePage').then((file) => ({ default: file.CirclePage })));

/** A family's circles: those at work, and those whose task is solved. */
export function CirclesTab({ plan }: { plan: Schemas['Plan'] }) {
  const [params, setParams] = useSearchParams();
  const [starting, setStarting] = useState(false);
  const circles = useQuery(circlesQuery(plan.id));
  const show = (id: string | null) => {
    setStarting(false);
    setParams(id ? { cirkel: id } : {});
  };
  if (!circles.data) {
    return circles.isPending ? (
      <LoadingState />
    ) : (
      <ErrorState error={circles.error} onRetry={() => void circles.refetch()} />
    );
  }
  const opened = circles.data.find((circle) => circle.id === params.get('cirkel'));
  const mayWrite = (plan.reader === 'COORDINATOR' || plan.reader === 'DEPUTY') && plan.status !== 'CLOSED';
  return (
    <Suspense fallback={<LoadingState />}>
      {starting ? (
        <CircleForm plan={plan} onClose={show} />
      ) : opened ? (
        <CirclePage key={opened.id} plan={plan} circle={opened} mayWrite={mayWrite} onBack={() => show(null)} />
      ) : (
        <AllCircles circles={circles.data} onStart={mayWrite ? () => setStarting(true) : undefined} onOpen={show} />
      )}
    </Suspense>
  );
}

function AllCircles({
  circles,
  onStart,
  onOpen,
}: {
  circles: Circle[];
  onStart?: (() => void) | undefined;
  onOpen: (id: string) => void;
}) {
  const words = useCircleWords();
  const start = onStart && (
    <button type="button" className="button button-primary" onClick={onStart}>
      {words.begin}
    </button>
  );
  const atWork = circles.filter((circle) => !circle.solvedAt);
  const past = circles.filter((circle) => circle.solvedAt);
  return (
    <>
      <Section title={words.title} lead={words.lead} aside={atWork.length > 0 && start}>
        {atWork.length > 0 ? (
          <CircleList circles={atWork} onOpen={onOpen} />
        ) : (
          <EmptyState title={words.none}>
            <p>{words.noneHint}</p>
            {start}
          </EmptyState>
        )}
      </Section>
      {past.length > 0 && (
        <Section title={words.past}>
          <CircleList circles={past} onOpen={onOpen} />
        </Section>
      )}
    </>
  );
}

function CircleList({ circles, onOpen }: { circles: Circle[]; onOpen: (id: string) => void }) {
  const words = useCircleWords();
  const formats = useFormats();
  return (
    <ul role="list" className="circle-list">
      {circles.map((circle) => (
        <li key={circle.id}>
          <div>
            <strong lang="da">{circle.task}</strong>{' '}
            <Mark tone="outline">
              {circle.solvedAt ? words.solved(formats.dayAndYear(circle.solvedAt)) : words.atWork}
            </Mark>
            <span className="meta" lang="da">
              {circle.purpose}
            </span>
          </div>
          <button type="button" className="button button-secondary" onClick={() => onOpen(circle.id)}>
            {words.open(circle.task)}
          </button>
        </li>
      ))}
    </ul>
  );
}
