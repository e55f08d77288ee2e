import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon, type IconName } from '../../shared/parts/Icon';
import type { Kind, Step } from './api';
import { across, BANDS, CARD, droppedAt, later, pictureOf, time, WIDTH, years, type Placed } from './place';
import { useWhen } from './when';
import { useJourneyWords } from './words';
import './JourneyPicture.css';

export const symbols: Record<Kind, IconName> = { WORKED: 'check', HAPPENED: 'info', DID_NOT_WORK: 'close' };

/** As high as a page that lies down has room for, in the picture's own measure. */
const PAGE_HEIGHT = 640;

type Moved = Partial<Pick<Step, 'kind' | 'happenedOn' | 'precision'>>;

/** The journey as a picture. A card is moved by hand or by the arrow keys; its list beside it says the same. */
export function JourneyPicture({
  steps,
  today,
  onMove,
  onOpen,
}: {
  steps: Step[];
  today: string;
  onMove: (step: Step, moved: Moved) => void;
  onOpen: (step: Step) => void;
}) {
  const words = useJourneyWords();
  const [moved, setMoved] = useState<{ id: string; to: Moved } | null>(null);
  const shown = steps.map((step) => (step.id === moved?.id ? { ...step, ...moved.to } : step));
  const picture = pictureOf(shown, today);
  const how = useId();
  return (
    <section className="journey-picture" aria-label={words.figure}>
      <p id={how} className="meta journey-how">
        {words.how}
      </p>
      <div className="journey-scroll" tabIndex={0} role="group" aria-label={words.figure}>
        <div
          className="journey-canvas"
          style={
            {
              width: WIDTH,
              height: picture.height + 28,
              '--page-fit': Math.min(1, PAGE_HEIGHT / picture.height),
            } as CSSProperties
          }
        >
          {picture.bands.map((band) => (
            <div
              key={band.kind}
              className={`journey-band journey-${band.kind}`}
              style={{ top: band.top, height: band.height }}
            >
              <span className="journey-band-name">
                <Icon name={symbols[band.kind]} size={16} /> {words.kinds[band.kind]}
              </span>
            </div>
          ))}
          {years(picture, today).map((year) => (
            <span
              key={year}
              className="journey-year"
              style={{ left: across(picture, time(`${year}-01-01`)), height: picture.height + 24 }}
            >
              {year}
            </span>
          ))}
          <span
            className="journey-year journey-today"
            style={{ left: across(picture, time(today)), height: picture.height + 24 }}
          >
            {words.today}
          </span>
          {picture.cards.map((card) => (
            <Card
              key={card.step.id}
              card={card}
              how={how}
              isMoved={moved?.id === card.step.id}
              dropped={(right, down) => droppedAt(picture, card, right, down, today)}
              today={today}
              onTry={(to) => setMoved(to && { id: card.step.id, to })}
              onKeep={(to) => {
                setMoved(null);
                const before = steps.find((step) => step.id === card.step.id)!;
                if (to.happenedOn !== undefined || (to.kind !== undefined && to.kind !== before.kind))
                  onMove(before, to);
              }}
              onOpen={() => onOpen(steps.find((step) => step.id === card.step.id)!)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function Card({
  card,
  how,
  isMoved,
  dropped,
  today,
  onTry,
  onKeep,
  onOpen,
}: {
  card: Placed;
  how: string;
  isMoved: boolean;
  dropped: (right: number, down: number) => Moved;
  today: string;
  onTry: (to: Moved | null) => void;
  onKeep: (to: Moved) => void;
  onOpen: () => void;
}) {
  const words = useJourneyWords();
  const announce = useAnnounce();
  const when = useWhen();
  const [drag, setDrag] = useState<{ x: number; y: number; right: number; down: number } | null>(null);
  const wasDragged = useRef(false);
  const { step } = card;

  const onKeyDown = (event: KeyboardEvent) => {
    const aside = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (aside !== 0 || down !== 0) {
      event.preventDefault();
      const kind = BANDS[Math.min(Math.max(BANDS.indexOf(step.kind) + down, 0), BANDS.length - 1)]!;
      const on = aside === 0 ? step.happenedOn : later(step, aside as 1 | -1, today);
      onTry({ kind, happenedOn: on, precision: step.precision });
      announce(words.moving(words.kinds[kind], when({ happenedOn: on, precision: step.precision })));
    } else if (event.key === 'Escape' && isMoved) {
      onTry(null);
      announce(words.undone);
    } else if (event.key === 'Enter' && isMoved) {
      event.preventDefault();
      onKeep({ kind: step.kind, happenedOn: step.happenedOn, precision: step.precision });
    }
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || !step.mayChange || event.pointerType === 'touch') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    wasDragged.current = false;
    setDrag({ x: event.clientX, y: event.clientY, right: 0, down: 0 });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag) return;
    const right = event.clientX - drag.x;
    const down = event.clientY - drag.y;
    if (Math.hypot(right, down) > 6) wasDragged.current = true;
    setDrag({ ...drag, right, down });
  };
  const onPointerUp = () => {
    if (drag && wasDragged.current) onKeep(dropped(drag.right, drag.down));
    setDrag(null);
  };
  return (
    <button
      type="button"
      className={`journey-card journey-${step.kind}`}
      data-moving={isMoved || drag !== null || undefined}
      style={{
        left: card.left + (drag?.right ?? 0),
        top: card.top + (drag?.down ?? 0),
        width: CARD,
        minHeight: card.height,
      }}
      disabled={!step.mayChange}
      aria-describedby={how}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(null)}
      onBlur={() => isMoved && onTry(null)}
      onClick={() => {
        if (!wasDragged.current) onOpen();
        wasDragged.current = false;
      }}
    >
      <span className="journey-card-when">
        <Icon name={symbols[step.kind]} size={14} />
        <span className="sr-only">{words.kinds[step.kind]}.</span> {when(step)}
      </span>
      <span lang="da">{step.words}</span>
    </button>
  );
}
