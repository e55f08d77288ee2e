import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useFormats } from '../../shared/format/formats';
import { endOfDay } from '../../shared/format/localTime';
import { useNow } from '../../shared/format/useNow';
import { Clock } from '../../shared/parts/Clock';
import { Icon } from '../../shared/parts/Icon';
import { AgencyMark, Quote, StatutoryMark } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { contactRequestQuery, type ContactRequest } from './api';
import { AnswerForm } from './AnswerForm';
import { useRequestWords } from './words';
import './RequestPage.css';

/** One request from an agency, and the coordinator's answer to it. */
export default function RequestPage() {
  const { contactRequestId = '' } = useParams();
  const words = useRequestWords();
  const request = useQuery(contactRequestQuery(contactRequestId));
  if (!request.data) {
    return (
      <Page title={words.title}>
        {request.isPending ? (
          <LoadingState />
        ) : (
          <ErrorState error={request.error} onRetry={() => void request.refetch()} />
        )}
      </Page>
    );
  }
  return <Asked request={request.data.body} etag={request.data.etag} />;
}

function Asked({ request, etag }: { request: ContactRequest; etag: string }) {
  const words = useRequestWords();
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const family = common.family(request.familyName);
  const isOpen = request.state === 'OPEN' || request.state === 'HANDED_ON';
  return (
    <Page
      title={words.title}
      className="request"
      crumbs={
        <nav className="crumbs" aria-label={words.crumbs}>
          <Link to={`/familier/${request.planId}`}>{family}</Link> / {words.title}
        </nav>
      }
      heading={<span lang="da">{request.what}</span>}
    >
      <p className="request-meta">
        {request.statutory && <StatutoryMark />} {family} · {words.from}{' '}
        <AgencyMark agency={request.agency} nameBeside />
      </p>
      <div className="two-columns">
        <div>
          <Section title={words.why}>
            <blockquote className="request-why">
              <Quote>{request.why}</Quote>
            </blockquote>
            {request.statutory && isOpen && <p>{words.cannotDecline}</p>}
          </Section>
          <Attached request={request} />
          {request.state !== 'OPEN' && <Answered request={request} />}
          {isOpen && <AnswerForm request={request} etag={etag} />}
        </div>
        <aside className="request-facts" aria-label={words.title}>
          {isOpen && <Clock since={request.receivedAt} due={endOfDay(request.dueBy)} now={now} wholeDay />}
          <dl>
            <dt>{words.due}</dt>
            <dd>{formats.dayAndYear(request.dueBy)}</dd>
            <dt>{words.who}</dt>
            <dd>{request.memberName}</dd>
            <dt>{words.topic}</dt>
            <dd>{common.topics[request.topic]}</dd>
            <dt>{words.wanted}</dt>
            <dd>{common.wantedForms[request.wantedForm]}</dd>
            {request.statutory && (
              <>
                <dt>{words.law}</dt>
                <dd lang="da">
                  {request.statutory.law} {request.statutory.section}
                </dd>
              </>
            )}
            <dt>{words.received}</dt>
            <dd>{formats.when(request.receivedAt, now)}</dd>
          </dl>
          <Link to={`/familier/${request.planId}`}>{words.openFamily}</Link>
        </aside>
      </div>
    </Page>
  );
}

/** Files that came with it: to be saved, never shown inside our own pages. */
function Attached({ request }: { request: ContactRequest }) {
  const words = useRequestWords();
  const formats = useFormats();
  if (request.attachments.length === 0) {
    return null;
  }
  return (
    <Section title={words.attached}>
      <ul className="request-files">
        {request.attachments.map((file) => (
          <li key={file.id}>
            <a href={`/api/v1/contact-requests/${request.id}/attachments/${file.id}`} download>
              <Icon name="download" /> <span lang="da">{file.title}</span> ({formats.fileSize(file.bytes)})
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">{words.attachedHint}</p>
    </Section>
  );
}

function Answered({ request }: { request: ContactRequest }) {
  const words = useRequestWords();
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const other = useQuery({
    ...contactRequestQuery(request.combinedWith ?? ''),
    enabled: Boolean(request.combinedWith),
  });
  if (request.state === 'WITHDRAWN') {
    return (
      <Section title={words.withdrawn}>
        <p>{request.withdrawnAt && words.withdrawnAt(request.agency.name, formats.when(request.withdrawnAt, now))}</p>
        <div className="actions">
          <Link className="button button-secondary" to="/min-dag">
            {words.backToDay}
          </Link>
        </div>
      </Section>
    );
  }
  return (
    <Section title={request.state === 'HANDED_ON' ? words.handedOn : words.answered}>
      <p className="request-answer">
        <strong>{request.answer && common.answers[request.answer]}</strong>
        {request.answeredAt && (
          <span className="meta"> · {words.answeredAt(formats.when(request.answeredAt, now))}</span>
        )}
      </p>
      {request.state === 'HANDED_ON' && request.handedTo && <p>{words.nowWith[request.handedTo]}</p>}
      {other.data && (
        <p>
          {words.combinedWith}{' '}
          <Link to={`/henvendelser/${other.data.body.id}`} lang="da">
            {other.data.body.agency.name}: {other.data.body.what}
          </Link>
        </p>
      )}
      {request.answerText && (
        <blockquote className="request-why">
          <Quote>{request.answerText}</Quote>
        </blockquote>
      )}
      {request.state === 'ANSWERED' && (
        <div className="actions">
          <Link className="button button-secondary" to="/min-dag">
            {words.backToDay}
          </Link>
        </div>
      )}
    </Section>
  );
}
