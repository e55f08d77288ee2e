import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import * as v from 'valibot';
import type { Schemas } from '../../shared/api/client';
import { usePlan } from '../../shared/api/hooks';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { mergePlan, moveMembers, plansInUseQuery, useArrange } from './api';
import { useCoordinationWords } from './words';

/** Families that part or come together: who goes on where, and where people came from. */
export function SplitFamily({ planId, links }: { planId: string; links: Schemas['Coordination']['links'] }) {
  const words = useCoordinationWords().split;
  const plan = usePlan(planId);
  const [doing, setDoing] = useState<'move' | 'merge' | null>(null);
  const inUse = plan.data?.body.status === 'ACTIVE' || plan.data?.body.status === 'PAUSED';
  return (
    <Section title={words.title} lead={words.lead}>
      <Links links={links} />
      {plan.data && inUse && (
        <>
          <div className="actions">
            <button
              type="button"
              className="button button-secondary"
              aria-pressed={doing === 'move'}
              disabled={plan.data.body.members.length < 2}
              onClick={() => setDoing('move')}
            >
              {words.move}
            </button>
            <button
              type="button"
              className="button button-secondary"
              aria-pressed={doing === 'merge'}
              onClick={() => setDoing('merge')}
            >
              {words.merge}
            </button>
          </div>
          {doing === 'move' && <MoveForm plan={plan.data.body} etag={plan.data.etag} onClose={() => setDoing(null)} />}
          {doing === 'merge' && (
            <MergeForm plan={plan.data.body} etag={plan.data.etag} onClose={() => setDoing(null)} />
          )}
        </>
      )}
    </Section>
  );
}

function Links({ links }: { links: Schemas['Coordination']['links'] }) {
  const words = useCoordinationWords().split;
  const formats = useFormats();
  if (links.length === 0) return null;
  return (
    <ul role="list" className="absences">
      {links.map((link) => (
        <li key={`${link.otherPlanId}-${link.at}`}>
          <span>
            <strong>
              {(link.cameFromThere ? words.came : words.went)(link.memberCount, formats.dayAndYear(link.at))}
            </strong>
            <span className="meta" lang="da">
              {link.reason}
            </span>
          </span>
          <Link to={`/familier/${link.otherPlanId}`}>{words.openOther}</Link>
        </li>
      ))}
    </ul>
  );
}

const required = (words: ReturnType<typeof useCommonWords>) =>
  v.pipe(v.string(), v.trim(), v.nonEmpty(words.errors.required), v.maxLength(500, words.errors.tooLong(500)));

function usePlansInUse(without: string) {
  return useQuery(plansInUseQuery).data?.filter((plan) => plan.id !== without) ?? [];
}

function MoveForm({ plan, etag, onClose }: { plan: Schemas['Plan']; etag: string; onClose: () => void }) {
  const words = useCoordinationWords().split;
  const common = useCommonWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const others = usePlansInUse(plan.id);
  const form = useForm({
    resolver: valibotResolver(
      v.pipe(
        v.object({
          members: v.pipe(
            v.array(v.string()),
            v.minLength(1, words.chooseSomebody),
            v.maxLength(plan.members.length - 1, words.somebodyStays),
          ),
          where: v.picklist(['NEW', 'EXISTING']),
          name: v.pipe(v.string(), v.trim(), v.maxLength(100, common.errors.tooLong(100))),
          to: v.string(),
          reason: required(common),
        }),
        v.forward(
          v.check(({ where, name }) => where !== 'NEW' || name !== '', common.errors.required),
          ['name'],
        ),
        v.forward(
          v.check(({ where, to }) => where !== 'EXISTING' || to !== '', common.errors.required),
          ['to'],
        ),
      ),
    ),
    defaultValues: { members: [] as string[], where: 'NEW' as 'NEW' | 'EXISTING', name: '', to: '', reason: '' },
  });
  const where = useWatch({ control: form.control, name: 'where' });
  const move = useArrange(
    (input: { members: string[]; where: string; name: string; to: string; reason: string }) =>
      moveMembers(plan.id, etag, {
        memberIds: input.members,
        toPlanId: input.where === 'EXISTING' ? input.to : null,
        newFamilyName: input.where === 'NEW' ? input.name : null,
        reason: input.reason,
      }).then((moved) => navigate(`/familier/${moved.toPlanId}`)),
    () => announce(words.moved),
  );
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((input) => move.mutate(input))(event)}>
      <fieldset className={errors.members ? 'form-group form-error' : 'form-group'}>
        <legend className="form-label">{words.who}</legend>
        {plan.members.map((member) => (
          <label key={member.id} className="radio">
            <input type="checkbox" value={member.id} {...form.register('members')} />
            <span>{member.name}</span>
          </label>
        ))}
        {errors.members && <span className="form-error-message">{errors.members.message}</span>}
      </fieldset>
      <RadioField
        label={words.where}
        inRow
        registration={form.register('where')}
        choices={[
          { value: 'NEW', label: words.ownPlan },
          { value: 'EXISTING', label: words.otherPlan, disabled: others.length === 0 },
        ]}
      />
      {where === 'NEW' ? (
        <TextField label={words.name} error={errors.name} registration={form.register('name')} />
      ) : (
        <SelectField label={words.which} error={errors.to} registration={form.register('to')}>
          <option value="">{words.choose}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {common.family(other.familyName)}
            </option>
          ))}
        </SelectField>
      )}
      <TextField label={words.reason} error={errors.reason} registration={form.register('reason')} />
      <p className="section-lead">{words.moveEffect}</p>
      <ProblemMessage error={move.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={move.isPending}>
          {words.doMove}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

function MergeForm({ plan, etag, onClose }: { plan: Schemas['Plan']; etag: string; onClose: () => void }) {
  const words = useCoordinationWords().split;
  const common = useCommonWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const others = usePlansInUse(plan.id);
  const form = useForm({
    resolver: valibotResolver(
      v.object({ to: v.pipe(v.string(), v.nonEmpty(common.errors.required)), reason: required(common) }),
    ),
    defaultValues: { to: '', reason: '' },
  });
  const merge = useArrange(
    ({ to, reason }: { to: string; reason: string }) =>
      mergePlan(plan.id, etag, { intoPlanId: to, reason }).then((moved) => navigate(`/familier/${moved.toPlanId}`)),
    () => announce(words.merged),
  );
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((input) => merge.mutate(input))(event)}>
      <SelectField label={words.into} error={errors.to} registration={form.register('to')}>
        <option value="">{words.choose}</option>
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {common.family(other.familyName)}
          </option>
        ))}
      </SelectField>
      <TextField label={words.reason} error={errors.reason} registration={form.register('reason')} />
      <p className="section-lead">{words.mergeEffect(common.family(plan.familyName))}</p>
      <ProblemMessage error={merge.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={merge.isPending}>
          {words.doMerge}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
