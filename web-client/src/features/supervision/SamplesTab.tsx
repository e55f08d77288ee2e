import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { SelectField, TextField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { decideReading, drawSample, samplesQuery, type Reading } from './api';
import { useWho } from './LogTable';
import { useSupervisionWords } from './words';

const SIZES = [5, 10, 20, 50];
const DAYS = [7, 30, 90];
const DAY_MS = 24 * 60 * 60 * 1000;

/** Readings drawn by lot, each to be justified by who read. */
export function SamplesTab() {
  const words = useSupervisionWords().samples;
  const formats = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const samples = useQuery(samplesQuery);
  const form = useForm({ defaultValues: { size: '10', days: '30' } });
  const draw = useMutation({
    mutationFn: ({ size, days }: { size: string; days: string }) =>
      drawSample(new Date(Date.now() - Number(days) * DAY_MS).toISOString(), Number(size)),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.samples }),
  });
  return (
    <>
      <Section title={words.title} lead={words.lead}>
        <form onSubmit={(event) => void form.handleSubmit((input) => draw.mutate(input))(event)}>
          <div className="supervision-fields">
            <SelectField label={words.size} registration={form.register('size')}>
              {SIZES.map((size) => (
                <option key={size} value={size}>
                  {size}
                </option>
              ))}
            </SelectField>
            <SelectField label={words.days} registration={form.register('days')}>
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {words.daysUnit(days)}
                </option>
              ))}
            </SelectField>
          </div>
          <ProblemMessage error={draw.error} />
          <div className="actions">
            <button type="submit" className="button button-primary" disabled={draw.isPending}>
              {words.draw}
            </button>
          </div>
        </form>
      </Section>
      {samples.isPending && <LoadingState />}
      {samples.error && <ErrorState error={samples.error} onRetry={() => void samples.refetch()} />}
      {samples.data?.items.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      {samples.data?.items.map((sample) => (
        <Section key={sample.id} title={words.drawn(formats.when(sample.drawnAt, now))}>
          {sample.readings.length === 0 && <p>{words.nothing}</p>}
          <ul role="list">
            {sample.readings.map((reading) => (
              <ReadingItem key={reading.id} reading={reading} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function ReadingItem({ reading }: { reading: Reading }) {
  const words = useSupervisionWords().samples;
  const formats = useFormats();
  const now = useNow();
  const who = useWho();
  const client = useQueryClient();
  const [judging, setJudging] = useState(false);
  const [note, setNote] = useState('');
  const decide = useMutation({
    mutationFn: (justified: boolean) => decideReading(reading.id, justified, note),
    onSuccess: async () => {
      setJudging(false);
      await client.invalidateQueries({ queryKey: keys.samples });
    },
  });
  const { line, justified } = reading;
  return (
    <li className="section">
      <p>
        <strong>{who(line)}</strong>, {line.unit}: {line.what}, {formats.when(line.at, now)}. {line.purpose}.{' '}
        <span className="supervision-id">{line.planId}</span>
      </p>
      <p>
        {justified === null && <Mark>{words.open}</Mark>}
        {justified === true && <Mark tone="accent">{words.justified}</Mark>}
        {justified === false && (
          <Mark tone="signal" icon="problem">
            {words.notJustified}
          </Mark>
        )}{' '}
        {reading.note && <span lang="da">{reading.note}</span>}
      </p>
      {judging ? (
        <div className="supervision-form">
          <TextField
            label={words.note}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
          />
          <ProblemMessage error={decide.error} />
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={decide.isPending || note.trim() === ''}
              onClick={() => decide.mutate(true)}
            >
              {words.yes}
            </button>
            <button
              type="button"
              className="button button-secondary"
              disabled={decide.isPending || note.trim() === ''}
              onClick={() => decide.mutate(false)}
            >
              {words.no}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="plain-button" onClick={() => setJudging(true)}>
          {words.decide}
        </button>
      )}
    </li>
  );
}
