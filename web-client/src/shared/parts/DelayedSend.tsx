import { useEffect, useState } from 'react';
import { useCommonWords } from '../words';
import { Icon } from './Icon';
import './DelayedSend.css';

/** What is about to leave, how long it waits, and a way to stop it. */
export function DelayedSend({
  what,
  releaseAt,
  onStop,
  stopping = false,
}: {
  what: string;
  releaseAt: string;
  onStop: () => void;
  stopping?: boolean;
}) {
  const words = useCommonWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((Date.parse(releaseAt) - now) / 1000);
  return (
    <div className="delayed-send">
      <Icon name="send" />
      <span className="delayed-send-what">
        <span role="timer">{seconds > 0 ? words.delayed.sends(seconds) : words.delayed.sendsSoon}</span>: {what}
      </span>
      <button type="button" className="plain-button" onClick={onStop} disabled={stopping || seconds <= 0}>
        {words.delayed.stop}
        <span className="sr-only"> {what}</span>
      </button>
    </div>
  );
}
