import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { newId, type Schemas } from '../../../shared/api/client';
import { placeFieldErrors } from '../../../shared/api/fieldErrors';
import { useFormats } from '../../../shared/format/formats';
import { useAnnounce } from '../../../shared/parts/announce';
import { SelectField, TextAreaField, TextField } from '../../../shared/parts/fields';
import { Mark } from '../../../shared/parts/marks';
import { Section } from '../../../shared/parts/Section';
import { ProblemMessage } from '../../../shared/parts/states';
import { chosenLanguage } from '../../../shared/words/language';
import { useCommonWords } from '../../../shared/words';
import { useChangePlan, type Plan } from '../api';
import { catalogueQuery, meetDeadline, recordFollowUp, startDeadline } from './api';
import { useContentWords } from './words';

type Open = 'follow-up' | 'deadline' | null;

/** When the plan is looked at, and what laws set terms for. */
export function Terms({ plan, readOnly }: { plan: Plan; readOnly: boolean }) {
  const words = useContentWords().terms;
  const formats = useFormats();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const unmet = [...plan.deadlines].sort((a, b) => Number(Boolean(a.metOn)) - Number(Boolean(b.metOn)));
  return (
    <Section
      title={words.title}
      lead={plan.nextFollowUpOn ? words.next(formats.dayAndYear(plan.nextFollowUpOn)) : undefined}
      aside={
        !readOnly && (
          <span className="section-buttons">
            <button type="button" className="plain-button" onClick={() => setOpen('follow-up')}>
              {words.followUp}
            </button>{' '}
            <button type="button" className="plain-button" onClick={() => setOpen('deadline')}>
              {words.deadline}
            </button>
          </span>
        )
      }
    >
      {open === 'follow-up' && <FollowUpForm plan={plan} onClose={close} />}
      {open === 'deadline' && <DeadlineForm plan={plan} onClose={close} />}
      {unmet.length === 0 ? (
        <p className="section-lead">{words.noDeadlines}</p>
      ) : (
        <table className="table table-blocks">
          <caption className="sr-only">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.what}</th>
              <th scope="col">{words.column.law}</th>
              <th scope="col">{words.column.due}</th>
              <th scope="col">{words.column.state}</th>
            </tr>
          </thead>
          <tbody>
            {unmet.map((one) => (
              <DeadlineRow key={one.id} plan={plan} deadline={one} readOnly={readOnly} />
            ))}
          </tbody>
        </table>
      )}
      {plan.followUps.length > 0 && (
        <table className="table table-blocks">
          <caption className="caption-title">{words.held}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.held}</th>
              <th scope="col">{words.column.present}</th>
              <th scope="col">{words.column.changed}</th>
            </tr>
          </thead>
          <tbody>
            {[...plan.followUps].reverse().map((one) => (
              <tr key={one.id}>
                <th scope="row">{formats.dayAndYear(one.heldOn)}</th>
                <td lang="da" data-label={words.column.present}>
                  {one.present}
                </td>
                <td lang="da" data-label={words.column.changed}>
                  {one.changed}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function DeadlineRow({ plan, deadline, readOnly }: { plan: Plan; deadline: Schemas['Deadline']; readOnly: boolean }) {
  const words = useContentWords().terms;
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const meet = useChangePlan(
    plan.id,
    (body: Schemas['DeadlineMetInput'], etag) => meetDeadline(plan.id, deadline.id, etag, body),
    () => announce(words.met(formats.dayAndYear(today))),
  );
  const who = plan.members.find((member) => member.id === deadline.memberId)?.name;
  const left = formats.daysBetween(today, deadline.dueOn);
  return (
    <tr>
      <th scope="row" lang="da">
        {deadline.what}
        {who && <div className="meta">{who}</div>}
      </th>
      <td lang="da" data-label={words.column.law}>
        {deadline.law} {deadline.section}
      </td>
      <td data-label={words.column.due}>{formats.dayAndYear(deadline.dueOn)}</td>
      <td data-label={words.column.state}>
        {deadline.metOn ? (
          words.met(formats.shortDay(deadline.metOn))
        ) : (
          <>
            {deadline.dueOn < today ? (
              <Mark tone="signal" icon="alert">
                {words.overdue}
              </Mark>
            ) : (
              words.left(Math.abs(left))
            )}{' '}
            {!readOnly && (
              <button
                type="button"
                className="plain-button"
                aria-label={words.meetLong(deadline.what)}
                disabled={meet.isPending || deadline.startsOn > today}
                onClick={() => meet.mutate({ metOn: today })}
              >
                {words.meet}
              </button>
            )}
          </>
        )}
        <ProblemMessage error={meet.error} />
      </td>
    </tr>
  );
}

function FollowUpForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const words = useContentWords().terms;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const [id] = useState(newId);
  const text = (most: number) =>
    v.pipe(v.string(), v.trim(), v.nonEmpty(common.errors.required), v.maxLength(most, common.errors.tooLong(most)));
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        heldOn: v.pipe(v.string(), v.isoDate(common.errors.date), v.maxValue(today, common.errors.future)),
        present: text(500),
        changed: text(2000),
        nextOn: v.pipe(v.string(), v.isoDate(common.errors.date)),
        reason: text(500),
      }),
    ),
    defaultValues: {
      heldOn: today,
      present: plan.members
        .filter((member) => !member.leftOn)
        .map((member) => member.name)
        .join(', '),
      changed: '',
      nextOn: '',
      reason: '',
    },
  });
  const { errors } = form.formState;
  const save = useChangePlan(
    plan.id,
    (body: Schemas['FollowUpInput'], etag) => recordFollowUp(plan.id, etag, body),
    () => {
      announce(words.savedFollowUp);
      onClose();
    },
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.followUp}
      onSubmit={(event) =>
        void form.handleSubmit((input) =>
          save.mutate(
            { id, ...input },
            {
              onError: (error) =>
                placeFieldErrors(error, form.setError, ['heldOn', 'present', 'changed', 'nextOn', 'reason']),
            },
          ),
        )(event)
      }
    >
      <TextField
        label={words.heldOn}
        type="date"
        max={today}
        className="input-short"
        error={errors.heldOn}
        registration={form.register('heldOn')}
      />
      <TextField label={words.present} error={errors.present} registration={form.register('present')} />
      <TextAreaField label={words.changed} error={errors.changed} registration={form.register('changed')} />
      <TextField
        label={words.nextOn}
        hint={words.nextHint}
        type="date"
        className="input-short"
        error={errors.nextOn}
        registration={form.register('nextOn')}
      />
      <TextField label={words.reason} error={errors.reason} registration={form.register('reason')} />
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.saveFollowUp}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

function DeadlineForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { terms: words, intervention } = useContentWords();
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const catalogue = useQuery(catalogueQuery);
  const today = formats.isoDay(Date.now());
  const [id] = useState(newId);
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        code: v.string(),
        memberId: v.string(),
        what: v.pipe(v.string(), v.maxLength(200, common.errors.tooLong(200))),
        law: v.pipe(v.string(), v.maxLength(100, common.errors.tooLong(100))),
        section: v.pipe(v.string(), v.maxLength(60, common.errors.tooLong(60))),
        startsOn: v.pipe(v.string(), v.isoDate(common.errors.date)),
        dueOn: v.string(),
      }),
    ),
    defaultValues: { code: '', memberId: '', what: '', law: '', section: '', startsOn: today, dueOn: '' },
  });
  const { errors } = form.formState;
  const code = form.watch('code');
  const term = catalogue.data?.terms.find((one) => one.code === code);
  const save = useChangePlan(
    plan.id,
    (body: Schemas['DeadlineInput'], etag) => startDeadline(plan.id, etag, body),
    () => {
      announce(words.savedDeadline);
      onClose();
    },
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.deadline}
      onSubmit={(event) =>
        void form.handleSubmit((input) =>
          save.mutate(
            {
              id,
              code: input.code || null,
              memberId: input.memberId || null,
              startsOn: input.startsOn,
              ...(input.code
                ? {}
                : {
                    what: input.what || null,
                    law: input.law || null,
                    section: input.section || null,
                    dueOn: input.dueOn || null,
                  }),
            },
            {
              onError: (error) =>
                placeFieldErrors(error, form.setError, [
                  'code',
                  'memberId',
                  'what',
                  'law',
                  'section',
                  'startsOn',
                  'dueOn',
                ]),
            },
          ),
        )(event)
      }
    >
      <SelectField
        label={words.fromCatalogue}
        hint={term ? `${term.law} ${term.section}. ${words.startsFrom(term.from[chosenLanguage()])}` : words.lawyer}
        error={errors.code}
        registration={form.register('code')}
      >
        <option value="">{words.own}</option>
        {catalogue.data?.terms.map((one) => (
          <option key={one.code} value={one.code}>
            {one.what[chosenLanguage()]} ({one.section})
          </option>
        ))}
      </SelectField>
      <SelectField label={intervention.member} error={errors.memberId} registration={form.register('memberId')}>
        <option value="">{common.wholeFamily}</option>
        {plan.members
          .filter((member) => !member.leftOn)
          .map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
      </SelectField>
      {!code && (
        <>
          <TextField label={words.what} error={errors.what} registration={form.register('what')} />
          <TextField label={words.column.law} error={errors.law} registration={form.register('law')} />
          <TextField
            label={intervention.section}
            className="input-short"
            error={errors.section}
            registration={form.register('section')}
          />
        </>
      )}
      <TextField
        label={words.startsOn}
        type="date"
        className="input-short"
        error={errors.startsOn}
        registration={form.register('startsOn')}
      />
      {!code && (
        <TextField
          label={words.dueOn}
          type="date"
          className="input-short"
          error={errors.dueOn}
          registration={form.register('dueOn')}
        />
      )}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.saveDeadline}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
