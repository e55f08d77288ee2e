import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { liftHold, placeHold, retentionQuery, runDeletion, type RetentionOverview } from './api';
import { useSupervisionWords } from './words';

/** What is past its time: shown first, then deleted, exactly as shown. */
export function RetentionTab() {
  const words = useSupervisionWords().retention;
  const formats = useFormats();
  const client = useQueryClient();
  const announce = useAnnounce();
  const read = useQuery(retentionQuery);
  const again = () => client.invalidateQueries({ queryKey: keys.retention });
  const run = useMutation({
    mutationFn: runDeletion,
    onSuccess: () => announce(words.gone),
    onSettled: again,
  });
  const term = useTerm();
  if (read.isPending) return <LoadingState />;
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  const { plans, token, keepClosed, keepDrafts } = read.data;
  const leaving = plans.filter((plan) => !plan.held);
  return (
    <>
      <Section title={words.title} lead={words.lead(term(keepClosed), term(keepDrafts))}>
        <p className="meta">{words.law}</p>
        {plans.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneHint}</p>
          </EmptyState>
        ) : (
          <>
            <p>
              {words.count(leaving.filter((plan) => !plan.draft).length, leaving.filter((plan) => plan.draft).length)}
            </p>
            <table className="table table-blocks">
              <caption className="sr-only">{words.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.plan}</th>
                  <th scope="col">{words.kind}</th>
                  <th scope="col">{words.since}</th>
                  <th scope="col">{words.toGo}</th>
                </tr>
              </thead>
              <tbody>
                {plans.map((plan) => (
                  <tr key={plan.planId}>
                    <td className="supervision-id">{plan.planId}</td>
                    <td>{plan.draft ? words.draft : words.closed}</td>
                    <td>{formats.dayAndYear(plan.since)}</td>
                    <td>{plan.held ? <Mark>{words.held}</Mark> : words.toGo}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
        <ProblemMessage error={run.error} />
        {leaving.length > 0 && (
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={run.isPending}
              onClick={() => run.mutate(token)}
            >
              {words.remove(leaving.length)}
            </button>
          </div>
        )}
      </Section>
      <Holds overview={read.data} onChange={() => void again()} />
      {read.data.runs.length > 0 && (
        <Section title={words.runs}>
          <ul role="list">
            {read.data.runs.map((one) => (
              <li key={one.id}>
                {formats.dayAndYear(one.at)}, {one.by}: {words.run(one.closed, one.drafts, one.heldBack)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Holds({ overview, onChange }: { overview: RetentionOverview; onChange: () => void }) {
  const words = useSupervisionWords().retention;
  const form = useForm({ defaultValues: { planId: '', reason: '' } });
  const place = useMutation({
    mutationFn: (input: { planId: string; reason: string }) => placeHold(input.planId.trim(), input.reason),
    onSuccess: () => {
      form.reset();
      onChange();
    },
  });
  const lift = useMutation({ mutationFn: liftHold, onSuccess: onChange });
  return (
    <Section title={words.holds}>
      <ul role="list">
        {overview.holds.map((hold) => (
          <li key={hold.planId}>
            <span className="supervision-id">{hold.planId}</span>: <span lang="da">{hold.reason}</span> ({hold.placedBy}
            ){' '}
            <button type="button" className="plain-button" onClick={() => lift.mutate(hold.planId)}>
              {words.lift}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="supervision-form"
        onSubmit={(event) => void form.handleSubmit((input) => place.mutate(input))(event)}
      >
        <TextField
          label={words.holdPlan}
          hint={words.holdHint}
          registration={form.register('planId', { required: true })}
          maxLength={36}
          autoComplete="off"
        />
        <TextField
          label={words.holdReason}
          registration={form.register('reason', { required: true })}
          maxLength={500}
        />
        <ProblemMessage error={place.error ?? lift.error} />
        <div className="actions">
          <button type="submit" className="button button-secondary" disabled={place.isPending}>
            {words.hold}
          </button>
        </div>
      </form>
    </Section>
  );
}

/** "5 år" of P5Y, "6 måneder" of P6M; any other period as it is written. */
function useTerm(): (period: string) => string {
  const words = useSupervisionWords().retention;
  return (period) => {
    const years = /^P(\d+)Y$/.exec(period);
    if (years) return words.years(Number(years[1]));
    const months = /^P(\d+)M$/.exec(period);
    return months ? words.months(Number(months[1])) : period;
  };
}
