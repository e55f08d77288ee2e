import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import * as v from 'valibot';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { planAbsence, reassignPlan, setDeputy, unitQuery, useArrange, type Absence, type Carrier } from './api';
import { ColleagueField, useColleagueName } from './ColleagueField';
import { useCoordinationWords } from './words';
import './coordination.css';

/** The leader sees who is there, what they carry, and where nobody acts; and can put that right. */
export default function UnitPage() {
  const words = useCoordinationWords().unit;
  const unit = useQuery(unitQuery);
  return (
    <Page title={words.title} lead={words.lead}>
      {unit.isPending && <LoadingState />}
      {unit.error && <ErrorState error={unit.error} onRetry={() => void unit.refetch()} />}
      {unit.data &&
        (unit.data.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          unit.data.map((carrier) => <Coordinator key={carrier.coordinator.subject} carrier={carrier} />)
        ))}
    </Page>
  );
}

function Coordinator({ carrier }: { carrier: Carrier }) {
  const words = useCoordinationWords().unit;
  const formats = useFormats();
  const [arranging, setArranging] = useState(false);
  const today = formats.isoDay(Date.now());
  const away = carrier.absences.find((absence) => absence.from <= today);
  const later = carrier.absences.filter((absence) => absence.from > today);
  const sum = (of: (plan: Carrier['plans'][number]) => number) =>
    carrier.plans.reduce((total, plan) => total + of(plan), 0);
  const { name, subject } = carrier.coordinator;
  return (
    <Section
      title={name}
      aside={
        carrier.uncovered ? (
          <Mark tone="signal" icon="alert">
            {words.uncovered}
          </Mark>
        ) : undefined
      }
    >
      <p className="unit-there">
        {away
          ? away.deputy
            ? words.awayWith(formats.day(away.until), away.deputy.name)
            : words.away(formats.day(away.until))
          : words.here}
        {later.map((absence) => (
          <span key={absence.id} className="meta">
            {words.planned(formats.day(absence.from), formats.day(absence.until))}
          </span>
        ))}
      </p>
      <dl className="unit-load">
        <Figure label={words.active} value={carrier.plans.filter((plan) => plan.status === 'ACTIVE').length} />
        <Figure label={words.paused} value={carrier.plans.filter((plan) => plan.status === 'PAUSED').length} />
        <Figure label={words.drafts} value={carrier.plans.filter((plan) => plan.status === 'DRAFT').length} />
        <Figure label={words.overdue} value={sum((plan) => plan.overdue)} alarming />
        <Figure label={words.troubled} value={sum((plan) => plan.troubled)} alarming />
      </dl>
      {away && carrier.uncovered ? (
        <DeputyForm absence={away} name={name} />
      ) : arranging ? (
        <SuddenForm subject={subject} name={name} onClose={() => setArranging(false)} />
      ) : (
        !away && (
          <div className="actions">
            <button type="button" className="button button-secondary" onClick={() => setArranging(true)}>
              {words.sudden} <span className="sr-only">({name})</span>
            </button>
          </div>
        )
      )}
      {carrier.plans.length > 0 && <Plans carrier={carrier} />}
    </Section>
  );
}

function Figure({ label, value, alarming = false }: { label: string; value: number; alarming?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={alarming && value > 0 ? 'signal' : undefined}>{value}</dd>
    </div>
  );
}

function DeputyForm({ absence, name }: { absence: Absence; name: string }) {
  const words = useCoordinationWords().unit;
  const common = useCommonWords();
  const announce = useAnnounce();
  const form = useForm({
    resolver: valibotResolver(v.object({ deputy: v.pipe(v.string(), v.nonEmpty(common.errors.required)) })),
    defaultValues: { deputy: '' },
  });
  const set = useArrange(
    ({ deputy }: { deputy: string }) => setDeputy(absence, deputy),
    () => announce(words.deputySet),
  );
  return (
    <form
      noValidate
      aria-label={words.setDeputyFor(name)}
      onSubmit={(event) => void form.handleSubmit((input) => set.mutate(input))(event)}
    >
      <ColleagueField
        label={words.deputy}
        error={form.formState.errors.deputy}
        registration={form.register('deputy')}
        without={[absence.coordinator.subject]}
      />
      <ProblemMessage error={set.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={set.isPending}>
          {words.setDeputy}
        </button>
      </div>
    </form>
  );
}

function SuddenForm({ subject, name, onClose }: { subject: string; name: string; onClose: () => void }) {
  const words = useCoordinationWords().unit;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        until: v.pipe(v.string(), v.nonEmpty(common.errors.required)),
        deputy: v.pipe(v.string(), v.nonEmpty(common.errors.required)),
      }),
    ),
    defaultValues: { until: today, deputy: '' },
  });
  const save = useArrange(
    ({ until, deputy }: { until: string; deputy: string }) =>
      planAbsence({ coordinator: subject, kind: 'SUDDEN', from: today, until, deputy }),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  const { errors } = form.formState;
  return (
    <form
      noValidate
      aria-label={words.suddenFor(name)}
      onSubmit={(event) => void form.handleSubmit((input) => save.mutate(input))(event)}
    >
      <TextField
        label={words.until}
        type="date"
        min={today}
        className="input-short"
        error={errors.until}
        registration={form.register('until')}
      />
      <ColleagueField
        label={words.deputy}
        error={errors.deputy}
        registration={form.register('deputy')}
        without={[subject]}
      />
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

function Plans({ carrier }: { carrier: Carrier }) {
  const words = useCoordinationWords().unit;
  const common = useCommonWords();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <details className="unit-plans" open={carrier.uncovered || undefined}>
      <summary>{words.plans(carrier.plans.length)}</summary>
      <ul role="list">
        {carrier.plans.map((plan) => {
          const family = common.family(plan.familyName);
          return (
            <li key={plan.planId}>
              <div className="unit-plan">
                <span>
                  <Link to={`/familier/${plan.planId}`}>{family}</Link>{' '}
                  <span className="meta">{common.planStatus[plan.status]}</span>
                </span>
                <button
                  type="button"
                  className="plain-button"
                  aria-expanded={chosen === plan.planId}
                  aria-label={words.reassignLong(family)}
                  onClick={() => setChosen(chosen === plan.planId ? null : plan.planId)}
                >
                  {words.reassign}
                </button>
              </div>
              {chosen === plan.planId && (
                <ReassignForm
                  planId={plan.planId}
                  from={carrier.coordinator.subject}
                  label={words.reassignLong(family)}
                  onClose={() => setChosen(null)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function ReassignForm({
  planId,
  from,
  label,
  onClose,
}: {
  planId: string;
  from: string;
  label: string;
  onClose: () => void;
}) {
  const words = useCoordinationWords().unit;
  const common = useCommonWords();
  const announce = useAnnounce();
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        to: v.pipe(v.string(), v.nonEmpty(common.errors.required)),
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(500, common.errors.tooLong(500)),
        ),
      }),
    ),
    defaultValues: { to: '', reason: '' },
  });
  const receiver = useColleagueName(useWatch({ control: form.control, name: 'to' }));
  const reassign = useArrange(
    (input: { to: string; reason: string }) => reassignPlan(planId, { from, ...input }),
    () => {
      announce(words.reassigned);
      onClose();
    },
  );
  const { errors } = form.formState;
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => void form.handleSubmit((input) => reassign.mutate(input))(event)}
    >
      <ColleagueField label={words.to} error={errors.to} registration={form.register('to')} without={[from]} />
      <TextField label={words.reason} error={errors.reason} registration={form.register('reason')} />
      {receiver && <p className="section-lead">{words.reassignEffect(receiver)}</p>}
      <ProblemMessage error={reassign.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={reassign.isPending}>
          {words.doReassign}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
