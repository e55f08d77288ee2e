import { useCommonWords } from '../words';
import './FigureTableSwitch.css';

export type View = 'figure' | 'table';

/** The figure or its numbers: the table is the accessible form. */
export function FigureTableSwitch({
  view,
  onView,
  label,
  names,
}: {
  view: View;
  onView: (view: View) => void;
  label: string;
  /** What the two are called where they are no figure and table of numbers. */
  names?: Record<View, string>;
}) {
  const words = useCommonWords();
  return (
    <div className="view-switch" role="group" aria-label={`${words.view.group}: ${label}`}>
      {(['figure', 'table'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onView(one)}>
          {(names ?? words.view)[one]}
        </button>
      ))}
    </div>
  );
}
