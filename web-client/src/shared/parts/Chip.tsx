import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './Chip.css';

/** A thing that is on or off. */
export function Chip({
  pressed,
  onToggle,
  children,
  plus = false,
}: {
  pressed: boolean;
  onToggle: () => void;
  children: ReactNode;
  plus?: boolean;
}) {
  return (
    <button type="button" className={pressed ? 'chip chip-on' : 'chip'} aria-pressed={pressed} onClick={onToggle}>
      {pressed ? <Icon name="check" size={16} /> : plus && <Icon name="plus" size={16} />}
      {children}
    </button>
  );
}

export interface Tile<T extends string> {
  value: T;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

/** One choice among few, large enough for a family at a table. */
export function ChoiceTiles<T extends string>({
  legend,
  tiles,
  value,
  onChoose,
}: {
  legend: ReactNode;
  tiles: Tile<T>[];
  value: T | null;
  onChoose: (value: T) => void;
}) {
  return (
    <fieldset className="tiles">
      <legend className="form-label">{legend}</legend>
      <div className="tiles-row">
        {tiles.map((tile) => (
          <button
            key={tile.value}
            type="button"
            className={tile.value === value ? 'tile tile-on' : 'tile'}
            aria-pressed={tile.value === value}
            aria-disabled={tile.disabled || undefined}
            onClick={() => !tile.disabled && onChoose(tile.value)}
          >
            <span className="tile-label">
              {tile.value === value && <Icon name="check" size={16} />} {tile.label}
            </span>
            {tile.hint && <span className="tile-hint">{tile.hint}</span>}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
