import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { localNow } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { TOPICS } from '../../shared/consent/answers';
import { useCommonWords } from '../../shared/words';
import { mayChange } from '../family/api';
import {
  askForView,
  contradictionsQuery,
  gridQuery,
  markContradiction,
  setDayUse,
  tellView,
  useNetworkChange,
  type Contradiction,
  type Grid,
  type Plan,
  type View,
} from './api';
import { ContradictionCard } from './ContradictionCard';
import { GridTable } from './GridTable';
import { MapEditor } from './MapEditor';
import { keyOf, ViewForm, type Beginning } from './ViewForm';
import { useNetworkWords } from './words';
import './Network.css';

type Shown = 'all' | 'apart' | 'family';

const isSettled = (one: Contradiction) => one.state !== undefined && one.state !== 'OPEN';

/** How everybody round the family sees it, what pulls apart in it, and what is done about that. */
export function NetworkTab({ plan }: { plan: Plan }) {
  const words = useNetworkWords();
  const common = useCommonWords();
  const [asOf, setAsOf] = useState('');
  const grid = useQuery(gridQuery(plan.id, asOf === '' ? null : `${asOf}T23:59:59Z`));
  const contradictions = useQuery(contradictionsQuery(plan.id));
  const [shown, setShown] = useState<Shown>('all');
  const [open, setOpen] = useState<'view' | 'ask' | 'mark' | null>(null);
  const [beginning, setBeginning] = useState<Beginning>({});
  const [showSettled, setShowSettled] = useState(false);
  const close = () => setOpen(null);
  if (!grid.data || !contradictions.data) {
    const error = grid.error ?? contradictions.error;
    return error ? (
      <ErrorState
        error={error}
        onRetry={() => {
          void grid.refetch();
          void contradictions.refetch();
        }}
      />
    ) : (
      <LoadingState />
    );
  }
  const readOnly = !mayChange(plan) || asOf !== '';
  const live = contradictions.data.filter((one) => !isSettled(one));
  const settled = contradictions.data.filter(isSettled);
  const cards = (showSettled ? [...live, ...settled] : live).map((one, index) => ({
    one,
    letter: String.fromCharCode('A'.charCodeAt(0) + index),
  }));
  const letters = new Map<string, string[]>();
  for (const { one, letter } of cards)
    for (const id of one.sides.flatMap((side) => side.viewIds)) letters.set(id, [...(letters.get(id) ?? []), letter]);
  const views = grid.data.views.filter((view) =>
    shown === 'all' ? true : shown === 'apart' ? letters.has(view.id) : view.participant.kind !== 'AGENCY',
  );
  const answered = new Set(grid.data.views.map((view) => keyOf(view.participant))).size;
  const waiting = [...new Set(grid.data.asks.map((ask) => ask.agency.name))];
  const again = (view: View) => {
    setBeginning({
      participant: keyOf(view.participant),
      aboutMemberId: view.aboutMemberId ?? 'FAMILY',
      topic: view.topic,
    });
    setOpen('view');
  };
  return (
    <>
      <Section
        title={words.grid.title}
        aside={
          !readOnly && (
            <>
              <button
                type="button"
                className="plain-button"
                aria-expanded={open === 'view'}
                onClick={() => {
                  setBeginning({});
                  setOpen(open === 'view' ? null : 'view');
                }}
              >
                {words.write.open}
              </button>
              {plan.status === 'ACTIVE' && (
                <button
                  type="button"
                  className="plain-button"
                  aria-expanded={open === 'ask'}
                  onClick={() => setOpen(open === 'ask' ? null : 'ask')}
                >
                  {words.ask.open}
                </button>
              )}
            </>
          )
        }
      >
        <p className="section-lead">
          <strong>{live.length === 0 ? words.finding.none : words.finding.some(live.length)}</strong>{' '}
          {settled.length > 0 && `${words.finding.settled(settled.length)} `}
          {words.finding.answered(answered)} {waiting.length > 0 && words.finding.waiting(common.and(waiting))}
        </p>
        {open === 'view' && (
          <Write
            key={keyOf({ kind: 'PERSON', id: JSON.stringify(beginning) })}
            plan={plan}
            grid={grid.data}
            beginning={beginning}
            onClose={close}
          />
        )}
        {open === 'ask' && <Ask plan={plan} onClose={close} />}
        <div className="network-tools">
          <div role="group" aria-label={words.filter.label} className="network-filter">
            {(['all', 'apart', 'family'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
                {words.filter[one]}
              </button>
            ))}
          </div>
          <TextField
            label={words.asOf}
            type="date"
            max={localNow().slice(0, 10)}
            className="input-short"
            value={asOf}
            onChange={(event) => setAsOf(event.target.value)}
          />
          {asOf !== '' && (
            <button type="button" className="plain-button" onClick={() => setAsOf('')}>
              {words.now}
            </button>
          )}
          <p className="meta">{words.familySees}</p>
        </div>
        <div className="network-layout">
          <div>
            {grid.data.views.length === 0 && grid.data.asks.length === 0 ? (
              <EmptyState title={words.grid.empty}>
                <p>{words.grid.emptyHint}</p>
              </EmptyState>
            ) : views.length === 0 && shown !== 'all' ? (
              <p className="section-lead">{words.grid.nothing}</p>
            ) : (
              <>
                {grid.data.views.length === 1 && <p className="section-lead">{words.grid.onlyOne}</p>}
                <GridTable
                  grid={grid.data}
                  views={views}
                  letters={letters}
                  asks={shown === 'all'}
                  onAgain={readOnly ? undefined : again}
                />
              </>
            )}
          </div>
          <aside aria-labelledby="modsaetninger">
            <h2 id="modsaetninger" className="network-side">
              {words.contradictions.title}
            </h2>
            {live.length === 0 && (
              <p>
                {words.contradictions.none} {words.contradictions.noneHint}
              </p>
            )}
            {cards.map(({ one, letter }) => (
              <ContradictionCard
                key={`${one.id}-${one.version}`}
                plan={plan}
                one={one}
                letter={letter}
                views={grid.data.views}
                readOnly={readOnly}
              />
            ))}
            {settled.length > 0 && !showSettled && (
              <button type="button" className="plain-button" onClick={() => setShowSettled(true)}>
                {words.contradictions.showSettled(settled.length)}
              </button>
            )}
            {!readOnly && grid.data.views.length > 1 && open !== 'mark' && (
              <p>
                <button type="button" className="plain-button" onClick={() => setOpen('mark')}>
                  {words.contradictions.mark}
                </button>
              </p>
            )}
            {open === 'mark' && <Mark plan={plan} views={grid.data.views} onClose={close} />}
          </aside>
        </div>
      </Section>
      <MapEditor plan={plan} readOnly={!mayChange(plan)} />
      {plan.interventions.length > 0 && <Days plan={plan} grid={grid.data} readOnly={readOnly} />}
    </>
  );
}

function Write({
  plan,
  grid,
  beginning,
  onClose,
}: {
  plan: Plan;
  grid: Grid;
  beginning: Beginning;
  onClose: () => void;
}) {
  const words = useNetworkWords();
  const announce = useAnnounce();
  const save = useNetworkChange(
    plan.id,
    (body: Schemas['ToldViewInput']) => tellView(plan.id, body),
    () => {
      announce(words.write.saved);
      onClose();
    },
  );
  return (
    <ViewForm
      participants={grid.participants}
      chooseWho
      beginning={beginning}
      saving={save}
      onSave={(view, who) => who && save.mutate({ participant: { kind: who.kind, id: who.id }, view })}
      onClose={onClose}
    />
  );
}

function Ask({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const words = useNetworkWords().ask;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [id] = useState(newId);
  const [agencyId, setAgencyId] = useState('');
  const [memberId, setMemberId] = useState('');
  const [topic, setTopic] = useState<Schemas['Topic'] | ''>('');
  const [tried, setTried] = useState(false);
  const agency = plan.participations.find((one) => one.agency.id === agencyId)?.agency;
  const save = useNetworkChange(
    plan.id,
    (body: Schemas['ViewAskInput']) => askForView(plan.id, body),
    () => {
      announce(words.sent);
      onClose();
    },
  );
  const missing = (value: string) =>
    tried && value === '' ? { type: 'required', message: common.errors.choose } : undefined;
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (agencyId && memberId && topic) save.mutate({ id, agencyId, memberId, topic });
      }}
    >
      <div className="network-matter">
        <SelectField
          label={words.agency}
          error={missing(agencyId)}
          value={agencyId}
          onChange={(event) => setAgencyId(event.target.value)}
        >
          <option value="" />
          {plan.participations
            .filter((one) => !one.until)
            .map((one) => (
              <option key={one.agency.id} value={one.agency.id}>
                {one.agency.name}
              </option>
            ))}
        </SelectField>
        <SelectField
          label={words.member}
          error={missing(memberId)}
          value={memberId}
          onChange={(event) => setMemberId(event.target.value)}
        >
          <option value="" />
          {plan.members.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.topic}
          error={missing(topic)}
          value={topic}
          onChange={(event) => setTopic(event.target.value as Schemas['Topic'])}
        >
          <option value="" />
          {TOPICS.map((one) => (
            <option key={one} value={one}>
              {common.topics[one]}
            </option>
          ))}
        </SelectField>
      </div>
      {agency && <p className="meta">{words.goesTo(agency.name)}</p>}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.send}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

function Mark({ plan, views, onClose }: { plan: Plan; views: View[]; onClose: () => void }) {
  const words = useNetworkWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const save = useNetworkChange(
    plan.id,
    () => markContradiction(plan.id, { id, title: title.trim(), viewIds: chosen }),
    () => {
      announce(words.contradictions.saved);
      onClose();
    },
  );
  return (
    <form
      className="contradiction-form"
      noValidate
      aria-label={words.contradictions.mark}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (title.trim() !== '' && chosen.length > 1) save.mutate(undefined);
      }}
    >
      <TextField
        label={words.contradictions.markTitle}
        maxLength={200}
        error={tried && title.trim() === '' ? { type: 'required', message: common.errors.required } : undefined}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <fieldset className="network-choices">
        <legend>{words.contradictions.markAnswers}</legend>
        {tried && chosen.length < 2 && <p className="form-error-message">{words.contradictions.markAtLeast}</p>}
        {views.map((view) => (
          <label key={view.id} className="network-common">
            <input
              type="checkbox"
              checked={chosen.includes(view.id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, view.id] : chosen.filter((one) => one !== view.id))
              }
            />
            <span>
              <strong>{view.participant.name}</strong>{' '}
              {words.grid.about(
                view.aboutName ?? common.wholeFamily.toLowerCase(),
                common.topics[view.topic].toLowerCase(),
              )}
              : <span lang="da">{view.action || view.problem}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-secondary" disabled={save.isPending}>
          {words.contradictions.markSave}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

function Days({ plan, grid, readOnly }: { plan: Plan; grid: Grid; readOnly: boolean }) {
  const words = useNetworkWords().days;
  const announce = useAnnounce();
  const save = useNetworkChange(
    plan.id,
    ({ id, use }: { id: string; use: Schemas['DayUse'] | null }) => setDayUse(plan.id, id, use),
    () => announce(words.saved),
  );
  const useOf = (id: string) => grid.dayUses.find((one) => one.interventionId === id)?.use;
  return (
    <Section title={words.title} lead={words.lead}>
      <ProblemMessage error={save.error} />
      <table className="table table-blocks">
        <caption className="sr-only">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column.what}</th>
            <th scope="col">{words.column.takes}</th>
          </tr>
        </thead>
        <tbody>
          {plan.interventions
            .filter((one) => one.state !== 'ENDED' && one.state !== 'DECLINED')
            .map((one) => (
              <tr key={one.id}>
                <th scope="row" lang="da">
                  {one.title}
                </th>
                <td data-label={words.column.takes}>
                  <select
                    className="form-select"
                    aria-label={words.label(one.title)}
                    disabled={readOnly || save.isPending}
                    value={useOf(one.id) ?? ''}
                    onChange={(event) =>
                      save.mutate({ id: one.id, use: (event.target.value || null) as Schemas['DayUse'] | null })
                    }
                  >
                    <option value="">{words.none}</option>
                    <option value="DAY_TREATMENT">{words.DAY_TREATMENT}</option>
                    <option value="FULL_TIME">{words.FULL_TIME}</option>
                  </select>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}
