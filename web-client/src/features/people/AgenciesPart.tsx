import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../shared/api/client';
import { useAgencies } from '../../shared/api/hooks';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextAreaField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { AgencyMark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ErrorState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { mayChange, useChangePlan, type Plan } from '../family/api';
import { addParticipation, changeParticipation, endParticipation } from './api';
import { GoingForm } from './GoingForm';
import { usePeopleWords } from './words';

type Participation = Schemas['Participation'];
type View = NonNullable<Participation['view']>;
type Doing = { what: 'add' } | { what: 'change' | 'end'; id: string } | null;

const VIEWS: View[] = ['HELPS', 'STUCK', 'UNKNOWN'];

/** The agencies: one comes, the family finds it otherwise, or it is done. */
export function AgenciesPart({ plan }: { plan: Plan }) {
  const words = usePeopleWords();
  const [doing, setDoing] = useState<Doing>(null);
  const may = mayChange(plan) && plan.status === 'ACTIVE';
  const close = () => setDoing(null);
  const of = (id: string, what: 'change' | 'end') => doing?.what === what && doing.id === id;
  return (
    <Section title={words.agencies.title} lead={words.agencies.lead}>
      {plan.participations.length === 0 && <p>{words.agencies.none}</p>}
      <ul role="list" className="who-is-in">
        {plan.participations.map((one) => (
          <li key={`${one.agency.id} ${one.since}`}>
            <About participation={one} />
            {may && !one.until && (
              <>
                <button
                  type="button"
                  className="plain-button"
                  aria-expanded={of(one.agency.id, 'change')}
                  onClick={() => setDoing({ what: 'change', id: one.agency.id })}
                >
                  {words.agencies.change}
                  <span className="sr-only"> {one.agency.name}</span>
                </button>
                <button
                  type="button"
                  className="plain-button"
                  aria-expanded={of(one.agency.id, 'end')}
                  onClick={() => setDoing({ what: 'end', id: one.agency.id })}
                >
                  {words.agencies.ends}
                  <span className="sr-only">: {one.agency.name}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {plan.participations
        .filter((one) => !one.until && of(one.agency.id, 'change'))
        .map((one) => (
          <PartForm key={one.agency.id} plan={plan} participation={one} onClose={close} />
        ))}
      {plan.participations
        .filter((one) => !one.until && of(one.agency.id, 'end'))
        .map(({ agency }) => (
          <GoingForm
            key={agency.id}
            planId={plan.id}
            words={{
              title: words.ending.title(agency.name),
              effect: words.ending.effect(agency.name),
              on: words.ending.on,
              reason: words.ending.reason,
              reasonHint: words.ending.reasonHint,
              save: words.ending.save(agency.name),
              saved: words.ending.saved(agency.name),
            }}
            go={({ on, reason }, etag) => endParticipation(plan.id, agency.id, etag, { endedOn: on, reason })}
            onClose={close}
          />
        ))}
      {doing?.what === 'add' && <PartForm plan={plan} onClose={close} />}
      {may && doing?.what !== 'add' && (
        <div className="actions">
          <button type="button" className="button button-secondary" onClick={() => setDoing({ what: 'add' })}>
            <Icon name="plus" /> {words.agencies.add}
          </button>
          <Link to={`/familier/${plan.id}/samtykke`}>{words.part.askConsent}</Link>
        </div>
      )}
    </Section>
  );
}

function About({ participation }: { participation: Participation }) {
  const words = usePeopleWords();
  const formats = useFormats();
  const { view } = participation;
  return (
    <div className="who-is-in-about">
      <AgencyMark agency={participation.agency} nameBeside />
      <span className="meta">
        {participation.until
          ? words.agencies.until(formats.dayAndYear(participation.until))
          : words.agencies.since(formats.dayAndYear(participation.since))}
        {view && ` · ${words.part.views[view]}`}
      </span>
      {participation.words && (
        <span>
          {words.agencies.words} <q lang="da">{participation.words}</q>
        </span>
      )}
      {participation.endReason && (
        <span className="meta">
          {words.agencies.because} <span lang="da">{participation.endReason}</span>
        </span>
      )}
    </div>
  );
}

function PartForm({
  plan,
  participation,
  onClose,
}: {
  plan: Plan;
  participation?: Participation;
  onClose: () => void;
}) {
  const words = usePeopleWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const agencies = useAgencies();
  const [agencyId, setAgencyId] = useState(participation?.agency.id ?? '');
  const [view, setView] = useState<View | ''>(participation?.view ?? '');
  const [said, setSaid] = useState(participation?.words ?? '');
  const [key] = useState(() => crypto.randomUUID());
  const free = agencies.data?.filter(
    (agency) => !plan.participations.some((one) => one.agency.id === agency.id && !one.until),
  );
  const name = participation?.agency.name ?? free?.find((one) => one.id === agencyId)?.name ?? '';
  const title = participation ? words.part.changeTitle(name) : words.part.addTitle;
  const save = useChangePlan(
    plan.id,
    (body: Schemas['ParticipationInput'], etag) =>
      participation ? changeParticipation(plan.id, etag, body) : addParticipation(plan.id, etag, key, body),
    () => {
      announce(participation ? words.part.changed : words.part.added(name));
      onClose();
    },
  );
  return (
    <form
      className="who-is-in-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ agencyId, view: view || null, words: said.trim() || null });
      }}
    >
      <h3>{title}</h3>
      {agencies.error && <ErrorState error={agencies.error} onRetry={() => void agencies.refetch()} />}
      {!participation && (
        <SelectField
          label={words.part.which}
          hint={free?.length === 0 && words.part.noMore}
          required
          value={agencyId}
          onChange={(event) => setAgencyId(event.target.value)}
        >
          <option value="">{words.part.choose}</option>
          {free?.map((agency) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
        </SelectField>
      )}
      <RadioField
        label={words.part.view}
        inRow
        choices={VIEWS.map((one) => ({ value: one, label: words.part.views[one] }))}
        value={view}
        onChoose={(chosen) => setView(chosen as View)}
      />
      <TextAreaField
        label={words.part.words}
        optional={common.optional}
        rows={2}
        maxLength={500}
        lang="da"
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending || agencyId === ''}>
          {words.part.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
