import { useCommonWords } from '../words';
import './FigureTableSwitch.css';

export type View = 'figure' | 'table';

/** The figure or its numbers: the table is the accessible form. */
export function FigureTableSwitch({
  view,
  onView,
  label,
}: {
  view: View;
  onView: (view: View) => void;
  label: string;
}) {
  const words = useCommonWords();
  return (
    <div className="view-switch" role="group" aria-label={`${words.view.group}: ${label}`}>
      {(['figure', 'table'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onView(one)}>
          {words.view[one]}
        </button>
      ))}
    </div>
  );
}
