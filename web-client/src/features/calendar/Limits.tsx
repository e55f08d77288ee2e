import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ApiProblem, withEtag } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { limitsQuery, type Plan, type WeekLimits } from './api';
import { useCalendarWords } from './words';

const MINUTES = 60;

/** How much the family has said it can do with, in hours. */
export function Limits({ plan }: { plan: Plan }) {
  const words = useCalendarWords().limits;
  const limits = useQuery(limitsQuery(plan.id));
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={words.title}
      lead={words.lead}
      aside={
        !open &&
        (plan.reader === 'COORDINATOR' || plan.reader === 'DEPUTY') && (
          <button type="button" className="plain-button" onClick={() => setOpen(true)}>
            {words.change}
          </button>
        )
      }
    >
      {!open && limits.data && <Agreed plan={plan} limits={limits.data.body} />}
      {open && limits.data && (
        <LimitsForm plan={plan} limits={limits.data.body} etag={limits.data.etag} onDone={() => setOpen(false)} />
      )}
    </Section>
  );
}

/** What holds now; silent about those for whom nothing is agreed, whose usual limit stands beside their hours. */
function Agreed({ plan, limits }: { plan: Plan; limits: WeekLimits }) {
  const words = useCalendarWords();
  const formats = useFormats();
  const hours = (minutes: number) => words.week.hours(formats.number(minutes / MINUTES));
  return (
    <ul role="list">
      <li>{words.limits.agreedADay(hours(limits.minutesADay))}</li>
      {limits.members.map((own) => (
        <li key={own.memberId}>
          {words.limits.agreedAWeek(
            plan.members.find((member) => member.id === own.memberId)?.name ?? '',
            hours(own.minutesAWeek),
          )}
        </li>
      ))}
    </ul>
  );
}

function LimitsForm({
  plan,
  limits,
  etag,
  onDone,
}: {
  plan: Plan;
  limits: WeekLimits;
  etag: string;
  onDone: () => void;
}) {
  const words = useCalendarWords().limits;
  const common = useCommonWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [aDay, setADay] = useState(String(limits.minutesADay / MINUTES));
  const [aWeek, setAWeek] = useState<Record<string, string>>(() =>
    Object.fromEntries(limits.members.map((own) => [own.memberId, String(own.minutesAWeek / MINUTES)])),
  );
  const minutes = (hours: string) => Math.round(Number(hours.replace(',', '.')) * MINUTES);
  const save = useMutation({
    mutationFn: () =>
      withEtag(
        api.PUT('/plans/{planId}/week-limits', {
          params: { path: { planId: plan.id }, header: { 'If-Match': etag } },
          body: {
            minutesADay: minutes(aDay),
            members: Object.entries(aWeek)
              .filter(([, hours]) => hours.trim() !== '')
              .map(([memberId, hours]) => ({ memberId, minutesAWeek: minutes(hours) })),
          },
        }),
      ),
    onSuccess: () => {
      announce(words.saved);
      onDone();
      void client.invalidateQueries({ queryKey: keys.calendar(plan.id) });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412) {
        void client.invalidateQueries({ queryKey: keys.calendar(plan.id) });
      }
    },
  });
  return (
    <form
      className="limits-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextField
        label={words.aDay}
        type="number"
        min={0}
        max={24}
        step={0.5}
        className="input-short"
        value={aDay}
        onChange={(event) => setADay(event.target.value)}
      />
      {plan.members.map((member) => (
        <TextField
          key={member.id}
          label={words.aWeek(member.name)}
          hint={words.empty}
          type="number"
          min={0}
          max={100}
          step={0.5}
          className="input-short"
          value={aWeek[member.id] ?? ''}
          onChange={(event) => setAWeek({ ...aWeek, [member.id]: event.target.value })}
        />
      ))}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onDone}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
