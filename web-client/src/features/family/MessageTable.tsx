import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useStopNotification } from '../../shared/live/outgoing';
import { useAnnounce } from '../../shared/parts/announce';
import { AgencyMark } from '../../shared/parts/marks';
import { MessageState } from '../../shared/parts/MessageState';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import type { Plan } from './api';
import { useFamilyWords } from './words';
import './MessageTable.css';

type Notification = Schemas['Notification'];
// Few messages die: the form for it is fetched where one has.
const GiveUp = lazy(() => import('./Mend').then((file) => ({ default: file.GiveUp })));
const Rewrite = lazy(() => import('./Mend').then((file) => ({ default: file.Rewrite })));

const RESENDABLE: Notification['state'][] = ['DEAD', 'FAILED', 'REJECTED', 'HELD'];
const GIVEN_UP: Notification['state'][] = ['DEAD', 'FAILED', 'REJECTED'];
const SENT: Notification['state'][] = ['SENT', 'ACKNOWLEDGED', 'REJECTED'];
const STOPPABLE: Notification['state'][] = ['PREPARED', 'HELD'];

/** Who was told what, on what basis, and how far it has come. */
export function MessageTable({ plan, notifications }: { plan: Plan; notifications: Notification[] }) {
  const words = useFamilyWords().messages;
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const announce = useAnnounce();
  const stop = useStopNotification();
  const resend = useMutation({
    mutationFn: (notificationId: string) =>
      bodyOf(api.POST('/notifications/{notificationId}/resend', { params: { path: { notificationId } } })),
    onSuccess: () => {
      announce(words.resent);
      void client.invalidateQueries({ queryKey: keys.notifications(plan.id) });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
  const nameOf = (memberId: string) => plan.members.find((member) => member.id === memberId)?.name ?? '';
  return (
    <>
      <ProblemMessage error={stop.error ?? resend.error} />
      <table className="table table-blocks messages">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column.when}</th>
            <th scope="col">{words.column.party}</th>
            <th scope="col">{words.column.message}</th>
            <th scope="col">{words.column.basis}</th>
            <th scope="col">{words.column.state}</th>
          </tr>
        </thead>
        <tbody>
          {notifications.map((one) => {
            const title = one.title ?? common.notificationKinds[one.kind];
            return (
              <tr key={one.id}>
                <td className="messages-when">{formats.capital(formats.when(one.madeAt, now))}</td>
                <td>
                  {words.to} <AgencyMark agency={one.agency} nameBeside />
                </td>
                <td>
                  <strong lang={one.title ? 'da' : undefined}>{title}</strong>
                  {one.text ? (
                    <details className="messages-text">
                      <summary>{words.read}</summary>
                      <p lang="da">{one.text}</p>
                    </details>
                  ) : (
                    <span className="messages-text meta">
                      {SENT.includes(one.state) ? words.noLongerRead : words.withheldText}
                    </span>
                  )}
                </td>
                <td className="meta">
                  {words.consent(
                    common.and(one.topics.map((topic) => common.topics[topic].toLowerCase())),
                    nameOf(one.memberId),
                  )}
                </td>
                <td>
                  <MessageState state={one.state} reason={one.reason} />
                  {one.state === 'HELD' && <p className="meta">{words.heldHelp}</p>}
                  {one.response && (
                    <div className="meta">
                      {words.answered(common.agencyResponses[one.response])}
                      {one.responseReason && `: ${common.quote(one.responseReason)}`}
                    </div>
                  )}
                  {STOPPABLE.includes(one.state) && (
                    <div>
                      <button
                        type="button"
                        className="plain-button"
                        disabled={stop.isPending}
                        onClick={() => stop.mutate(one.id)}
                        aria-label={words.stopLong(title)}
                      >
                        {words.stop}
                      </button>
                    </div>
                  )}
                  {GIVEN_UP.includes(one.state) && <p className="meta">{words.deadHelp}</p>}
                  {RESENDABLE.includes(one.state) && (
                    <div>
                      <button
                        type="button"
                        className="plain-button"
                        disabled={resend.isPending}
                        onClick={() => resend.mutate(one.id)}
                        aria-label={one.state === 'HELD' ? words.sendOnLong(title) : words.resendLong(title)}
                      >
                        {one.state === 'HELD' ? words.sendOn : words.resend}
                      </button>
                    </div>
                  )}
                  <Suspense fallback={null}>
                    {one.ownWords && (
                      <Rewrite planId={plan.id} notificationId={one.id} title={title} ownWords={one.ownWords} />
                    )}
                    {GIVEN_UP.includes(one.state) && <GiveUp planId={plan.id} notificationId={one.id} title={title} />}
                  </Suspense>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
