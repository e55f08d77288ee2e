import './NetworkMap.css';

export interface Neighbour {
  id: string;
  name: string;
  view: 'HELPS' | 'STUCK' | 'UNKNOWN' | null;
  word: string | null;
}

const SIZE = 480;
const CENTRE = SIZE / 2;
const INNER = 68;
const RING = 178;
const NODE_HEIGHT = 52;

const short = (name: string, max: number) => (name.length > max ? `${name.slice(0, max - 1)}…` : name);

/** Us in the middle, and who is around us. How a line is drawn and a word say the same thing; the list beside it says it too. */
export function NetworkMap({
  label,
  us,
  members,
  neighbours,
  selected,
}: {
  label: string;
  us: string;
  members: string[];
  neighbours: Neighbour[];
  selected: string | null;
}) {
  return (
    <svg className="network-map" viewBox={`-40 0 ${SIZE + 80} ${SIZE}`} role="img" aria-label={label}>
      <circle className="network-ring" cx={CENTRE} cy={CENTRE} r={RING} />
      <circle className="network-near" cx={CENTRE} cy={CENTRE} r={RING * 0.66} />
      {neighbours.map((neighbour, index) => {
        const angle =
          (index / neighbours.length) * 2 * Math.PI -
          Math.PI / 2 +
          (neighbours.length % 2 === 0 ? Math.PI / neighbours.length : 0);
        const x = CENTRE + RING * Math.cos(angle);
        const y = CENTRE + RING * Math.sin(angle);
        const name = short(neighbour.name, 22);
        const width = Math.max(110, name.length * 8.6 + 28);
        const left = Math.max(-36, Math.min(SIZE + 36 - width, x - width / 2));
        return (
          <g
            key={neighbour.id}
            className={neighbour.id === selected ? 'network-node network-node-selected' : 'network-node'}
          >
            <line
              className={`network-line network-line-${neighbour.view ?? 'UNKNOWN'}`}
              x1={CENTRE + INNER * Math.cos(angle)}
              y1={CENTRE + INNER * Math.sin(angle)}
              x2={x}
              y2={y}
            />
            <rect x={left} y={y - NODE_HEIGHT / 2} width={width} height={NODE_HEIGHT} rx="5" />
            <text className="network-name" x={left + width / 2} y={neighbour.word ? y - 3 : y + 6} textAnchor="middle">
              {name}
            </text>
            {neighbour.word && (
              <text
                className={neighbour.view === 'STUCK' ? 'network-word network-word-stuck' : 'network-word'}
                x={left + width / 2}
                y={y + 17}
                textAnchor="middle"
              >
                {neighbour.word}
              </text>
            )}
          </g>
        );
      })}
      <circle className="network-us" cx={CENTRE} cy={CENTRE} r={INNER} />
      <text className="network-us-word" x={CENTRE} y={CENTRE - (members.length > 2 ? 26 : 14)} textAnchor="middle">
        {us}
      </text>
      {members.slice(0, 4).map((member, index) => (
        <text
          key={index}
          className="network-member"
          x={CENTRE}
          y={CENTRE - (members.length > 2 ? 4 : -10) + index * 18}
          textAnchor="middle"
        >
          {short(member, 14)}
        </text>
      ))}
    </svg>
  );
}
