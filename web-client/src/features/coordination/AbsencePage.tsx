import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useMe } from '../../shared/api/hooks';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, TextField } from '../../shared/parts/fields';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { absencesQuery, endAbsence, planAbsence, useArrange, type Absence } from './api';
import { ColleagueField } from './ColleagueField';
import { useCoordinationWords } from './words';
import './coordination.css';

/** A coordinator says when they are away, and who acts; and sees for whom they act themselves. */
export default function AbsencePage() {
  const words = useCoordinationWords().absence;
  const me = useMe();
  const absences = useQuery(absencesQuery);
  const subject = me.data?.subject ?? '';
  return (
    <Page title={words.title} lead={words.lead}>
      {absences.isPending && <LoadingState />}
      {absences.error && <ErrorState error={absences.error} onRetry={() => void absences.refetch()} />}
      {absences.data && (
        <div className="two-columns">
          <div>
            <Section title={words.mine}>
              <Mine absences={absences.data.filter((one) => one.coordinator.subject === subject)} />
            </Section>
            <Section title={words.new}>
              <AbsenceForm subject={subject} />
            </Section>
          </div>
          <aside>
            <Section title={words.actFor}>
              <ActFor absences={absences.data.filter((one) => one.deputy?.subject === subject)} />
            </Section>
          </aside>
        </div>
      )}
    </Page>
  );
}

function usePeriod() {
  const words = useCoordinationWords().absence;
  const formats = useFormats();
  return (absence: Absence) => words.period(formats.day(absence.from), formats.day(absence.until));
}

function Mine({ absences }: { absences: Absence[] }) {
  const words = useCoordinationWords().absence;
  const announce = useAnnounce();
  const period = usePeriod();
  const end = useArrange(endAbsence, () => announce(words.ended));
  if (absences.length === 0) return <p className="section-lead">{words.noneMine}</p>;
  return (
    <>
      <ul role="list" className="absences">
        {absences.map((absence) => (
          <li key={absence.id}>
            <span>
              <strong>{period(absence)}</strong>
              <span className="meta">
                {words.column.deputy}: {absence.deputy?.name ?? words.noDeputy}
              </span>
            </span>
            <button
              type="button"
              className="button button-secondary"
              aria-label={words.endLong(period(absence))}
              disabled={end.isPending}
              onClick={() => end.mutate(absence)}
            >
              {words.end}
            </button>
          </li>
        ))}
      </ul>
      <ProblemMessage error={end.error} />
    </>
  );
}

function ActFor({ absences }: { absences: Absence[] }) {
  const words = useCoordinationWords().absence;
  const period = usePeriod();
  if (absences.length === 0) return <p className="section-lead">{words.noneActFor}</p>;
  return (
    <ul role="list" className="absences">
      {absences.map((absence) => (
        <li key={absence.id}>
          <span>
            <strong>{absence.coordinator.name}</strong>
            <span className="meta">{period(absence)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function AbsenceForm({ subject }: { subject: string }) {
  const words = useCoordinationWords().absence;
  const common = useCommonWords();
  const announce = useAnnounce();
  const form = useForm({
    resolver: valibotResolver(
      v.pipe(
        v.object({
          kind: v.picklist(['PLANNED', 'SUDDEN']),
          from: v.pipe(v.string(), v.nonEmpty(common.errors.required)),
          until: v.pipe(v.string(), v.nonEmpty(common.errors.required)),
          deputy: v.string(),
        }),
        v.forward(
          v.check(({ from, until }) => until >= from, words.backwards),
          ['until'],
        ),
      ),
    ),
    defaultValues: { kind: 'PLANNED' as const, from: '', until: '', deputy: '' },
  });
  const plan = useArrange(
    (input: { kind: 'PLANNED' | 'SUDDEN'; from: string; until: string; deputy: string }) =>
      planAbsence({ ...input, deputy: input.deputy || null }),
    () => {
      announce(words.saved);
      form.reset();
    },
  );
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((input) => plan.mutate(input))(event)}>
      <RadioField
        label={words.kind}
        inRow
        registration={form.register('kind')}
        choices={(['PLANNED', 'SUDDEN'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <div className="absence-days">
        <TextField
          label={words.from}
          type="date"
          className="input-short"
          error={errors.from}
          registration={form.register('from')}
        />
        <TextField
          label={words.until}
          type="date"
          className="input-short"
          error={errors.until}
          registration={form.register('until')}
        />
      </div>
      <ColleagueField
        label={words.deputy}
        registration={form.register('deputy')}
        without={[subject]}
        nobody={words.deputyLater}
      />
      <ProblemMessage error={plan.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={plan.isPending}>
          {words.save}
        </button>
      </div>
    </form>
  );
}
