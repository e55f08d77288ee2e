import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { ProblemMessage } from '../../shared/parts/states';
import { keepFrom, ownSharingQuery, type OurPlan } from './api';
import { firstName } from './names';
import { useOurWords } from './words';

/** Who else at home may read what is the reader's own; for whoever answers for themself. */
export function KeepToMyself({
  ours,
  kind,
  itemId,
  what,
  keptFrom,
}: {
  ours: OurPlan;
  kind: 'GOAL' | 'INTERVENTION';
  itemId: string;
  what: string;
  keptFrom: string[];
}) {
  const words = useOurWords().keep;
  const all = useOurWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const sharing = useQuery(ownSharingQuery);
  const [chosen, setChosen] = useState(keptFrom);
  const save = useMutation({
    mutationFn: () => keepFrom(kind, itemId, chosen),
    onSuccess: () => {
      announce(words.saved);
      void client.invalidateQueries({ queryKey: keys.ours, exact: true });
    },
  });
  const others = ours.members.filter((member) => member.id !== ours.memberId);
  const mayDecide = sharing.data?.members.some((member) => member.own && member.mayAnswer);
  if (others.length === 0 || !mayDecide) return null;
  return (
    <details className="ours-more">
      <summary aria-label={words.of(what)}>{words.title}</summary>
      <fieldset className="ours-keep">
        <legend>{words.lead}</legend>
        {others.map((member) => (
          <label key={member.id} className="checkbox">
            <input
              type="checkbox"
              checked={chosen.includes(member.id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, member.id] : chosen.filter((one) => one !== member.id))
              }
            />
            <span>{words.notTo(firstName(member.name))}</span>
          </label>
        ))}
        <button
          type="button"
          className="button button-secondary"
          disabled={save.isPending}
          onClick={() => save.mutate()}
        >
          {all.save}
        </button>
        <ProblemMessage error={save.error} />
      </fieldset>
    </details>
  );
}
