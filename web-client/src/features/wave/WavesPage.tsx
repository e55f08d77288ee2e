import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { RadioField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { decideWave, decisions, startWave, useWaves, wavesQuery, type TrialDecision, type Wave } from './api';
import { Believed } from './JoinForm';
import { useWaveWords } from './words';
import './wave.css';

/** What a unit tries, in waves: its leader begins them, sees them in numbers, and decides what comes of them. */
export default function WavesPage() {
  const words = useWaveWords();
  const waves = useQuery(wavesQuery);
  const [starting, setStarting] = useState<'first' | Wave | null>(null);
  const begin = starting === null && (
    <button type="button" className="button button-primary" onClick={() => setStarting('first')}>
      {words.begin}
    </button>
  );
  return (
    <Page title={words.title} lead={words.lead}>
      {waves.isPending && <LoadingState />}
      {waves.error && <ErrorState error={waves.error} onRetry={() => void waves.refetch()} />}
      {waves.data && (
        <>
          {starting && (
            <StartForm
              key={starting === 'first' ? 'first' : starting.id}
              after={starting === 'first' ? null : starting}
              onClose={() => setStarting(null)}
            />
          )}
          {waves.data.length === 0 && starting === null && (
            <EmptyState title={words.none}>
              <p>{words.noneHint}</p>
              {begin}
            </EmptyState>
          )}
          {waves.data.length > 0 && begin && <p className="wave-begin">{begin}</p>}
          {waves.data.map((wave) => (
            <One key={wave.id} wave={wave} waves={waves.data} onNext={() => setStarting(wave)} />
          ))}
        </>
      )}
    </Page>
  );
}

function One({ wave, waves, onNext }: { wave: Wave; waves: Wave[]; onNext: () => void }) {
  const words = useWaveWords();
  const formats = useFormats();
  const [deciding, setDeciding] = useState(false);
  const before = waves.find((one) => one.id === wave.after);
  const followed = waves.some((one) => one.after === wave.id);
  const over = wave.until < formats.isoDay(Date.now());
  const { families, exact } = wave.figures;
  return (
    <Section
      title={<span lang="da">{wave.name}</span>}
      aside={
        wave.decision ? (
          <Mark>{words.decided[wave.decision]}</Mark>
        ) : (
          <Mark tone={over ? 'signal' : 'outline'} icon={over ? 'alert' : undefined}>
            {(over ? words.ended : words.ends)(formats.dayAndYear(wave.until))}
          </Mark>
        )
      }
    >
      <p className="meta">
        {words.period(formats.dayAndYear(wave.from), formats.dayAndYear(wave.until))}
        {before && `. ${words.afterThat(before.name)}`}
      </p>
      <Believed wave={wave} />
      <p>
        {families === undefined
          ? words.few(wave.mostFamilies)
          : (exact ? words.families : words.about)(families, wave.mostFamilies)}
      </p>
      {families !== undefined && <Outcomes wave={wave} />}
      {wave.decision && (
        <p>
          {wave.decidedOn && words.decidedOn(formats.dayAndYear(wave.decidedOn))}: <span lang="da">{wave.reason}</span>
        </p>
      )}
      {deciding ? (
        <DecideForm wave={wave} over={over} onClose={() => setDeciding(false)} />
      ) : (
        <div className="actions">
          {!wave.decision && (
            <button
              type="button"
              className={over ? 'button button-primary' : 'button button-secondary'}
              aria-label={words.decideLong(wave.name)}
              onClick={() => setDeciding(true)}
            >
              {words.decide}
            </button>
          )}
          {wave.decision && wave.decision !== 'STOP' && !followed && (
            <button
              type="button"
              className="button button-secondary"
              aria-label={words.nextLong(wave.name)}
              onClick={onNext}
            >
              {words.next}
            </button>
          )}
        </div>
      )}
    </Section>
  );
}

function Outcomes({ wave }: { wave: Wave }) {
  const words = useWaveWords();
  const outcomes = wave.figures.outcomes;
  if (!outcomes) return <p className="meta">{words.waits}</p>;
  return (
    <table className="table wave-outcomes">
      <caption>{words.outcome}</caption>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision}>
            <th scope="row">{words.outcomes[decision]}</th>
            <td>{outcomes[decision] ?? words.hidden}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StartForm({ after, onClose }: { after: Wave | null; onClose: () => void }) {
  const words = useWaveWords();
  const common = useCommonWords();
  const formats = useFormats();
  const [id] = useState(newId);
  const [said, setSaid] = useState({
    name: after?.name ?? '',
    hypothesis: after?.hypothesis ?? '',
    measure: after?.measure ?? '',
    from: formats.isoDay(Date.now()),
    until: '',
    most: '10',
  });
  const [tried, setTried] = useState(false);
  const save = useWaves(keys.waves, startWave, words.saved, onClose);
  const field = (name: keyof typeof said) => ({
    value: said[name],
    error: tried && said[name].trim() === '' ? { type: 'required', message: common.errors.required } : undefined,
    onChange: (event: { target: { value: string } }) => setSaid({ ...said, [name]: event.target.value }),
  });
  const { most, ...written } = said;
  return (
    <form
      className="form-box"
      noValidate
      aria-label={after ? words.nextLong(after.name) : words.begin}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.values(said).some((value) => value.trim() === '')) return;
        save.mutate({ id, ...written, mostFamilies: Number(most), after: after?.id ?? null });
      }}
    >
      {after && <p lang="da">{words.afterThat(after.name)}</p>}
      <TextField label={words.name} hint={words.nameHint} maxLength={100} {...field('name')} />
      <TextAreaField label={words.hypothesis} rows={2} maxLength={500} {...field('hypothesis')} />
      <TextAreaField label={words.measure} hint={words.measureHint} rows={2} maxLength={500} {...field('measure')} />
      <TextField label={words.from} type="date" className="input-short" {...field('from')} />
      <TextField label={words.until} type="date" className="input-short" {...field('until')} />
      <TextField
        label={words.most}
        hint={words.mostHint}
        type="number"
        min={1}
        max={200}
        className="input-short"
        {...field('most')}
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

function DecideForm({ wave, over, onClose }: { wave: Wave; over: boolean; onClose: () => void }) {
  const words = useWaveWords();
  const common = useCommonWords();
  const [decision, setDecision] = useState<string>(over ? '' : 'STOP');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useWaves(
    keys.waves,
    (chosen: TrialDecision) => decideWave(wave, { decision: chosen, reason: reason.trim() }),
    words.decideDone,
    onClose,
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.decideLong(wave.name)}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const chosen = decisions.find((one) => one === decision);
        if (chosen && reason.trim() !== '') save.mutate(chosen);
      }}
    >
      {over ? (
        <RadioField
          label={words.decision}
          name={`beslut-${wave.id}`}
          error={tried && decision === '' ? { type: 'required', message: common.errors.choose } : undefined}
          value={decision}
          onChoose={setDecision}
          choices={decisions.map((value) => ({ value, label: words.decisions[value] }))}
        />
      ) : (
        <p>{words.onlyStop}</p>
      )}
      <TextAreaField
        label={words.reason}
        rows={2}
        maxLength={500}
        error={tried && reason.trim() === '' ? { type: 'required', message: common.errors.required } : undefined}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {over ? words.decideSave : words.decisions.STOP}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
