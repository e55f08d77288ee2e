import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { SelectField, TextAreaField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { planObstaclesQuery } from '../family/content/api';
import { planRequestsQuery } from '../family/api';
import { ideaBecame, openNext, spaces, useWorkshop, write, type Entry, type EntryKind, type Workshop } from './api';
import { useWorkshopWords } from './words';

const InterventionEditor = lazy(() =>
  import('../family/content/Interventions').then((file) => ({ default: file.InterventionEditor })),
);

type Plan = Schemas['Plan'];
type Became = Schemas['Became'];

const MOST_OF_TITLE = 200;
const MOST_OF_EFFECT = 500;

/** One workshop: its three spaces in their order, and what its ideas became. */
export function WorkshopPage({
  plan,
  workshop,
  mayWrite,
  onBack,
}: {
  plan: Plan;
  workshop: Workshop;
  mayWrite: boolean;
  onBack: () => void;
}) {
  const words = useWorkshopWords();
  const formats = useFormats();
  const open = spaces.findIndex(({ space }) => space === workshop.space);
  const isOver = workshop.space === 'OVER';
  return (
    <>
      <div className="actions">
        <button type="button" className="plain-button" onClick={onBack}>
          {words.back}
        </button>
        <button type="button" className="button button-secondary" onClick={() => window.print()}>
          <Icon name="download" /> {words.print}
        </button>
      </div>
      <div className="workshop-sheet">
        <Section
          title={<span lang="da">{workshop.about}</span>}
          lead={`${words.when(formats.dayAndYear(workshop.heldOn))}${isOver ? `. ${words.over}` : ''}`}
        >
          {!workshop.familyPresent && <p className="notice">{words.absent}</p>}
          <div className="workshop-spaces">
            {spaces.map(({ space, kinds }, index) => (
              <section
                key={space}
                className="workshop-space"
                aria-label={words.spaces[space]}
                aria-current={space === workshop.space ? 'step' : undefined}
              >
                <h3>
                  {words.spaces[space]}{' '}
                  <Mark>{index === open ? words.here : isOver || index < open ? words.shut : words.notYet}</Mark>
                </h3>
                <p className="meta">{words.about_[space]}</p>
                <Said
                  plan={plan}
                  workshop={workshop}
                  kinds={kinds}
                  mayWrite={mayWrite}
                  shown={isOver || index <= open}
                />
                {space === 'PROFESSIONAL' && open < index && <Prepared plan={plan} workshop={workshop} />}
                {mayWrite && index === open && (
                  <Write key={workshop.version} plan={plan} workshop={workshop} kinds={kinds} space={space} />
                )}
              </section>
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}

/** Which agencies have prepared their part; what they wrote is seen when the family has spoken. */
function Prepared({ plan, workshop }: { plan: Plan; workshop: Workshop }) {
  const words = useWorkshopWords();
  const common = useCommonWords();
  const agencies = plan.participations.filter((one) => !one.until).map(({ agency }) => agency);
  const names = (ready: boolean) =>
    common.and(agencies.filter(({ id }) => workshop.ready.includes(id) === ready).map(({ name }) => name));
  return (
    <p className="meta">
      {names(true) && words.ready(names(true))} {names(false) && words.notReady(names(false))}
    </p>
  );
}

function Said({
  plan,
  workshop,
  kinds,
  mayWrite,
  shown,
}: {
  plan: Plan;
  workshop: Workshop;
  kinds: EntryKind[];
  mayWrite: boolean;
  shown: boolean;
}) {
  const words = useWorkshopWords();
  const said = workshop.entries.filter((entry) => kinds.includes(entry.kind));
  if (said.length === 0) return shown ? <p>{words.empty}</p> : null;
  const by = (entry: Entry) =>
    plan.members.find((one) => one.id === entry.memberId)?.name ??
    plan.participations.find((one) => one.agency.id === entry.agencyId)?.agency.name;
  return (
    <ul role="list" className="workshop-said">
      {said.map((entry) => (
        <li key={entry.id}>
          <Mark>{words.kinds[entry.kind]}</Mark> <span lang="da">{entry.words}</span>
          {by(entry) && (
            <span className="meta">
              {by(entry)}
              {entry.alone && `, ${words.alone}`}
            </span>
          )}
          {entry.serves && (
            <span className="meta">
              {words.helps} <q lang="da">{workshop.entries.find((wish) => wish.id === entry.serves)?.words}</q>
            </span>
          )}
          {entry.kind === 'IDEA' && <Becoming plan={plan} workshop={workshop} idea={entry} mayWrite={mayWrite} />}
        </li>
      ))}
    </ul>
  );
}

/** What an idea became: something that stands in the plan already. */
function Becoming({
  plan,
  workshop,
  idea,
  mayWrite,
}: {
  plan: Plan;
  workshop: Workshop;
  idea: Entry;
  mayWrite: boolean;
}) {
  const words = useWorkshopWords();
  const obstacles = useQuery(planObstaclesQuery(plan.id)).data ?? [];
  const requests = useQuery({ ...planRequestsQuery(plan.id), enabled: mayWrite }).data ?? [];
  const save = useWorkshop(plan.id, (became: Became) => ideaBecame(workshop, idea.id, became));
  const [making, setMaking] = useState(false);
  const wish = workshop.entries.find((entry) => entry.id === idea.serves)?.words ?? '';
  const choices: (Became & { name: string })[] = [
    ...plan.interventions.map((one) => ({
      kind: one.trialUntil ? ('TRIAL' as const) : ('INTERVENTION' as const),
      id: one.id,
      name: one.title,
    })),
    ...requests.map((one) => ({ kind: 'CONTACT_REQUEST' as const, id: one.id, name: one.what })),
    ...obstacles.map((one) => ({ kind: 'OBSTACLE' as const, id: one.id, name: one.what })),
  ];
  const { became } = idea;
  if (became) {
    const name = choices.find((one) => one.id === became.id)?.name;
    return (
      <span className="meta">
        {words.became} {words.becameKinds[became.kind]} {name && <q lang="da">{name}</q>}
      </span>
    );
  }
  if (!mayWrite) return <span className="meta">{words.nothingYet}</span>;
  if (making) {
    return (
      <Suspense fallback={<LoadingState />}>
        <InterventionEditor
          plan={plan}
          intervention={null}
          draft={{ title: idea.words.slice(0, MOST_OF_TITLE), expectedEffect: wish.slice(0, MOST_OF_EFFECT) }}
          onSaved={(id, isTrial) =>
            save.mutate({ input: { kind: isTrial ? 'TRIAL' : 'INTERVENTION', id }, done: words.becameSaved })
          }
          onClose={() => setMaking(false)}
        />
      </Suspense>
    );
  }
  return (
    <div className="workshop-becomes">
      {plan.status === 'ACTIVE' && (
        <button
          type="button"
          className="button button-secondary"
          aria-label={words.makeLong(idea.words)}
          onClick={() => setMaking(true)}
        >
          {words.make}
        </button>
      )}
      <SelectField
        label={
          <>
            {words.becomes}
            <span className="sr-only"> {idea.words}</span>
          </>
        }
        hint={words.makeFirst}
        disabled={save.isPending}
        value=""
        onChange={(event) => {
          const chosen = choices.find((one) => one.id === event.target.value);
          if (chosen) save.mutate({ input: { kind: chosen.kind, id: chosen.id }, done: words.becameSaved });
        }}
      >
        <option value="">{words.choose}</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {words.becameKinds[one.kind]}: {one.name}
          </option>
        ))}
      </SelectField>
      <ProblemMessage error={save.error} />
    </div>
  );
}

function Write({
  plan,
  workshop,
  kinds,
  space,
}: {
  plan: Plan;
  workshop: Workshop;
  kinds: EntryKind[];
  space: 'FAMILY' | 'PROFESSIONAL' | 'BORDER';
}) {
  const words = useWorkshopWords();
  const [id] = useState(newId);
  const [kind, setKind] = useState<EntryKind>(kinds[0]!);
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [serves, setServes] = useState('');
  const save = useWorkshop(plan.id, (body: Schemas['WorkshopEntryInput']) => write(workshop, body));
  const next = useWorkshop(plan.id, () => openNext(workshop));
  const wishes = workshop.entries.filter((entry) => entry.kind === 'WISH');
  const after = spaces[spaces.findIndex((one) => one.space === space) + 1]?.space;
  return (
    <form
      aria-label={words.spaces[space]}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          input: {
            id,
            kind,
            words: text.trim(),
            memberId: space === 'FAMILY' ? by || null : null,
            agencyId: space === 'PROFESSIONAL' ? by || null : null,
            serves: serves || null,
          },
          done: words.written,
        });
      }}
    >
      {kinds.length > 1 && (
        <SelectField label={words.what} value={kind} onChange={(event) => setKind(event.target.value as EntryKind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </SelectField>
      )}
      <TextAreaField
        label={words.words}
        rows={2}
        required
        maxLength={1000}
        lang="da"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {space === 'BORDER' ? (
        <SelectField label={words.serves} required value={serves} onChange={(event) => setServes(event.target.value)}>
          <option value="">{words.choose}</option>
          {wishes.map((wish) => (
            <option key={wish.id} value={wish.id}>
              {wish.words}
            </option>
          ))}
        </SelectField>
      ) : (
        <SelectField label={words.saidBy} value={by} onChange={(event) => setBy(event.target.value)}>
          <option value="">{space === 'FAMILY' ? words.together : words.nobody}</option>
          {space === 'FAMILY'
            ? plan.members.map((member) => (
                <option key={member.id} value={member.id}>
                  {member.name}
                </option>
              ))
            : plan.participations
                .filter((one) => !one.until)
                .map(({ agency }) => (
                  <option key={agency.id} value={agency.id}>
                    {agency.name}
                  </option>
                ))}
        </SelectField>
      )}
      <ProblemMessage error={save.error ?? next.error} />
      <div className="actions">
        <button
          type="submit"
          className="button button-primary"
          disabled={save.isPending || text.trim() === '' || (space === 'BORDER' && serves === '')}
        >
          {words.write}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={next.isPending}
          onClick={() =>
            next.mutate({ input: undefined, done: after ? words.opened(words.spaces[after]) : words.over })
          }
        >
          {words.next[space]}
        </button>
      </div>
    </form>
  );
}
