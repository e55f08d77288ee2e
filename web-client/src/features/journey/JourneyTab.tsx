import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { newId } from '../../shared/api/client';
import { useAgencies } from '../../shared/api/hooks';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { mayChange, type Plan } from '../family/api';
import { atTheTable, journeyQuery, versionsQuery, type Journey, type Offer, type Step } from './api';
import { JourneyBook } from './JourneyBook';
import { useWhen } from './when';
import { useJourneyWords } from './words';
import { da } from './words/da';

/** The family's journey, written down at the table. */
export function JourneyTab({ plan }: { plan: Plan }) {
  const words = useJourneyWords();
  const client = useQueryClient();
  const [table, setTable] = useState(false);
  const [printing, setPrinting] = useState(false);
  const journey = useQuery(journeyQuery(plan.id, table));
  const agencies = plan.participations.map((one) => one.agency);
  // Paper lies where everybody can read it: it is made of what everybody may see, once that has been read.
  useEffect(() => {
    if (!printing || !table || !journey.isSuccess || journey.isFetching) return;
    setPrinting(false);
    window.print();
  }, [printing, table, journey.isSuccess, journey.isFetching]);
  const changed = (next: Journey) => {
    client.setQueryData([...keys.journey(plan.id), false], next);
    void client.invalidateQueries({ queryKey: keys.journey(plan.id) });
  };
  return (
    <div className="journey">
      <Section title={words.title} lead={words.lead}>
        {journey.isPending && <LoadingState />}
        {journey.error && <ErrorState error={journey.error} onRetry={() => void journey.refetch()} />}
        {journey.data && (
          <>
            <JourneyBook
              journey={journey.data}
              pen={mayChange(plan) && !table ? atTheTable(plan.id) : null}
              members={plan.members}
              about={plan.members}
              agencies={agencies}
              onChanged={changed}
              beside={(step) => <History plan={plan} step={step} />}
              tools={
                <div className="actions">
                  <button
                    type="button"
                    className="button button-secondary"
                    aria-pressed={table}
                    onClick={() => setTable(!table)}
                  >
                    {words.table}
                  </button>
                  <button
                    type="button"
                    className="button button-secondary"
                    onClick={() => {
                      setTable(true);
                      setPrinting(true);
                    }}
                  >
                    {words.print}
                  </button>
                </div>
              }
            />
            {mayChange(plan) && journey.data.offered.length > 0 && (
              <Offers plan={plan} offers={journey.data.offered} onChanged={changed} />
            )}
          </>
        )}
      </Section>
    </div>
  );
}

/** What the plan tells already, to be brought in one by one. */
function Offers({ plan, offers, onChanged }: { plan: Plan; offers: Offer[]; onChanged: (journey: Journey) => void }) {
  const words = useJourneyWords().offers;
  const formats = useFormats();
  const announce = useAnnounce();
  const agencies = useAgencies().data ?? [];
  // In the family's own language, whatever the coordinator reads in: it is the family's story.
  const said = (offer: Offer) => da.offers.words[offer.origin.kind](offer.title ?? '');
  const take = useMutation({
    mutationFn: (offer: Offer) =>
      atTheTable(plan.id).add({
        id: newId(),
        kind: 'HAPPENED',
        happenedOn: offer.happenedOn,
        precision: 'DAY',
        words: said(offer),
        memberId: offer.memberId ?? null,
        agencyId: plan.participations.some((one) => one.agency.id === offer.agencyId) ? offer.agencyId : null,
        origin: offer.origin,
      }),
    onSuccess: (journey) => {
      announce(words.taken);
      onChanged(journey);
    },
  });
  return (
    <details className="journey-offers">
      <summary>
        {words.title} ({offers.length})
      </summary>
      <p className="section-lead">{words.lead}</p>
      <ul role="list" className="rows">
        {offers.map((offer) => (
          <li key={`${offer.origin.kind}-${offer.origin.id}`}>
            <span className="meta">{formats.dayAndYear(offer.happenedOn)}</span> <span lang="da">{said(offer)}</span>{' '}
            <span className="meta">
              {[
                plan.members.find((one) => one.id === offer.memberId)?.name,
                agencies.find((one) => one.id === offer.agencyId)?.name,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>{' '}
            <button
              type="button"
              className="plain-button"
              aria-label={words.takeOf(said(offer))}
              disabled={take.isPending}
              onClick={() => take.mutate(offer)}
            >
              {words.take}
            </button>
          </li>
        ))}
      </ul>
      <ProblemMessage error={take.error} />
    </details>
  );
}

/** How a step was told before, for those that have been told otherwise. */
function History({ plan, step }: { plan: Plan; step: Step }) {
  const words = useJourneyWords();
  const formats = useFormats();
  const when = useWhen();
  const [isOpen, setOpen] = useState(false);
  const versions = useQuery({ ...versionsQuery(plan.id, step.id), enabled: isOpen });
  if (step.version === 1) return null;
  return (
    <>
      {' '}
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        aria-label={words.historyOf(step.words)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.history}
      </button>
      {isOpen && (
        <ol className="journey-versions">
          {versions.data?.slice(0, -1).map((one) => (
            <li key={one.version}>
              <span className="meta">{words.written(formats.dayAndYear(one.writtenAt))}:</span> {words.kinds[one.kind]},{' '}
              {when(one)}. <span lang="da">{one.words}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
