import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { api, ApiProblem, bodyOf, type Schemas } from '../api/client';
import { keys } from '../api/keys';
import { useAnnounce } from '../parts/announce';
import { DelayedSend } from '../parts/DelayedSend';
import { useCommonWords } from '../words';

type Notification = Schemas['Notification'];

interface Outgoing {
  waiting: Notification[];
  /** Looks up what stands prepared for a plan, after something was done that sends. */
  follow(planId: string): Promise<void>;
  drop(id: string): void;
}

const OutgoingContext = createContext<Outgoing>({
  waiting: [],
  follow: () => Promise.resolve(),
  drop: () => undefined,
});

/** Remembers what the user has just sent for as long as it can be stopped, on whichever page they go to. */
export function OutgoingProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<Notification[]>([]);
  const drop = useCallback((id: string) => setWaiting((all) => all.filter((one) => one.id !== id)), []);
  const follow = useCallback(async (planId: string) => {
    const page = await bodyOf(api.GET('/plans/{planId}/notifications', { params: { path: { planId } } }));
    const prepared = page.items.filter(
      (one) => one.state === 'PREPARED' && one.releaseAt && Date.parse(one.releaseAt) > Date.now(),
    );
    setWaiting((all) => [...all.filter((one) => !prepared.some((other) => other.id === one.id)), ...prepared]);
  }, []);
  useEffect(() => {
    if (waiting.length === 0) return undefined;
    const next = Math.min(...waiting.map((one) => Date.parse(one.releaseAt!)));
    const timer = setTimeout(
      () => setWaiting((all) => all.filter((one) => Date.parse(one.releaseAt!) > Date.now())),
      Math.max(0, next - Date.now()) + 1000,
    );
    return () => clearTimeout(timer);
  }, [waiting]);
  const value = useMemo(() => ({ waiting, follow, drop }), [waiting, follow, drop]);
  return <OutgoingContext.Provider value={value}>{children}</OutgoingContext.Provider>;
}

export const useOutgoing = (): Outgoing => useContext(OutgoingContext);

/** Stops a prepared message. That it has already left is an answer, not a fault. */
export function useStopNotification() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const words = useCommonWords();
  const { drop } = useOutgoing();
  return useMutation({
    mutationFn: (notificationId: string) =>
      bodyOf(api.POST('/notifications/{notificationId}/stop', { params: { path: { notificationId } } })),
    onSuccess: () => announce(words.delayed.stopped),
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) announce(words.delayed.tooLate);
    },
    onSettled: (_data, _error, notificationId) => {
      drop(notificationId);
      void client.invalidateQueries({ queryKey: ['plan'] });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
}

/** The line at the top of every page while something can still be stopped. */
export function OutgoingBar() {
  const words = useCommonWords();
  const { waiting } = useOutgoing();
  const stop = useStopNotification();
  if (waiting.length === 0) return null;
  return (
    <section className="outgoing" aria-label={words.delayed.region}>
      {waiting.map((one) => (
        <DelayedSend
          key={one.id}
          what={`${one.title ?? words.notificationKinds[one.kind]} · ${one.agency.name}`}
          releaseAt={one.releaseAt!}
          stopping={stop.isPending && stop.variables === one.id}
          onStop={() => stop.mutate(one.id)}
        />
      ))}
    </section>
  );
}
