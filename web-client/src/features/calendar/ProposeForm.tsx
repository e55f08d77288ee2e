import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, bodyOf, newId, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { TOPICS } from '../../shared/consent/answers';
import { useFormats } from '../../shared/format/formats';
import { localNow, momentOf } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { statutoryTermsQuery, weeksWithRoomQuery } from './api';
import { useCalendarWords } from './words';
import './ProposeForm.css';

const PLACES = ['AT_AGENCY', 'AT_HOME', 'AT_SCHOOL', 'ONLINE', 'BY_PHONE', 'ELSEWHERE'] as const;
const MOST_TIMES = 5;
const LONGEST = 600;
const empty = {
  planId: '',
  memberIds: [] as string[],
  what: '',
  topic: '',
  place: 'AT_AGENCY' as Schemas['PlaceKind'],
  minutes: '45',
  travelMinutes: '0',
  times: [''],
  statutory: 'no',
  law: '',
  keepBy: '',
};

/** An agency asks for the family's time. It sees which weeks have room, and nothing more of the calendar. */
export function ProposeForm({ plans }: { plans: Schemas['AgencyPlanSummary'][] }) {
  const words = useCalendarWords().propose;
  const places = useCalendarWords().places;
  const common = useCommonWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [input, setInput] = useState(empty);
  const [key, setKey] = useState(newId);
  const terms = useQuery(statutoryTermsQuery);
  const plan = plans.find((one) => one.planId === input.planId);
  const times = input.times.map(momentOf).filter(Boolean);
  const term = terms.data?.find((one) => `${one.law}|${one.section}` === input.law);
  const whole =
    input.memberIds.length > 0 &&
    input.what.trim() !== '' &&
    input.topic !== '' &&
    times.length > 0 &&
    Number(input.minutes) > 0 &&
    (input.statutory === 'no' || (term !== undefined && input.keepBy !== ''));
  const send = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/agency/appointments', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            planId: input.planId,
            memberIds: input.memberIds,
            what: input.what.trim(),
            topic: input.topic as Schemas['Topic'],
            place: input.place,
            minutes: Number(input.minutes),
            travelMinutes: Number(input.travelMinutes),
            times,
            statutory:
              input.statutory === 'yes' && term ? { law: term.law, section: term.section, keepBy: input.keepBy } : null,
          },
        }),
      ),
    onSuccess: () => {
      announce(words.sent);
      setInput(empty);
      setKey(newId());
      void client.invalidateQueries({ queryKey: keys.ourAppointments });
    },
  });
  const set = (part: Partial<typeof empty>) => setInput({ ...input, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whole) send.mutate();
  };
  return (
    <Section title={words.title} id="foreslaa" lead={words.lead}>
      <form className="propose" noValidate onSubmit={submit}>
        <div>
          <SelectField
            label={words.family}
            value={input.planId}
            onChange={(event) => set({ planId: event.target.value, memberIds: [] })}
          >
            <option value="">{words.chooseFamily}</option>
            {plans.map((one) => (
              <option key={one.planId} value={one.planId}>
                {common.family(one.familyName)}
              </option>
            ))}
          </SelectField>
          {plan && (
            <fieldset className="form-group">
              <legend className="form-label">{words.who}</legend>
              {plan.members.map((member) => (
                <label key={member.id} className="checkbox propose-member">
                  <input
                    type="checkbox"
                    checked={input.memberIds.includes(member.id)}
                    onChange={(event) =>
                      set({
                        memberIds: event.target.checked
                          ? [...input.memberIds, member.id]
                          : input.memberIds.filter((id) => id !== member.id),
                      })
                    }
                  />
                  <span>{member.name}</span>
                </label>
              ))}
            </fieldset>
          )}
          <TextField
            label={words.what}
            maxLength={200}
            value={input.what}
            onChange={(event) => set({ what: event.target.value })}
          />
          <SelectField label={words.topic} value={input.topic} onChange={(event) => set({ topic: event.target.value })}>
            <option value="">{words.chooseTopic}</option>
            {TOPICS.map((topic) => (
              <option key={topic} value={topic}>
                {common.topics[topic]}
              </option>
            ))}
          </SelectField>
        </div>
        <div>
          <SelectField
            label={words.place}
            hint={words.placeHint}
            value={input.place}
            onChange={(event) => set({ place: event.target.value as Schemas['PlaceKind'] })}
          >
            {PLACES.map((place) => (
              <option key={place} value={place}>
                {places[place]}
              </option>
            ))}
          </SelectField>
          <TextField
            label={words.minutes}
            type="number"
            min={5}
            max={LONGEST}
            className="input-short"
            value={input.minutes}
            onChange={(event) => set({ minutes: event.target.value })}
          />
          <TextField
            label={words.travel}
            type="number"
            min={0}
            max={240}
            className="input-short"
            value={input.travelMinutes}
            onChange={(event) => set({ travelMinutes: event.target.value })}
          />
          <RadioField
            inRow
            label={words.statutory}
            value={input.statutory}
            onChoose={(statutory) => set({ statutory })}
            choices={[
              { value: 'no', label: words.no },
              { value: 'yes', label: words.yes },
            ]}
          />
          {input.statutory === 'yes' && (
            <>
              <SelectField label={words.law} value={input.law} onChange={(event) => set({ law: event.target.value })}>
                <option value="">{words.chooseLaw}</option>
                {terms.data?.map((one) => (
                  <option key={`${one.law}|${one.section}`} value={`${one.law}|${one.section}`}>
                    {one.law} {one.section}: {one.about}
                  </option>
                ))}
              </SelectField>
              <TextField
                label={words.keepBy}
                type="date"
                min={localNow().slice(0, 10)}
                className="input-short"
                value={input.keepBy}
                onChange={(event) => set({ keepBy: event.target.value })}
              />
            </>
          )}
        </div>
        <div>
          {input.times.map((time, index) => (
            <TextField
              key={index}
              label={words.time(index + 1)}
              type="datetime-local"
              min={localNow()}
              className="input-short"
              value={time}
              onChange={(event) =>
                set({ times: input.times.map((one, at) => (at === index ? event.target.value : one)) })
              }
            />
          ))}
          {input.times.length < MOST_TIMES && (
            <button type="button" className="plain-button" onClick={() => set({ times: [...input.times, ''] })}>
              <Icon name="plus" size={16} /> {words.addTime}
            </button>
          )}
          <WeeksWithRoom planId={input.planId} memberIds={input.memberIds} />
          <ProblemMessage error={send.error} />
          <div className="actions">
            <button type="submit" className="button button-secondary" disabled={!whole || send.isPending}>
              <Icon name="send" /> {words.send}
            </button>
          </div>
          {send.isSuccess && (
            <p className="form-sent">
              <Icon name="check" /> {words.sent}
            </p>
          )}
        </div>
      </form>
    </Section>
  );
}

/** "Uge 50 er fyldt. Uge 51 er åben." All that an agency learns of the calendar. */
export function WeeksWithRoom({ planId, memberIds }: { planId: string; memberIds: string[] }) {
  const words = useCalendarWords().propose;
  const formats = useFormats();
  const weeks = useQuery(weeksWithRoomQuery(planId, memberIds));
  if (!weeks.data) return null;
  return (
    <p className="meta propose-room">
      {words.roomTitle} {weeks.data.map((week) => `${formats.week(week.monday)} ${words.room[week.room]}`).join(', ')}.
    </p>
  );
}
