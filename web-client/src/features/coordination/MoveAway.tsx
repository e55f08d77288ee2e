import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { usePlan } from '../../shared/api/hooks';
import type { Schemas } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { offerRelocation, relocationsQuery, useArrange, withdrawRelocation } from './api';
import { useCoordinationWords } from './words';

/** Ask another municipality to take the family over, with each adult's yes. */
export function MoveAway({ planId }: { planId: string }) {
  const words = useCoordinationWords().relocation;
  const announce = useAnnounce();
  const plan = usePlan(planId);
  const relocations = useQuery(relocationsQuery);
  const [open, setOpen] = useState(false);
  const latest = relocations.data?.ours.find((one) => one.planId === planId);
  const withdraw = useArrange(withdrawRelocation, () => announce(words.withdrawn));
  const inUse = plan.data?.body.status === 'ACTIVE' || plan.data?.body.status === 'PAUSED';
  return (
    <Section title={words.title} lead={words.lead}>
      {latest?.state === 'REFUSED' && <p className="notice">{words.refused(latest.to, latest.reason ?? '')}</p>}
      {latest?.state === 'ACCEPTED' && <p className="notice">{words.accepted(latest.to)}</p>}
      {latest?.state === 'OFFERED' ? (
        <div className="notice">
          <p>
            <strong>{words.waiting(latest.to)}</strong> <span lang="da">{latest.note}</span>
          </p>
          <div className="actions">
            <button
              type="button"
              className="button button-secondary"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate(latest)}
            >
              {words.withdraw}
            </button>
          </div>
          <ProblemMessage error={withdraw.error} />
        </div>
      ) : open && plan.data ? (
        <AskForm
          plan={plan.data.body}
          municipalities={relocations.data?.municipalities ?? []}
          onClose={() => setOpen(false)}
        />
      ) : (
        inUse && (
          <div className="actions">
            <button type="button" className="button button-secondary" onClick={() => setOpen(true)}>
              {words.start}
            </button>
          </div>
        )
      )}
    </Section>
  );
}

function AskForm({
  plan,
  municipalities,
  onClose,
}: {
  plan: Schemas['Plan'];
  municipalities: { code: string; name: string }[];
  onClose: () => void;
}) {
  const words = useCoordinationWords().relocation;
  const common = useCommonWords();
  const announce = useAnnounce();
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        to: v.pipe(v.string(), v.nonEmpty(common.errors.required)),
        note: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(1000, common.errors.tooLong(1000)),
        ),
        members: v.array(v.string()),
        how: v.picklist(['ORALLY', 'IN_WRITING', 'DIGITALLY']),
      }),
    ),
    defaultValues: {
      to: '',
      note: '',
      members: [] as string[],
      how: 'IN_WRITING' as 'ORALLY' | 'IN_WRITING' | 'DIGITALLY',
    },
  });
  const offer = useArrange(
    ({
      to,
      note,
      members,
      how,
    }: {
      to: string;
      note: string;
      members: string[];
      how: 'ORALLY' | 'IN_WRITING' | 'DIGITALLY';
    }) => offerRelocation(plan.id, { to, note, consents: members.map((memberId) => ({ memberId, how })) }),
    () => {
      announce(words.asked);
      onClose();
    },
  );
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((input) => offer.mutate(input))(event)}>
      <SelectField label={words.to} error={errors.to} registration={form.register('to')}>
        <option value="">{words.choose}</option>
        {municipalities.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={words.note}
        hint={words.noteHint}
        error={errors.note}
        registration={form.register('note')}
      />
      <fieldset className="form-group">
        <legend className="form-label">{words.consents}</legend>
        <span className="form-hint">{words.consentsHint}</span>
        {plan.members.map((member) => (
          <label key={member.id} className="radio">
            <input type="checkbox" value={member.id} {...form.register('members')} />
            <span>{member.name}</span>
          </label>
        ))}
      </fieldset>
      <SelectField label={words.how} registration={form.register('how')}>
        {(['ORALLY', 'IN_WRITING', 'DIGITALLY'] as const).map((how) => (
          <option key={how} value={how}>
            {words.hows[how]}
          </option>
        ))}
      </SelectField>
      <p className="section-lead">{words.effect}</p>
      <ProblemMessage error={offer.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={offer.isPending}>
          {words.ask}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
