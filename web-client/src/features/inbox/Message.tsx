import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon } from '../../shared/parts/Icon';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { messageQuery } from './api';
import { useInboxWords } from './words';

type AgencyMessage = Schemas['AgencyMessage'];
type Response = Schemas['AgencyResponse'];

/** One message, on what basis we have it, and our answer to it. Reading it marks it read. */
export function Message({ notificationId }: { notificationId: string }) {
  const client = useQueryClient();
  const message = useQuery(messageQuery(notificationId));
  const wasRead = message.isSuccess;
  useEffect(() => {
    if (wasRead) {
      void client.invalidateQueries({ queryKey: [...keys.inbox, 'first'] });
      void client.invalidateQueries({ queryKey: [...keys.inbox, 'pages'] });
    }
  }, [client, wasRead]);
  if (message.isPending) return <LoadingState />;
  if (!message.data) return <ErrorState error={message.error} onRetry={() => void message.refetch()} />;
  return <Read message={message.data} />;
}

function Read({ message }: { message: AgencyMessage }) {
  const words = useInboxWords();
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: window.innerWidth > 900 }), []);
  if (message.withdrawn) {
    return (
      <article>
        <h2 ref={heading} tabIndex={-1}>
          {words.withdrawnTitle}
        </h2>
        <p className="inbox-withdrawn">
          <Icon name="lock" /> {words.withdrawn}
        </p>
      </article>
    );
  }
  const point = message.contactPoint;
  return (
    <article>
      <h2 ref={heading} tabIndex={-1} lang="da">
        {message.title}
      </h2>
      <dl className="inbox-facts">
        <div>
          <dt>{words.family}</dt>
          <dd>
            {message.familyName && <strong>{common.family(message.familyName)}</strong>}
            {message.memberName && ` · ${words.concerns(message.memberName)}`}
          </dd>
        </div>
        <div>
          <dt>{words.from}</dt>
          <dd>
            {point.name}, {common.coordinator.toLowerCase()} · <span className="meta">{words.familysWayIn}</span>
          </dd>
        </div>
        <div>
          <dt>{words.sent}</dt>
          <dd>{formats.capital(formats.when(message.receivedAt, now))}</dd>
        </div>
        {message.basis && (
          <div>
            <dt>{words.basis}</dt>
            <dd lang="da">{message.basis}</dd>
          </div>
        )}
        {(point.phone || point.email) && (
          <div>
            <dt>{words.contact}</dt>
            <dd>{[point.phone, point.email].filter(Boolean).join(' · ')}</dd>
          </div>
        )}
      </dl>
      <p className="inbox-text" lang="da">
        {message.text}
      </p>
      <Answer message={message} />
      <div className="inbox-more">
        <Icon name="info" />
        <p>
          {words.maybeMore} <Link to={`/planer/${message.planId}`}>{words.seePlan}</Link>
        </p>
      </div>
    </article>
  );
}

function Answer({ message }: { message: AgencyMessage }) {
  const words = useInboxWords();
  const common = useCommonWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [cannot, setCannot] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const reasonId = useId();
  const respond = useMutation({
    mutationFn: (answer: { response: Response; reason: string | null }) =>
      bodyOf(
        api.POST('/agency/inbox/{notificationId}/response', {
          params: { path: { notificationId: message.id } },
          body: answer,
        }),
      ),
    onSuccess: (answered) => {
      client.setQueryData(keys.message(message.id), answered);
      void client.invalidateQueries({ queryKey: [...keys.inbox, 'pages'] });
      announce(words.answerSent);
      setCannot(false);
    },
  });
  const button = (response: Response) =>
    message.response === response ? 'button button-primary' : 'button button-secondary';
  return (
    <section className="inbox-answer" aria-label={words.whatDoYouAnswer}>
      <h3>{message.response ? words.answered(common.agencyResponses[message.response]) : words.whatDoYouAnswer}</h3>
      {message.responseReason && <p lang="da">{common.quote(message.responseReason)}</p>}
      <p className="meta">{words.answerHint(message.contactPoint.name)}</p>
      <div className="actions">
        {(['WE_DO', 'RECEIVED'] as const).map((response) => (
          <button
            key={response}
            type="button"
            className={button(response)}
            aria-pressed={message.response === response}
            disabled={respond.isPending}
            onClick={() => respond.mutate({ response, reason: null })}
          >
            {message.response === response && <Icon name="check" size={16} />}
            {response === 'WE_DO' ? words.weDo : words.received}
          </button>
        ))}
        <button
          type="button"
          className={button('WE_CANNOT')}
          aria-pressed={message.response === 'WE_CANNOT'}
          aria-expanded={cannot}
          onClick={() => setCannot(!cannot)}
        >
          {words.weCannot}
        </button>
      </div>
      {cannot && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(reason.trim() === '');
            if (reason.trim() !== '') respond.mutate({ response: 'WE_CANNOT', reason: reason.trim() });
          }}
        >
          <div className={missing ? 'form-group form-error' : 'form-group'}>
            <label className="form-label" htmlFor={reasonId}>
              {words.reason}
            </label>
            <span className="form-hint" id={`${reasonId}-hint`}>
              {words.reasonHint}
            </span>
            <textarea
              className="form-input"
              id={reasonId}
              maxLength={1000}
              value={reason}
              aria-describedby={missing ? `${reasonId}-hint ${reasonId}-error` : `${reasonId}-hint`}
              aria-invalid={missing || undefined}
              onChange={(event) => setReason(event.target.value)}
            />
            {missing && (
              <span className="form-error-message" id={`${reasonId}-error`}>
                {common.errors.required}
              </span>
            )}
          </div>
          <div className="actions">
            <button type="submit" className="button button-primary" disabled={respond.isPending}>
              {words.sendReason}
            </button>
            <button type="button" className="plain-button" onClick={() => setCannot(false)}>
              {common.cancel}
            </button>
          </div>
        </form>
      )}
      <ProblemMessage error={respond.error} />
    </section>
  );
}
