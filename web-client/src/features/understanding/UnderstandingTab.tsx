import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { mayChange, type Plan } from '../family/api';
import {
  assess,
  explain,
  signAtTable,
  understandingQuery,
  type AssessmentInput,
  type Reason,
  type Understanding,
} from './api';
import { AssessmentForm } from './AssessmentForm';
import { Assessments } from './Assessments';
import { useUnderstandingWords } from './words';
import './understanding.css';

/** What family and professionals understand together, and why each intervention was granted. */
export function UnderstandingTab({ plan }: { plan: Plan }) {
  const words = useUnderstandingWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const shared = useQuery(understandingQuery(plan.id));
  const [isOpen, setOpen] = useState(false);
  const changed = (next: Understanding) => client.setQueryData(keys.understanding(plan.id), next);
  const save = useMutation({
    mutationFn: (input: AssessmentInput) => assess(plan.id, input),
    onSuccess: (next) => {
      changed(next);
      announce(words.form.saved);
      setOpen(false);
    },
  });
  if (!shared.data) {
    return shared.isPending ? (
      <LoadingState />
    ) : (
      <ErrorState error={shared.error} onRetry={() => void shared.refetch()} />
    );
  }
  const { assessments, reasons } = shared.data;
  return (
    <>
      <Section title={words.title} lead={words.lead}>
        {assessments.length === 0 && !isOpen && <p>{words.none}</p>}
        {mayChange(plan) && !isOpen && (
          <div className="actions">
            <button type="button" className="button button-primary" onClick={() => setOpen(true)}>
              {words.add}
            </button>
          </div>
        )}
        {isOpen && (
          <AssessmentForm
            plan={plan}
            last={assessments[0]}
            isBusy={save.isPending}
            error={save.error}
            onSave={(input) => save.mutate(input)}
            onClose={() => setOpen(false)}
          />
        )}
        <Assessments
          assessments={assessments}
          nameOf={(id) => plan.members.find((member) => member.id === id)?.name ?? ''}
          agencyOf={(id) => plan.participations.find((one) => one.agency.id === id)?.agency.name ?? ''}
        />
      </Section>
      <Section title={words.why.title} lead={words.why.lead}>
        {plan.interventions.length === 0 && <p>{words.why.noInterventions}</p>}
        <ul role="list" className="rows">
          {plan.interventions.map((one) => (
            <Why
              key={one.id}
              plan={plan}
              interventionId={one.id}
              title={one.title}
              reason={reasons.find((reason) => reason.interventionId === one.id)}
              onChanged={changed}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

/** One intervention, why it was granted, and who has said that the words are right. */
function Why({
  plan,
  interventionId,
  title,
  reason,
  onChanged,
}: {
  plan: Plan;
  interventionId: string;
  title: string;
  reason: Reason | undefined;
  onChanged: (next: Understanding) => void;
}) {
  const words = useUnderstandingWords().why;
  const form = useUnderstandingWords().form;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const again = () => void client.invalidateQueries({ queryKey: keys.understanding(plan.id) });
  const write = useMutation({
    mutationFn: (said: string) => explain(plan.id, interventionId, reason?.version ?? 0, said),
    onSuccess: (next) => {
      onChanged(next);
      announce(words.saved);
      setText(null);
    },
    onError: again,
  });
  const sign = useMutation({
    mutationFn: (memberId: string) => signAtTable(plan.id, reason!, memberId),
    onSuccess: (next) => {
      onChanged(next);
      announce(words.signedNow);
    },
    onError: again,
  });
  const nameOf = (id: string) => plan.members.find((member) => member.id === id)?.name ?? '';
  return (
    <li>
      <h3 lang="da">{title}</h3>
      {reason ? (
        <blockquote className="storm-why" lang="da">
          {reason.words}
        </blockquote>
      ) : (
        <p className="meta">{words.none}</p>
      )}
      {reason?.signOffs.map((one) => (
        <p key={one.memberId}>
          {words.signed(nameOf(one.memberId), formats.dayAndYear(one.signedOn), words.how[one.how])}
        </p>
      ))}
      {reason && reason.missing.length > 0 && <p>{words.missing(common.and(reason.missing.map(nameOf)))}</p>}
      {mayChange(plan) && text === null && (
        <div className="actions">
          {reason?.missing.map((id) => (
            <button
              key={id}
              type="button"
              className="button button-secondary"
              aria-label={`${words.sign(nameOf(id))}: ${title}`}
              disabled={sign.isPending}
              onClick={() => sign.mutate(id)}
            >
              {words.sign(nameOf(id))}
            </button>
          ))}
          <button
            type="button"
            className="plain-button"
            aria-label={`${reason ? words.change : words.write}: ${title}`}
            onClick={() => setText(reason?.words ?? '')}
          >
            {reason ? words.change : words.write}
          </button>
        </div>
      )}
      {text !== null && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') write.mutate(text.trim());
          }}
        >
          <TextAreaField
            label={words.of(title)}
            rows={3}
            maxLength={1000}
            lang="da"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="actions">
            <button type="submit" className="button button-primary" disabled={write.isPending || text.trim() === ''}>
              {words.save}
            </button>
            <button type="button" className="button button-secondary" onClick={() => setText(null)}>
              {form.close}
            </button>
          </div>
        </form>
      )}
      <ProblemMessage error={write.error ?? sign.error} />
    </li>
  );
}
