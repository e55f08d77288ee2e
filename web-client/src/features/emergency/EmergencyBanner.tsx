import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon } from '../../shared/parts/Icon';
import { ProblemMessage } from '../../shared/parts/states';
import { endEmergency, openEmergenciesQuery } from './api';
import { useEmergencyWords } from './words';
import './Emergency.css';

/** On every page for as long as one has a plan open in an emergency: which, how long, and the way out. */
export function EmergencyBanner() {
  const words = useEmergencyWords();
  const formats = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const announce = useAnnounce();
  const open = useQuery(openEmergenciesQuery);
  const end = useMutation({
    mutationFn: endEmergency,
    onSuccess: (_, planId) => {
      client.removeQueries({ queryKey: keys.plan(planId) });
      void client.invalidateQueries({ queryKey: keys.emergenciesOpen });
      announce(words.ended);
    },
  });
  const running = open.data?.items.filter((access) => Date.parse(access.endsAt) > now) ?? [];
  if (running.length === 0) return null;
  return (
    <section className="emergency-banner" aria-label={words.bannerLabel}>
      {running.map((access) => (
        <div key={access.id}>
          <p>
            <Icon name="problem" />{' '}
            <strong>{words.banner(access.familyName, formats.timeLeft(access.endsAt, now).text)}</strong>
          </p>
          <div className="actions">
            <Link to={`/familier/${access.planId}`}>{words.goTo}</Link>
            <button
              type="button"
              className="button button-secondary"
              disabled={end.isPending}
              onClick={() => end.mutate(access.planId)}
            >
              {words.end}
            </button>
          </div>
        </div>
      ))}
      <ProblemMessage error={end.error} />
    </section>
  );
}
