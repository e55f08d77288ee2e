import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { newId } from '../../shared/api/client';
import { useMe } from '../../shared/api/hooks';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField } from '../../shared/parts/fields';
import { Page } from '../../shared/parts/Page';
import { PageTabs } from '../../shared/parts/PageTabs';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { closeRound, openRound, surveysQuery, useRound, type ClosedRound, type OpenRound } from './api';
import { DialoguesTab } from './DialoguesTab';
import { LogTab } from './LogTab';
import { QuestionsTab } from './QuestionsTab';
import { SurveyForm } from './SurveyForm';
import { SurveyResults } from './SurveyResults';
import { useLeadershipWords } from './words';
import './leadership.css';

const TABS = { runde: SurveyTab, samtaler: DialoguesTab, ibrug: LogTab, spoergsmaal: QuestionsTab } as const;
type Tab = keyof typeof TABS;

/** What leaders of one municipality do together; about no family. */
export default function LeadershipPage() {
  const words = useLeadershipWords();
  const { tab = 'runde' } = useParams();
  if (!(tab in TABS)) return <Navigate to="/sammen-om-ledelse" replace />;
  const Shown = TABS[tab as Tab];
  return (
    <Page title={words.title} lead={words.lead} className="leadership">
      <PageTabs base="/sammen-om-ledelse" tabs={words.tabs} current={tab as Tab} label={words.tabsLabel} />
      <Shown />
    </Page>
  );
}

/** Each answers alone; what all say together stands when the round is closed. */
function SurveyTab() {
  const words = useLeadershipWords();
  const surveys = useQuery(surveysQuery);
  const asks = useMe().data?.roles.includes('STEERING_MEMBER') ?? false;
  const data = surveys.data;
  return (
    <>
      {surveys.isPending && <LoadingState />}
      {surveys.error && <ErrorState error={surveys.error} onRetry={() => void surveys.refetch()} />}
      {data && (
        <>
          {data.open && <Now key={data.open.id} round={data.open} asks={asks} />}
          {!data.open && data.closed.length === 0 && (
            <EmptyState title={words.none}>
              <p>{asks ? words.noneHint : words.noneWait}</p>
            </EmptyState>
          )}
          {!data.open && asks && <Begin />}
          {data.closed.length > 0 && <Closed rounds={data.closed} />}
        </>
      )}
    </>
  );
}

function Begin() {
  const words = useLeadershipWords();
  const announce = useAnnounce();
  const [id] = useState(newId);
  const begin = useRound(openRound, () => announce(words.begun));
  return (
    <>
      <ProblemMessage error={begin.error} />
      <button
        type="button"
        className="button button-primary"
        disabled={begin.isPending}
        onClick={() => begin.mutate(id)}
      >
        {words.begin}
      </button>
    </>
  );
}

function Now({ round, asks }: { round: OpenRound; asks: boolean }) {
  const words = useLeadershipWords();
  const formats = useFormats();
  const now = useNow();
  const [again, setAgain] = useState(false);
  return (
    <Section
      title={words.now}
      lead={`${words.since(formats.when(round.openedAt, now))} ${words.answers(round.answers)}`}
    >
      {round.own && !again ? (
        <>
          <p>{words.answered}</p>
          <button type="button" className="button button-secondary" onClick={() => setAgain(true)}>
            {words.again}
          </button>
        </>
      ) : (
        <SurveyForm own={round.own} onClose={again ? () => setAgain(false) : undefined} />
      )}
      {asks && <Close answers={round.answers} />}
    </Section>
  );
}

function Close({ answers }: { answers: number }) {
  const words = useLeadershipWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const close = useRound(closeRound, () => announce(words.closed));
  return (
    <div className="leadership-close">
      {asking ? (
        <>
          <p role="alert">{words.closeAsk(answers)}</p>
          <ProblemMessage error={close.error} />
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={close.isPending}
              onClick={() => close.mutate(undefined)}
            >
              {words.closeNow}
            </button>
            <button type="button" className="plain-button" onClick={() => setAsking(false)}>
              {common.cancel}
            </button>
          </div>
        </>
      ) : (
        <button type="button" className="button button-secondary" onClick={() => setAsking(true)}>
          {words.close}
        </button>
      )}
    </div>
  );
}

/** The latest, and any earlier one that is chosen. */
function Closed({ rounds }: { rounds: ClosedRound[] }) {
  const words = useLeadershipWords();
  const formats = useFormats();
  const now = useNow();
  const [chosen, setChosen] = useState(rounds[0]?.id);
  const index = Math.max(
    0,
    rounds.findIndex((round) => round.id === chosen),
  );
  const round = rounds[index]!;
  return (
    <>
      {rounds.length > 1 && (
        <SelectField label={words.round} value={round.id} onChange={(event) => setChosen(event.target.value)}>
          {rounds.map((one) => (
            <option key={one.id} value={one.id}>
              {formats.when(one.closedAt, now)}
            </option>
          ))}
        </SelectField>
      )}
      <SurveyResults key={round.id} round={round} before={rounds[index + 1]} />
    </>
  );
}
