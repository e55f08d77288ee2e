import { Navigate, useParams } from 'react-router';
import { Page } from '../../shared/parts/Page';
import { PageTabs } from '../../shared/parts/PageTabs';
import { AccessLogTab } from './AccessLogTab';
import { EmergenciesTab } from './EmergenciesTab';
import { ExtractTab } from './ExtractTab';
import { RetentionTab } from './RetentionTab';
import { SamplesTab } from './SamplesTab';
import { useSupervisionWords } from './words';
import './Supervision.css';

const TABS = {
  adgangslog: AccessLogTab,
  noedadgange: EmergenciesTab,
  stikproever: SamplesTab,
  indsigt: ExtractTab,
  sletning: RetentionTab,
} as const;
type Tab = keyof typeof TABS;

/** What a data protection officer looks after, each part under its own address. */
export default function DataProtectionPage() {
  const words = useSupervisionWords();
  const { tab = 'adgangslog' } = useParams();
  if (!(tab in TABS)) return <Navigate to="/databeskyttelse" replace />;
  const Shown = TABS[tab as Tab];
  return (
    <Page title={words.tabs[tab as Tab]} heading={words.title}>
      <PageTabs base="/databeskyttelse" tabs={words.tabs} current={tab as Tab} label={words.tabsLabel} />
      <Shown />
    </Page>
  );
}
