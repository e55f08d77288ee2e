import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../shared/api/keys';
import { Page } from '../../shared/parts/Page';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { ourPlanQuery, ownSharingQuery } from '../ours/api';
import { firstName } from '../ours/names';
import { useOurWords } from '../ours/words';
import '../ours/OurPlanPage.css';
import { atHome, ourJourneyQuery } from './api';
import { JourneyBook } from './JourneyBook';
import { useJourneyWords } from './words';

/** The journey on a member's own page: told of oneself, or of all. */
export default function OurJourneyPage() {
  const words = useJourneyWords();
  const ours = useOurWords();
  const client = useQueryClient();
  const plan = useQuery(ourPlanQuery);
  const sharing = useQuery(ownSharingQuery);
  const journey = useQuery(ourJourneyQuery);
  const agencies = sharing.data?.members.find((member) => member.own)?.agencies.map((one) => one.agency) ?? [];
  const members = (plan.data?.members ?? []).map((one) => ({ id: one.id, name: firstName(one.name) }));
  const failed = plan.error ?? journey.error;
  return (
    <Page
      title={words.ours.title}
      lead={words.ours.lead}
      className="ours journey"
      crumbs={
        <nav className="crumbs" aria-label={ours.menu}>
          <Link to="/vores-plan">{ours.title}</Link>
        </nav>
      }
    >
      {failed && <ErrorState error={failed} onRetry={() => void journey.refetch()} />}
      {!failed && (!plan.data || !journey.data) && <LoadingState />}
      {plan.data && journey.data && (
        <JourneyBook
          journey={journey.data}
          pen={atHome}
          members={members}
          about={[{ id: plan.data.memberId, name: words.me }]}
          agencies={agencies}
          listHeading="h2"
          onChanged={(next) => client.setQueryData(keys.ourJourney, next)}
        />
      )}
    </Page>
  );
}
