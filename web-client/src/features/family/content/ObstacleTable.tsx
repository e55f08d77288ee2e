import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { newId, type Schemas } from '../../../shared/api/client';
import { useFormats } from '../../../shared/format/formats';
import { useAnnounce } from '../../../shared/parts/announce';
import { SelectField, TextField } from '../../../shared/parts/fields';
import { Mark } from '../../../shared/parts/marks';
import { ProblemMessage } from '../../../shared/parts/states';
import { useCommonWords } from '../../../shared/words';
import { groupObstacle, hearAnswer, solveObstacle, stepObstacle, type Obstacle } from './api';
import './Obstacles.css';
import { useContentWords } from './words';

const WAYS: Schemas['SolvedAs'][] = [
  'RULE_CHANGED',
  'EXCEPTION',
  'MONEY_FOUND',
  'AGREED',
  'OTHER_WAY',
  'STANDS',
  'OTHER',
];

type Doing = 'step' | 'alike' | 'solve';

interface Changing {
  obstacle: Obstacle;
  obstacles: Obstacle[];
  onClose: () => void;
  onChanged: () => void;
}

/**
 * Obstacles in rows, open ones first: what was done, how it went, and what can be done now.
 * `hearIn` is the plan whose coordinator hears the answers; a leader's list has none, and can put alike ones together.
 * Who only raised them moves none.
 */
export function ObstacleTable({
  obstacles,
  hearIn,
  readOnly = false,
  onChanged,
}: {
  obstacles: Obstacle[];
  hearIn?: string | undefined;
  readOnly?: boolean;
  onChanged: () => void;
}) {
  const words = useContentWords().obstacles;
  return (
    <table className="table table-blocks">
      <caption className="sr-only">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column.what}</th>
          <th scope="col">{words.column.age}</th>
          <th scope="col">{words.column.cost}</th>
          <th scope="col">{words.column.owner}</th>
          <th scope="col">{words.column.state}</th>
        </tr>
      </thead>
      <tbody>
        {obstacles.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Mark>{words.kinds[one.kind]}</Mark> <span lang="da">{one.what}</span>
              <RaisedBy obstacle={one} obstacles={obstacles} />
            </th>
            <td data-label={words.column.age}>
              <Age obstacle={one} />
            </td>
            <td lang="da" data-label={words.column.cost}>
              {one.cost}
            </td>
            <td data-label={words.column.owner}>{one.ownerAgency?.name ?? one.ownerName}</td>
            <td data-label={words.column.state}>
              <State obstacle={one} />
              <Steps obstacle={one} />
              {one.state === 'SOLVED' && !one.heard && hearIn && (
                <Hear planId={hearIn} obstacle={one} onChanged={onChanged} />
              )}
              {!readOnly && (
                <Moving obstacle={one} obstacles={obstacles} offersAlike={hearIn === undefined} onChanged={onChanged} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who put it up, or that the system found it, and how many are like it. */
export function RaisedBy({ obstacle, obstacles }: { obstacle: Obstacle; obstacles: Obstacle[] }) {
  const words = useContentWords().obstacles;
  const formats = useFormats();
  const day = formats.shortDay(obstacle.raisedAt);
  const alike = obstacle.alike
    ? obstacles.filter((other) => other.alike === obstacle.alike && other.id !== obstacle.id).length
    : 0;
  return (
    <div className="meta">
      {obstacle.raisedByName ? words.raisedBy(obstacle.raisedByName, day) : words.foundBySystem(day)}
      {alike > 0 && ` · ${words.alikeTo(alike)}`}
    </div>
  );
}

/** What can be done about one that stands: the buttons, and the form of the one that was pressed. */
export function Moving({
  obstacle,
  obstacles,
  offersAlike,
  onChanged,
}: {
  obstacle: Obstacle;
  obstacles: Obstacle[];
  offersAlike: boolean;
  onChanged: () => void;
}) {
  const words = useContentWords().obstacles;
  const [doing, setDoing] = useState<Doing | null>(null);
  if (obstacle.state !== 'OPEN') return null;
  const offered: Doing[] = offersAlike && obstacles.length > 1 ? ['step', 'alike', 'solve'] : ['step', 'solve'];
  return doing ? (
    <Change
      what={doing}
      obstacle={obstacle}
      obstacles={obstacles}
      onClose={() => setDoing(null)}
      onChanged={() => {
        setDoing(null);
        onChanged();
      }}
    />
  ) : (
    <div className="obstacle-actions">
      {offered.map((what) => (
        <button key={what} type="button" className="plain-button" onClick={() => setDoing(what)}>
          {words.do[what]}
          <span className="sr-only">: {obstacle.what}</span>
        </button>
      ))}
    </div>
  );
}

/** For how many days it has stood, or stood; past its clock it is marked in words too. */
export function Age({ obstacle }: { obstacle: Obstacle }) {
  const words = useContentWords().obstacles;
  const formats = useFormats();
  const days = formats.daysBetween(obstacle.raisedAt, obstacle.solvedAt ?? Date.now());
  if (obstacle.state === 'SOLVED') return <>{words.stood(days)}</>;
  return Date.parse(obstacle.dueAt) <= Date.now() ? (
    <Mark tone="signal" icon="hourglass">
      {words.tooLong(days)}
    </Mark>
  ) : (
    <strong>{words.age(days)}</strong>
  );
}

/** Until when it is to be moved, or how it was. */
export function State({ obstacle }: { obstacle: Obstacle }) {
  const words = useContentWords().obstacles;
  const formats = useFormats();
  if (obstacle.state === 'SOLVED') {
    return (
      <>
        {words.solved(formats.shortDay(obstacle.solvedAt ?? ''), obstacle.solvedByName ?? '')}
        {obstacle.solvedAs && obstacle.solvedAs !== 'OTHER' && <div>{words.ways[obstacle.solvedAs]}</div>}
        <div className="meta" lang="da">
          {obstacle.solution}
        </div>
      </>
    );
  }
  return Date.parse(obstacle.dueAt) <= Date.now() ? (
    <Mark tone="signal" icon="alert">
      {words.overdue(formats.shortDay(obstacle.dueAt))}
    </Mark>
  ) : (
    words.due(formats.shortDay(obstacle.dueAt))
  );
}

/** What was done so far. */
export function Steps({ obstacle }: { obstacle: Obstacle }) {
  const words = useContentWords().obstacles;
  const formats = useFormats();
  if (obstacle.steps.length === 0) return null;
  return (
    <ul role="list" className="obstacle-steps" aria-label={words.stepsOf(obstacle.what)}>
      {obstacle.steps.map((step) => (
        <li key={`${step.at} ${step.what}`}>
          <span lang="da">{step.what}</span>{' '}
          <span className="meta">
            {step.byName}, {formats.shortDay(step.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Change({ what, ...changing }: Changing & { what: Doing }) {
  if (what === 'step') return <Step {...changing} />;
  return what === 'alike' ? <Alike {...changing} /> : <Solve {...changing} />;
}

/** The frame of the three: one question or two, save, regret. */
function ChangeForm({
  label,
  save,
  pending,
  error,
  onClose,
  children,
}: {
  label: string;
  save: () => void;
  pending: boolean;
  error: Error | null;
  onClose: () => void;
  children: React.ReactNode;
}) {
  const words = useContentWords().obstacles;
  const common = useCommonWords();
  return (
    <form
      className="obstacle-change"
      aria-label={label}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      {children}
      <ProblemMessage error={error} />
      <div className="actions">
        <button type="submit" className="button button-secondary" disabled={pending}>
          {words.solveSave}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

function useChange(change: () => Promise<unknown>, done: string, onChanged: () => void) {
  const announce = useAnnounce();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      announce(done);
      onChanged();
    },
  });
}

function Step({ obstacle, onClose, onChanged }: Changing) {
  const words = useContentWords().obstacles;
  const [id] = useState(newId);
  const [what, setWhat] = useState('');
  const save = useChange(() => stepObstacle(obstacle.id, id, what.trim()), words.stepDone, onChanged);
  return (
    <ChangeForm
      label={words.do.step}
      save={() => save.mutate()}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      <TextField
        label={words.stepWhat}
        hint={words.noNames}
        required
        maxLength={500}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
    </ChangeForm>
  );
}

function Alike({ obstacle, obstacles, onClose, onChanged }: Changing) {
  const words = useContentWords().obstacles;
  const [other, setOther] = useState('');
  const save = useChange(() => groupObstacle(obstacle, other || null), words.alikeDone, onChanged);
  return (
    <ChangeForm
      label={words.do.alike}
      save={() => save.mutate()}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      <SelectField label={words.alikeWhich} value={other} onChange={(event) => setOther(event.target.value)}>
        <option value="">{words.alikeNone}</option>
        {obstacles
          .filter((one) => one.id !== obstacle.id && one.state === 'OPEN')
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.what}
            </option>
          ))}
      </SelectField>
    </ChangeForm>
  );
}

function Solve({ obstacle, obstacles, onClose, onChanged }: Changing) {
  const words = useContentWords().obstacles;
  const common = useCommonWords();
  const [as, setAs] = useState<Schemas['SolvedAs'] | ''>('');
  const [how, setHow] = useState('');
  const others = obstacles.filter(
    (one) => obstacle.alike && one.alike === obstacle.alike && one.id !== obstacle.id && one.state === 'OPEN',
  ).length;
  const [alikeToo, setAlikeToo] = useState(others > 0);
  const save = useChange(
    () => solveObstacle(obstacle, { as: as || 'OTHER', how: how.trim(), alikeToo }),
    words.solvedDone,
    onChanged,
  );
  return (
    <ChangeForm
      label={words.do.solve}
      save={() => save.mutate()}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
    >
      <SelectField
        label={words.way}
        required
        value={as}
        onChange={(event) => setAs(event.target.value as Schemas['SolvedAs'])}
      >
        <option value="">{common.errors.choose}</option>
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {words.ways[way]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={words.how}
        hint={words.noNames}
        required
        maxLength={1000}
        value={how}
        onChange={(event) => setHow(event.target.value)}
      />
      {others > 0 && (
        <label className="radio">
          <input type="checkbox" checked={alikeToo} onChange={(event) => setAlikeToo(event.target.checked)} />
          <span>{words.alikeToo(others)}</span>
        </label>
      )}
    </ChangeForm>
  );
}

function Hear({ planId, obstacle, onChanged }: { planId: string; obstacle: Obstacle; onChanged: () => void }) {
  const words = useContentWords().obstacles;
  const hear = useChange(() => hearAnswer(planId, obstacle.id), words.heardDone, onChanged);
  return (
    <>
      <ProblemMessage error={hear.error} />
      <button type="button" className="button button-secondary" disabled={hear.isPending} onClick={() => hear.mutate()}>
        {words.hear}
        <span className="sr-only">: {obstacle.what}</span>
      </button>
    </>
  );
}
