import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../shared/format/formats';
import { AgencyMark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { useCommonWords } from '../../shared/words';
import { sentQuery, type Plan } from './api';
import { useFamilyWords } from './words';

/** What agencies already have of a member, and whether they may still use it. */
export function SentMessages({ plan, memberId }: { plan: Plan; memberId: string }) {
  const words = useFamilyWords().sent;
  const common = useCommonWords();
  const formats = useFormats();
  const sent = useQuery(sentQuery(plan.id));
  const own = (sent.data ?? []).filter((one) => one.memberId === memberId);
  if (!sent.data) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      {own.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-label={words.title}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.may}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((one) => (
                <tr key={one.id}>
                  <td>{formats.day(one.sentAt)}</td>
                  <td>
                    <AgencyMark agency={one.agency} nameBeside />
                  </td>
                  <td>
                    {one.title ? <span lang="da">{one.title}</span> : common.notificationKinds[one.kind]}
                    <span className="consent-hint">{one.topics.map((topic) => common.topics[topic]).join(', ')}</span>
                  </td>
                  <td>
                    {one.mayBeUsed ? words.yes : one.stoppedAt ? words.told(formats.day(one.stoppedAt)) : words.no}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
