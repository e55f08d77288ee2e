import { useEffect, useRef } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { useLanguage } from '../../shared/words';
import { useHomeWords } from './words';
import './Countdown.css';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const SPOKEN_AT = [5, 1];

/** 6:20, or 1 t 46 min. when there is more than an hour. */
export function left(ms: number, language: 'da' | 'en'): string {
  if (ms >= HOUR) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    return language === 'da'
      ? `${Math.floor(ms / HOUR)} t ${minutes} min.`
      : `${Math.floor(ms / HOUR)} h ${minutes} min`;
  }
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * How long is left. A timer says nothing by itself, so that it does not talk all the time; the one polite voice of the
 * page says it at five minutes and at one. Colour only in the last third.
 */
export function Countdown({
  since,
  due,
  kind,
  about,
  offset,
}: {
  since: string;
  due: string;
  kind: 'answer' | 'place';
  about: string;
  /** How much the service's clock is ahead of this machine's. */
  offset: number;
}) {
  const words = useHomeWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const now = useNow(SECOND) + offset;
  const end = Date.parse(due);
  const whole = Math.max(1, end - Date.parse(since));
  const remaining = end - now;
  const used = Math.min(1, Math.max(0, 1 - remaining / whole));
  const urgent = used > 2 / 3;
  const minutes = Math.ceil(remaining / MINUTE);
  const before = useRef(minutes);
  useEffect(() => {
    const passed = SPOKEN_AT.find((at) => before.current > at && minutes <= at && minutes > 0);
    if (passed !== undefined) {
      announce(kind === 'answer' ? words.clock.spokenAnswer(about, minutes) : words.clock.spokenPlace(about, minutes));
    }
    before.current = minutes;
  }, [about, announce, kind, minutes, words]);
  return (
    <div className={urgent ? 'countdown countdown-urgent' : 'countdown'}>
      <span role="timer" aria-live="off">
        <span className="countdown-left">{remaining > 0 ? left(remaining, language) : words.clock.over}</span>{' '}
        <span className="countdown-when">
          {remaining > 0 && remaining < HOUR && 'min. '}
          {kind === 'answer' ? words.clock.toAnswer(formats.atTime(due)) : words.clock.expires(formats.atTime(due))}
        </span>
      </span>
      <svg className="countdown-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="countdown-track" width="100" height="6" />
        <rect className="countdown-used" width={Math.max(2, used * 100)} height="6" />
      </svg>
    </div>
  );
}
