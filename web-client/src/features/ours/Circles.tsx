import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../shared/format/formats';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { myCirclesQuery } from './api';
import { Part } from './Part';
import { useOurWords } from './words';

/** The circles that the reader sits in: what for, and what they decided. */
export function Circles() {
  const words = useOurWords().circles;
  const formats = useFormats();
  const circles = useQuery(myCirclesQuery);
  return (
    <Part id="cirkler" title={words.title} lead={words.lead}>
      {circles.isPending && <LoadingState />}
      {circles.error && <ErrorState error={circles.error} onRetry={() => void circles.refetch()} />}
      {circles.data?.length === 0 && <p>{words.none}</p>}
      {circles.data?.map((circle) => (
        <article key={circle.id} className="ours-goal">
          <h3 lang="da">{circle.task}</h3>
          <p lang="da">{circle.purpose}</p>
          {circle.wording && (
            <p>
              {words.now} <span lang="da">{circle.wording}</span>
            </p>
          )}
          <ul>
            {circle.decisions.map((one) => (
              <li key={one.id}>
                <span lang="da">{one.wording}</span>{' '}
                {one.reviewOn ? words.holds(formats.dayAndYear(one.reviewOn)) : words.ended}
              </li>
            ))}
          </ul>
          {circle.solvedHow && (
            <p>
              {words.solved} <span lang="da">{circle.solvedHow}</span>
            </p>
          )}
        </article>
      ))}
    </Part>
  );
}
