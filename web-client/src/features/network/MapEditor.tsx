import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextField } from '../../shared/parts/fields';
import '../../shared/parts/NetworkMap.css';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { networkQuery, placeInNetwork, useNetworkChange, type NetworkNode, type Plan } from './api';
import { useNetworkWords } from './words';

const SIZE = 560;
const CENTRE = SIZE / 2;
const RINGS = [0, 110, 175, 240];
const HALF_HEIGHT = 20;
const STEP = 15;
/** As wide as the longest name that is drawn. */
const WIDEST = 146;
const SORTS = ['RELATIVE', 'FRIEND', 'SCHOOL', 'VOLUNTEER', 'HEALTH', 'OTHER'] as const;
const VIEWS = ['HELPS', 'STUCK', 'UNKNOWN'] as const;

type Place = Pick<NetworkNode, 'ring' | 'angle'>;

const spot = ({ ring, angle }: Place) => {
  const radians = ((angle - 90) * Math.PI) / 180;
  const radius = RINGS[ring] ?? CENTRE;
  return { x: CENTRE + radius * Math.cos(radians), y: CENTRE + radius * Math.sin(radians) };
};

/** The nearest ring and the whole degrees of a point in the drawing. */
export const placeOf = (x: number, y: number): Place => {
  const radius = Math.hypot(x - CENTRE, y - CENTRE);
  const ring = [1, 2, 3].reduce((best, one) =>
    Math.abs((RINGS[one] ?? 0) - radius) < Math.abs((RINGS[best] ?? 0) - radius) ? one : best,
  );
  const degrees = (Math.atan2(y - CENTRE, x - CENTRE) * 180) / Math.PI + 90;
  return { ring, angle: Math.round((degrees + 360) % 360) % 360 };
};

/** Where the arrows move somebody: nearer, further, round. */
export const moved = (key: string, { ring, angle }: Place): Place | null => {
  if (key === 'ArrowUp') return { ring: Math.max(1, ring - 1), angle };
  if (key === 'ArrowDown') return { ring: Math.min(3, ring + 1), angle };
  if (key === 'ArrowRight') return { ring, angle: (angle + STEP) % 360 };
  if (key === 'ArrowLeft') return { ring, angle: (angle + 360 - STEP) % 360 };
  return null;
};

/** The family's name as there is room for it in the circle; the page says all of it. */
const inTheMiddle = (family: string) => {
  const name = family.length > 15 ? `${family.slice(0, 14)}…` : family;
  return { name, size: Math.min(21, 185 / name.length) };
};

/** Where somebody new is put: as near as there is room, however long the names are. */
export const freePlace = (taken: Place[]): Place => {
  const places = [1, 2, 3].flatMap((ring) =>
    Array.from({ length: 360 / STEP }, (_, step) => ({ ring, angle: step * STEP })),
  );
  const lieApart = (one: Place, other: Place) => {
    const [a, b] = [spot(one), spot(other)];
    return Math.abs(a.x - b.x) >= WIDEST || Math.abs(a.y - b.y) > 2 * HALF_HEIGHT;
  };
  return places.find((place) => taken.every((other) => lieApart(place, other))) ?? places[0]!;
};

/** Everybody round the family: a drawing that is moved by mouse or by arrows, and a table that says and does the same. */
export function MapEditor({ plan, readOnly }: { plan: Plan; readOnly: boolean }) {
  const words = useNetworkWords().map;
  const network = useQuery(networkQuery(plan.id));
  const announce = useAnnounce();
  const [adding, setAdding] = useState(false);
  const save = useNetworkChange(
    plan.id,
    (body: Schemas['NetworkNodeInput']) => placeInNetwork(plan.id, body),
    () => announce(words.saved),
  );
  const change = (node: NetworkNode, what: Partial<Schemas['NetworkNodeInput']>) =>
    save.mutate({
      kind: node.kind,
      id: node.id,
      number: node.number,
      name: node.name,
      sort: node.sort,
      role: node.role,
      ring: node.ring,
      angle: node.angle,
      view: node.view,
      removed: false,
      ...what,
    });
  return (
    <Section
      title={words.title}
      lead={words.lead}
      aside={
        !readOnly && (
          <button type="button" className="plain-button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {words.add}
          </button>
        )
      }
    >
      {adding && (
        <Add
          place={freePlace(network.data ?? [])}
          onAdd={(body) => save.mutate(body, { onSuccess: () => setAdding(false) })}
          busy={save.isPending}
        />
      )}
      <ProblemMessage error={save.error} />
      {network.isPending && <LoadingState />}
      {network.error && <ErrorState error={network.error} onRetry={() => void network.refetch()} />}
      {network.data && (
        <div className="network-map-layout">
          <Drawing plan={plan} nodes={network.data} readOnly={readOnly} onPlace={change} />
          <Table nodes={network.data} readOnly={readOnly || save.isPending} onChange={change} />
        </div>
      )}
    </Section>
  );
}

function Drawing({
  plan,
  nodes,
  readOnly,
  onPlace,
}: {
  plan: Plan;
  nodes: NetworkNode[];
  readOnly: boolean;
  onPlace: (node: NetworkNode, place: Place) => void;
}) {
  const words = useNetworkWords().map;
  const us = inTheMiddle(plan.familyName);
  const svg = useRef<SVGSVGElement>(null);
  const [held, setHeld] = useState<{ id: string; place: Place } | null>(null);
  const point = (event: PointerEvent): Place | null => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    const scale = SIZE / box.width;
    return placeOf((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const drop = (node: NetworkNode) => {
    if (held && held.id === node.id && (held.place.ring !== node.ring || held.place.angle !== node.angle))
      onPlace(node, held.place);
    setHeld(null);
  };
  const keyed = (event: KeyboardEvent, node: NetworkNode) => {
    const to = moved(event.key, held?.id === node.id ? held.place : node);
    if (to) {
      event.preventDefault();
      setHeld({ id: node.id, place: to });
    } else if (event.key === 'Enter') drop(node);
    else if (event.key === 'Escape') setHeld(null);
  };
  return (
    <svg ref={svg} className="family-map" viewBox={`0 0 ${SIZE} ${SIZE}`} role="group" aria-label={words.drawing}>
      {[3, 2, 1].map((ring) => (
        <circle key={ring} className="network-ring" cx={CENTRE} cy={CENTRE} r={RINGS[ring]} />
      ))}
      {nodes.map((node) => {
        const { x, y } = spot(held?.id === node.id ? held.place : node);
        return (
          <line
            key={`${node.kind}-${node.id}`}
            className={`network-line network-line-${node.view}`}
            x1={CENTRE}
            y1={CENTRE}
            x2={x}
            y2={y}
          />
        );
      })}
      <circle className="network-us" cx={CENTRE} cy={CENTRE} r={58} />
      <text className="network-us-word" style={{ fontSize: us.size }} x={CENTRE} y={CENTRE + 6} textAnchor="middle">
        {us.name}
      </text>
      {nodes.map((node) => {
        const place = held?.id === node.id ? held.place : node;
        const { x, y } = spot(place);
        const name = node.letters ?? (node.name.length > 14 ? `${node.name.slice(0, 13)}…` : node.name);
        const width = Math.max(60, name.length * 9 + 20);
        const left = Math.min(SIZE - width, Math.max(0, x - width / 2));
        return (
          <g
            key={`${node.kind}-${node.id}`}
            className={held?.id === node.id ? 'network-node network-node-selected' : 'network-node'}
            role={readOnly ? 'img' : 'button'}
            tabIndex={readOnly ? undefined : 0}
            aria-label={words.node(
              // What is drawn is said as well, for whoever speaks to the page (WCAG 2.5.3).
              name === node.name ? name : `${name}, ${node.name}`,
              words.rings[place.ring] ?? '',
              words.views[node.view],
            )}
            onKeyDown={readOnly ? undefined : (event) => keyed(event, node)}
            onBlur={readOnly ? undefined : () => drop(node)}
            onPointerDown={
              readOnly
                ? undefined
                : (event) => {
                    event.currentTarget.setPointerCapture(event.pointerId);
                    setHeld({ id: node.id, place: node });
                  }
            }
            onPointerMove={(event) => {
              const to = held?.id === node.id && event.buttons > 0 ? point(event) : null;
              if (to) setHeld({ id: node.id, place: to });
            }}
            onPointerUp={() => drop(node)}
          >
            <rect x={left} y={y - HALF_HEIGHT} width={width} height={HALF_HEIGHT * 2} rx="5" />
            <text className="network-name" x={left + width / 2} y={y + 5} textAnchor="middle">
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Table({
  nodes,
  readOnly,
  onChange,
}: {
  nodes: NetworkNode[];
  readOnly: boolean;
  onChange: (node: NetworkNode, what: Partial<Schemas['NetworkNodeInput']>) => void;
}) {
  const words = useNetworkWords().map;
  return (
    <table className="table table-blocks">
      <caption className="sr-only">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column.who}</th>
          <th scope="col">{words.column.near}</th>
          <th scope="col">{words.column.view}</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={`${node.kind}-${node.id}`}>
            <th scope="row">
              {node.name}
              <div className="meta" lang="da">
                {node.role || words.sorts[node.sort]}
              </div>
              {node.kind === 'PERSON' && !readOnly && (
                <button
                  type="button"
                  className="plain-button"
                  aria-label={`${words.remove}: ${node.name}`}
                  onClick={() => onChange(node, { removed: true })}
                >
                  {words.remove}
                </button>
              )}
            </th>
            <td data-label={words.column.near}>
              <select
                className="form-select"
                aria-label={`${words.column.near}: ${node.name}`}
                disabled={readOnly}
                value={node.ring}
                onChange={(event) => onChange(node, { ring: Number(event.target.value) })}
              >
                {[1, 2, 3].map((ring) => (
                  <option key={ring} value={ring}>
                    {words.rings[ring]}
                  </option>
                ))}
              </select>
            </td>
            <td data-label={words.column.view}>
              <select
                className="form-select"
                aria-label={`${words.column.view}: ${node.name}`}
                disabled={readOnly}
                value={node.view}
                onChange={(event) => onChange(node, { view: event.target.value as NetworkNode['view'] })}
              >
                {VIEWS.map((view) => (
                  <option key={view} value={view}>
                    {words.views[view]}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Add({
  place,
  onAdd,
  busy,
}: {
  place: Place;
  onAdd: (body: Schemas['NetworkNodeInput']) => void;
  busy: boolean;
}) {
  const words = useNetworkWords().map;
  const common = useCommonWords();
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [sort, setSort] = useState<NetworkNode['sort']>('RELATIVE');
  const [tried, setTried] = useState(false);
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() === '') return;
        onAdd({
          kind: 'PERSON',
          id,
          number: 0,
          name: name.trim(),
          sort,
          role: role.trim(),
          ...place,
          view: 'UNKNOWN',
          removed: false,
        });
      }}
    >
      <div className="network-matter">
        <TextField
          label={words.name}
          maxLength={120}
          error={tried && name.trim() === '' ? { type: 'required', message: common.errors.required } : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label={words.sort}
          value={sort}
          onChange={(event) => setSort(event.target.value as NetworkNode['sort'])}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {words.sorts[one]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.role}
          optional
          maxLength={200}
          value={role}
          onChange={(event) => setRole(event.target.value)}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button button-secondary" disabled={busy}>
          {words.put}
        </button>
      </div>
    </form>
  );
}
