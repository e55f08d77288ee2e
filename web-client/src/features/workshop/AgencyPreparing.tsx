import { useQuery } from '@tanstack/react-query';
import { keys } from '../../shared/api/keys';
import { Section } from '../../shared/parts/Section';
import { agencyWorkshopsQuery, takeOursBack, writeOurs } from './alone';
import { Preparing } from './Preparing';
import { useWorkshopWords } from './words';

/** What an agency prepares before it meets the family; not there when nothing is to be held. */
export default function AgencyPreparing({ planId }: { planId: string }) {
  const words = useWorkshopWords().agency;
  const workshops = useQuery(agencyWorkshopsQuery(planId)).data?.items ?? [];
  if (workshops.length === 0) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      {workshops.map((workshop) => (
        <Preparing
          key={workshop.id}
          workshop={workshop}
          kinds={['LAW', 'MONEY', 'METHOD', 'RESPONSIBILITY']}
          words={words}
          queryKey={keys.agencyWorkshops(planId)}
          write={writeOurs(planId)}
          takeBack={takeOursBack(planId)}
        />
      ))}
    </Section>
  );
}
