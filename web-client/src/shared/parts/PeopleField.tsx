interface PeopleFieldProps {
  legend: string;
  hint: string;
  people: { id: string; name: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Which of a family's people; one alone is not asked about. */
export function PeopleField({ legend, hint, people, chosen, onChange }: PeopleFieldProps) {
  if (people.length < 2) return null;
  return (
    <fieldset className="form-group">
      <legend className="form-label">{legend}</legend>
      <div className="radio-row">
        {people.map(({ id, name }) => (
          <label key={id} className="radio">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
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

/** Who has custody of a child, where more than one in the plan has custody. Nobody named is all of them. */
export function CustodyField({ holders, value, words, onChange }: CustodyFieldProps) {
  const all = holders.map(({ id }) => id);
  const named = value.filter((id) => all.includes(id));
  return (
    <PeopleField
      legend={words.legend}
      hint={words.hint}
      people={holders}
      chosen={named.length > 0 ? named : all}
      onChange={(chosen) => {
        if (chosen.length > 0) onChange(chosen);
      }}
    />
  );
}

interface CustodyFieldProps {
  holders: PeopleFieldProps['people'];
  value: string[];
  words: { legend: string; hint: string };
  onChange: (named: string[]) => void;
}
