import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { newId } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon } from '../../shared/parts/Icon';
import { ProblemMessage } from '../../shared/parts/states';
import { myMessagesQuery, writeToCoordinator } from './api';
import { Part } from './Part';
import { useOurWords } from './words';

const LONGEST = 2000;

/**
 * A message to the coordinator, and what was answered to those before it. A question that was chosen elsewhere on the page is
 * put after what is written already, to be changed and sent.
 */
export function Messages({ coordinator, question }: { coordinator: string; question: { text: string } | null }) {
  const words = useOurWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const formats = useFormats();
  const now = useNow();
  const field = useId();
  const messages = useQuery(myMessagesQuery);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  // Kept while the same text is tried again, so that it is never there twice.
  const id = useRef(newId());
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!question) return;
    setText((written) => (written.trim() === '' ? question.text : `${written.trimEnd()}\n${question.text}`));
    setFault(null);
    area.current?.focus();
  }, [question]);
  const send = useMutation({
    mutationFn: (said: string) => writeToCoordinator(id.current, said),
    onSuccess: (all) => {
      client.setQueryData(keys.myMessages, all);
      announce(words.message.sent(coordinator));
      setText('');
      id.current = newId();
    },
  });
  const submit = () => {
    const said = text.trim();
    const wrong = said === '' ? words.message.empty : said.length > LONGEST ? words.message.tooLong : null;
    setFault(wrong);
    if (wrong) area.current?.focus();
    else send.mutate(said);
  };
  return (
    <Part id="skriv" title={words.message.title(coordinator)} lead={words.message.lead(coordinator)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={fault ? 'form-group form-error' : 'form-group'}>
          <label className="form-label" htmlFor={field}>
            {words.message.label}
          </label>
          <textarea
            ref={area}
            id={field}
            className="form-input"
            rows={5}
            value={text}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${field}-error` : undefined}
            onChange={(event) => {
              setText(event.target.value);
              setFault(null);
            }}
          />
          {fault && (
            <span className="form-error-message" id={`${field}-error`}>
              <Icon name="problem" size={16} /> {fault}
            </span>
          )}
        </div>
        <ProblemMessage error={send.error} />
        <div className="actions">
          <button type="submit" className="button button-primary" disabled={send.isPending}>
            <Icon name="send" /> {words.message.send(coordinator)}
          </button>
        </div>
        {send.isSuccess && text === '' && (
          <p className="ours-mark">
            <Icon name="check" /> {words.message.sent(coordinator)}
          </p>
        )}
      </form>
      {messages.data && messages.data.items.length > 0 && (
        <>
          <h3>{words.message.earlier}</h3>
          <ul role="list" className="ours-rows">
            {messages.data.items.map((message) => (
              <li key={message.id}>
                <p className="ours-meta">{words.message.youWrote(formats.when(message.writtenAt, now))}</p>
                <p className="ours-said">{message.text}</p>
                {message.answer && message.answeredAt ? (
                  <div className="ours-answer">
                    <p className="ours-meta">
                      {words.message.answered(coordinator, formats.when(message.answeredAt, now))}
                    </p>
                    <p className="ours-said">{message.answer}</p>
                  </div>
                ) : (
                  <p className="ours-meta">{words.message.waits}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}
