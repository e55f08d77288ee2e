import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { Mark } from '../../shared/parts/marks';
import type { AgencyTraffic } from './api';
import { useOperationsWords } from './words';

/** Whether an agency is sent anything, as a word. */
export function CircuitMark({ circuit }: { circuit: AgencyTraffic['circuit'] }) {
  const words = useOperationsWords();
  if (circuit.state === 'CLOSED') return <>{words.state.CLOSED}</>;
  return (
    <Mark
      tone={circuit.state === 'OPEN' ? 'signal' : 'outline'}
      icon={circuit.state === 'OPEN' ? 'alert' : circuit.state === 'PAUSED' ? 'stop' : 'retry'}
    >
      {words.state[circuit.state]}
    </Mark>
  );
}

/** Why it is not, and what happens by itself. */
export function CircuitWhy({ circuit }: { circuit: AgencyTraffic['circuit'] }) {
  const words = useOperationsWords();
  const formats = useFormats();
  const now = useNow();
  if (circuit.state === 'CLOSED') return null;
  return (
    <p>
      {circuit.cause && `${words.cause[circuit.cause]} `}
      {circuit.pausedWhy && `${circuit.pausedWhy} `}
      {circuit.trialAt && `${words.trial(formats.when(circuit.trialAt, now))} `}
      {words.waitsHere}
    </p>
  );
}
