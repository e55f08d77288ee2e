import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { agencies, aPlan } from '../../../test/stand-in/data';
import { expectAccessible, show } from '../../../test/render';
import { problem } from '../../../test/stand-in/service';
import { ApiProblem, Unreachable, type Problem } from '../api/client';
import { Bars } from './Bars';
import { ChangeSentence } from './ChangeSentence';
import { Chip, ChoiceTiles } from './Chip';
import { Clock, HappenedAt } from './Clock';
import { DelayedSend } from './DelayedSend';
import { RadioField, SelectField, TextField } from './fields';
import { FigureTableSwitch } from './FigureTableSwitch';
import { GoalCurve } from './GoalCurve';
import { GoesTo } from './GoesTo';
import { HiddenCell, HiddenFigure } from './HiddenCell';
import { AgencyMark, Counter, Mark, StatutoryMark } from './marks';
import { MessageState } from './MessageState';
import { NetworkMap } from './NetworkMap';
import { SmallMultiple } from './SmallMultiple';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from './states';
import { Steps } from './Steps';
import { timelineScale, TimelineLegend, TimelineRow } from './Timeline';
import { TinyCurve } from './TinyCurve';
import { WorkItem } from './WorkItem';

const NOW = Date.parse('2026-11-23T07:10:00Z');
const job = agencies[0]!;

describe('marks', () => {
  it('reads an agency’s name aloud where only its letters are seen', async () => {
    show(<AgencyMark agency={job} />);

    expect(screen.getByText('Jobcenter Eksempel').className).toBe('sr-only');
    await expectAccessible();
  });

  it('never says anything by colour alone', async () => {
    show(
      <>
        <Mark tone="signal" icon="alert">
          Indlagt i dag
        </Mark>
        <StatutoryMark />
        <Counter count={3} label="ting venter" />
      </>,
    );

    expect(document.body.textContent).toContain('Indlagt i dag');
    expect(screen.getByText('§ Lovbestemt frist')).toBeTruthy();
    await expectAccessible();
  });
});

describe('Clock', () => {
  it('turns red in the last third, when it is near', () => {
    const { container } = show(<Clock since="2026-11-16T08:00:00Z" due="2026-11-24T12:00:00Z" now={NOW} />);

    expect(container.querySelector('.clock-urgent')).not.toBeNull();
    expect(screen.getByText('1 dag 4 t')).toBeTruthy();
    expect(screen.getByText('i morgen kl. 13.00')).toBeTruthy();
  });

  it('stays calm with most of the time left', () => {
    const { container } = show(<Clock since="2026-11-20T08:00:00Z" due="2026-12-11T12:00:00Z" now={NOW} />);

    expect(container.querySelector('.clock-urgent')).toBeNull();
  });

  it('says when a thing happened that has no clock', async () => {
    show(<HappenedAt at="2026-11-23T04:42:00Z" now={NOW} />);

    expect(screen.getByText('Kl. 05.42')).toBeTruthy();
    await expectAccessible();
  });
});

describe('MessageState', () => {
  it.each([
    ['PREPARED', 'Gjort klar', 1],
    ['QUEUED', 'I kø', 2],
    ['SENT', 'Sendt, venter kvittering', 3],
    ['ACKNOWLEDGED', 'Kvitteret', 4],
    ['WITHHELD', 'Holdt tilbage', 1],
    ['HELD', 'Venter på, at du ser efter', 2],
    ['DEAD', 'Kræver en person', 3],
  ] as const)('shows %s as a word and so many steps', async (state, word, steps) => {
    const { container } = show(<MessageState state={state} />);

    expect(screen.getByText(word)).toBeTruthy();
    expect(container.querySelectorAll('.step-done')).toHaveLength(steps);
    await expectAccessible();
  });
});

describe('GoesTo', () => {
  it('says word for word what each receiver gets', async () => {
    show(<GoesTo recipients={[{ agencies: [job], text: 'Jonas kan ikke komme i uge 48.' }]} />);

    expect(screen.getByRole('definition').textContent).toBe('får: “Jonas kan ikke komme i uge 48.”');
    await expectAccessible();
  });
});

describe('DelayedSend', () => {
  it('counts down, and stops when asked', () => {
    vi.useFakeTimers({ now: NOW });
    const stop = vi.fn();

    show(<DelayedSend what="svar til jobcentret" releaseAt="2026-11-23T07:10:18Z" onStop={stop} />);
    fireEvent.click(screen.getByRole('button', { name: /Stop/ }));

    expect(screen.getByRole('timer').textContent).toBe('Sendes om 18 sekunder');
    expect(stop).toHaveBeenCalledOnce();
  });

  it('cannot be stopped when the time is up', () => {
    vi.useFakeTimers({ now: NOW });

    show(<DelayedSend what="svar" releaseAt="2026-11-23T07:10:00Z" onStop={() => undefined} />);

    expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
  });
});

describe('curves', () => {
  it('tells a goal’s way in words to those who do not see it', async () => {
    const goal = aPlan().goals[0]!;

    show(<GoalCurve words={goal.words} evaluations={goal.evaluations} />);

    const told = screen.getByRole('img').getAttribute('aria-label');
    expect(told).toContain('20. apr.: −2');
    expect(told).toContain('12. nov.: +1');
    await expectAccessible();
  });

  it('says that a goal has not been evaluated', () => {
    show(<GoalCurve words="Ro" evaluations={[]} />);

    expect(screen.getByText('Ikke vurderet endnu')).toBeTruthy();
  });

  it('writes the number beside the tiny curve', async () => {
    show(
      <TinyCurve
        curve={[
          { month: '2026-10', mean: -0.4 },
          { month: '2026-11', mean: 0.3 },
        ]}
      />,
    );

    expect(screen.getByText('+0,3')).toBeTruthy();
    await expectAccessible();
  });
});

describe('Timeline', () => {
  const spans = [
    { from: '2026-06-01', until: '2027-03-31', reviewOn: '2027-01-10', trialUntil: null },
    { from: '2026-10-01', until: null, reviewOn: null, trialUntil: '2026-12-15' },
  ];

  it('keeps today and every end inside the scale', () => {
    const x = timelineScale(spans, NOW);

    expect(x(Date.parse('2026-06-01'))).toBe(0);
    expect(x(Date.parse('2027-03-31'))).toBe(100);
    expect(x(NOW)).toBeGreaterThan(0);
    expect(x(NOW)).toBeLessThan(100);
  });

  it('names the period of each bar', async () => {
    show(
      <>
        <TimelineRow span={spans[1]!} spans={spans} now={NOW} label="1. okt. til 15. dec. 2026, prøves af" />
        <TimelineLegend granted="Bevilget" trial="Prøves af" review="Ses efter" today="I dag" />
      </>,
    );

    expect(screen.getByRole('img', { name: '1. okt. til 15. dec. 2026, prøves af' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('what a steering group may not see', () => {
  it('has the same words in every hidden cell', async () => {
    const { container } = show(
      <>
        <HiddenCell />
        <HiddenCell inline />
        <HiddenFigure />
      </>,
    );

    expect(container.textContent?.match(/Skjult/g)).toHaveLength(4);
    await expectAccessible();
  });

  it('draws nothing of a plot whose last cell is hidden', () => {
    show(
      <SmallMultiple
        title="Psykiatri"
        points={[
          { label: '3. kv.', value: 8 },
          { label: '4. kv.', value: null },
        ]}
        domain={[0, 12]}
        format={String}
        hidden
      />,
    );

    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('for få familier til at vise')).toBeTruthy();
  });

  it('tells every value that it draws', async () => {
    show(
      <SmallMultiple
        title="Alle"
        points={[
          { label: '3. kv.', value: 48 },
          { label: '4. kv.', value: 55 },
        ]}
        domain={[0, 100]}
        format={(value) => `${value} %`}
        hidden={false}
      />,
    );

    expect(screen.getByRole('img', { name: 'Alle. 3. kv.: 48 %, 4. kv.: 55 %' })).toBeTruthy();
    await expectAccessible();
  });

  it('has a number beside every bar', async () => {
    show(
      <Bars
        label="Planer"
        format={String}
        bars={[
          { key: 'A', label: 'Aktiv', value: 41, hidden: false },
          { key: 'D', label: 'Kladde', value: null, hidden: true },
        ]}
      />,
    );

    expect(screen.getByText('41')).toBeTruthy();
    expect(screen.getByText('Skjult, for få familier til at vise')).toBeTruthy();
    await expectAccessible();
  });
});

describe('small controls', () => {
  it('says which of figure and table is shown', async () => {
    const onView = vi.fn();
    show(<FigureTableSwitch view="figure" onView={onView} label="Holder døren?" />);

    fireEvent.click(screen.getByRole('button', { name: 'Tabel' }));

    expect(screen.getByRole('button', { name: 'Figur' }).getAttribute('aria-pressed')).toBe('true');
    expect(onView).toHaveBeenCalledWith('table');
    await expectAccessible();
  });

  it('toggles a chip', async () => {
    const onToggle = vi.fn();
    show(
      <Chip pressed={false} onToggle={onToggle}>
        Jobcenter
      </Chip>,
    );

    fireEvent.click(screen.getByRole('button', { name: 'Jobcenter' }));

    expect(onToggle).toHaveBeenCalledOnce();
    await expectAccessible();
  });

  it('does not choose a tile that is barred, but lets it be read', async () => {
    const onChoose = vi.fn();
    show(
      <ChoiceTiles
        legend="Svar"
        value="A"
        onChoose={onChoose}
        tiles={[
          { value: 'A', label: 'Møde' },
          { value: 'B', label: 'Afslå', hint: 'Loven tillader det ikke her', disabled: true },
        ]}
      />,
    );

    fireEvent.click(screen.getByRole('button', { name: /Afslå/ }));

    expect(onChoose).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: /Afslå/ }).hasAttribute('disabled')).toBe(false);
    await expectAccessible();
  });

  it('binds a field to its label, hint and fault', async () => {
    show(
      <>
        <TextField label="Hvad ønsker I?" hint="Kort" error={{ type: 'required', message: 'Skriv noget her' }} />
        <SelectField label="Familie">
          <option>Familien Elmer</option>
        </SelectField>
        <RadioField
          label="Er fristen sat i loven?"
          choices={[{ value: 'no', label: 'Nej' }]}
          value="no"
          onChoose={() => undefined}
        />
      </>,
    );

    const field = screen.getByLabelText('Hvad ønsker I?');
    const described = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim());
    expect(described).toEqual(['Kort', 'Skriv noget her']);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('radio', { name: 'Nej' })).toBeTruthy();
    await expectAccessible();
  });

  it('says where one is in a guided start', async () => {
    show(
      <Steps
        label="Fremgang"
        current={1}
        words={{ done: 'Færdig', stepOf: (n) => `Trin ${n} af 2` }}
        steps={[
          { key: 'a', name: 'Hvem er vi', to: '/a' },
          { key: 'b', name: 'Klar', to: null },
        ]}
      />,
    );

    expect(screen.getByText('Klar').closest('li')?.getAttribute('aria-current')).toBe('step');
    expect(screen.getByRole('link', { name: 'Hvem er vi' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('whole pieces', () => {
  it('names a thing that waits by its heading', async () => {
    show(
      <WorkItem
        headingId="ting-1"
        clock={<HappenedAt at="2026-11-23T04:42:00Z" now={NOW} />}
        title="Bruno er indlagt"
        actions={<button type="button">Jeg har set det</button>}
      />,
    );

    expect(screen.getByRole('article', { name: 'Bruno er indlagt' })).toBeTruthy();
    await expectAccessible();
  });

  it('reads the map in one sentence', async () => {
    show(
      <NetworkMap
        label="Kort. 1 part er omkring jer."
        us="Os"
        members={['Sofie']}
        selected={null}
        neighbours={[{ id: 'j', name: 'Jobcenter', view: 'STUCK', word: 'går i stå' }]}
      />,
    );

    expect(screen.getByRole('img', { name: 'Kort. 1 part er omkring jer.' })).toBeTruthy();
    await expectAccessible();
  });

  it('says the change before any figure', async () => {
    show(<ChangeSentence since="Siden 3. kvartal:">Flere familier rykker sig.</ChangeSentence>);

    expect(screen.getByText('Flere familier rykker sig.', { exact: false })).toBeTruthy();
    await expectAccessible();
  });
});

describe('empty, waiting and broken', () => {
  const refused = async (status: number, code: string, title: string) =>
    new ApiProblem(status, (await problem(status, code, title).json()) as Problem);

  it('says what to do first', async () => {
    show(
      <EmptyState title="Intet venter på dig lige nu.">
        <p>Næste frist er onsdag.</p>
      </EmptyState>,
    );

    expect(screen.getByText('Intet venter på dig lige nu.')).toBeTruthy();
    await expectAccessible();
  });

  it('waits a moment before it says that it waits', () => {
    vi.useFakeTimers();
    const { container } = show(<LoadingState />);

    expect(container.textContent).toBe('');
  });

  it('says that nothing is lost when the service is away', async () => {
    const retry = vi.fn();
    show(<ErrorState error={new Unreachable()} onRetry={retry} />);

    fireEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));

    expect(screen.getByRole('alert').textContent).toContain('Intet er tabt');
    expect(retry).toHaveBeenCalledOnce();
    await expectAccessible();
  });

  it('gives the service’s own words for a refusal', async () => {
    show(
      <ProblemMessage
        error={await refused(409, 'statutory-cannot-be-declined', 'En lovbestemt henvendelse kan ikke afvises.')}
      />,
    );

    expect(screen.getByRole('alert').textContent).toContain('En lovbestemt henvendelse kan ikke afvises.');
  });

  it('never shows the inside of a fault, only its number', async () => {
    show(<ProblemMessage error={await refused(500, 'internal', 'NullPointerException')} />);

    expect(screen.getByRole('alert').textContent).not.toContain('NullPointer');
    expect(screen.getByRole('alert').textContent).toContain('a1b2c3');
  });

  it('leads back to the same page when the session has ended', async () => {
    show(<ErrorState error={await refused(401, 'not-signed-in', 'Du er ikke logget ind')} />, { path: '/familier/1' });

    expect(screen.getByRole('link', { name: 'Log ind igen' }).getAttribute('href')).toBe(
      '/auth/sign-in?returnTo=%2Ffamilier%2F1',
    );
    await expectAccessible();
  });
});
