import { scaleLinear, scaleTime } from 'd3-scale';
import { useFormats } from '../../shared/format/formats';
import { useCommonWords } from '../../shared/words';
import { phases, type Log, type LogNote } from './api';
import { useLeadershipWords } from './words';

const WIDTH = 640;
const ROW = 30;
const LABELS = 130;
const DOT = 6;
/** So many times are shown side by side; the log has them all. */
const MOST_TIMES = 4;

/** Where the days of the notes lie, from the first to the last. */
function daysOf(notes: LogNote[]) {
  const at = (note: LogNote) => new Date(`${note.day}T12:00:00`);
  const first = at(notes[0]!);
  const last = at(notes[notes.length - 1]!);
  const x = scaleTime()
    .domain([first, last])
    .range([LABELS + DOT, WIDTH - DOT]);
  return (note: LogNote) => (first.getTime() === last.getTime() ? LABELS + DOT : x(at(note)));
}

/** The step of the ladder over time; the table under it says what showed it. */
export function Ladder({ notes }: { notes: LogNote[] }) {
  const words = useLeadershipWords().log;
  const formats = useFormats();
  const placed = notes.flatMap((note) => (note.standing ? [{ ...note, standing: note.standing }] : []));
  if (placed.length === 0) return null;
  const height = ROW * words.steps.length;
  const x = daysOf(placed);
  const y = scaleLinear()
    .domain([1, words.steps.length])
    .range([height - ROW / 2, ROW / 2]);
  const path = placed
    .map(
      (note, index) =>
        `${index === 0 ? 'M' : 'H'}${x(note)}${index === 0 ? ` ${y(note.standing.step)}` : `V${y(note.standing.step)}`}`,
    )
    .join('');
  const told = placed
    .map((note) => words.ladderRow(formats.dayAndYear(note.day), String(note.standing.step)))
    .join(', ');
  return (
    <>
      <svg
        className="leadership-log-figure"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${words.ladder}. ${words.ladderSays(told)}`}
      >
        {words.steps.map((name, index) => (
          <g key={name}>
            <line className="leadership-level" x1={LABELS} x2={WIDTH} y1={y(index + 1)} y2={y(index + 1)} />
            <text className="leadership-log-label" x="0" y={y(index + 1) + 5}>
              {index + 1}
            </text>
          </g>
        ))}
        <path className="leadership-log-line" d={path} />
        {placed.map((note) => (
          <circle key={note.id} className="leadership-practice" cx={x(note)} cy={y(note.standing.step)} r={DOT} />
        ))}
      </svg>
      <div className="table-scroll" role="region" aria-label={words.tableOf(words.ladder)} tabIndex={0}>
        <table className="table">
          <caption className="sr-only">{words.ladder}</caption>
          <thead>
            <tr>
              <th scope="col">{words.dayHead}</th>
              <th scope="col">{words.stepHead}</th>
              <th scope="col">{words.evidenceHead}</th>
            </tr>
          </thead>
          <tbody>
            {[...placed].reverse().map((note) => (
              <tr key={note.id}>
                <th scope="row">{formats.dayAndYear(note.day)}</th>
                <td>{words.step(note.standing.step, words.steps[note.standing.step - 1] ?? '')}</td>
                <td lang="da">{note.standing.evidence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Each phase is a row; a bar goes from one day to the next while one stayed in it. */
export function Phases({ notes }: { notes: LogNote[] }) {
  const words = useLeadershipWords().log;
  const common = useCommonWords();
  const formats = useFormats();
  const x = daysOf(notes);
  const told = phases.map((phase) => {
    const days = notes.filter((note) => note.phases.includes(phase)).map((note) => formats.dayAndYear(note.day));
    return words.phaseRow(words.phases[phase], days.length > 0 ? common.and(days) : words.never);
  });
  return (
    <>
      <svg
        className="leadership-log-figure"
        viewBox={`0 0 ${WIDTH} ${ROW * phases.length}`}
        role="img"
        aria-label={`${words.phasesTitle}. ${told.join('. ')}`}
      >
        {phases.map((phase, row) => {
          const y = ROW * (row + 0.5);
          return (
            <g key={phase}>
              <text className="leadership-log-label" x="0" y={y + 5}>
                {words.phases[phase]}
              </text>
              <line className="leadership-level" x1={LABELS} x2={WIDTH} y1={y} y2={y} />
              {notes.map((note, index) => {
                const before = notes[index - 1];
                if (!before?.phases.includes(phase) || !note.phases.includes(phase)) return null;
                return <line key={note.id} className="leadership-log-bar" x1={x(before)} x2={x(note)} y1={y} y2={y} />;
              })}
              {notes
                .filter((note) => note.phases.includes(phase))
                .map((note) => (
                  <circle key={note.id} className="leadership-practice" cx={x(note)} cy={y} r={DOT} />
                ))}
            </g>
          );
        })}
      </svg>
      <ul className="leadership-log-told">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** The ten drivers by their kind, each time that they were looked at side by side. */
export function Drivers({ notes, drivers }: { notes: LogNote[]; drivers: Log['drivers'] }) {
  const words = useLeadershipWords().log;
  const formats = useFormats();
  const looked = notes.filter((note) => note.drivers.length > 0).slice(-MOST_TIMES);
  if (looked.length === 0) return <p>{words.driversNone}</p>;
  const kinds = [...new Set(drivers.map(({ kind }) => kind))];
  const levelOf = (note: LogNote, driver: string) => note.drivers.find((one) => one.driver === driver)?.level;
  return (
    <div className="table-scroll" role="region" aria-label={words.tableOf(words.driversTitle)} tabIndex={0}>
      <table className="table">
        <caption className="sr-only">{words.driversTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.driver}</th>
            {looked.map((note) => (
              <th key={note.id} scope="col">
                {formats.dayAndYear(note.day)}
              </th>
            ))}
          </tr>
        </thead>
        {kinds.map((kind) => (
          <tbody key={kind}>
            <tr>
              <th scope="rowgroup" colSpan={looked.length + 1}>
                {words.kinds[kind]}
              </th>
            </tr>
            {drivers
              .filter((one) => one.kind === kind)
              .map(({ driver }) => (
                <tr key={driver}>
                  <th scope="row" className="leadership-log-driver">
                    {words.drivers[driver]}
                  </th>
                  {looked.map((note) => {
                    const level = levelOf(note, driver);
                    return (
                      <td key={note.id}>
                        {level === undefined ? (
                          <span className="meta">{words.notLooked}</span>
                        ) : (
                          <>
                            <span aria-hidden="true">
                              {'●'.repeat(level) + '○'.repeat(words.levels.length - 1 - level)}
                            </span>{' '}
                            {words.levels[level]}
                          </>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
