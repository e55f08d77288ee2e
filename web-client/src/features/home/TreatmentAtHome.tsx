import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { treatmentsQuery } from './api';
import { Steps } from './Steps';
import { useSeen } from './useSeen';
import { useHomeWords } from './words';
import './BoardPage.css';
import './AskPage.css';

type Treatment = Schemas['HomeTreatment'];

/** For the coordinator: who is treated at home, by whom, and who at the hospital answers for it. */
export function TreatmentAtHome({ planId, canMark }: { planId: string; canMark: boolean }) {
  const words = useHomeWords();
  const treatments = useQuery(treatmentsQuery(planId));
  if (!treatments.data || treatments.data.length === 0) return null;
  return (
    <Section title={words.family.title} lead={words.family.told}>
      <div className="home-asked">
        {treatments.data.map((treatment) => (
          <OfMember key={treatment.id} planId={planId} treatment={treatment} canMark={canMark} />
        ))}
      </div>
    </Section>
  );
}

function OfMember({ planId, treatment, canMark }: { planId: string; treatment: Treatment; canMark: boolean }) {
  const words = useHomeWords();
  const formats = useFormats();
  const now = Date.now();
  const seen = useSeen(planId, treatment.id);
  const unseen = treatment.seenAt === null || treatment.seenAt < treatment.newsAt;
  const unanswered = treatment.state === 'UNANSWERED';
  return (
    <article className="home-card" aria-labelledby={`hjemme-${treatment.id}`}>
      <p className="home-state">
        <Mark tone={unanswered ? 'signal' : 'outline'} icon={unanswered ? 'alert' : 'people'}>
          {words.states[treatment.state]}
        </Mark>{' '}
        <span className="meta">{formats.when(treatment.newsAt, now)}</span>
      </p>
      <h3 className="home-what" id={`hjemme-${treatment.id}`}>
        {treatment.memberName}
      </h3>
      <p>
        {words.treatments[treatment.treatment]} · {words.start(formats.when(treatment.startsAt, now))}
        {treatment.expectedEnd && ` · ${words.until(formats.day(treatment.expectedEnd))}`}
      </p>
      <p>
        <strong>{words.responsibility}:</strong>{' '}
        <span lang="da">{words.family.answersFor(treatment.responsible, treatment.hospital.name)}</span>,{' '}
        {treatment.responsiblePhone}
      </p>
      <p>
        <strong>{words.family.team}:</strong> {treatment.team?.name ?? words.family.none}
        {treatment.outcome && ` · ${words.outcomes[treatment.outcome]}`}
        {treatment.handedOverTo && ` · ${words.board.handedTo(treatment.handedOverTo.name)}`}
      </p>
      <details>
        <summary>{words.family.history}</summary>
        <Steps steps={treatment.steps} now={now} />
      </details>
      {canMark && unseen && (
        <div className="actions">
          <button
            type="button"
            className="button button-secondary"
            disabled={seen.isPending}
            onClick={() => seen.mutate()}
          >
            {words.family.newsSeen}
          </button>
        </div>
      )}
      <ProblemMessage error={seen.error} />
    </article>
  );
}
