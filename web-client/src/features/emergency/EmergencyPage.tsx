import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField, TextField } from '../../shared/parts/fields';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { openInEmergency } from './api';
import { useEmergencyWords } from './words';
import './Emergency.css';

const LONGEST_REASON = 500;
const SHORTEST_REASON = 10;

/** Breaking the glass: what it means is told before the form. */
export default function EmergencyPage() {
  const words = useEmergencyWords();
  const common = useCommonWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        personNumber: v.pipe(v.string(), v.trim(), v.nonEmpty(common.errors.required)),
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.minLength(SHORTEST_REASON, words.reasonShort),
          v.maxLength(LONGEST_REASON, common.errors.tooLong(LONGEST_REASON)),
        ),
      }),
    ),
    defaultValues: { personNumber: '', reason: '' },
  });
  const { errors } = form.formState;
  const open = useMutation({
    mutationFn: (input: { personNumber: string; reason: string }) => openInEmergency(input.personNumber, input.reason),
    onSuccess: async (opened) => {
      announce(words.opened);
      await client.invalidateQueries({ queryKey: keys.emergenciesOpen });
      void navigate(`/familier/${opened.planId}`);
    },
    onError: (error) => placeFieldErrors(error, form.setError, ['personNumber', 'reason']),
  });
  return (
    <Page title={words.title} lead={words.lead} className="emergency-page">
      <Section title={words.what}>
        <ul role="list" className="emergency-consequences">
          {words.consequences.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
      <form noValidate onSubmit={(event) => void form.handleSubmit((input) => open.mutate(input))(event)}>
        <TextField
          label={words.number}
          hint={words.numberHint}
          error={errors.personNumber}
          registration={form.register('personNumber')}
          maxLength={20}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextAreaField
          label={words.reason}
          hint={words.reasonHint}
          error={errors.reason}
          registration={form.register('reason')}
          rows={3}
          maxLength={LONGEST_REASON}
        />
        <ProblemMessage error={open.error} />
        <div className="actions">
          <button type="submit" className="button button-primary" disabled={open.isPending}>
            {words.open}
          </button>
        </div>
      </form>
    </Page>
  );
}
