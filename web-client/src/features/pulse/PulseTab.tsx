import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { mayChange, type Plan } from '../family/api';
import { answerAtTable, closeLink, linksQuery, openLink, pulseQuery, type Said, type Version } from './api';
import { Questions, VersionChoice } from './Questions';
import { Trend, TrendTable } from './Trend';
import { usePulseWords } from './words';

/** How the family finds the help: the answers over time, and the ways to ask. */
export function PulseTab({ plan }: { plan: Plan }) {
  const words = usePulseWords();
  const pulse = useQuery(pulseQuery(plan.id));
  const [who, setWho] = useState(plan.members[0]?.id ?? '');
  const nameOf = (id: string) => plan.members.find((member) => member.id === id)?.name ?? '';
  const own = pulse.data?.items.filter((one) => one.memberId === who) ?? [];
  return (
    <>
      <Section title={words.title} lead={words.lead}>
        {pulse.isPending && <LoadingState />}
        {pulse.error && <ErrorState error={pulse.error} onRetry={() => void pulse.refetch()} />}
        {pulse.data && (
          <>
            <SelectField label={words.whose} value={who} onChange={(event) => setWho(event.target.value)}>
              {plan.members.map((member) => (
                <option key={member.id} value={member.id}>
                  {member.name}
                </option>
              ))}
            </SelectField>
            {own.length === 0 ? <p>{words.none}</p> : <Trend answers={own} />}
            {pulse.data.items.length > 0 && <TrendTable answers={pulse.data.items} nameOf={nameOf} />}
            {mayChange(plan) && (
              <AtTheTable
                key={who}
                plan={plan}
                memberId={who}
                name={nameOf(who)}
                isChild={pulse.data.children.includes(who)}
              />
            )}
          </>
        )}
      </Section>
      {mayChange(plan) && <Links plan={plan} memberId={who} nameOf={nameOf} />}
    </>
  );
}

function AtTheTable({
  plan,
  memberId,
  name,
  isChild,
}: {
  plan: Plan;
  memberId: string;
  name: string;
  isChild: boolean;
}) {
  const words = usePulseWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [version, setVersion] = useState<Version>(isChild ? 'CHILDREN' : 'ORDINARY');
  const [followUp, setFollowUp] = useState(false);
  const save = useMutation({
    mutationFn: (answers: Said[]) => answerAtTable(plan.id, memberId, answers, followUp),
    onSuccess: (pulse) => {
      client.setQueryData(keys.pulse(plan.id), pulse);
      announce(words.saved);
      setOpen(false);
    },
  });
  return (
    <>
      <div className="actions">
        <button type="button" className="button button-primary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.askWho(name)}
        </button>
      </div>
      {isOpen && (
        <div className="pulse-ask" role="group" aria-label={words.ask}>
          <VersionChoice version={version} onVersion={setVersion} />
          <label className="checkbox">
            <input type="checkbox" checked={followUp} onChange={(event) => setFollowUp(event.target.checked)} />
            <span>{words.followUp}</span>
          </label>
          <Questions version={version} isBusy={save.isPending} onDone={(answers) => save.mutate(answers)} />
          <ProblemMessage error={save.error} />
        </div>
      )}
    </>
  );
}

/** The addresses that members can answer by: made here, handed over by hand, and closed when one was lost. */
function Links({ plan, memberId, nameOf }: { plan: Plan; memberId: string; nameOf: (id: string) => string }) {
  const words = usePulseWords().link;
  const formats = useFormats();
  const client = useQueryClient();
  const announce = useAnnounce();
  const links = useQuery(linksQuery(plan.id));
  const again = () => void client.invalidateQueries({ queryKey: [...keys.pulse(plan.id), 'links'] });
  const make = useMutation({
    mutationFn: () => openLink(plan.id, memberId),
    onSuccess: () => {
      announce(words.made);
      again();
    },
  });
  const close = useMutation({
    mutationFn: (id: string) => closeLink(plan.id, id),
    onSuccess: () => {
      announce(words.closed);
      make.reset();
      again();
    },
  });
  return (
    <Section title={words.title} lead={words.lead}>
      <div className="actions">
        <button
          type="button"
          className="button button-secondary"
          disabled={make.isPending}
          onClick={() => make.mutate()}
        >
          {words.make}: {nameOf(memberId)}
        </button>
      </div>
      {make.data && (
        <TextField
          label={words.address(nameOf(make.data.memberId))}
          hint={words.once}
          readOnly
          value={make.data.address}
          onFocus={(event) => event.target.select()}
        />
      )}
      <ul role="list" className="rows">
        {links.data?.map((link) => (
          <li key={link.id}>
            {words.open(nameOf(link.memberId), formats.dayAndYear(link.expiresAt))}{' '}
            <button
              type="button"
              className="plain-button"
              aria-label={words.closeOf(nameOf(link.memberId))}
              disabled={close.isPending}
              onClick={() => close.mutate(link.id)}
            >
              {words.close}
            </button>
          </li>
        ))}
      </ul>
      <ProblemMessage error={make.error ?? close.error ?? links.error} />
    </Section>
  );
}
