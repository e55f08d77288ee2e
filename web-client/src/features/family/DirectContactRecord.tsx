import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { api, bodyOf, newId } from '../../shared/api/client';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { keys } from '../../shared/api/keys';
import { localNow, momentOf } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords, type CommonWords } from '../../shared/words';
import type { Plan } from './api';
import { useFamilyWords } from './words';

const TYPES = ['ACUTE_DANGER', 'STATUTORY_DUTY', 'MISTAKE', 'OTHER'] as const;

const schema = (errors: CommonWords['errors']) =>
  v.object({
    agencyId: v.pipe(v.string(), v.nonEmpty(errors.choose)),
    memberId: v.pipe(v.string(), v.nonEmpty(errors.choose)),
    type: v.picklist(TYPES, errors.choose),
    happenedAt: v.pipe(
      v.string(),
      v.nonEmpty(errors.date),
      v.check((value) => Date.parse(momentOf(value)) <= Date.now(), errors.future),
    ),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(errors.required), v.maxLength(2000, errors.tooLong(2000))),
  });

/** The coordinator writes down that an agency went past; no blame, only the facts. */
export function DirectContactRecord({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const words = useFamilyWords().direct;
  const common = useCommonWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [key] = useState(newId);
  const form = useForm({
    resolver: valibotResolver(schema(common.errors)),
    defaultValues: {
      agencyId: '',
      memberId: '',
      type: '' as unknown as (typeof TYPES)[number],
      happenedAt: localNow(),
      text: '',
    },
  });
  const { errors } = form.formState;
  const record = useMutation({
    mutationFn: (input: v.InferOutput<ReturnType<typeof schema>>) =>
      bodyOf(
        api.POST('/plans/{planId}/direct-contacts', {
          params: { path: { planId: plan.id }, header: { 'Idempotency-Key': key } },
          body: { ...input, happenedAt: momentOf(input.happenedAt) },
        }),
      ),
    onSuccess: () => {
      announce(words.saved);
      void client.invalidateQueries({ queryKey: keys.plan(plan.id) });
      void client.invalidateQueries({ queryKey: keys.myDay });
      onClose();
    },
    onError: (error) => placeFieldErrors(error, form.setError, ['agencyId', 'memberId', 'type', 'happenedAt', 'text']),
  });
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.formTitle}
      onSubmit={(event) => void form.handleSubmit((input) => record.mutate(input))(event)}
    >
      <SelectField label={words.agency} error={errors.agencyId} registration={form.register('agencyId')}>
        <option value="" />
        {plan.participations.map(({ agency }) => (
          <option key={agency.id} value={agency.id}>
            {agency.name}
          </option>
        ))}
      </SelectField>
      <SelectField label={words.member} error={errors.memberId} registration={form.register('memberId')}>
        <option value="" />
        {plan.members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
      </SelectField>
      <RadioField
        label={words.type}
        error={errors.type}
        registration={form.register('type')}
        choices={TYPES.map((type) => ({ value: type, label: common.directContactTypes[type] }))}
      />
      <TextField
        label={words.happened}
        type="datetime-local"
        className="input-short"
        error={errors.happenedAt}
        registration={form.register('happenedAt')}
      />
      <TextAreaField label={words.text} error={errors.text} registration={form.register('text')} />
      <ProblemMessage error={record.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={record.isPending}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
