interface WhoSaidItProps {
  legend: string;
  hint: string;
  /** Who must say it for it to be a yes, as the service says. */
  mayAnswer: { id: string; name: string }[];
  saidBy: string[];
  onChange: (saidBy: string[]) => void;
}

/** Who said it, where more than one has to; a member who answers alone is not asked about. */
export function WhoSaidIt({ legend, hint, mayAnswer, saidBy, onChange }: WhoSaidItProps) {
  if (mayAnswer.length < 2) return null;
  return (
    <fieldset className="form-group">
      <legend className="form-label">{legend}</legend>
      <div className="radio-row">
        {mayAnswer.map(({ id, name }) => (
          <label key={id} className="radio">
            <input
              type="checkbox"
              checked={saidBy.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...saidBy, id] : saidBy.filter((one) => one !== id))
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <p className="form-hint">{hint}</p>
    </fieldset>
  );
}
