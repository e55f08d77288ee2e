import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { Icon, type IconName } from '../parts/Icon';
import { useCommonWords } from '../words';
import { CHOICES, TOPICS, type Answer, type Choosable } from './answers';
import './ConsentMatrix.css';

type Agency = Schemas['Agency'];
type Topic = Schemas['Topic'];

const icons: Partial<Record<Answer, IconName>> = { YES: 'check', ATTENDANCE_ONLY: 'minus', WITHDRAWN: 'close' };
const LEGEND = ['YES', 'NO', 'ASK', 'ATTENDANCE_ONLY', 'WITHDRAWN'] as const;

interface Place {
  agencyId: string;
  topic: Topic;
}

interface ConsentMatrixProps {
  member: string;
  agencies: Agency[];
  answerAt: (agencyId: string, topic: Topic) => Answer;
  changedAt?: (agencyId: string, topic: Topic) => boolean;
  /** The agency whose column stands out, and is the only one on a phone. */
  agencyId: string;
  onAgency: (agencyId: string) => void;
  onFocusTopic?: (topic: Topic | null) => void;
  /** Without it the answers can only be read. */
  onChoose?: (agencyId: string, topic: Topic, choice: Choosable) => void;
  /** Why a law opens the cell; it is read, not changed. */
  lawAt?: (agencyId: string, topic: Topic) => ReactNode;
}

/**
 * Topics down, agencies across. One cell at a time is in the tab order; arrows move, Enter opens the answers.
 * There is no "yes to all".
 */
export function ConsentMatrix({
  member,
  agencies,
  answerAt,
  changedAt,
  agencyId,
  onAgency,
  onFocusTopic,
  onChoose,
  lawAt,
}: ConsentMatrixProps) {
  const words = useCommonWords();
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Place>({ agencyId, topic: TOPICS[0]! });
  const [open, setOpen] = useState<Place | null>(null);
  const column = Math.max(
    0,
    agencies.findIndex((agency) => agency.id === focused.agencyId),
  );

  const cellAt = (place: Place) =>
    table.current?.querySelector<HTMLButtonElement>(`button[data-cell="${place.agencyId}:${place.topic}"]`);
  const moveTo = (place: Place) => {
    setFocused(place);
    onAgency(place.agencyId);
    cellAt(place)?.focus();
  };
  const onKey = (event: KeyboardEvent, place: Place) => {
    const row = TOPICS.indexOf(place.topic);
    const moves: Record<string, [number, number]> = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
    };
    const move = moves[event.key];
    if (!move || open) return;
    event.preventDefault();
    const next = { topic: TOPICS[row + move[0]], agency: agencies[column + move[1]] };
    if (next.topic && next.agency) moveTo({ topic: next.topic, agencyId: next.agency.id });
  };
  const close = (place: Place) => {
    setOpen(null);
    cellAt(place)?.focus();
  };

  return (
    <div className="consent-matrix">
      <label className="form-label consent-agency-pick">
        {words.consent.whoMay}
        <select className="form-select" value={agencyId} onChange={(event) => onAgency(event.target.value)}>
          {agencies.map((agency) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
        </select>
      </label>
      <table ref={table}>
        <caption className="sr-only">{words.consent.matrix(member)}</caption>
        <thead>
          <tr>
            <th scope="col" className="consent-about">
              {words.consent.about}
            </th>
            {agencies.map((agency) => (
              <th
                key={agency.id}
                scope="col"
                className={agency.id === agencyId ? 'consent-column consent-selected' : 'consent-column'}
              >
                {agency.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TOPICS.map((topic) => (
            <tr key={topic}>
              <th scope="row">
                {words.topics[topic]}
                <span className="consent-hint">{words.topicHints[topic]}</span>
              </th>
              {agencies.map((agency) => {
                const place = { agencyId: agency.id, topic };
                const answer = answerAt(agency.id, topic);
                const here = focused.agencyId === agency.id && focused.topic === topic;
                const isOpen = open?.agencyId === agency.id && open.topic === topic;
                return (
                  <td key={agency.id} className={agency.id === agencyId ? 'consent-selected' : undefined}>
                    {onChoose ? (
                      <button
                        type="button"
                        data-cell={`${agency.id}:${topic}`}
                        className={`consent-cell consent-${answer}${changedAt?.(agency.id, topic) ? ' consent-changed' : ''}`}
                        tabIndex={here ? 0 : -1}
                        aria-haspopup="true"
                        aria-expanded={isOpen}
                        aria-label={words.consent.cell(words.topics[topic], agency.name, words.consent[answer])}
                        onFocus={() => {
                          setFocused(place);
                          onAgency(agency.id);
                          onFocusTopic?.(topic);
                        }}
                        onKeyDown={(event) => onKey(event, place)}
                        onClick={() => setOpen(isOpen ? null : place)}
                      >
                        {icons[answer] && <Icon name={icons[answer]} size={16} />}
                        {words.consent[answer]}
                      </button>
                    ) : (
                      <span className={`consent-cell consent-${answer}`}>
                        {icons[answer] && <Icon name={icons[answer]} size={16} />}
                        {words.consent[answer]}
                      </span>
                    )}
                    {isOpen && answer === 'LAW' && (
                      <LawReason onClose={() => close(place)}>{lawAt?.(agency.id, topic)}</LawReason>
                    )}
                    {isOpen && onChoose && answer !== 'LAW' && (
                      <Choices
                        label={words.consent.choose(words.topics[topic], agency.name)}
                        answer={answer}
                        onClose={() => close(place)}
                        onChoose={(choice) => {
                          onChoose(agency.id, topic, choice);
                          close(place);
                        }}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul role="list" className="consent-legend">
        {(lawAt ? [...LEGEND, 'AWAITS_OTHERS' as const, 'LAW' as const] : LEGEND).map((answer) => (
          <li key={answer}>
            {icons[answer] ? (
              <Icon name={icons[answer]} size={16} />
            ) : (
              answer === 'ASK' && <span className="consent-legend-ask" />
            )}
            <strong>{words.consent[answer]}</strong> {words.consent.hints[answer]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the law says and why it was chosen. */
function LawReason({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const words = useCommonWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={box}
      role="group"
      aria-label={words.consent.LAW}
      className="consent-choices consent-law"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      {children}
      <button type="button" className="plain-button" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}

function Choices({
  label,
  answer,
  onChoose,
  onClose,
}: {
  label: string;
  answer: Answer;
  onChoose: (choice: Choosable) => void;
  onClose: () => void;
}) {
  const words = useCommonWords();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    (
      group.current?.querySelector<HTMLButtonElement>('[aria-pressed="true"]') ?? group.current?.querySelector('button')
    )?.focus();
    const outside = (event: PointerEvent) => {
      if (!group.current?.parentElement?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [onClose]);
  return (
    <div
      ref={group}
      role="group"
      aria-label={label}
      className="consent-choices"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          const buttons = [...group.current!.querySelectorAll('button')];
          const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
          buttons[(at + (event.key === 'ArrowDown' ? 1 : -1) + buttons.length) % buttons.length]?.focus();
        }
      }}
    >
      {CHOICES.map((choice) => (
        <button key={choice} type="button" aria-pressed={answer === choice} onClick={() => onChoose(choice)}>
          <strong>{words.consent[choice]}</strong>
          <span>{words.consent.hints[choice]}</span>
        </button>
      ))}
    </div>
  );
}
