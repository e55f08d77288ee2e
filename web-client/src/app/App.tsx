import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { ApiProblem, type Schemas } from '../shared/api/client';
import { useMe } from '../shared/api/hooks';
import { useLiveUpdates } from '../shared/live/useLiveUpdates';
import { ErrorState, LoadingState } from '../shared/parts/states';
import { PageBoundary } from './PageBoundary';
import {
  atHome,
  deskOf,
  leadsTogether,
  mayBreakGlass,
  movesObstacles,
  readsFigures,
  startOf,
  startPages,
} from './roles';
import { maybeSignedIn, rememberSignedIn } from './session';
import { FamilyShell, OpenShell, Shell, TableShell } from './Shell';
import { AccessibilityPage, DataUsePage, NoRolePage, NotFoundPage, SignInPage } from './pages';

// Each role loads its own pages and no other's.
const DayPage = lazy(() => import('../features/day/DayPage'));
const FamiliesPage = lazy(() => import('../features/family/FamiliesPage'));
const OwnObstaclesPage = lazy(() => import('../features/family/content/OwnObstaclesPage'));
const FamilyPage = lazy(() => import('../features/family/FamilyPage'));
const AbsencePage = lazy(() => import('../features/coordination/AbsencePage'));
const UnitPage = lazy(() => import('../features/coordination/UnitPage'));
const StartPage = lazy(() => import('../features/start/StartPage'));
const RequestPage = lazy(() => import('../features/request/RequestPage'));
const InboxPage = lazy(() => import('../features/inbox/InboxPage'));
const AgencyPlansPage = lazy(() => import('../features/inbox/AgencyPlansPage'));
const AgencyPlanPage = lazy(() => import('../features/inbox/AgencyPlanPage'));
const DataProtectionPage = lazy(() => import('../features/supervision/DataProtectionPage'));
const OperationsPage = lazy(() => import('../features/operations/OperationsPage'));
const PeoplePage = lazy(() => import('../features/supervision/PeoplePage'));
const EmergencyPage = lazy(() => import('../features/emergency/EmergencyPage'));
const OurPlanPage = lazy(() => import('../features/ours/OurPlanPage'));
const OurGridPage = lazy(() => import('../features/network/OurGridPage'));
const LinkPage = lazy(() => import('../features/pulse/LinkPage'));
const OurJourneyPage = lazy(() => import('../features/journey/OurJourneyPage'));
const AskPage = lazy(() => import('../features/home/AskPage'));
const BoardPage = lazy(() => import('../features/home/BoardPage'));
const LeadershipPage = lazy(() => import('../features/leadership/LeadershipPage'));
const WavesPage = lazy(() => import('../features/wave/WavesPage'));
const MeasurePage = lazy(() => import('../features/steering/MeasurePage'));
const ComparisonPage = lazy(() => import('../features/steering/ComparisonPage'));
const OverviewPage = lazy(() => import('../features/steering/OverviewPage'));

type Me = Schemas['Me'];

export function App() {
  const { pathname } = useLocation();
  const ask = pathname !== '/' || maybeSignedIn();
  const me = useMe(ask);
  const signedOut = !ask || (me.error instanceof ApiProblem && me.error.status === 401);
  useEffect(() => {
    if (me.isSuccess) rememberSignedIn(true);
    else if (signedOut && ask) rememberSignedIn(false);
  }, [me.isSuccess, signedOut, ask]);
  useLiveUpdates(me.isSuccess && !signedOut);
  if (ask && me.isPending) {
    return (
      <OpenShell>
        <LoadingState />
      </OpenShell>
    );
  }
  return (
    <Routes>
      <Route element={me.data && !signedOut ? <ShellFor me={me.data} /> : <OpenShell />}>
        <Route path="/tilgaengelighed" element={<AccessibilityPage />} />
        <Route path="/oplysninger" element={<DataUsePage />} />
        <Route
          path="/svar"
          element={
            <Suspense fallback={<LoadingState />}>
              <LinkPage />
            </Suspense>
          }
        />
      </Route>
      {signedOut || !me.data ? (
        <Route element={<OpenShell />}>
          <Route
            path="*"
            element={signedOut ? <SignInPage /> : <ErrorState error={me.error} onRetry={() => void me.refetch()} />}
          />
        </Route>
      ) : (
        pagesFor(me.data)
      )}
    </Routes>
  );
}

function pagesFor(me: Me) {
  const desk = deskOf(me);
  const start = startOf(me);
  const hasBoard = desk !== 'family' && movesObstacles(me);
  return (
    <>
      {desk === 'coordinator' && (
        <Route element={<Framed shell="table" me={me} />}>
          <Route path="/opret-plan" element={<StartPage />} />
          <Route path="/opret-plan/:planId/:step?" element={<StartPage />} />
        </Route>
      )}
      {desk === 'family' && (
        <Route element={<Framed shell="family" me={me} />}>
          <Route path="/vores-plan" element={<OurPlanPage />} />
          <Route path="/vores-plan/rejse" element={<OurJourneyPage />} />
          <Route path="/vores-plan/saadan-ser-jeg-det" element={<OurGridPage />} />
        </Route>
      )}
      <Route element={<Framed shell={desk === 'family' ? 'family' : 'desk'} me={me} />}>
        {desk === 'coordinator' && (
          <>
            <Route path="/min-dag" element={<DayPage />} />
            <Route path="/familier" element={<FamiliesPage />} />
            <Route path="/familier/:planId/:tab?" element={<FamilyPage />} />
            <Route path="/henvendelser/:contactRequestId" element={<RequestPage />} />
            <Route path="/fravaer" element={<AbsencePage />} />
          </>
        )}
        {desk === 'leader' && (
          <>
            <Route path="/min-dag" element={<DayPage />} />
            <Route path="/enheden" element={<UnitPage />} />
            <Route path="/boelger" element={<WavesPage />} />
            <Route path="/familier/:planId/:tab?" element={<FamilyPage />} />
          </>
        )}
        {desk === 'agency' && (
          <>
            {me.agency?.kind === 'HOSPITAL' && <Route path="/behandling-hjemme" element={<AskPage />} />}
            {atHome(me) && <Route path="/tavle" element={<BoardPage />} />}
            <Route path="/indbakke" element={<InboxPage />} />
            <Route path="/indbakke/:notificationId" element={<InboxPage />} />
            <Route path="/planer" element={<AgencyPlansPage />} />
            <Route path="/planer/:planId" element={<AgencyPlanPage />} />
          </>
        )}
        {hasBoard && <Route path="/snublesten" element={<OwnObstaclesPage />} />}
        {readsFigures(me) && (
          <>
            <Route path="/overblik" element={<OverviewPage hasBoard={hasBoard} />} />
            <Route path="/overblik/parter/:agencyId" element={<OverviewPage hasBoard={hasBoard} />} />
            <Route path="/overblik/kommuner" element={<ComparisonPage />} />
            <Route path="/overblik/tal/:code" element={<MeasurePage />} />
          </>
        )}
        {leadsTogether(me) && <Route path="/sammen-om-ledelse/:tab?" element={<LeadershipPage />} />}
        {desk === 'officer' && <Route path="/databeskyttelse/:tab?" element={<DataProtectionPage />} />}
        {desk === 'administrator' && (
          <>
            <Route path="/drift/:tab?" element={<OperationsPage />} />
            <Route path="/drift/parter/:agencyId" element={<OperationsPage />} />
            <Route path="/mennesker" element={<PeoplePage />} />
          </>
        )}
        {mayBreakGlass(me) && <Route path="/noedadgang" element={<EmergencyPage />} />}
        {desk === 'none' && <Route path={startPages.none} element={<NoRolePage />} />}
        <Route path="/" element={<Navigate to={start} replace />} />
        <Route path="/start" element={<Navigate to={start} replace />} />
        <Route path="*" element={<NotFoundPage home={start} />} />
      </Route>
    </>
  );
}

/** Around the pages that everybody has. */
function ShellFor({ me }: { me: Me }) {
  const Frame = deskOf(me) === 'family' ? FamilyShell : Shell;
  return <Frame me={me} />;
}

const frames = { desk: Shell, table: TableShell, family: FamilyShell };

function Framed({ shell, me }: { shell: keyof typeof frames; me: Me }) {
  const Frame = frames[shell];
  return (
    <Frame me={me}>
      <PageBoundary>
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </PageBoundary>
    </Frame>
  );
}
