import { SelectField } from '../../../shared/parts/fields';
import type { Obstacle } from './api';
import { groupsOf, isMine, type Choice } from './board';
import { useContentWords } from './words';

/** Which obstacles to look at; what would leave nothing out is not asked. */
export function ObstacleChoices({
  all,
  chosen,
  onChoose,
}: {
  all: Obstacle[];
  chosen: Choice;
  onChoose: (choice: Partial<Choice>) => void;
}) {
  const words = useContentWords().obstacles;
  const kinds = [...new Set(all.map((one) => one.kind))];
  const groups = groupsOf(all);
  const mixed = all.some(isMine) && !all.every(isMine);
  return (
    <>
      <SelectField
        label={words.column.kind}
        value={chosen.kind ?? ''}
        onChange={(event) => onChoose({ kind: event.target.value || null })}
      >
        <option value="">{words.allKinds}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </SelectField>
      {(groups.length > 1 || chosen.part) && (
        <SelectField
          label={words.column.owner}
          value={chosen.part ?? ''}
          onChange={(event) => onChoose({ part: event.target.value || null })}
        >
          <option value="">{words.allParts}</option>
          {groups.map((group) => (
            <option key={group.key} value={group.key}>
              {group.name ?? words.you}
            </option>
          ))}
        </SelectField>
      )}
      {(mixed || chosen.onlyMine) && (
        <label className="radio">
          <input
            type="checkbox"
            checked={chosen.onlyMine}
            onChange={(event) => onChoose({ onlyMine: event.target.checked })}
          />
          <span>{words.onlyMine}</span>
        </label>
      )}
    </>
  );
}
