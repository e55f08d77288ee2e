import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { planWavesQuery, takeIntoWave, takeOutOfWave, useWaves } from './api';
import { useWaveWords } from './words';
import './wave.css';

/** Which wave of the unit a family's trial is part of, and which it can join. */
export default function JoinForm({
  planId,
  intervention,
  onClose,
}: {
  planId: string;
  intervention: Schemas['Intervention'];
  onClose: () => void;
}) {
  const words = useWaveWords();
  const formats = useFormats();
  const waves = useQuery(planWavesQuery(planId));
  const read = keys.planWaves(planId);
  const take = useWaves(read, (wave: string) => takeIntoWave(planId, wave, intervention.id), words.join.taken);
  const leave = useWaves(read, (wave: string) => takeOutOfWave(planId, wave), words.join.left);
  const busy = take.isPending || leave.isPending;
  if (!waves.data) {
    return waves.isPending ? <LoadingState /> : <ErrorState error={waves.error} onRetry={() => void waves.refetch()} />;
  }
  const joined = waves.data.filter((one) => one.interventionId === intervention.id);
  const open = waves.data.filter((one) => one.joinable);
  return (
    <section className="form-box" aria-label={words.join.openLong(intervention.title)}>
      <h3>{words.join.title}</h3>
      {joined.map((one) => (
        <div key={one.id} className="wave-one">
          <p lang="da">{words.join.in(one.name)}</p>
          <p className="meta">
            {one.decision ? words.decided[one.decision] : words.ends(formats.dayAndYear(one.until))}
            {one.reason && (
              <>
                {': '}
                <span lang="da">{one.reason}</span>
              </>
            )}
          </p>
          {!one.decision && one.until >= formats.isoDay(Date.now()) && (
            <button type="button" className="plain-button" disabled={busy} onClick={() => leave.mutate(one.id)}>
              {words.join.out}
            </button>
          )}
        </div>
      ))}
      {open.map((one) => (
        <div key={one.id} className="wave-one">
          <h4 lang="da">{one.name}</h4>
          <p className="meta">{words.period(formats.dayAndYear(one.from), formats.dayAndYear(one.until))}</p>
          <Believed wave={one} />
          <button
            type="button"
            className="button button-secondary"
            aria-label={words.join.takeLong(one.name)}
            disabled={busy}
            onClick={() => take.mutate(one.id)}
          >
            {words.join.take}
          </button>
        </div>
      ))}
      {joined.length === 0 && open.length === 0 && <p>{words.join.none}</p>}
      <p className="form-hint">{words.join.tells}</p>
      <ProblemMessage error={take.error ?? leave.error} />
      <button type="button" className="plain-button" onClick={onClose}>
        {words.join.close}
      </button>
    </section>
  );
}

/** What one believes, and by what one will see it. */
export function Believed({ wave }: { wave: { hypothesis: string; measure: string } }) {
  const words = useWaveWords();
  return (
    <dl className="wave-believed">
      <dt>{words.hypothesis}</dt>
      <dd lang="da">{wave.hypothesis}</dd>
      <dt>{words.measure}</dt>
      <dd lang="da">{wave.measure}</dd>
    </dl>
  );
}
