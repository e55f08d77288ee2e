import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import type { LogLine } from './api';
import { useSupervisionWords } from './words';

export function useWho(): (line: LogLine) => string {
  const words = useSupervisionWords().log;
  return (line) => line.by ?? (line.subject.startsWith('member:') ? words.member : words.machine);
}

/** Rows of the access log. */
export function LogTable({ lines, caption }: { lines: LogLine[]; caption: string }) {
  const words = useSupervisionWords().log;
  const formats = useFormats();
  const now = useNow();
  const who = useWho();
  return (
    <table className="table table-blocks">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.why}</th>
          <th scope="col">{words.detail}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.at}-${line.subject}-${index}`}>
            <td className="nowrap">{formats.capital(formats.when(line.at, now))}</td>
            <td>
              <strong>{who(line)}</strong>
              <br />
              <span className="meta">{line.unit}</span>
            </td>
            <td>{line.what}</td>
            <td>{line.purpose}</td>
            <td className="supervision-detail">
              {line.planId && <span className="supervision-id">{line.planId}</span>} {line.detail}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
