import { useId } from 'react';
import { useFormats } from '../../../shared/format/formats';
import { ChangeSentence } from '../../../shared/parts/ChangeSentence';
import { Counter, Mark } from '../../../shared/parts/marks';
import { Section } from '../../../shared/parts/Section';
import type { Obstacle } from './api';
import { isMine, type Group } from './board';
import { Age, Moving, RaisedBy, State, Steps } from './ObstacleTable';
import { useContentWords } from './words';

/** How many wait, how old the oldest is, and how many have stood too long: in words, before any card. */
export function HowOld({ open }: { open: Obstacle[] }) {
  const words = useContentWords().obstacles;
  const formats = useFormats();
  const now = Date.now();
  const days = open.map((one) => formats.daysBetween(one.raisedAt, now));
  const late = open.filter((one) => Date.parse(one.dueAt) <= now).length;
  return (
    <ChangeSentence>
      {open.length === 0 ? words.noneOpen : words.oldest(open.length, Math.max(...days))} {late > 0 && words.late(late)}
    </ChangeSentence>
  );
}

/** What one leader or one department is to move, as cards. */
export function ObstacleBoard({ group, all, onChanged }: { group: Group; all: Obstacle[]; onChanged: () => void }) {
  const words = useContentWords().obstacles;
  return (
    <Section
      title={group.name ?? words.you}
      count={<Counter count={group.obstacles.length} filled={false} label={words.standing} />}
    >
      <ul role="list" className="obstacle-cards">
        {group.obstacles.map((one) => (
          <li key={one.id}>
            <Card obstacle={one} all={all} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Card({ obstacle, all, onChanged }: { obstacle: Obstacle; all: Obstacle[]; onChanged: () => void }) {
  const words = useContentWords().obstacles;
  const heading = useId();
  return (
    <article className="obstacle-card" aria-labelledby={heading}>
      <p className="obstacle-card-top">
        <span>
          <Mark>{words.kinds[obstacle.kind]}</Mark>{' '}
          {isMine(obstacle) && (
            <Mark tone="accent" icon="people">
              {words.mine}
            </Mark>
          )}
        </span>
        <Age obstacle={obstacle} />
      </p>
      <h3 id={heading} lang="da">
        {obstacle.what}
      </h3>
      <RaisedBy obstacle={obstacle} obstacles={all} />
      <dl>
        <dt>{words.column.cost}</dt>
        <dd lang="da">{obstacle.cost}</dd>
        <dt>{words.column.owner}</dt>
        <dd>{obstacle.ownerAgency?.name ?? obstacle.ownerName}</dd>
        <dt>{words.column.due}</dt>
        <dd>
          <State obstacle={obstacle} />
        </dd>
        <dt>{words.column.done}</dt>
        <dd>{obstacle.steps.length > 0 ? <Steps obstacle={obstacle} /> : words.nothingDone}</dd>
      </dl>
      <Moving obstacle={obstacle} obstacles={all} offersAlike onChanged={onChanged} />
    </article>
  );
}
