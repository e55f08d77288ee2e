import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Page } from '../../shared/parts/Page';
import { LoadingState } from '../../shared/parts/states';
import { answerBehind, formBehind, type Said, type Version } from './api';
import { Questions, VersionChoice } from './Questions';
import { usePulseWords } from './words';
import './pulse.css';

/** Behind a secret address: the questions, and no name of anybody. The secret leaves the address bar at once. */
export default function LinkPage() {
  const words = usePulseWords();
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const form = useQuery({
    queryKey: ['pulse-link'],
    queryFn: () => formBehind(secret),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const [chosen, setChosen] = useState<Version | null>(null);
  const answer = useMutation({ mutationFn: (said: Said[]) => answerBehind(secret, said) });
  const version = chosen ?? form.data;
  const isGone = form.data === null || answer.data === false;
  const isDone = answer.data === true;
  return (
    <Page title={words.page.title} lead={isGone || isDone ? undefined : words.page.lead} className="pulse-page">
      <div role="status">
        {isDone && (
          <p>
            <strong>{words.page.thanks}</strong> {words.page.close}
          </p>
        )}
        {isGone && <p>{words.page.gone}</p>}
      </div>
      {form.isPending && <LoadingState />}
      {(form.error ?? answer.error) && <p role="alert">{words.page.failed}</p>}
      {version && !isGone && !isDone && (
        <>
          <VersionChoice version={version} onVersion={setChosen} />
          <Questions version={version} isBusy={answer.isPending} onDone={(said) => answer.mutate(said)} />
        </>
      )}
    </Page>
  );
}
