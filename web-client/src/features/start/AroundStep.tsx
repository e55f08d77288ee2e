import { useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useAgencies } from '../../shared/api/hooks';
import { Chip, ChoiceTiles } from '../../shared/parts/Chip';
import { TextAreaField, TextField } from '../../shared/parts/fields';
import { BUDGETS } from '../../shared/words/budgets';
import { Icon } from '../../shared/parts/Icon';
import { NetworkMap } from '../../shared/parts/NetworkMap';
import { ErrorState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import {
  emptyIntervention,
  missingOf,
  sentInterventions,
  type Draft,
  type DraftIntervention,
  type DraftParticipation,
} from './draft';
import { MemberSelect, TopicSelect } from './ImportantStep';
import type { StepProps } from './WhoStep';
import { useStartWords } from './words';

type Agency = Schemas['Agency'];
const VIEWS = ['HELPS', 'STUCK', 'UNKNOWN'] as const;

export function AroundStep({ draft, change, faultAt }: StepProps) {
  const words = useStartWords().around;
  const common = useCommonWords();
  const agencies = useAgencies();
  const [selected, setSelected] = useState<string | null>(draft.participations[0]?.agencyId ?? null);
  if (!agencies.data)
    return agencies.error ? <ErrorState error={agencies.error} onRetry={() => void agencies.refetch()} /> : null;
  const around = draft.participations.flatMap((participation) => {
    const agency = agencies.data.find((one) => one.id === participation.agencyId);
    return agency ? [{ participation, agency }] : [];
  });
  const toggle = (agency: Agency) => {
    if (draft.participations.some((one) => one.agencyId === agency.id)) {
      change({ participations: draft.participations.filter((one) => one.agencyId !== agency.id) });
      if (selected === agency.id) setSelected(null);
    } else {
      change({ participations: [...draft.participations, { agencyId: agency.id, view: null, words: null }] });
      setSelected(agency.id);
    }
  };
  const put = (agencyId: string, part: Partial<DraftParticipation>) =>
    change({
      participations: draft.participations.map((one) => (one.agencyId === agencyId ? { ...one, ...part } : one)),
    });
  const stuck = around.filter(({ participation }) => participation.view === 'STUCK').map(({ agency }) => agency.name);
  const reading =
    around.length === 0
      ? words.mapEmpty
      : `${words.reading(around.length)} ${stuck.length > 0 ? words.readingStuck(common.and(stuck)) : words.readingFine}`;
  return (
    <div className="around">
      <div>
        <NetworkMap
          label={`${words.map}. ${reading}`}
          us={words.us}
          members={draft.members.map((member) => member.name.trim().split(' ')[0] ?? '').filter(Boolean)}
          selected={selected}
          neighbours={around.map(({ agency, participation }) => ({
            id: agency.id,
            name: agency.name,
            view: participation.view ?? null,
            word: participation.view ? words.viewMarks[participation.view] : null,
          }))}
        />
        <ul role="list" className="around-legend" aria-hidden="true">
          {VIEWS.map((view) => (
            <li key={view}>
              <svg width="32" height="4">
                <line className={`network-line network-line-${view}`} x1="0" x2="32" y1="2" y2="2" />
              </svg>
              {words.views[view]}
            </li>
          ))}
        </ul>
        <p className="around-reading">{reading}</p>
      </div>
      <div>
        <h2>{words.know}</h2>
        <p className="meta">{words.knowHint}</p>
        <div className="chips">
          {agencies.data.map((agency) => (
            <Chip
              key={agency.id}
              plus
              pressed={draft.participations.some((one) => one.agencyId === agency.id)}
              onToggle={() => toggle(agency)}
            >
              {agency.name}
            </Chip>
          ))}
        </div>
        {around.map(({ agency, participation }) => (
          <AgencyCard
            key={agency.id}
            agency={agency}
            participation={participation}
            draft={draft}
            open={selected === agency.id}
            onOpen={() => setSelected(agency.id)}
            onPut={(part) => put(agency.id, part)}
            onRemove={() => toggle(agency)}
            change={change}
            faultAt={faultAt}
          />
        ))}
      </div>
    </div>
  );
}

interface AgencyCardProps {
  agency: Agency;
  participation: DraftParticipation;
  draft: Draft;
  open: boolean;
  onOpen: () => void;
  onPut: (part: Partial<DraftParticipation>) => void;
  onRemove: () => void;
  change: StepProps['change'];
  faultAt: StepProps['faultAt'];
}

/** One at a time: how it is for the family, in their words, and what the agency does. */
function AgencyCard({ agency, participation, draft, open, onOpen, onPut, onRemove, change, faultAt }: AgencyCardProps) {
  const words = useStartWords();
  const common = useCommonWords();
  const own = draft.interventions.filter((one) => one.agencyId === agency.id);
  const sent = sentInterventions(draft);
  if (!open) {
    return (
      <div className="around-folded">
        <button type="button" className="plain-button" onClick={onOpen} aria-expanded="false">
          {agency.name}
        </button>
        {participation.view && <span className="meta">{words.around.viewMarks[participation.view]}</span>}
      </div>
    );
  }
  return (
    <section className="start-card start-card-chosen" aria-label={agency.name}>
      <div className="start-card-head">
        <h2>{agency.name}</h2>
        <button type="button" className="plain-button" onClick={onRemove} aria-label={words.removeLong(agency.name)}>
          {words.remove}
        </button>
      </div>
      <ChoiceTiles
        legend={words.around.how}
        value={participation.view ?? null}
        onChoose={(view) => onPut({ view })}
        tiles={VIEWS.map((view) => ({ value: view, label: words.around.views[view] }))}
      />
      <TextAreaField
        label={words.around.words}
        optional={common.optional}
        rows={2}
        maxLength={500}
        lang="da"
        value={participation.words ?? ''}
        onChange={(event) => onPut({ words: event.target.value })}
      />
      <h3 className="start-heading">{words.around.interventions}</h3>
      <p className="meta">{words.around.interventionsHint}</p>
      {own.map((intervention, index) => (
        <InterventionFields
          key={intervention.id}
          draft={draft}
          intervention={intervention}
          number={index + 1}
          faultAt={(field) => faultAt(`/interventions/${sent.indexOf(intervention)}/${field}`)}
          onChange={(part) =>
            change({
              interventions: draft.interventions.map((one) => (one.id === intervention.id ? { ...one, ...part } : one)),
            })
          }
          onRemove={() => change({ interventions: draft.interventions.filter((one) => one.id !== intervention.id) })}
        />
      ))}
      <button
        type="button"
        className="button button-secondary"
        onClick={() => change({ interventions: [...draft.interventions, emptyIntervention(agency.id)] })}
      >
        <Icon name="plus" /> {words.around.addIntervention}
      </button>
    </section>
  );
}

function InterventionFields({
  draft,
  intervention,
  number,
  faultAt,
  onChange,
  onRemove,
}: {
  draft: Draft;
  intervention: DraftIntervention;
  number: number;
  faultAt: StepProps['faultAt'];
  onChange: (part: Partial<DraftIntervention>) => void;
  onRemove: () => void;
}) {
  const words = useStartWords();
  const common = useCommonWords();
  const around = words.around;
  const heading = intervention.title.trim() || around.intervention(number);
  const missing = missingOf(intervention);
  return (
    <fieldset className="around-intervention">
      <legend className="form-label">{heading}</legend>
      <TextField
        label={around.title_}
        maxLength={200}
        lang="da"
        error={faultAt('title')}
        value={intervention.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div className="start-row">
        <MemberSelect
          label={around.whose}
          draft={draft}
          memberId={intervention.memberId ?? null}
          onChange={(memberId) => onChange({ memberId })}
        />
        <TopicSelect label={around.topic} topic={intervention.topic} onChange={(topic) => onChange({ topic })} />
      </div>
      <div className="start-row">
        <TextField
          label={around.law}
          maxLength={100}
          lang="da"
          error={faultAt('law')}
          value={intervention.law}
          onChange={(event) => onChange({ law: event.target.value })}
        />
        <TextField
          label={around.section}
          maxLength={40}
          lang="da"
          error={faultAt('section')}
          value={intervention.section}
          onChange={(event) => onChange({ section: event.target.value })}
        />
      </div>
      <div className="start-row">
        <TextField
          label={around.payer}
          suggestions={BUDGETS}
          maxLength={100}
          lang="da"
          error={faultAt('payer')}
          value={intervention.payer}
          onChange={(event) => onChange({ payer: event.target.value })}
        />
        <TextField
          label={around.responsible}
          maxLength={100}
          autoComplete="off"
          error={faultAt('responsible')}
          value={intervention.responsible}
          onChange={(event) => onChange({ responsible: event.target.value })}
        />
      </div>
      <div className="start-row">
        <TextField
          label={around.from}
          type="date"
          error={faultAt('from')}
          value={intervention.from}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        <TextField
          label={around.until}
          optional={common.optional}
          type="date"
          error={faultAt('until')}
          value={intervention.until ?? ''}
          onChange={(event) => onChange({ until: event.target.value || null })}
        />
      </div>
      <div className="start-row">
        <TextField
          label={around.reviewOn}
          optional={common.optional}
          type="date"
          error={faultAt('reviewOn')}
          value={intervention.reviewOn ?? ''}
          onChange={(event) => onChange({ reviewOn: event.target.value || null })}
        />
        <TextField
          label={around.trialUntil}
          optional={common.optional}
          type="date"
          error={faultAt('trialUntil')}
          value={intervention.trialUntil ?? ''}
          onChange={(event) => onChange({ trialUntil: event.target.value || null })}
        />
      </div>
      {missing.length > 0 && (
        <p className="meta">
          {around.incomplete}
          {common.and(missing.map((field) => around.missing[field]!))}.
        </p>
      )}
      <button type="button" className="plain-button" onClick={onRemove} aria-label={words.removeLong(heading)}>
        {words.remove}
      </button>
    </fieldset>
  );
}
