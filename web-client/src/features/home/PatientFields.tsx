import { TextAreaField, TextField } from '../../shared/parts/fields';
import { useCommonWords } from '../../shared/words';
import { useHomeWords } from './words';

interface PatientInput {
  name: string;
  birthDate: string;
  personNumber: string;
  referral: string;
}

/** Who it is, and what the hospital refers for. */
export function PatientFields({
  input,
  set,
}: {
  input: PatientInput;
  set: (field: keyof PatientInput) => (event: { target: { value: string } }) => void;
}) {
  const words = useHomeWords().ask;
  const common = useCommonWords();
  return (
    <fieldset className="home-patient-fields">
      <legend>{words.patient}</legend>
      <TextField
        label={words.name}
        required
        maxLength={200}
        autoComplete="off"
        value={input.name}
        onChange={set('name')}
      />
      <div className="home-pair">
        <TextField
          label={words.personNumber}
          optional={common.optional}
          maxLength={11}
          autoComplete="off"
          className="input-short"
          value={input.personNumber}
          onChange={set('personNumber')}
        />
        <TextField
          label={words.birthDate}
          optional={common.optional}
          type="date"
          className="input-short"
          value={input.birthDate}
          onChange={set('birthDate')}
        />
      </div>
      <TextAreaField
        label={words.referral}
        rows={3}
        required
        maxLength={4000}
        value={input.referral}
        onChange={set('referral')}
      />
    </fieldset>
  );
}
