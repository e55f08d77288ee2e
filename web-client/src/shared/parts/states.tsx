import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ApiProblem, Unreachable } from '../api/client';
import { useCommonWords, type CommonWords } from '../words';
import { useFormats } from '../format/formats';
import { Icon } from './Icon';
import './states.css';

/** Nothing here yet: says so, and what to do first. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}

/** Grey lines, but only when it takes so long that a person would wonder. */
export function LoadingState({ afterMs = 400 }: { afterMs?: number }) {
  const words = useCommonWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return (
    <div className="loading-state" role="status">
      {slow && (
        <>
          <p>{words.loading}</p>
          <span className="loading-line loading-line-1" />
          <span className="loading-line loading-line-2" />
          <span className="loading-line loading-line-3" />
        </>
      )}
    </div>
  );
}

/** What an error means for the user, in plain words. */
export function plainWords(error: unknown, words: CommonWords['errors']): string {
  if (error instanceof Unreachable) return words.unreachable;
  if (error instanceof ApiProblem) {
    if (error.status === 401) return words.signedOut;
    if (error.status === 412) return words.stale;
    const own = error.problem?.detail ?? error.problem?.title;
    if (own && error.status < 500) return own;
    if (error.status === 403) return words.forbidden;
    if (error.status === 404) return words.notFound;
  }
  return words.unknown;
}

/** Something could not be read: what is still true, and one way on. */
export function ErrorState({ error, onRetry, copyFrom }: { error: unknown; onRetry?: () => void; copyFrom?: number }) {
  const words = useCommonWords();
  const formats = useFormats();
  return (
    <div className="error-state" role="alert">
      <p className="state-title signal">
        <Icon name="problem" /> {words.errors.reading}
      </p>
      <p>{copyFrom ? words.errors.keptCopy(formats.atTime(copyFrom)) : plainWords(error, words.errors)}</p>
      <Reference error={error} />
      {error instanceof ApiProblem && error.status === 401 ? (
        <SignInLink />
      ) : (
        onRetry && (
          <button type="button" className="button button-secondary" onClick={onRetry}>
            {words.retry}
          </button>
        )
      )}
    </div>
  );
}

/** A change was refused: why, beside the form that asked for it. */
export function ProblemMessage({ error }: { error: unknown }) {
  const words = useCommonWords();
  if (!error) return null;
  const signedOut = error instanceof ApiProblem && error.status === 401;
  const said = signedOut ? words.errors.signedOutWriting : plainWords(error, words.errors);
  // One fault alone is often the whole answer: it is not said twice.
  const faults = ((error instanceof ApiProblem && error.problem?.errors) || []).filter(
    (fault) => fault.detail !== said,
  );
  return (
    <div className="problem-message" role="alert">
      <p>
        <Icon name="problem" /> <strong>{words.errors.title}.</strong> {said}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.pointer}:${fault.code}`}>{fault.detail}</li>
          ))}
        </ul>
      )}
      <Reference error={error} />
      {signedOut && (
        <a className="button button-secondary" href="/auth/sign-in?returnTo=%2Fstart" target="_blank" rel="noreferrer">
          {words.errors.signInNewTab}
        </a>
      )}
    </div>
  );
}

function Reference({ error }: { error: unknown }) {
  const words = useCommonWords();
  if (!(error instanceof ApiProblem) || error.status < 500 || !error.problem) return null;
  return <p className="state-reference">{words.errors.reference(error.problem.correlationId)}</p>;
}

/** Signing in happens on the server; it comes back to this page. */
export function SignInLink({
  children,
  className = 'button button-primary',
}: {
  children?: ReactNode;
  className?: string;
}) {
  const words = useCommonWords();
  const { pathname } = useLocation();
  return (
    <a className={className} href={`/auth/sign-in?returnTo=${encodeURIComponent(pathname)}`}>
      {children ?? words.errors.signIn}
    </a>
  );
}
