import { useLocation, useNavigate } from 'react-router';
import { useAnnounce } from '../../shared/parts/announce';
import { addressOf, type Place } from './addresses';

/**
 * Which page one has come to. A link leads to another one, which takes focus at its heading; who chooses in a field of
 * the page stays in that field, so it stays the same page until a link is followed.
 */
export function usePageKey(own: string): string {
  const state = useLocation().state as { page?: string } | null;
  return state?.page ?? own;
}

/** Goes where a field of the page says, and says so. */
export function useChoosing(page: string): (place: Place, said: string) => void {
  const navigate = useNavigate();
  const announce = useAnnounce();
  return (place, said) => {
    void navigate(addressOf(place), { state: { page }, preventScrollReset: true });
    announce(said);
  };
}
