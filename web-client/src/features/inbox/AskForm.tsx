import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { api, bodyOf, newId, type Schemas } from '../../shared/api/client';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { keys } from '../../shared/api/keys';
import { TOPICS } from '../../shared/consent/answers';
import { localNow } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords, type CommonWords } from '../../shared/words';
import { statutoryTermsQuery } from '../calendar/api';
import { WeeksWithRoom } from '../calendar/ProposeForm';
import { agencyPlansQuery } from './api';
import { useInboxWords } from './words';

const FORMS = ['MEETING', 'CALL', 'LETTER', 'HOME_VISIT'] as const;

const schema = (errors: CommonWords['errors'], today: string) =>
  v.pipe(
    v.object({
      planId: v.pipe(v.string(), v.nonEmpty(errors.choose)),
      memberId: v.pipe(v.string(), v.nonEmpty(errors.choose)),
      what: v.pipe(v.string(), v.trim(), v.nonEmpty(errors.required), v.maxLength(200, errors.tooLong(200))),
      why: v.pipe(v.string(), v.trim(), v.nonEmpty(errors.required), v.maxLength(2000, errors.tooLong(2000))),
      topic: v.picklist(TOPICS, errors.choose),
      wantedForm: v.picklist(FORMS, errors.choose),
      dueBy: v.pipe(v.string(), v.isoDate(errors.date), v.minValue(today, errors.past)),
      statutory: v.picklist(['no', 'yes'], errors.choose),
      law: v.string(),
    }),
    v.forward(
      v.partialCheck([['statutory'], ['law']], (input) => input.statutory === 'no' || input.law !== '', errors.choose),
      ['law'],
    ),
  );

type Input = v.InferOutput<ReturnType<typeof schema>>;
const empty = {
  planId: '',
  memberId: '',
  what: '',
  why: '',
  topic: '' as Schemas['Topic'],
  wantedForm: 'MEETING' as const,
  dueBy: '',
  statutory: 'no' as const,
  law: '',
};

/** Always in sight: asking here must be quicker than ringing the family. What was written stays until it has been sent. */
export function AskForm({ planId }: { planId?: string }) {
  const words = useInboxWords().ask;
  const common = useCommonWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const plans = useQuery(agencyPlansQuery);
  const terms = useQuery(statutoryTermsQuery);
  const [key, setKey] = useState(newId);
  const today = localNow().slice(0, 10);
  const form = useForm<Input>({
    resolver: valibotResolver(schema(common.errors, today)),
    defaultValues: { ...empty, planId: planId ?? '' },
  });
  const { errors } = form.formState;
  const [chosenPlan, chosenMember, statutory] = form.watch(['planId', 'memberId', 'statutory']);
  const plan = plans.data?.find((one) => one.planId === chosenPlan);
  const ask = useMutation({
    mutationFn: ({ statutory: byLaw, law: chosen, ...input }: Input) => {
      const [law = '', section = ''] = chosen.split('|');
      return bodyOf(
        api.POST('/agency/contact-requests', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...input, statutory: byLaw === 'yes' ? { law, section } : null },
        }),
      );
    },
    onSuccess: () => {
      announce(words.sent);
      form.reset({ ...empty, planId: planId ?? '' });
      setKey(newId());
      void client.invalidateQueries({ queryKey: keys.ourRequests });
    },
    onError: (error) =>
      placeFieldErrors(error, form.setError, [
        'planId',
        'memberId',
        'what',
        'why',
        'topic',
        'wantedForm',
        'dueBy',
        'law',
      ]),
  });
  return (
    <section className="ask" aria-labelledby="spoerg">
      <h2 id="spoerg" tabIndex={-1}>
        {words.title}
      </h2>
      <p className="ask-lead">{plan ? words.lead(plan.contactPoint.name) : words.leadAny}</p>
      {plans.data?.length === 0 ? (
        <p>{words.noPlans}</p>
      ) : !plans.data ? (
        <ProblemMessage error={plans.error} />
      ) : (
        <form noValidate onSubmit={(event) => void form.handleSubmit((input) => ask.mutate(input))(event)}>
          <SelectField
            label={words.family}
            error={errors.planId}
            registration={form.register('planId', { onChange: () => form.setValue('memberId', '') })}
          >
            <option value="">{words.chooseFamily}</option>
            {plans.data.map((one) => (
              <option key={one.planId} value={one.planId}>
                {common.family(one.familyName)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={words.member}
            error={errors.memberId}
            registration={form.register('memberId')}
            disabled={!plan}
          >
            <option value="">{words.chooseMember}</option>
            {plan?.members.map((member) => (
              <option key={member.id} value={member.id}>
                {member.name}
              </option>
            ))}
          </SelectField>
          <TextField label={words.what} maxLength={200} error={errors.what} registration={form.register('what')} />
          <TextAreaField
            label={words.why}
            hint={words.whyHint}
            rows={3}
            error={errors.why}
            registration={form.register('why')}
          />
          <SelectField label={words.topic} error={errors.topic} registration={form.register('topic')}>
            <option value="">{words.chooseTopic}</option>
            {TOPICS.map((topic) => (
              <option key={topic} value={topic}>
                {common.topics[topic]}
              </option>
            ))}
          </SelectField>
          <SelectField label={words.form} error={errors.wantedForm} registration={form.register('wantedForm')}>
            {FORMS.map((one) => (
              <option key={one} value={one}>
                {common.wantedForms[one]}
              </option>
            ))}
          </SelectField>
          <TextField
            label={words.due}
            type="date"
            min={today}
            className="input-short"
            error={errors.dueBy}
            registration={form.register('dueBy')}
          />
          <RadioField
            inRow
            label={words.statutory}
            error={errors.statutory}
            registration={form.register('statutory')}
            choices={[
              { value: 'no', label: words.no },
              { value: 'yes', label: words.yes },
            ]}
          />
          {statutory === 'yes' && (
            <>
              <SelectField
                label={words.law}
                hint={words.statutoryHint}
                error={errors.law}
                registration={form.register('law')}
              >
                <option value="">{words.chooseLaw}</option>
                {terms.data?.map((term) => (
                  <option key={`${term.law}|${term.section}`} value={`${term.law}|${term.section}`}>
                    {term.law} {term.section}: {term.about}
                  </option>
                ))}
              </SelectField>
            </>
          )}
          <WeeksWithRoom planId={chosenPlan} memberIds={chosenMember ? [chosenMember] : []} />
          {ask.error && <p className="meta">{words.kept}</p>}
          <ProblemMessage error={ask.error} />
          <button type="submit" className="button button-primary ask-send" disabled={ask.isPending}>
            <Icon name="send" /> {words.send}
          </button>
          {ask.isSuccess && (
            <p className="form-sent">
              <Icon name="check" /> {words.sent}
            </p>
          )}
        </form>
      )}
    </section>
  );
}
