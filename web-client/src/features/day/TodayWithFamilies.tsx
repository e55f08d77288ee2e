import { Link } from 'react-router';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Section } from '../../shared/parts/Section';
import { useCommonWords } from '../../shared/words';
import { useDayWords } from './words';

/** What takes the families' time today: where they are, and which meetings the coordinator has called. */
export function TodayWithFamilies({ today }: { today: Schemas['MyDay']['today'] }) {
  const words = useDayWords().today;
  const common = useCommonWords();
  const formats = useFormats();
  if (today.length === 0) return null;
  return (
    <Section title={words.title}>
      <ol role="list" className="day-today">
        {today.map((taken) => (
          <li key={`${taken.planId}-${taken.startsAt}-${taken.agency?.id ?? ''}`}>
            <strong>{formats.atTime(taken.startsAt)}</strong>
            <span>
              {taken.agency?.name ?? words.networkMeeting},{' '}
              <Link to={`/familier/${taken.planId}/uge`}>{common.family(taken.familyName)}</Link>
              {taken.tentative && <span className="meta"> {words.tentative}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
