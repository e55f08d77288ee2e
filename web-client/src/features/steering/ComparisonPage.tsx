import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { Bars } from '../../shared/parts/Bars';
import { FigureTableSwitch, type View } from '../../shared/parts/FigureTableSwitch';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { usePlaceParams } from './addresses';
import { comparisonQuery, useAgreement, type Comparison, type Measure, type Neighbour } from './api';
import { apartOf, endsOf } from './apart';
import { QuarterChoice } from './Choices';
import { useChoosing, usePageKey } from './choosing';
import { Crumbs } from './Crumbs';
import { domainOf, Meaning, Numbers, Scale, useFigureText, valueOf } from './Panel';
import { useQuarters } from './quarters';
import { useOverviewWords } from './words';
import './OverviewPage.css';

/** The municipality beside those that it is agreed with: who they are, and the numbers, never in an order of size. */
export default function ComparisonPage() {
  const words = useOverviewWords();
  const quarters = useQuarters();
  const { quarter } = usePlaceParams();
  const page = usePageKey('');
  const choose = useChoosing(page);
  const comparison = useQuery({ ...comparisonQuery(quarter), placeholderData: keepPreviousData });
  const data = comparison.data;
  return (
    <Page
      key={page}
      title={words.beside.title}
      crumbs={<Crumbs quarter={quarter} here={words.beside.title} />}
      kicker={data?.authority}
      lead={words.beside.lead}
      className="overview"
    >
      {comparison.isPending && <LoadingState />}
      {comparison.error && (
        <ErrorState
          error={comparison.error}
          onRetry={() => void comparison.refetch()}
          copyFrom={data ? comparison.dataUpdatedAt : undefined}
        />
      )}
      {data && (
        <>
          <Agreements neighbours={data.neighbours} />
          {data.neighbours.some((one) => one.agreed) && (
            <>
              {data.period && (
                <div className="overview-choices beside-choices">
                  <QuarterChoice
                    quarters={data.periods}
                    chosen={data.period}
                    onChoose={(one) =>
                      choose({ quarter: one, beside: true }, words.shows(words.beside.title, quarters.long(one)))
                    }
                  />
                </div>
              )}
              <Numbered comparison={data} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** Whom it is agreed with, who waits for whom, and whom one can say yes to. */
function Agreements({ neighbours }: { neighbours: Neighbour[] }) {
  const words = useOverviewWords().beside;
  const announce = useAnnounce();
  const agreement = useAgreement(({ name }, yes) => announce(yes ? words.saidYes(name) : words.saidNo(name)));
  const said = neighbours.filter((one) => one.ourYes ?? one.theirYes);
  const others = neighbours.filter((one) => !said.includes(one));
  if (neighbours.length === 0) return <EmptyState title={words.nobody} />;
  return (
    <Section title={words.agreements}>
      <ul role="list" className="agreements">
        {said.map((one) => (
          <Agreement
            key={one.code}
            neighbour={one}
            busy={agreement.isPending}
            onSay={(yes) => agreement.mutate({ neighbour: one, yes })}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <OneMore
          others={others}
          busy={agreement.isPending}
          onSay={(neighbour) => agreement.mutate({ neighbour, yes: true })}
        />
      )}
      <ProblemMessage error={agreement.error} />
    </Section>
  );
}

function Agreement({ neighbour, busy, onSay }: { neighbour: Neighbour; busy: boolean; onSay: (yes: boolean) => void }) {
  const words = useOverviewWords().beside;
  const formats = useFormats();
  const now = useNow();
  const { name, ourYes, saidBy = '', theirYes } = neighbour;
  return (
    <li>
      <h3>{name}</h3>
      <p>
        {ourYes && theirYes
          ? words.both(formats.relativeDay(ourYes, now), saidBy, formats.relativeDay(theirYes, now))
          : ourYes
            ? words.ours(formats.relativeDay(ourYes, now), saidBy)
            : words.theirs(formats.relativeDay(theirYes!, now))}
      </p>
      {ourYes ? (
        <button
          type="button"
          className="button button-secondary"
          disabled={busy}
          aria-label={words.takeBackLong(name)}
          onClick={() => onSay(false)}
        >
          {words.takeBack}
        </button>
      ) : (
        <button
          type="button"
          className="button button-primary"
          disabled={busy}
          aria-label={words.sayLong(name)}
          onClick={() => onSay(true)}
        >
          {words.say}
        </button>
      )}
    </li>
  );
}

function OneMore({
  others,
  busy,
  onSay,
}: {
  others: Neighbour[];
  busy: boolean;
  onSay: (neighbour: Neighbour) => void;
}) {
  const words = useOverviewWords().beside;
  const [code, setCode] = useState('');
  const chosen = others.find((one) => one.code === code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) onSay(chosen);
  };
  return (
    <form className="overview-choices" onSubmit={submit}>
      <label className="form-label">
        {words.oneMore}
        <select className="form-select" value={chosen?.code ?? ''} onChange={(event) => setCode(event.target.value)}>
          <option value="">{words.choose}</option>
          {others.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-secondary" disabled={busy || !chosen}>
        {words.say}
      </button>
    </form>
  );
}

/** By what a chief asks; questions that no number beside another answers are left out. */
function Numbered({ comparison: { questions, measures } }: { comparison: Comparison }) {
  const words = useOverviewWords();
  const base = useId();
  if (measures.length === 0) {
    return (
      <EmptyState title={words.beside.noNumbers}>
        <p>{words.beside.noNumbersHint}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {questions.map(({ code, name }) => {
        const answers = measures.filter((measure) => measure.question === code);
        return (
          answers.length > 0 && (
            <section key={code} className="question" aria-labelledby={`${base}${code}`}>
              <h2 id={`${base}${code}`}>{name}</h2>
              <div className="panels">
                {answers.map((measure) => (
                  <Beside key={measure.code} measure={measure} />
                ))}
              </div>
            </section>
          )
        );
      })}
      <p className="meta overview-note">{words.beside.noSums}</p>
      <p className="meta overview-note">{words.hiddenNote}</p>
    </>
  );
}

/** One measure of all the municipalities. */
function Beside({ measure }: { measure: Measure }) {
  const words = useOverviewWords();
  const heading = useId();
  const [view, setView] = useState<View>('figure');
  const title = measure.name;
  return (
    <section className="panel" aria-labelledby={heading}>
      <div className="panel-head">
        <h3 id={heading}>{title}</h3>
        <FigureTableSwitch view={view} onView={setView} label={title} />
      </div>
      <p className="panel-lead">
        {measure.definition} <Scale measure={measure} />
      </p>
      <Chance measure={measure} />
      {view === 'table' ? (
        <Numbers measure={measure} title={title} place={{ quarter: null }} rowsAre={words.beside.municipality} />
      ) : (
        <Places measure={measure} />
      )}
      <div className="panel-foot">
        <details className="panel-how">
          <summary>{words.how}</summary>
          <Meaning measure={measure} />
        </details>
      </div>
    </section>
  );
}

/**
 * Which municipalities differ by more than chance, or that nobody knows: of a mean no ends are told. Nothing where there are
 * not two numbers to compare.
 */
function Chance({ measure }: { measure: Measure }) {
  const words = useOverviewWords().beside.apart;
  const common = useCommonWords();
  const comparable = measure.columns.some(
    (_, column) => measure.rows.filter((row) => valueOf(row.cells[column]!) !== null).length > 1,
  );
  if (!comparable) return null;
  const places = measure.columns.map((_, column) => apartOf(measure, column));
  const known = places.flatMap((pairs) => (pairs ? [pairs] : []));
  if (known.length === 0) return <p className="panel-lead">{words.unknown}</p>;
  const pairs = measure.columns.length === 1 ? known.flat() : [];
  return (
    <p className="panel-lead">
      {pairs.length === 0
        ? words.none
        : words.some(common.and(pairs.map(([larger, smaller]) => words.pair(larger, smaller))))}
    </p>
  );
}

/** A place of the table at a time, on one scale. */
function Places({ measure }: { measure: Measure }) {
  const format = useFigureText(measure);
  const places = measure.columns.map((column, index) => ({
    column,
    label: measure.columnLabels[index] ?? column,
    rows: measure.rows.map((row) => ({ ...row, cells: [row.cells[index]!] })),
  }));
  const atMost = Math.max(...places.map(({ rows }) => domainOf({ ...measure, rows })[1]));
  return places.map(({ column, label, rows }) => (
    <div key={column}>
      {places.length > 1 && <h4 className="beside-place">{label}</h4>}
      <Bars
        label={places.length > 1 ? `${measure.name} ${label}` : measure.name}
        format={format}
        atMost={atMost}
        bars={rows.map(({ key, label: name, cells: [cell] }) => ({
          key,
          label: name,
          value: valueOf(cell!),
          hidden: cell!.hidden,
          ends: endsOf(cell),
        }))}
      />
    </div>
  ));
}
