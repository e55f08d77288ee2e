import type { Schemas } from '../api/client';
import { useCommonWords } from '../words';
import { Icon, type IconName } from './Icon';
import './MessageState.css';

type State = Schemas['NotificationState'];

interface Look {
  done: number;
  icon?: IconName;
  signal?: boolean;
}

/** Four steps: made ready, queued, sent, acknowledged. */
const looks: Record<State, Look> = {
  PREPARED: { done: 1 },
  STOPPED: { done: 1, icon: 'stop' },
  WITHHELD: { done: 1, icon: 'lock', signal: true },
  ASKING: { done: 1, icon: 'lock' },
  QUEUED: { done: 2 },
  SENT: { done: 3 },
  ACKNOWLEDGED: { done: 4 },
  REJECTED: { done: 3, icon: 'problem', signal: true },
  FAILED: { done: 2, icon: 'retry' },
  HELD: { done: 2, icon: 'lock', signal: true },
  DEAD: { done: 3, icon: 'problem', signal: true },
  DISCARDED: { done: 1, icon: 'stop' },
};

const STEPS = [0, 1, 2, 3];

/** How far a message has come. The word always stands beside the figure. */
export function MessageState({ state, reason }: { state: State; reason?: string | null }) {
  const words = useCommonWords();
  const look = looks[state];
  return (
    <span className={look.signal ? 'message-state message-state-signal' : 'message-state'}>
      <svg width="42" height="10" viewBox="0 0 42 10" aria-hidden="true">
        {STEPS.map((step) => (
          <rect
            key={step}
            x={step * 11 + 0.5}
            y="0.5"
            width="8"
            height="8"
            rx="1"
            className={step < look.done ? 'step-done' : 'step-open'}
          />
        ))}
      </svg>
      {look.icon && <Icon name={look.icon} size={16} />}
      <span>
        {words.notificationStates[state]}
        {reason && <span className="message-state-reason"> · {words.reasons[reason] ?? words.reason(reason)}</span>}
      </span>
    </span>
  );
}
