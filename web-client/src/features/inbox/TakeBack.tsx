import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { ProblemMessage } from '../../shared/parts/states';
import { useInboxWords } from './words';

/** What we asked, and need no more. It says first what happens, since the coordinator then puts it away. */
export function TakeBack({ request }: { request: Schemas['ContactRequest'] }) {
  const words = useInboxWords().takeBack;
  const client = useQueryClient();
  const announce = useAnnounce();
  const [sure, setSure] = useState(false);
  const takeBack = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/agency/contact-requests/{contactRequestId}/withdrawal', {
          params: { path: { contactRequestId: request.id } },
        }),
      ),
    onSuccess: () => announce(words.done),
    onSettled: () => client.invalidateQueries({ queryKey: keys.ourRequests }),
  });
  if (!sure) {
    return (
      <button type="button" className="button button-unstyled" onClick={() => setSure(true)}>
        {words.start}
        <span className="sr-only">: {request.what}</span>
      </button>
    );
  }
  return (
    <div role="group" aria-label={words.start}>
      <p>{words.what}</p>
      <ProblemMessage error={takeBack.error} />
      <div className="actions">
        <button
          type="button"
          className="button button-secondary"
          disabled={takeBack.isPending}
          onClick={() => takeBack.mutate()}
        >
          {words.yes}
        </button>
        <button type="button" className="button button-unstyled" onClick={() => setSure(false)}>
          {words.no}
        </button>
      </div>
    </div>
  );
}
