import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { ProblemMessage } from '../../shared/parts/states';
import { ourUnderstandingQuery, signOwn, type Reason } from '../understanding/api';
import { Assessments } from '../understanding/Assessments';
import { useUnderstandingWords } from '../understanding/words';
import type { OurPlan } from './api';
import { firstName } from './names';
import { Part } from './Part';

/** Why each help was given, and the reader's own yes to the words; nothing at all where nothing is written. */
export function Why({ ours }: { ours: OurPlan }) {
  const words = useUnderstandingWords().ours;
  const formats = useFormats();
  const announce = useAnnounce();
  const client = useQueryClient();
  const shared = useQuery(ourUnderstandingQuery);
  const sign = useMutation({
    mutationFn: (reason: Reason) => signOwn(reason),
    onSuccess: (next) => {
      client.setQueryData(keys.ourUnderstanding, next);
      announce(words.thanks);
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.ourUnderstanding }),
  });
  if (!shared.data || (shared.data.reasons.length === 0 && shared.data.assessments.length === 0)) return null;
  const titleOf = (id: string) => ours.help.find((help) => help.id === id)?.title ?? '';
  return (
    <Part id="hvorfor" title={words.title} lead={words.lead}>
      <ul role="list" className="ours-rows">
        {shared.data.reasons.map((reason) => {
          const title = titleOf(reason.interventionId);
          return (
            <li key={reason.interventionId}>
              <h3 lang="da">{title}</h3>
              <p lang="da">{reason.words}</p>
              {reason.signOffs.map((one) => (
                <p key={one.memberId} className="ours-meta">
                  {words.signed(formats.dayAndYear(one.signedOn))}
                </p>
              ))}
              {reason.missing.length > 0 && (
                <button
                  type="button"
                  className="button button-primary"
                  aria-label={words.rightOf(title)}
                  disabled={sign.isPending}
                  onClick={() => sign.mutate(reason)}
                >
                  {words.right}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemMessage error={sign.error} />
      {shared.data.assessments.length > 0 && (
        <details className="ours-more">
          <summary>{words.see}</summary>
          <Assessments
            assessments={shared.data.assessments}
            nameOf={(id) => firstName(ours.members.find((member) => member.id === id)?.name ?? '')}
            agencyOf={(id) => ours.help.find((help) => help.agency.id === id)?.agency.name ?? ''}
          />
        </details>
      )}
    </Part>
  );
}
