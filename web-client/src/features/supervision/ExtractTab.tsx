import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { extractPerson } from './api';
import { useSupervisionWords } from './words';

/** A person asks what is kept about them. */
export function ExtractTab() {
  const words = useSupervisionWords().extract;
  const common = useCommonWords();
  const announce = useAnnounce();
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        personNumber: v.pipe(v.string(), v.trim(), v.nonEmpty(common.errors.required)),
        form: v.picklist(['PDF', 'JSON'] as const),
      }),
    ),
    defaultValues: { personNumber: '', form: 'PDF' as 'PDF' | 'JSON' },
  });
  const make = useMutation({
    mutationFn: async (input: { personNumber: string; form: 'PDF' | 'JSON' }) => {
      save(await extractPerson(input.personNumber, input.form), `indsigt.${input.form.toLowerCase()}`);
    },
    onSuccess: () => announce(words.done),
    onError: (error) => placeFieldErrors(error, form.setError, ['personNumber']),
  });
  return (
    <Section title={words.title} lead={words.lead}>
      <form
        noValidate
        className="supervision-form"
        onSubmit={(event) => void form.handleSubmit((input) => make.mutate(input))(event)}
      >
        <TextField
          label={words.number}
          error={form.formState.errors.personNumber}
          registration={form.register('personNumber')}
          maxLength={20}
          autoComplete="off"
        />
        <SelectField label={words.form} registration={form.register('form')}>
          <option value="PDF">{words.pdf}</option>
          <option value="JSON">{words.json}</option>
        </SelectField>
        <ProblemMessage error={make.error} />
        {make.isSuccess && <p role="status">{words.done}</p>}
        <div className="actions">
          <button type="submit" className="button button-primary" disabled={make.isPending}>
            {words.make}
          </button>
        </div>
      </form>
    </Section>
  );
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
