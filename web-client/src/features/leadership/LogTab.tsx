import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../shared/format/formats';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { logQuery, type Log, type LogNote } from './api';
import { LogForm } from './LogForm';
import { Drivers, Ladder, Phases } from './LogFigures';
import { useLeadershipWords } from './words';

/** How the municipality takes the way of working into use: where it is, how it came there, and the log itself. */
export function LogTab() {
  const words = useLeadershipWords().log;
  const log = useQuery(logQuery);
  const [writing, setWriting] = useState(false);
  if (!log.data) {
    return log.isPending ? <LoadingState /> : <ErrorState error={log.error} onRetry={() => void log.refetch()} />;
  }
  const { notes } = log.data;
  const begin = !writing && (
    <button type="button" className="button button-primary" onClick={() => setWriting(true)}>
      {words.begin}
    </button>
  );
  return (
    <>
      <Section title={words.title} lead={words.lead} aside={notes.length > 0 && begin}>
        {writing && <LogForm drivers={log.data.drivers} onClose={() => setWriting(false)} />}
        {notes.length === 0 && !writing && (
          <EmptyState title={words.none}>
            <p>{words.noneHint}</p>
            {begin}
          </EmptyState>
        )}
      </Section>
      {notes.length > 0 && <Told log={log.data} />}
    </>
  );
}

function Told({ log }: { log: Log }) {
  const words = useLeadershipWords().log;
  const standing = log.notes.find((note) => note.standing)?.standing;
  const oldestFirst = [...log.notes].reverse();
  return (
    <>
      <Section
        title={
          standing ? words.now(words.step(standing.step, words.steps[standing.step - 1] ?? '')) : words.notYetPlaced
        }
        lead={standing?.evidence}
      >
        <Ladder notes={oldestFirst} />
      </Section>
      <Section title={words.phasesTitle}>
        <Phases notes={oldestFirst} />
      </Section>
      <Section title={words.driversTitle}>
        <Drivers notes={oldestFirst} drivers={log.drivers} />
      </Section>
      <Section title={words.next} lead={words.nextLead}>
        <Link className="button button-secondary" to="/sammen-om-ledelse/samtaler">
          {words.nextLink}
        </Link>
      </Section>
      <Section title={words.entries}>
        <ul role="list" className="leadership-actions">
          {log.notes.map((note) => (
            <Entry key={note.id} note={note} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Entry({ note }: { note: LogNote }) {
  const words = useLeadershipWords().log;
  const common = useCommonWords();
  const formats = useFormats();
  return (
    <li>
      <h3>{formats.dayAndYear(note.day)}</h3>
      <p className="meta">
        {words.by(note.by, common.and(note.phases.map((phase) => words.phases[phase].toLowerCase())))}
      </p>
      <p>
        <strong>{words.doneShort}</strong> <span lang="da">{note.done}</span>
      </p>
      <p>
        <strong>{words.learntShort}</strong> <span lang="da">{note.learnt}</span>
      </p>
    </li>
  );
}
