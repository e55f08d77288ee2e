import { useQuery } from '@tanstack/react-query';
import { ourPromisesQuery } from '../promise/api';
import { HowFar } from '../promise/HowFar';
import { usePromiseWords } from '../promise/words';
import { Part } from './Part';

/** What the young person is promised, and how far it is kept; not there for others. */
export function Promised() {
  const words = usePromiseWords();
  const promises = useQuery(ourPromisesQuery);
  if (!promises.data || promises.data.items.length === 0) return null;
  return (
    <Part id="lovet" title={words.ours.title} lead={words.ours.lead}>
      {promises.data.items.map((one) => (
        <div key={one.promise} className="ours-box">
          <h3>{one.title}</h3>
          <p>{one.definition}</p>
          <HowFar promised={one} />
        </div>
      ))}
    </Part>
  );
}
