import { Fragment, lazy, useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { AgencyMark, Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { TimelineHead, TimelineLegend, TimelineRow, type Span } from '../../shared/parts/Timeline';
import type { Plan } from './api';
import type { Doing } from './content/Interventions';
import { useContentWords } from './content/words';
import { useFamilyWords } from './words';
import './Interventions.css';

const forms = () => import('./content/Interventions');
const InterventionActions = lazy(() => forms().then((file) => ({ default: file.InterventionActions })));
const InterventionEditor = lazy(() => forms().then((file) => ({ default: file.InterventionEditor })));
const InterventionForm = lazy(() => forms().then((file) => ({ default: file.InterventionForm })));

type Intervention = Schemas['Intervention'];

const spanOf = (one: Intervention): Span => ({
  from: one.from,
  until: one.until ?? null,
  reviewOn: one.reviewOn ?? null,
  trialUntil: one.trialUntil ?? null,
});

/** What the agencies do, by agency, with the law and who pays. */
export function Interventions({ plan, readOnly }: { plan: Plan; readOnly: boolean }) {
  const content = useContentWords();
  const [adding, setAdding] = useState(false);
  const [doing, setDoing] = useState<{ id: string; what: Doing } | null>(null);
  const words = useFamilyWords().interventions;
  const formats = useFormats();
  const now = useNow();
  const [asTable, setAsTable] = useState(false);
  const order = plan.participations.map((one) => one.agency.id);
  const rows = [...plan.interventions].sort(
    (a, b) => order.indexOf(a.agencyId) - order.indexOf(b.agencyId) || a.from.localeCompare(b.from),
  );
  const agencyOf = (one: Intervention) =>
    plan.participations.find((participation) => participation.agency.id === one.agencyId)?.agency;
  const periodOf = (one: Intervention) => {
    const until = one.until ?? one.trialUntil;
    return words.period(formats.shortDay(one.from), until ? formats.dayAndYear(until) : words.openEnd);
  };
  const spans = rows.map(spanOf);
  return (
    <Section
      title={words.title}
      aside={
        <span className="section-buttons">
          {!readOnly && (
            <button type="button" className="plain-button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {content.intervention.add}
            </button>
          )}{' '}
          {rows.length > 0 && (
            <button type="button" className="plain-button" onClick={() => setAsTable(!asTable)}>
              {asTable ? words.asTimeline : words.asTable}
            </button>
          )}
        </span>
      }
    >
      {adding && <InterventionEditor plan={plan} intervention={null} onClose={() => setAdding(false)} />}
      {rows.length === 0 && <p className="section-lead">{words.none}</p>}
      {rows.length > 0 && (
        <>
          <table className="table table-blocks interventions">
            <caption className="sr-only">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.column.what}</th>
                <th scope="col" className={asTable ? undefined : 'interventions-when'}>
                  {asTable ? (
                    words.column.when
                  ) : (
                    <>
                      <span className="sr-only">{words.column.when}</span>
                      <TimelineHead spans={spans} now={now} />
                    </>
                  )}
                </th>
                {asTable && (
                  <>
                    <th scope="col">{words.column.review}</th>
                    <th scope="col">{words.column.trial}</th>
                    <th scope="col">{words.column.who}</th>
                  </>
                )}
                <th scope="col">{words.column.law}</th>
                <th scope="col">{words.column.payer}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => {
                const agency = agencyOf(one);
                const told = [
                  periodOf(one),
                  one.trialUntil && words.trialUntil(formats.shortDay(one.trialUntil)),
                  one.reviewOn && words.reviewOn(formats.shortDay(one.reviewOn)),
                ];
                return (
                  <Fragment key={one.id}>
                    <tr>
                      <th scope="row" className="interventions-what">
                        {agency && <AgencyMark agency={agency} />} <span lang="da">{one.title}</span>{' '}
                        {one.state !== 'RUNNING' && <Mark>{content.intervention.states[one.state]}</Mark>}{' '}
                        {one.trialDecision && <Mark>{content.trial.decided[one.trialDecision]}</Mark>}
                        {one.disputes
                          .filter((dispute) => !dispute.settledAt)
                          .map((dispute) => (
                            <span key={dispute.id} className="intervention-dispute">
                              <Mark tone="signal" icon="alert">
                                {content.dispute.mark}
                              </Mark>{' '}
                              <span lang="da">{content.dispute.state(dispute.between, dispute.paidMeanwhileBy)}</span>
                            </span>
                          ))}
                        {!readOnly && (
                          <InterventionActions
                            plan={plan}
                            intervention={one}
                            onDo={(what) => setDoing({ id: one.id, what })}
                          />
                        )}
                      </th>
                      {asTable ? (
                        <>
                          <td data-label={words.column.when}>{periodOf(one)}</td>
                          <td data-label={words.column.review}>
                            {one.reviewOn ? formats.dayAndYear(one.reviewOn) : '–'}
                          </td>
                          <td data-label={words.column.trial}>
                            {one.trialUntil ? formats.dayAndYear(one.trialUntil) : '–'}
                          </td>
                          <td data-label={words.column.who}>{one.responsible}</td>
                        </>
                      ) : (
                        <td className="interventions-when">
                          <TimelineRow
                            span={spanOf(one)}
                            spans={spans}
                            now={now}
                            label={told.filter(Boolean).join(', ')}
                            note={one.trialUntil ? words.trialUntil(formats.shortDay(one.trialUntil)) : undefined}
                          />
                          <span className="interventions-period">{told.filter(Boolean).join(', ')}</span>
                        </td>
                      )}
                      <td lang="da" data-label={words.column.law}>
                        {one.law} {one.section}
                      </td>
                      <td lang="da" data-label={words.column.payer}>
                        {one.payer}
                        {one.amount !== undefined && one.amountPer && (
                          <div className="meta">
                            {content.intervention.cost(
                              formats.money(one.amount),
                              content.intervention.amountPers[one.amountPer],
                            )}
                          </div>
                        )}
                      </td>
                    </tr>
                    {doing?.id === one.id && (
                      <tr>
                        <td colSpan={asTable ? 7 : 4}>
                          <InterventionForm
                            plan={plan}
                            intervention={one}
                            doing={doing.what}
                            onClose={() => setDoing(null)}
                          />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
          {!asTable && (
            <TimelineLegend granted={words.granted} trial={words.trial} review={words.review} today={words.today} />
          )}
        </>
      )}
    </Section>
  );
}
