import { useQuery } from '@tanstack/react-query';
import { keys } from '../../shared/api/keys';
import { Part } from '../ours/Part';
import { myWorkshopsQuery, takeMineBack, writeMine } from './alone';
import { Preparing } from './Preparing';
import { useWorkshopWords } from './words';

/** What a member prepares before the family and the agencies meet; not there when nothing is to be held. */
export function OurPreparing() {
  const words = useWorkshopWords().ours;
  const workshops = useQuery(myWorkshopsQuery).data?.items ?? [];
  if (workshops.length === 0) return null;
  return (
    <Part id="foer-vi-moedes" title={words.title} lead={words.lead}>
      {workshops.map((workshop) => (
        <Preparing
          key={workshop.id}
          workshop={workshop}
          kinds={['WISH', 'CONDITION', 'QUESTION']}
          words={words}
          queryKey={keys.ourWorkshops}
          write={writeMine}
          takeBack={takeMineBack}
        />
      ))}
    </Part>
  );
}
