import { useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useLanguage } from '../../shared/words';
import { useHomeWords } from './words';

/** How it has gone this month, as a line and as a table. */
export function Figures({ figures, from }: { figures: Schemas['HomeFigures']; from: string }) {
  const words = useHomeWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const [table, setTable] = useState(false);
  const month = formats.capital(
    new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
      timeZone: 'Europe/Copenhagen',
      month: 'long',
    }).format(new Date(from)),
  );
  const line: [number | null, string][] = [
    [figures.taken, words.board.taken],
    [figures.admissionsAvoided, words.board.avoided],
    [figures.staysShortened, words.board.shortened],
    [figures.minutesToYes, words.board.minutes],
  ];
  const all: [number | null, string][] = [
    ...line,
    [figures.readmitted, words.board.again],
    [figures.other, words.board.other],
    [figures.daysSaved, words.board.daysTotal],
  ];
  return (
    <div className="home-figures">
      <p>
        <strong>{words.board.figures(month)}</strong>
        {line
          .filter(([number]) => number !== null)
          .map(([number, what]) => (
            <span key={what}>
              <strong>{number}</strong> {what}
            </span>
          ))}
        <button type="button" className="plain-button" aria-expanded={table} onClick={() => setTable(!table)}>
          {table ? words.board.hideTable : words.board.table}
        </button>
      </p>
      {table && (
        <table className="table">
          <caption className="sr-only">{words.board.figures(month)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.board.measure}</th>
              <th scope="col">{words.board.number}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(([number, what]) => (
              <tr key={what}>
                <th scope="row">{formats.capital(what)}</th>
                <td>{number ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
