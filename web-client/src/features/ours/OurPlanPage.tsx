import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { GoalLadder } from '../../shared/parts/GoalLadder';
import { Icon, type IconName } from '../../shared/parts/Icon';
import { Page } from '../../shared/parts/Page';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { OurTreatments } from '../home/OurTreatments';
import { movedLately } from '../progress/moved';
import { MovedList } from '../progress/MovedList';
import { useProgressWords } from '../progress/words';
import { agreeTo, ourPlanQuery, type OurGoal, type OurPlan } from './api';
import { OurPreparing } from '../workshop/OurPreparing';
import { Asked } from './Asked';
import { KeepToMyself } from './KeepToMyself';
import { Knows } from './Knows';
import { Looked } from './Looked';
import { Circles } from './Circles';
import { Meetings } from './Meetings';
import { Messages } from './Messages';
import { Part } from './Part';
import { firstName } from './names';
import { Promised } from './Promised';
import { Pulse } from './Pulse';
import { Rang } from './Rang';
import { Week } from './Week';
import { Why } from './Why';
import { useOurWords } from './words';
import './OurPlanPage.css';

/** The family's own page: what happens now, what we want, our week, who knows what, who has looked, how it goes. */
export default function OurPlanPage() {
  const words = useOurWords();
  const formats = useFormats();
  const progress = useProgressWords();
  const plan = useQuery(ourPlanQuery);
  const [question, setQuestion] = useState<{ text: string } | null>(null);
  if (!plan.data) {
    return (
      <Page title={words.title} className="ours">
        {plan.isPending ? <LoadingState /> : <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
      </Page>
    );
  }
  const ours = plan.data;
  const me = ours.members.find((member) => member.id === ours.memberId);
  const coordinator = firstName(ours.coordinator.name);
  const moved = movedLately(ours.goals, formats.isoDay(Date.now()));
  const parts: { id: string; icon: IconName; title: string }[] = [
    { id: 'maal', icon: 'check', title: words.goals.title },
    { id: 'nu', icon: 'info', title: words.help.title },
    { id: 'uge', icon: 'hourglass', title: words.week.title },
    { id: 'moeder', icon: 'people', title: words.meetings.title },
    { id: 'cirkler', icon: 'people', title: words.circles.title },
    { id: 'hvem-ved', icon: 'lock', title: words.knows.title },
    { id: 'hvem-har-kigget', icon: 'eye', title: words.looked.title },
    { id: 'saadan-gaar-det', icon: 'people', title: words.pulse.title },
    { id: 'ser', icon: 'eye', title: words.sees.title },
    { id: 'rejse', icon: 'retry', title: words.journey.title },
    { id: 'skriv', icon: 'send', title: words.message.title(coordinator) },
    { id: 'ringet', icon: 'problem', title: words.rang.title },
  ];
  return (
    <div className="ours-frame">
      <nav className="ours-parts" aria-label={words.menu}>
        <ul role="list">
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>
                <Icon name={part.icon} /> {part.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Page
        title={words.title}
        kicker={formats.fullDay(Date.now())}
        heading={words.hello(firstName(me?.name ?? ''))}
        className="ours"
      >
        <Now ours={ours} coordinator={coordinator} />
        {moved.length > 0 && (
          <Part id="flyttet" title={progress.title}>
            <MovedList moved={moved} />
          </Part>
        )}
        <Asked ours={ours} />
        <Part id="maal" title={words.goals.title} lead={words.goals.lead}>
          {ours.goals.length === 0 && <p>{words.goals.none}</p>}
          {ours.goals.map((goal) => (
            <Goal key={goal.id} goal={goal} ours={ours} />
          ))}
        </Part>
        <Promised />
        <Part id="nu" title={words.help.title}>
          <Help ours={ours} />
        </Part>
        <Why ours={ours} />
        <Week ours={ours} />
        <OurPreparing />
        <Meetings ours={ours} />
        <Circles />
        <Knows />
        <Looked planId={ours.planId} onAsk={(text) => setQuestion({ text })} />
        <Pulse coordinator={coordinator} />
        <Part id="ser" title={words.sees.title} lead={words.sees.lead}>
          <Link className="button button-secondary" to="/vores-plan/saadan-ser-jeg-det">
            {words.sees.open}
          </Link>
        </Part>
        <Part id="rejse" title={words.journey.title} lead={words.journey.lead}>
          <Link className="button button-secondary" to="/vores-plan/rejse">
            {words.journey.open}
          </Link>
        </Part>
        <Messages coordinator={coordinator} question={question} />
        <Rang coordinator={coordinator} />
        <p className="ours-print">
          <a className="button button-secondary" href="/api/v1/my/print" download>
            <Icon name="download" /> {words.print}
          </a>
        </p>
      </Page>
    </div>
  );
}

function Now({ ours, coordinator }: { ours: OurPlan; coordinator: string }) {
  const words = useOurWords();
  const phone = ours.coordinator.phone;
  return (
    <div className="ours-now">
      {ours.stays.map((stay) => {
        const member = ours.members.find((one) => one.id === stay.memberId);
        return (
          member &&
          member.id !== ours.memberId && (
            <p key={stay.memberId}>
              <strong>{words.stay[stay.kind](firstName(member.name))}</strong> {words.noNeedToCall(coordinator)}
            </p>
          )
        );
      })}
      <OurTreatments ours={ours} />
      {ours.status === 'PAUSED' && <p>{words.paused}</p>}
      <p>{words.coordinator(coordinator)}</p>
      <div className="actions">
        <a className="button button-primary" href="#skriv">
          {words.write(coordinator)}
        </a>
        {phone && (
          <a className="button button-secondary" href={`tel:${phone.replaceAll(' ', '')}`}>
            {words.call(coordinator)}
          </a>
        )}
      </div>
    </div>
  );
}

function Goal({ goal, ours }: { goal: OurGoal; ours: OurPlan }) {
  const words = useOurWords();
  const common = useCommonWords();
  const formats = useFormats();
  const owner = ours.members.find((member) => member.id === goal.memberId);
  const agreed = goal.scale.find((level) => level.level === 0)?.words;
  const whose =
    goal.memberId === undefined
      ? words.goals.all
      : goal.memberId === ours.memberId
        ? words.you
        : firstName(owner?.name ?? '');
  return (
    <article className="ours-goal">
      <h3 lang="da">{common.quote(goal.words)}</h3>
      <p className="ours-meta">
        {whose}. {agreed && <span lang="da">{words.goals.agreed(agreed.replace(/\.$/, ''))}</span>}
      </p>
      {goal.scale.length === 0 ? (
        <p className="ours-meta">{words.goals.noScale}</p>
      ) : goal.now === undefined ? (
        <p className="ours-meta">{words.goals.notYet}</p>
      ) : (
        <GoalLadder
          label={words.goals.ladder(goal.words)}
          levels={words.goals.levels}
          then={goal.then ? { level: goal.then.level, label: words.goals.then(formats.longMonth(goal.then.on)) } : null}
          now={{ level: goal.now.level, label: words.goals.now }}
        />
      )}
      {goal.asked && <Agree goal={goal} />}
      {goal.memberId === ours.memberId && (
        <KeepToMyself ours={ours} kind="GOAL" itemId={goal.id} what={goal.words} keptFrom={goal.keptFrom} />
      )}
    </article>
  );
}

/** The reader's own yes to the words as they stand. */
function Agree({ goal }: { goal: OurGoal }) {
  const words = useOurWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const agree = useMutation({
    mutationFn: () => agreeTo(goal.id, goal.wording),
    onSuccess: () => {
      announce(words.goals.agreedNow);
      void client.invalidateQueries({ queryKey: keys.ours, exact: true });
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.ours, exact: true }),
  });
  return (
    <div className="actions">
      <button
        type="button"
        className="button button-primary"
        aria-label={words.goals.agreeTo(goal.words)}
        disabled={agree.isPending}
        onClick={() => agree.mutate()}
      >
        {words.goals.agree}
      </button>
      <span className="ours-meta">{words.goals.asked}</span>
      <ProblemMessage error={agree.error} />
    </div>
  );
}

function Help({ ours }: { ours: OurPlan }) {
  const words = useOurWords();
  const formats = useFormats();
  if (ours.help.length === 0) return <p>{words.help.none}</p>;
  return (
    <ul role="list" className="ours-rows">
      {ours.help.map((help) => {
        const member = ours.members.find((one) => one.id === help.memberId);
        return (
          <li key={help.id}>
            <strong lang="da">{help.title}.</strong> {words.help.by(help.agency.name)}{' '}
            {help.memberId === ours.memberId ? words.help.forYou : member && words.help.for(firstName(member.name))}{' '}
            {help.until && words.help.until(formats.day(help.until))}
            {help.memberId === ours.memberId && (
              <KeepToMyself
                ours={ours}
                kind="INTERVENTION"
                itemId={help.id}
                what={help.title}
                keptFrom={help.keptFrom}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
