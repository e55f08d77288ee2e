import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { newId, type Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { TextField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { mayChange } from '../family/api';
import { prepareWorkshop, useWorkshop, workshopsQuery, type Workshop } from './api';
import { WorkshopPage } from './WorkshopPage';
import { useWorkshopWords } from './words';
import './workshop.css';

/** A family's workshops in three spaces. */
export function WorkshopsTab({ plan }: { plan: Schemas['Plan'] }) {
  const words = useWorkshopWords();
  const [params, setParams] = useSearchParams();
  const [preparing, setPreparing] = useState(false);
  const workshops = useQuery(workshopsQuery(plan.id));
  const show = (id: string | null) => {
    setPreparing(false);
    setParams(id ? { vaerksted: id } : {});
  };
  if (!workshops.data) {
    return workshops.isPending ? (
      <LoadingState />
    ) : (
      <ErrorState error={workshops.error} onRetry={() => void workshops.refetch()} />
    );
  }
  const may = mayChange(plan) && plan.status !== 'CLOSED';
  const opened = workshops.data.find((one) => one.id === params.get('vaerksted'));
  if (opened) return <WorkshopPage plan={plan} workshop={opened} mayWrite={may} onBack={() => show(null)} />;
  const begin = may && !preparing && (
    <button type="button" className="button button-primary" onClick={() => setPreparing(true)}>
      {words.begin}
    </button>
  );
  return (
    <Section title={words.title} lead={words.lead} aside={workshops.data.length > 0 && begin}>
      {preparing && <Prepare planId={plan.id} onDone={show} onClose={() => setPreparing(false)} />}
      {workshops.data.length > 0 ? (
        <List workshops={workshops.data} onOpen={show} />
      ) : (
        !preparing && (
          <EmptyState title={words.none}>
            <p>{words.noneHint}</p>
            {begin}
          </EmptyState>
        )
      )}
    </Section>
  );
}

function List({ workshops, onOpen }: { workshops: Workshop[]; onOpen: (id: string) => void }) {
  const words = useWorkshopWords();
  const formats = useFormats();
  return (
    <ul role="list" className="workshop-said">
      {workshops.map((one) => (
        <li key={one.id}>
          <strong lang="da">{one.about}</strong> <Mark>{words.spaces[one.space]}</Mark>
          <span className="meta">{words.when(formats.dayAndYear(one.heldOn))}</span>
          <button type="button" className="plain-button" onClick={() => onOpen(one.id)}>
            {words.open}
            <span className="sr-only"> {one.about}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Prepare({ planId, onDone, onClose }: { planId: string; onDone: (id: string) => void; onClose: () => void }) {
  const words = useWorkshopWords();
  const common = useCommonWords();
  const formats = useFormats();
  const [id] = useState(newId);
  const [about, setAbout] = useState('');
  const [heldOn, setHeldOn] = useState(formats.isoDay(Date.now()));
  const [familyPresent, setFamilyPresent] = useState(true);
  const save = useWorkshop(planId, (body: Schemas['WorkshopInput']) =>
    prepareWorkshop(planId, body).then(() => onDone(id)),
  );
  return (
    <form
      aria-label={words.begin}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ input: { id, about: about.trim(), heldOn, familyPresent }, done: words.prepared });
      }}
    >
      <TextField
        label={words.about}
        required
        maxLength={200}
        lang="da"
        value={about}
        onChange={(event) => setAbout(event.target.value)}
      />
      <TextField
        label={words.heldOn}
        type="date"
        required
        className="input-short"
        value={heldOn}
        onChange={(event) => setHeldOn(event.target.value)}
      />
      <label className="radio">
        <input type="checkbox" checked={familyPresent} onChange={(event) => setFamilyPresent(event.target.checked)} />
        <span>
          {words.present}
          <span className="form-hint">{words.presentHint}</span>
        </span>
      </label>
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending || about.trim() === ''}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
