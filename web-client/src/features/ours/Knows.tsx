import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon, type IconName } from '../../shared/parts/Icon';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { answerSharing, ownSharingQuery, withdrawAnswer, type OwnAgency, type OwnCell, type OwnMember } from './api';
import { Part } from './Part';
import { firstName } from './names';
import { useOurWords } from './words';

/** What a person can choose on one topic. */
type Choice = 'YES' | 'ATTENDANCE' | 'ASK' | 'NO';

const chosen = (cell: OwnCell): Choice => {
  if (cell.state === 'ASK') return 'ASK';
  if (cell.state === 'ATTENDANCE_ONLY') return 'ATTENDANCE';
  return cell.state === 'YES' || cell.state === 'AWAITS_OTHERS' ? 'YES' : 'NO';
};

/** What each agency may know about the reader and the reader's children, in words, and how to change it. */
export function Knows() {
  const words = useOurWords();
  const sharing = useQuery(ownSharingQuery);
  const members = sharing.data?.members ?? [];
  return (
    <Part id="hvem-ved" title={words.knows.title} lead={words.knows.lead}>
      {sharing.isPending && <LoadingState />}
      {sharing.error && <ErrorState error={sharing.error} onRetry={() => void sharing.refetch()} />}
      {sharing.data && members.every((member) => member.agencies.length === 0) && <p>{words.knows.none}</p>}
      {members.map((member) => (
        <OfMember key={member.memberId} member={member} />
      ))}
    </Part>
  );
}

function OfMember({ member }: { member: OwnMember }) {
  const words = useOurWords();
  const common = useCommonWords();
  const name = firstName(member.name);
  const others = member.answeredBy.filter((one) => one.id !== member.memberId || !member.own);
  return (
    <>
      {!member.mayAnswer && member.agencies.length > 0 && (
        <p className="ours-meta">{words.knows.theyAnswer(common.and(others.map((one) => firstName(one.name))))}</p>
      )}
      <ul role="list" className="ours-rows">
        {member.agencies.map((one) => (
          <li key={one.agency.id}>
            <h3>{member.own ? one.agency.name : words.knows.about(one.agency.name, name)}</h3>
            <Told member={member} one={one} />
            {member.mayAnswer && <Change member={member} one={one} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ member, one }: { member: OwnMember; one: OwnAgency }) {
  const words = useOurWords();
  const common = useCommonWords();
  const topics = (state: OwnCell['state']) =>
    one.topics.filter((cell) => cell.state === state).map((cell) => words.knows.topics[cell.topic]);
  const waiting = one.topics.filter((cell) => cell.state === 'AWAITS_OTHERS');
  const awaited = member.answeredBy.filter((person) => waiting.some((cell) => !cell.saidBy.includes(person.id)));
  const kinds: [OwnCell['state'], string, IconName][] = [
    ['YES', words.knows.knows, 'check'],
    ['LAW', words.knows.law, 'check'],
    [
      'ATTENDANCE_ONLY',
      member.own ? words.knows.attendance : words.knows.attendanceOf(firstName(member.name)),
      'check',
    ],
    ['ASK', words.knows.ask, 'info'],
  ];
  const told = kinds.filter(([state]) => topics(state).length > 0);
  return (
    <>
      {told.map(([state, label, icon]) => (
        <p key={state} className="ours-mark">
          <Icon name={icon} />
          <span>
            <strong>{label}</strong>
            {state === 'ATTENDANCE_ONLY' ? '.' : ` ${common.and(topics(state))}.`}
          </span>
        </p>
      ))}
      {waiting.length > 0 && (
        <p className="ours-mark">
          <Icon name="hourglass" />
          <span>
            <strong>{words.knows.waitsFor(common.and(awaited.map((person) => firstName(person.name))))}</strong>{' '}
            {common.and(topics('AWAITS_OTHERS'))}.
          </span>
        </p>
      )}
      <p className="ours-mark">
        <Icon name="close" />
        {told.length === 0 ? (
          member.own ? (
            words.knows.nothing
          ) : (
            words.knows.nothingAbout(firstName(member.name))
          )
        ) : (
          <span>
            <strong>{words.knows.no}</strong> {words.knows.everythingElse}.
          </span>
        )}
      </p>
    </>
  );
}

function Change({ member, one }: { member: OwnMember; one: OwnAgency }) {
  const words = useOurWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [choices, setChoices] = useState<Partial<Record<OwnCell['topic'], Choice>>>({});
  const changed = one.topics.filter((cell) => {
    const choice = choices[cell.topic];
    return choice !== undefined && choice !== chosen(cell);
  });
  const save = useMutation({
    mutationFn: async () => {
      for (const cell of changed) {
        const choice = choices[cell.topic]!;
        const known =
          choice === 'NO' && cell.consentId
            ? await withdrawAnswer(cell.consentId)
            : await answerSharing({
                memberId: member.memberId,
                agencyId: one.agency.id,
                topic: cell.topic,
                answer: choice === 'ATTENDANCE' ? 'YES' : choice,
                extent: choice === 'ATTENDANCE' ? 'ATTENDANCE_ONLY' : 'FULL',
                insteadOf: cell.consentId ?? null,
              });
        client.setQueryData(keys.ownSharing, known);
      }
    },
    onSuccess: () => {
      announce(words.knows.saved);
      setChoices({});
      setOpen(false);
      void client.invalidateQueries({ queryKey: keys.ownHeld });
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.ownSharing }),
  });
  return (
    <>
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        aria-label={words.knows.changeOf(one.agency.name)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.knows.change}
      </button>
      {isOpen && (
        <form
          className="ours-box ours-change"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          {one.topics.map((cell) => {
            const label = words.knows.mayKnow(words.knows.topics[cell.topic]);
            return cell.state === 'LAW' ? (
              <p key={cell.topic}>
                {label} <strong>{words.knows.lawSays}</strong>
              </p>
            ) : (
              <label key={cell.topic}>
                <span>{label}</span>
                <select
                  className="form-select"
                  value={choices[cell.topic] ?? chosen(cell)}
                  onChange={(event) => setChoices({ ...choices, [cell.topic]: event.target.value as Choice })}
                >
                  {(['YES', 'ATTENDANCE', 'ASK', 'NO'] as const).map((choice) => (
                    <option key={choice} value={choice}>
                      {words.knows.choices[choice]}
                    </option>
                  ))}
                </select>
              </label>
            );
          })}
          <div className="actions">
            <button type="submit" className="button button-primary" disabled={changed.length === 0 || save.isPending}>
              {words.save}
            </button>
            <button type="button" className="button button-secondary" onClick={() => setOpen(false)}>
              {words.cancel}
            </button>
          </div>
          <ProblemMessage error={save.error} />
        </form>
      )}
    </>
  );
}
