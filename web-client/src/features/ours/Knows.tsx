import { Icon } from '../../shared/parts/Icon';
import { useCommonWords } from '../../shared/words';
import type { Knows as AgencyKnows, OurPlan } from './api';
import { Part } from './Part';
import { useOurWords } from './words';

/** What each agency may know about the reader, in words: first what it knows, last what it does not. */
export function Knows({ ours, coordinator }: { ours: OurPlan; coordinator: string }) {
  const words = useOurWords();
  return (
    <Part id="hvem-ved" title={words.knows.title} lead={words.knows.lead}>
      {ours.knows.length === 0 && <p>{words.knows.none}</p>}
      <ul role="list" className="ours-rows">
        {ours.knows.map((one) => (
          <li key={one.agency.id}>
            <h3>{one.agency.name}</h3>
            <Agency one={one} />
          </li>
        ))}
      </ul>
      <p>{words.knows.change(coordinator)}</p>
    </Part>
  );
}

function Agency({ one }: { one: AgencyKnows }) {
  const words = useOurWords();
  const common = useCommonWords();
  const topics = (knows: AgencyKnows['topics'][number]['knows']) =>
    one.topics.filter((topic) => topic.knows === knows).map((topic) => words.knows.topics[topic.topic]);
  const kinds = [
    ['YES', words.knows.knows],
    ['LAW', words.knows.law],
    ['ATTENDANCE', words.knows.attendance],
    ['ASK', words.knows.ask],
  ] as const;
  const told = kinds.filter(([kind]) => topics(kind).length > 0);
  if (told.length === 0) {
    return (
      <p className="ours-mark">
        <Icon name="close" /> {words.knows.nothing}
      </p>
    );
  }
  return (
    <>
      {told.map(([kind, label]) => (
        <p key={kind} className="ours-mark">
          <Icon name={kind === 'ASK' ? 'info' : 'check'} />
          <span>
            <strong>{label}</strong>
            {kind === 'ATTENDANCE' ? '.' : ` ${common.and(topics(kind))}.`}
          </span>
        </p>
      ))}
      <p className="ours-mark">
        <Icon name="close" />
        <span>
          <strong>{words.knows.no}</strong> {words.knows.everythingElse}.
        </span>
      </p>
    </>
  );
}
