import type { Plan } from './api';
import { useFamilyWords } from './words';

/** Who said it, where more than one has to; a member who answers alone is not asked about. */
export function WhoSaidIt({
  plan,
  mayAnswer,
  saidBy,
  onChange,
}: {
  plan: Plan;
  mayAnswer: string[];
  saidBy: string[];
  onChange: (saidBy: string[]) => void;
}) {
  const words = useFamilyWords().consents;
  if (mayAnswer.length < 2) return null;
  return (
    <fieldset className="form-group">
      <legend className="form-label">{words.whoSaidIt}</legend>
      <div className="radio-row">
        {mayAnswer.map((id) => (
          <label key={id} className="radio">
            <input
              type="checkbox"
              checked={saidBy.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...saidBy, id] : saidBy.filter((one) => one !== id))
              }
            />
            <span>{plan.members.find((one) => one.id === id)?.name}</span>
          </label>
        ))}
      </div>
      <p className="form-hint">{words.allMustSayYes}</p>
    </fieldset>
  );
}
