import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { coordinationQuery, useArrange, withdrawHandOver, type HandOver } from './api';
import { HandOverForm } from './HandOverForm';
import { MoveAway } from './MoveAway';
import { SplitFamily } from './SplitFamily';
import { useCoordinationWords } from './words';
import './coordination.css';

type Coordination = Schemas['Coordination'];

/** Who holds the plan, who has held it, and giving it to somebody else. */
export function CoordinatorTab({ plan }: { plan: Schemas['Plan'] }) {
  const coordination = useQuery(coordinationQuery(plan.id));
  const mayChange = plan.reader === 'COORDINATOR' || plan.reader === 'DEPUTY';
  if (!coordination.data) {
    return coordination.isPending ? (
      <LoadingState />
    ) : (
      <ErrorState error={coordination.error} onRetry={() => void coordination.refetch()} />
    );
  }
  return (
    <>
      <Holder coordination={coordination.data} />
      {plan.status !== 'CLOSED' && <Handing coordination={coordination.data} />}
      <Held coordination={coordination.data} />
      {mayChange && <SplitFamily planId={plan.id} links={coordination.data.links} />}
      {mayChange && <MoveAway planId={plan.id} />}
    </>
  );
}

function Holder({ coordination }: { coordination: Coordination }) {
  const words = useCoordinationWords().holder;
  const formats = useFormats();
  const now = coordination.periods.find((period) => !period.until);
  const { away } = coordination;
  return (
    <Section title={words.title} lead={words.lead}>
      <p className="holder">
        <strong>{coordination.coordinator.name}</strong>{' '}
        {now && <span className="meta">{words.since(formats.dayAndYear(now.from))}</span>}
      </p>
      {away && (
        <p className={away.deputy ? 'notice' : 'notice holder-nobody'}>
          <Icon name={away.deputy ? 'people' : 'alert'} />{' '}
          {away.deputy
            ? words.deputyNow(away.deputy.name, formats.day(away.until))
            : words.nobodyNow(formats.day(away.until))}
        </p>
      )}
    </Section>
  );
}

function Handing({ coordination }: { coordination: Coordination }) {
  const words = useCoordinationWords().handOver;
  const [open, setOpen] = useState(false);
  const underWay = coordination.handOvers.find((one) => one.state === 'OFFERED' || one.state === 'ACCEPTED');
  const refused = coordination.handOvers[0]?.state === 'REFUSED' ? coordination.handOvers[0] : null;
  return (
    <Section title={words.title} lead={underWay ? undefined : words.lead}>
      {refused && (
        <p className="notice" lang="da">
          {words.refused(refused.to.name, refused.reason ?? '')}
        </p>
      )}
      {underWay ? (
        <UnderWay handOver={underWay} />
      ) : open ? (
        <HandOverForm
          planId={coordination.planId}
          coordinator={coordination.coordinator.subject}
          onClose={() => setOpen(false)}
        />
      ) : (
        <div className="actions">
          <button type="button" className="button button-secondary" onClick={() => setOpen(true)}>
            {words.start}
          </button>
        </div>
      )}
    </Section>
  );
}

function UnderWay({ handOver }: { handOver: HandOver }) {
  const words = useCoordinationWords().handOver;
  const formats = useFormats();
  const now = useNow();
  const announce = useAnnounce();
  const withdraw = useArrange(withdrawHandOver, () => announce(words.withdrawn));
  const when = handOver.effectiveAt ? formats.when(handOver.effectiveAt, now) : null;
  return (
    <div className="notice">
      <p>
        <strong>
          {handOver.state === 'ACCEPTED' && when
            ? words.accepted(handOver.to.name, when)
            : words.underWay(handOver.to.name, when)}
        </strong>{' '}
        <span lang="da">{handOver.note}</span>
      </p>
      <div className="actions">
        <button
          type="button"
          className="button button-secondary"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate(handOver)}
        >
          {words.withdraw}
        </button>
      </div>
      <ProblemMessage error={withdraw.error} />
    </div>
  );
}

function Held({ coordination }: { coordination: Coordination }) {
  const words = useCoordinationWords().holder;
  const formats = useFormats();
  return (
    <Section title={words.history}>
      {coordination.periods.length === 0 ? (
        <p className="section-lead">{words.none}</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <caption className="sr-only">{words.historyCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.column.who}</th>
                <th scope="col">{words.column.from}</th>
                <th scope="col">{words.column.until}</th>
              </tr>
            </thead>
            <tbody>
              {coordination.periods.map((period) => (
                <tr key={period.from}>
                  <th scope="row">{period.coordinator.name}</th>
                  <td className="nowrap">{formats.dayAndYear(period.from)}</td>
                  <td className="nowrap">{period.until ? formats.dayAndYear(period.until) : words.now}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
