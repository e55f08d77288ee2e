import { useCommonWords } from '../words';
import { Icon } from './Icon';
import './HiddenCell.css';

/** The same words in every hidden cell, so that nobody can see which one is the smallest. */
export function HiddenCell({ inline = false }: { inline?: boolean }) {
  const words = useCommonWords();
  return inline ? (
    <span className="hidden-cell hidden-cell-inline">
      <Icon name="eyeOff" size={15} /> {words.hidden.inline}
    </span>
  ) : (
    <div className="hidden-cell hidden-cell-box">
      <Icon name="eyeOff" size={16} />
      <span>
        <strong>{words.hidden.title}</strong>
        <br />
        {words.hidden.why}
      </span>
    </div>
  );
}

/** In a table with many columns: one word, and the whole reason for those who listen. */
export function HiddenFigure() {
  const words = useCommonWords();
  return (
    <span className="hidden-figure">
      <Icon name="eyeOff" size={14} />
      <span aria-hidden="true"> {words.hidden.title}</span>
      <span className="sr-only">{words.hidden.inline}</span>
    </span>
  );
}
