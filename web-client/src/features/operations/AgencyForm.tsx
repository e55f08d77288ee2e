import { useForm } from 'react-hook-form';
import { SelectField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import type { AgencyInput, AgencySettings } from './api';
import { useOperationsWords } from './words';

type Kind = AgencyInput['kind'];
type Format = AgencyInput['format'];

/** As the service decides it; what does not fit cannot be chosen. */
const formatsOf: Record<Kind, Format[]> = {
  JOB_CENTRE: ['STAR_JSON', 'BESKEDFORDELER', 'SF2900'],
  FAMILY_DEPARTMENT: ['BESKEDFORDELER', 'SF2900'],
  PSYCHIATRY: ['MEDCOM'],
  HOSPITAL: ['MEDCOM'],
  HOME_CARE: ['MEDCOM', 'BESKEDFORDELER', 'SF2900'],
  SHS_TEAM: ['MEDCOM', 'BESKEDFORDELER', 'SF2900'],
  EDUCATION_GUIDANCE: ['STAR_JSON', 'BESKEDFORDELER', 'SF2900'],
};

interface Fields {
  id: string;
  letters: string;
  name: string;
  kind: Kind;
  authority: string;
  format: Format;
  gln: string;
  sor: string;
  cvr: string;
  within: string;
  active: boolean;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is known of an agency; asks only for the numbers that its format names it by. */
export function AgencyForm({
  settings,
  error,
  busy,
  onSave,
}: {
  settings?: AgencySettings;
  error: unknown;
  busy: boolean;
  onSave: (input: AgencyInput) => void;
}) {
  const words = useOperationsWords();
  const form = words.form;
  const { register, handleSubmit, watch, setValue, formState } = useForm<Fields>({
    defaultValues: {
      id: settings?.id ?? '',
      letters: settings?.letters ?? '',
      name: settings?.name ?? '',
      kind: settings?.kind ?? 'HOSPITAL',
      authority: settings?.authority ?? '',
      format: settings?.format ?? 'MEDCOM',
      gln: settings?.gln ?? '',
      sor: settings?.sor ?? '',
      cvr: settings?.cvr ?? '',
      within: settings?.acknowledgeWithinMinutes?.toString() ?? '30',
      active: settings?.active ?? true,
    },
  });
  const kind = watch('kind');
  const format = watch('format');
  const needed = { validate: (text: string) => text.trim() !== '' || form.required };
  const save = (input: Fields) =>
    onSave({
      id: input.id.trim(),
      letters: input.letters.trim(),
      name: input.name.trim(),
      kind: input.kind,
      authority: orNull(input.authority),
      format: input.format,
      gln: format === 'MEDCOM' ? orNull(input.gln) : null,
      sor: format === 'MEDCOM' ? orNull(input.sor) : null,
      cvr: format === 'BESKEDFORDELER' || format === 'SF2900' ? orNull(input.cvr) : null,
      acknowledgeWithinMinutes: orNull(input.within) === null ? null : Number(input.within),
      active: input.active,
    });
  return (
    <form noValidate className="operations-form" onSubmit={(event) => void handleSubmit(save)(event)}>
      <ProblemMessage error={error} />
      <TextField
        label={form.name}
        maxLength={100}
        error={formState.errors.name}
        registration={register('name', needed)}
      />
      <SelectField
        label={form.kind}
        registration={register('kind', {
          onChange: (event: { target: { value: Kind } }) =>
            setValue('format', formatsOf[event.target.value][0] ?? 'MEDCOM'),
        })}
      >
        {(Object.keys(formatsOf) as Kind[]).map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </SelectField>
      <SelectField label={form.format} registration={register('format')}>
        {formatsOf[kind].map((one) => (
          <option key={one} value={one}>
            {words.formats[one]}
          </option>
        ))}
      </SelectField>
      <div className="operations-fields">
        {!settings && (
          <TextField
            label={form.id}
            hint={form.idHint}
            maxLength={40}
            autoCapitalize="none"
            spellCheck={false}
            error={formState.errors.id}
            registration={register('id', needed)}
          />
        )}
        <TextField
          label={form.letters}
          maxLength={3}
          error={formState.errors.letters}
          registration={register('letters', needed)}
        />
        <TextField
          label={form.authority}
          hint={form.authorityHint}
          maxLength={4}
          inputMode="numeric"
          registration={register('authority')}
        />
        {format === 'MEDCOM' && (
          <>
            <TextField
              label={form.gln}
              maxLength={13}
              inputMode="numeric"
              error={formState.errors.gln}
              registration={register('gln', needed)}
            />
            <TextField
              label={form.sor}
              maxLength={18}
              inputMode="numeric"
              error={formState.errors.sor}
              registration={register('sor', needed)}
            />
          </>
        )}
        {(format === 'BESKEDFORDELER' || format === 'SF2900') && (
          <TextField
            label={form.cvr}
            maxLength={8}
            inputMode="numeric"
            error={formState.errors.cvr}
            registration={register('cvr', needed)}
          />
        )}
        <TextField
          label={form.within}
          maxLength={5}
          inputMode="numeric"
          error={formState.errors.within}
          registration={register('within', {
            validate: (text) => /^\d*$/.test(text.trim()) || words.actions.notANumber,
          })}
        />
      </div>
      {settings && (
        <label className="radio">
          <input type="checkbox" {...register('active')} /> <span>{form.active}</span>
        </label>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={busy}>
          {settings ? form.save : form.create}
        </button>
      </div>
    </form>
  );
}
