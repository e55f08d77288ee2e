import { Link } from 'react-router';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { useCommonWords } from '../../shared/words';
import { lastMonth } from './moved';
import { useProgressWords } from './words';
import './progress.css';

/** Which families' goals moved in the last month, before which forms are due; nothing at all where none did. */
export function MovedFamilies({ families }: { families: Schemas['FamilyGlance'][] }) {
  const words = useProgressWords();
  const common = useCommonWords();
  const formats = useFormats();
  const moved = families
    .flatMap((family) => {
      const month = lastMonth(family.curve);
      return month ? [{ family, ...month }] : [];
    })
    .sort((one, other) => other.to - other.from - (one.to - one.from));
  if (moved.length === 0) return null;
  return (
    <Section title={words.families}>
      <ul role="list" className="moved">
        {moved.map(({ family, from, to }) => (
          <li key={family.planId}>
            <Icon name={to > from ? 'check' : 'info'} />
            <span>
              <Link to={`/familier/${family.planId}`}>{common.family(family.familyName)}</Link>{' '}
              <strong>{to > from ? words.up : words.down}</strong>,{' '}
              {words.month(formats.level(from), formats.level(to))}.
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
