import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useState, type ReactNode } from 'react';
import { faultsOf } from '../../shared/api/fieldErrors';
import { ApiProblem, type Schemas, type Versioned } from '../../shared/api/client';
import { usePlan } from '../../shared/api/hooks';
import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { Page } from '../../shared/parts/Page';
import { Steps } from '../../shared/parts/Steps';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { AroundStep } from './AroundStep';
import { draftOf, emptyDraft } from './draft';
import { ImportantStep } from './ImportantStep';
import { ReadyStep } from './ReadyStep';
import { ShareStep } from './ShareStep';
import { useDraft, type Saving } from './useDraft';
import { WhoStep } from './WhoStep';
import { useStartWords } from './words';
import './StartPage.css';

export const STEPS = ['hvem-er-vi', 'vigtigt-for-os', 'omkring-os', 'hvad-maa-vi-dele', 'klar'] as const;
export type Step = (typeof STEPS)[number];

/** A plan made with the family at the table, in five steps that save themselves. */
export default function StartPage() {
  const { planId } = useParams();
  // What was opened here keeps its state while its address changes from none to its id.
  const [openedHere, setOpenedHere] = useState<string | null>(null);
  if (!planId || planId === openedHere) return <Guide key="new" opened={null} onOpened={setOpenedHere} />;
  return <Resumed planId={planId} />;
}

function Resumed({ planId }: { planId: string }) {
  const words = useStartWords();
  const plan = usePlan(planId);
  // Later versions are our own: the guide starts from the first that was read.
  const [first, setFirst] = useState<Versioned<Schemas['Plan']> | null>(null);
  if (plan.data && !first && !plan.isFetching) setFirst(plan.data);
  if (!first) {
    return (
      <Page title={words.who.title}>
        {plan.error ? <ErrorState error={plan.error} onRetry={() => void plan.refetch()} /> : <LoadingState />}
      </Page>
    );
  }
  if (first.body.status !== 'DRAFT') {
    return (
      <Page title={words.activePlan}>
        <EmptyState title={words.activePlan}>
          <p>{words.activePlanText}</p>
          <Link className="button button-primary" to={`/familier/${planId}`}>
            {words.openFamily}
          </Link>
        </EmptyState>
      </Page>
    );
  }
  return <Guide key={planId} opened={first} onOpened={() => undefined} />;
}

function Guide({
  opened,
  onOpened,
}: {
  opened: Versioned<Schemas['Plan']> | null;
  onOpened: (planId: string) => void;
}) {
  const words = useStartWords();
  const navigate = useNavigate();
  const { step = STEPS[0] } = useParams();
  const [initial] = useState(() => (opened ? draftOf(opened.body) : emptyDraft()));
  const work = useDraft(initial, opened, (planId) => {
    onOpened(planId);
    void navigate(`/opret-plan/${planId}/${STEPS[0]}`, { replace: true });
  });
  const faultAt = faultsOf(work.saving.state === 'failed' ? work.saving.error : null);
  const current = STEPS.indexOf(step as Step);
  const id = work.saved?.body.id ?? null;
  if (current < 0) return <Navigate to="/opret-plan" replace />;
  const to = (index: number) => (id && STEPS[index] ? `/opret-plan/${id}/${STEPS[index]}` : null);
  const go = async (index: number) => {
    const plan = (await work.flush()) ?? work.saved;
    if (plan) void navigate(`/opret-plan/${plan.body.id}/${STEPS[index]}`);
  };
  const screens: Record<Step, { title: string; lead: string; body: ReactNode }> = {
    'hvem-er-vi': {
      title: words.who.title,
      lead: words.who.lead,
      body: <WhoStep draft={work.draft} change={work.change} faultAt={faultAt} />,
    },
    'vigtigt-for-os': {
      title: words.important.title,
      lead: words.important.lead,
      body: <ImportantStep draft={work.draft} change={work.change} />,
    },
    'omkring-os': {
      title: words.around.title,
      lead: words.around.lead,
      body: <AroundStep draft={work.draft} change={work.change} faultAt={faultAt} />,
    },
    'hvad-maa-vi-dele': {
      title: words.share.title,
      lead: words.share.lead(work.saved?.body.coordinator.name ?? ''),
      body: (
        <ShareStep
          draft={work.draft}
          change={work.change}
          saved={work.saved}
          isSaved={work.saving.state !== 'saving'}
        />
      ),
    },
    klar: {
      title: words.ready.title,
      lead: words.ready.lead,
      body: <ReadyStep draft={work.draft} change={work.change} saved={work.saved} flush={work.flush} />,
    },
  };
  const screen = screens[step as Step];
  const next = STEPS[current + 1];
  return (
    <>
      <Steps
        label={words.progress}
        current={current}
        steps={STEPS.map((one, index) => ({ key: one, name: words.steps[one], to: to(index) }))}
        words={{ done: words.done, stepOf: words.stepOf }}
      />
      <Page key={step} title={screen.title} lead={screen.lead} className="start">
        {screen.body}
        {work.saving.state === 'failed' && <NotSaved error={work.saving.error} />}
        <div className="start-foot">
          {current > 0 && (
            <button type="button" className="button button-secondary" onClick={() => void go(current - 1)}>
              {words.back}
            </button>
          )}
          {next && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => void go(current + 1)}
              disabled={work.draft.familyName.trim() === ''}
            >
              {words.next(words.steps[next])}
            </button>
          )}
          <Link to="/familier" onClick={() => void work.flush()}>
            {words.stopHere}
          </Link>
          <SavedLine saving={work.saving} />
        </div>
      </Page>
    </>
  );
}

function NotSaved({ error }: { error: unknown }) {
  const words = useStartWords();
  if (!(error instanceof ApiProblem && error.status === 412)) return <ProblemMessage error={error} />;
  return (
    <div className="problem-message" role="alert">
      <p>
        <Icon name="problem" /> {words.changedElsewhere}
      </p>
      <button type="button" className="button button-secondary" onClick={() => window.location.reload()}>
        {words.fetchNewest}
      </button>
    </div>
  );
}

function SavedLine({ saving }: { saving: Saving }) {
  const words = useStartWords();
  const formats = useFormats();
  return (
    <p className="start-saved" role="status">
      {saving.state === 'unsaved' && words.notSaved}
      {saving.state === 'saving' && words.saving}
      {saving.state === 'saved' && (
        <>
          <Icon name="check" size={16} /> {(saving.whole ? words.saved : words.savedPart)(formats.time(saving.at))}
        </>
      )}
      {saving.state === 'failed' && words.unsaved}
    </p>
  );
}
