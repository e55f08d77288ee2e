import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import * as v from 'valibot';
import { ApiProblem } from '../../shared/api/client';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { keys } from '../../shared/api/keys';
import { formatsFor } from '../../shared/format/formats';
import { momentOf } from '../../shared/format/localTime';
import { useOutgoing } from '../../shared/live/outgoing';
import { useAnnounce } from '../../shared/parts/announce';
import { ChoiceTiles } from '../../shared/parts/Chip';
import { RadioField, SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { GoesTo } from '../../shared/parts/GoesTo';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords, type CommonWords } from '../../shared/words';
import { answerRequest, otherRequestsQuery, type Answer, type AnswerKind, type ContactRequest } from './api';
import { useRequestWords } from './words';

const KINDS: AnswerKind[] = ['BROUGHT_TO_FAMILY', 'MEETING', 'COMBINED', 'HANDED_ON', 'DECLINED'];
const danish = formatsFor('da');

const schema = (errors: CommonWords['errors'], words: { meetingNeeded: string; meetingPast: string }) =>
  v.pipe(
    v.object({
      answer: v.picklist(KINDS, errors.choose),
      meetingAt: v.string(),
      handedTo: v.picklist(['LEADER', 'DEPUTY']),
      combinedWith: v.string(),
      text: v.pipe(v.string(), v.trim(), v.nonEmpty(errors.required), v.maxLength(2000, errors.tooLong(2000))),
    }),
    v.forward(
      v.partialCheck(
        [['answer'], ['meetingAt']],
        (input) => input.answer !== 'MEETING' || input.meetingAt !== '',
        words.meetingNeeded,
      ),
      ['meetingAt'],
    ),
    v.forward(
      v.partialCheck(
        [['answer'], ['meetingAt']],
        (input) =>
          input.answer !== 'MEETING' || input.meetingAt === '' || Date.parse(momentOf(input.meetingAt)) > Date.now(),
        words.meetingPast,
      ),
      ['meetingAt'],
    ),
  );

/** The answer, word for word as the agency gets it. It can be stopped for a while after it is sent. */
export function AnswerForm({ request, etag }: { request: ContactRequest; etag: string }) {
  const words = useRequestWords();
  const common = useCommonWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { follow } = useOutgoing();
  const form = useForm({
    resolver: valibotResolver(schema(common.errors, words)),
    defaultValues: {
      answer: '' as unknown as AnswerKind,
      meetingAt: '',
      handedTo: 'LEADER' as const,
      combinedWith: '',
      text: '',
    },
  });
  const { errors } = form.formState;
  const handedOn = request.state === 'HANDED_ON';
  const [answer, meetingAt, text] = form.watch(['answer', 'meetingAt', 'text']);
  const others = useQuery({ ...otherRequestsQuery(request), enabled: answer === 'COMBINED' });
  const send = useMutation({
    mutationFn: (body: Answer) => answerRequest(request.id, etag, body),
    onSuccess: async (answered) => {
      client.setQueryData(keys.contactRequest(request.id), answered);
      void client.invalidateQueries({ queryKey: keys.myDay });
      announce(words.sent);
      await follow(request.planId).catch(() => undefined);
      void navigate('/min-dag');
    },
    onError: (error) => {
      placeFieldErrors(error, form.setError, ['answer', 'meetingAt', 'handedTo', 'combinedWith', 'text']);
      if (error instanceof ApiProblem && error.status === 412) {
        void client.invalidateQueries({ queryKey: keys.contactRequest(request.id) });
      }
    },
  });

  const starter = (kind: AnswerKind, at: string) => {
    const when = at ? `${danish.fullDay(momentOf(at)).toLowerCase()} ${danish.atTime(momentOf(at))}` : '';
    return words.starters[kind](request.memberName, when);
  };
  /** Puts a beginning in the field, but never over something that was written. */
  const suggest = (kind: AnswerKind, at: string) => {
    const untouched = text === '' || KINDS.some((one) => text === starter(one, meetingAt));
    if (untouched) form.setValue('text', starter(kind, at), { shouldValidate: form.formState.isSubmitted });
  };
  const choose = (kind: AnswerKind) => {
    form.setValue('answer', kind, { shouldValidate: form.formState.isSubmitted });
    suggest(kind, meetingAt);
  };

  return (
    <Section title={words.question}>
      <form
        noValidate
        onSubmit={(event) =>
          void form.handleSubmit((input) =>
            send.mutate({
              answer: input.answer,
              text: input.text,
              meetingAt: input.answer === 'MEETING' ? momentOf(input.meetingAt) : null,
              handedTo: input.answer === 'HANDED_ON' ? input.handedTo : null,
              combinedWith: input.answer === 'COMBINED' && input.combinedWith ? input.combinedWith : null,
            }),
          )(event)
        }
      >
        <ChoiceTiles
          legend={<span className="sr-only">{words.question}</span>}
          value={answer || null}
          onChoose={choose}
          tiles={KINDS.filter((kind) => !handedOn || kind !== 'HANDED_ON').map((kind) => {
            const barred = kind === 'DECLINED' && Boolean(request.statutory);
            return {
              value: kind,
              label: words.tiles[kind].label,
              hint: barred ? words.declineBarred : words.tiles[kind].hint,
              disabled: barred,
            };
          })}
        />
        {errors.answer && (
          <span className="form-error-message" role="alert">
            <Icon name="problem" size={16} /> {errors.answer.message}
          </span>
        )}
        {answer === 'MEETING' && (
          <TextField
            label={words.meetingAt}
            type="datetime-local"
            className="input-short"
            error={errors.meetingAt}
            registration={form.register('meetingAt', {
              onChange: (event: { target: { value: string } }) => suggest('MEETING', event.target.value),
            })}
          />
        )}
        {answer === 'HANDED_ON' && (
          <RadioField
            label={words.handTo}
            error={errors.handedTo}
            registration={form.register('handedTo')}
            choices={[
              { value: 'LEADER', label: words.handedTo.LEADER, hint: words.handToHint.LEADER },
              { value: 'DEPUTY', label: words.handedTo.DEPUTY, hint: words.handToHint.DEPUTY },
            ]}
          />
        )}
        {answer === 'COMBINED' && (
          <SelectField
            label={words.combineWith}
            hint={words.combineHint(request.agency.name)}
            error={errors.combinedWith}
            registration={form.register('combinedWith')}
          >
            <option value="">{words.combineOther}</option>
            {others.data?.map((other) => (
              <option key={other.id} value={other.id}>
                {other.agency.name}: {other.what}
              </option>
            ))}
          </SelectField>
        )}
        {answer && (
          <>
            <TextAreaField
              lang="da"
              rows={4}
              label={words.text}
              hint={words.textHint}
              error={errors.text}
              registration={form.register('text')}
            />
            {text.trim() && (
              <>
                <p className="request-gets">{words.gets}</p>
                <GoesTo recipients={[{ agencies: [request.agency], text: text.trim() }]} />
              </>
            )}
            <ProblemMessage error={send.error} />
            <div className="actions">
              <button type="submit" className="button button-primary" disabled={send.isPending}>
                <Icon name="send" /> {words.send(request.agency.name)}
              </button>
              <Link to="/min-dag">{words.later}</Link>
            </div>
            <p className="meta request-delay">{words.delay}</p>
          </>
        )}
      </form>
    </Section>
  );
}
