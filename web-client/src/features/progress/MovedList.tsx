import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { useCommonWords } from '../../shared/words';
import type { Moved } from './moved';
import { useProgressWords } from './words';
import './progress.css';

/** What moved, in the words of the goals and of their steps. */
export function MovedList({ moved }: { moved: Moved[] }) {
  const words = useProgressWords();
  const common = useCommonWords();
  const formats = useFormats();
  return (
    <ul role="list" className="moved">
      {moved.map((one) => (
        <li key={one.id}>
          <Icon name={one.by > 0 ? 'check' : 'info'} />
          <span>
            <strong>{one.by > 0 ? words.up : words.down}:</strong> <span lang="da">{common.quote(one.words)}</span>{' '}
            <span lang="da">{words.fromTo(one.from, one.to, formats.day(one.on))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
