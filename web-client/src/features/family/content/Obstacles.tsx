import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { newId, type Schemas } from '../../../shared/api/client';
import { placeFieldErrors } from '../../../shared/api/fieldErrors';
import { keys } from '../../../shared/api/keys';
import { useAnnounce } from '../../../shared/parts/announce';
import { SelectField, TextField } from '../../../shared/parts/fields';
import { Section } from '../../../shared/parts/Section';
import { ErrorState, ProblemMessage } from '../../../shared/parts/states';
import { useCommonWords } from '../../../shared/words';
import type { Plan } from '../api';
import { obstaclesKey, planObstaclesQuery, raiseObstacle } from './api';
import { ObstacleTable } from './ObstacleTable';
import { useContentWords } from './words';

const KINDS = ['LAW', 'MONEY', 'IT', 'CAPACITY', 'CULTURE', 'OTHER'] as const;

/** What stands in the family's way, who is to move it, and until when. */
export function Obstacles({ plan, readOnly }: { plan: Plan; readOnly: boolean }) {
  const words = useContentWords().obstacles;
  const obstacles = useQuery(planObstaclesQuery(plan.id));
  const client = useQueryClient();
  const [raising, setRaising] = useState(false);
  return (
    <Section
      title={words.title}
      lead={words.lead}
      aside={
        !readOnly && (
          <button type="button" className="plain-button" aria-expanded={raising} onClick={() => setRaising(!raising)}>
            {words.raise}
          </button>
        )
      }
    >
      {raising && <Raise plan={plan} onClose={() => setRaising(false)} />}
      {obstacles.error && <ErrorState error={obstacles.error} onRetry={() => void obstacles.refetch()} />}
      {obstacles.data?.length === 0 && !raising && <p className="section-lead">{words.none}</p>}
      {obstacles.data && obstacles.data.length > 0 && (
        <ObstacleTable
          obstacles={obstacles.data}
          hearIn={readOnly ? undefined : plan.id}
          onChanged={() => {
            void client.invalidateQueries({ queryKey: obstaclesKey(plan.id) });
            void client.invalidateQueries({ queryKey: keys.myDay });
          }}
        />
      )}
    </Section>
  );
}

function Raise({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const words = useContentWords().obstacles;
  const own = useContentWords().dispute.ownUnit;
  const common = useCommonWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [id] = useState(newId);
  const text = v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(common.errors.required),
    v.maxLength(500, common.errors.tooLong(500)),
  );
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        kind: v.picklist(KINDS, common.errors.choose),
        interventionId: v.string(),
        what: text,
        cost: text,
        ownerAgencyId: v.string(),
      }),
    ),
    defaultValues: {
      kind: '' as unknown as (typeof KINDS)[number],
      interventionId: '',
      what: '',
      cost: '',
      ownerAgencyId: '',
    },
  });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (body: Schemas['ObstacleInput']) => raiseObstacle(plan.id, body),
    onSuccess: () => {
      announce(words.saved);
      void client.invalidateQueries({ queryKey: obstaclesKey(plan.id) });
      onClose();
    },
    onError: (error) =>
      placeFieldErrors(error, form.setError, ['kind', 'interventionId', 'what', 'cost', 'ownerAgencyId']),
  });
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.raise}
      onSubmit={(event) =>
        void form.handleSubmit((input) =>
          save.mutate({
            id,
            ...input,
            interventionId: input.interventionId || null,
            ownerAgencyId: input.ownerAgencyId || null,
          }),
        )(event)
      }
    >
      <SelectField label={words.kind} error={errors.kind} registration={form.register('kind')}>
        <option value="" />
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <SelectField label={words.about} error={errors.interventionId} registration={form.register('interventionId')}>
        <option value="">{words.aboutPlan}</option>
        {plan.interventions.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </SelectField>
      <TextField label={words.what} hint={words.noNames} error={errors.what} registration={form.register('what')} />
      <TextField label={words.cost} hint={words.noNames} error={errors.cost} registration={form.register('cost')} />
      <SelectField label={words.owner} error={errors.ownerAgencyId} registration={form.register('ownerAgencyId')}>
        <option value="">{own}</option>
        {plan.participations
          .filter((one) => !one.until)
          .map(({ agency }) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
      </SelectField>
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
