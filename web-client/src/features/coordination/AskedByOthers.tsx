import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { acceptRelocation, refuseRelocation, relocationsQuery, useArrange, type Relocation } from './api';
import { useCoordinationWords } from './words';
import './coordination.css';

/** Families that other municipalities ask this one to take over; shown only when there are any, and without names. */
export function AskedByOthers() {
  const words = useCoordinationWords().relocation;
  const relocations = useQuery(relocationsQuery);
  const asked = relocations.data?.asked ?? [];
  if (asked.length === 0) return null;
  return (
    <Section title={words.askedTitle} lead={words.askedLead}>
      <ul role="list" className="absences">
        {asked.map((one) => (
          <Asked key={one.id} relocation={one} />
        ))}
      </ul>
    </Section>
  );
}

function Asked({ relocation }: { relocation: Relocation }) {
  const words = useCoordinationWords().relocation;
  const common = useCommonWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [refusing, setRefusing] = useState(false);
  const accept = useArrange((one: Relocation) =>
    acceptRelocation(one).then((taken) => {
      announce(words.taken);
      if (taken.newPlanId) void navigate(`/familier/${taken.newPlanId}`);
    }),
  );
  const refuse = useArrange(
    ({ reason }: { reason: string }) => refuseRelocation(relocation, reason),
    () => announce(words.refusedDone),
  );
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(500, common.errors.tooLong(500)),
        ),
      }),
    ),
    defaultValues: { reason: '' },
  });
  return (
    <li>
      <span>
        <strong>{words.family(relocation.from, relocation.adults, relocation.children)}</strong>
        <span className="meta" lang="da">
          {relocation.note}
        </span>
      </span>
      {refusing ? (
        <form
          className="hand-over-refusal"
          noValidate
          onSubmit={(event) => void form.handleSubmit((input) => refuse.mutate(input))(event)}
        >
          <TextField label={words.why} error={form.formState.errors.reason} registration={form.register('reason')} />
          <div className="actions">
            <button type="submit" className="button button-secondary" disabled={refuse.isPending}>
              {words.sendRefusal}
            </button>
            <button type="button" className="plain-button" onClick={() => setRefusing(false)}>
              {common.cancel}
            </button>
          </div>
        </form>
      ) : (
        <div className="actions">
          <button
            type="button"
            className="button button-secondary"
            disabled={accept.isPending}
            onClick={() => accept.mutate(relocation)}
          >
            {words.take}
          </button>
          <button type="button" className="plain-button" onClick={() => setRefusing(true)}>
            {words.refuse}
          </button>
        </div>
      )}
      <ProblemMessage error={accept.error ?? refuse.error} />
    </li>
  );
}
