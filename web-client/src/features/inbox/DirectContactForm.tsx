import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { api, bodyOf, newId, type Schemas } from '../../shared/api/client';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { localNow, momentOf } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords, type CommonWords } from '../../shared/words';
import { agencyPlansQuery } from './api';
import { useInboxWords } from './words';

const TYPES = ['ACUTE_DANGER', 'STATUTORY_DUTY', 'MISTAKE', 'OTHER'] as const;

const schema = (errors: CommonWords['errors']) =>
  v.object({
    type: v.picklist(TYPES, errors.choose),
    who: v.pipe(v.string(), v.nonEmpty(errors.choose)),
    happenedAt: v.pipe(
      v.string(),
      v.nonEmpty(errors.date),
      v.check((value) => Date.parse(momentOf(value)) <= Date.now(), errors.future),
    ),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(errors.required), v.maxLength(2000, errors.tooLong(2000))),
  });

type Input = v.InferOutput<ReturnType<typeof schema>>;

/** Three fields and a friendly word: it must be easy to say. */
export function DirectContactForm() {
  const words = useInboxWords().direct;
  const common = useCommonWords();
  const announce = useAnnounce();
  const plans = useQuery(agencyPlansQuery);
  const [key, setKey] = useState(newId);
  const empty = () => ({ type: '' as Schemas['DirectContactType'], who: '', happenedAt: localNow(), text: '' });
  const form = useForm<Input>({ resolver: valibotResolver(schema(common.errors)), defaultValues: empty() });
  const { errors } = form.formState;
  const tell = useMutation({
    mutationFn: ({ who, happenedAt, ...input }: Input) => {
      const [planId = '', memberId = ''] = who.split('/');
      return bodyOf(
        api.POST('/agency/direct-contacts', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...input, planId, memberId, happenedAt: momentOf(happenedAt) },
        }),
      );
    },
    onSuccess: () => {
      announce(words.sent);
      form.reset(empty());
      setKey(newId());
    },
    onError: (error) => placeFieldErrors(error, form.setError, ['type', 'happenedAt', 'text']),
  });
  return (
    <section className="direct" aria-labelledby="direkte">
      <div>
        <h2 id="direkte" tabIndex={-1}>
          {words.title}
        </h2>
        <p>{words.lead}</p>
        <p className="meta">{words.note}</p>
      </div>
      <form
        className="direct-form"
        noValidate
        onSubmit={(event) => void form.handleSubmit((input) => tell.mutate(input))(event)}
      >
        <div>
          <RadioField
            label={words.why}
            error={errors.type}
            registration={form.register('type')}
            choices={TYPES.map((type) => ({ value: type, label: common.directContactTypes[type] }))}
          />
        </div>
        <div>
          <SelectField label={words.who} error={errors.who} registration={form.register('who')}>
            <option value="" />
            {plans.data?.map((plan) => (
              <optgroup key={plan.planId} label={common.family(plan.familyName)}>
                {plan.members.map((member) => (
                  <option key={member.id} value={`${plan.planId}/${member.id}`}>
                    {member.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </SelectField>
          <TextField
            label={words.when}
            type="datetime-local"
            max={localNow()}
            className="input-short"
            error={errors.happenedAt}
            registration={form.register('happenedAt')}
          />
          <TextAreaField label={words.text} rows={2} error={errors.text} registration={form.register('text')} />
        </div>
        <div className="direct-send">
          <ProblemMessage error={tell.error} />
          <button type="submit" className="button button-secondary" disabled={tell.isPending}>
            {words.send}
          </button>
          {tell.isSuccess && (
            <p className="form-sent">
              <Icon name="check" /> {words.sent}
            </p>
          )}
        </div>
      </form>
    </section>
  );
}
