import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { agencies } from '../../../test/stand-in/data';
import { expectAccessible, show } from '../../../test/render';
import { answerOf, recorded, type Answer } from './answers';
import { ConsentMatrix } from './ConsentMatrix';
import { ConsentPreview } from './ConsentPreview';
import { MemberTiles } from './MemberTiles';

const job = agencies[0]!;

describe('answers', () => {
  it('is no until somebody has said otherwise', () => {
    expect(answerOf(undefined)).toBe('NO');
  });

  it('reads a withdrawn yes as withdrawn, whatever it was', () => {
    expect(answerOf({ answer: 'YES', extent: 'FULL', withdrawnAt: '2026-11-20T08:00:00Z' })).toBe('WITHDRAWN');
  });

  it.each(['YES', 'NO', 'ASK', 'ATTENDANCE_ONLY'] as const)('is read back as it was recorded: %s', (choice) => {
    expect(answerOf(recorded(choice))).toBe(choice);
  });
});

describe('ConsentMatrix', () => {
  const answers: Record<string, Answer> = { 'jobcentre-0999:WORK': 'YES', 'family-0999:WORK': 'WITHDRAWN' };
  const matrix = (onChoose?: (agencyId: string, topic: string, choice: string) => void) => (
    <ConsentMatrix
      member="Sofie"
      agencies={agencies}
      agencyId={job.id}
      onAgency={() => undefined}
      answerAt={(agencyId, topic) => answers[`${agencyId}:${topic}`] ?? 'NO'}
      onChoose={onChoose}
    />
  );
  const cell = (place: string) => document.querySelector<HTMLButtonElement>(`[data-cell="${place}"]`)!;

  it('names each cell in full', async () => {
    show(matrix(vi.fn()));

    expect(cell('jobcentre-0999:WORK').getAttribute('aria-label')).toBe('Arbejde og indkomst, Jobcenter Eksempel: Ja');
    expect(cell('family-0999:WORK').getAttribute('aria-label')).toBe(
      'Arbejde og indkomst, Familieafdelingen: Sagt fra',
    );
    await expectAccessible();
  });

  it('is one stop on the way with Tab, and moves by arrows', () => {
    show(matrix(vi.fn()));
    const stops = () =>
      [...document.querySelectorAll('[data-cell]')].filter((one) => one.getAttribute('tabindex') === '0');
    expect(stops()).toHaveLength(1);

    cell('jobcentre-0999:PHYSICAL_HEALTH').focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });

    expect(document.activeElement).toBe(cell('family-0999:MENTAL_HEALTH'));
    expect(stops()).toEqual([cell('family-0999:MENTAL_HEALTH')]);
  });

  it('stays inside at the edges', () => {
    show(matrix(vi.fn()));

    cell('jobcentre-0999:PHYSICAL_HEALTH').focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });

    expect(document.activeElement).toBe(cell('jobcentre-0999:PHYSICAL_HEALTH'));
  });

  it('opens the answers with Enter, chooses one, and gives focus back to the cell', async () => {
    const onChoose = vi.fn();
    show(matrix(onChoose));
    const user = userEvent.setup();

    cell('jobcentre-0999:PHYSICAL_HEALTH').focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toContain('Nej');
    await user.keyboard('{ArrowUp}{Enter}');

    expect(onChoose).toHaveBeenCalledWith('jobcentre-0999', 'PHYSICAL_HEALTH', 'ASK');
    expect(document.activeElement).toBe(cell('jobcentre-0999:PHYSICAL_HEALTH'));
  });

  it('closes with Escape and changes nothing', async () => {
    const onChoose = vi.fn();
    show(matrix(onChoose));
    const user = userEvent.setup();

    cell('jobcentre-0999:WORK').focus();
    await user.keyboard('{Enter}{Escape}');

    expect(onChoose).not.toHaveBeenCalled();
    expect(screen.queryByRole('group')).toBeNull();
    expect(document.activeElement).toBe(cell('jobcentre-0999:WORK'));
  });

  it('can only be read where nothing may be changed', () => {
    show(matrix());

    expect(document.querySelector('[data-cell]')).toBeNull();
    expect(screen.getAllByText('Ja').length).toBeGreaterThan(0);
  });
});

describe('what stands beside it', () => {
  it('shows what the agency sees and what it does not', async () => {
    show(
      <>
        <MemberTiles
          label="Personer"
          members={[{ id: '1', name: 'Sofie', note: '2 ja' }]}
          memberId="1"
          onMember={() => undefined}
        />
        <ConsentPreview
          agencies={agencies}
          agencyId={job.id}
          onAgency={() => undefined}
          headingLevel={2}
          words={{
            pick: 'Vis for:',
            title: 'Det må Jobcenter vide',
            sees: 'Det ser de',
            seesNot: 'Det ser de ikke',
            loading: 'Henter',
          }}
          sees={['Sygemeldt']}
          seesNot={['Hvorfor']}
        />
      </>,
    );

    expect(screen.getByRole('button', { name: /Sofie/ }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('region', { name: 'Det må Jobcenter vide' })).toBeTruthy();
    await expectAccessible();
  });
});
