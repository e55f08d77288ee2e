import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { Icon } from '../../shared/parts/Icon';
import { ProblemMessage } from '../../shared/parts/states';
import { emergenciesToMyPlansQuery, seeEmergencies } from './api';
import { useEmergencyWords } from './words';
import './Emergency.css';

/** What others have opened of the coordinator's plans, until the coordinator says that it is seen. */
export function EmergencyNotice() {
  const words = useEmergencyWords();
  const formats = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const opened = useQuery(emergenciesToMyPlansQuery);
  const see = useMutation({
    mutationFn: seeEmergencies,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.emergenciesToMyPlans }),
  });
  return (
    <>
      {opened.data?.items.map((access) => (
        <article key={access.id} className="emergency-notice">
          <h2>
            <Icon name="problem" /> {words.noticeTitle(access.familyName)}
          </h2>
          <p>{words.notice(access.by, access.title, formats.when(access.openedAt, now))}</p>
          <p>
            {words.because} <span lang="da">{access.reason}</span>
          </p>
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={see.isPending}
              onClick={() => see.mutate(access.planId)}
            >
              {words.seen}
            </button>
            <Link to={`/familier/${access.planId}`}>{words.openFamily}</Link>
          </div>
        </article>
      ))}
      <ProblemMessage error={see.error} />
    </>
  );
}
