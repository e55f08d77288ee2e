import { useMutation } from '@tanstack/react-query';
import { ApiProblem } from '../shared/api/client';

const PLACE = 'familiensplan.signed-in';

/**
 * Whether to ask the service who is there before showing the front page. The session cookie cannot be read here,
 * and asking in vain leaves a fault in the browser's log: so only when somebody was signed in, or comes from the sign-in.
 */
export function maybeSignedIn(): boolean {
  const comesFromElsewhere = document.referrer !== '' && !document.referrer.startsWith(window.location.origin);
  try {
    return comesFromElsewhere || localStorage.getItem(PLACE) !== null;
  } catch {
    return true;
  }
}

export function rememberSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(PLACE, 'yes');
    else localStorage.removeItem(PLACE);
  } catch {
    // Without storage the service is asked each time.
  }
}

/** Ends the session on the server, then leaves every page and all that was read behind. */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      const response = await fetch('/auth/sign-out', {
        method: 'POST',
        headers: { 'X-Familiens-Plan': '1' },
        redirect: 'manual',
      });
      if (!response.ok && response.type !== 'opaqueredirect' && response.status !== 401) {
        throw new ApiProblem(response.status, null);
      }
    },
    onSuccess: () => {
      rememberSignedIn(false);
      window.location.assign('/');
    },
  });
}
