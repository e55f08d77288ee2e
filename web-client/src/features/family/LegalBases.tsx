import { useState } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Quote } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords, useLanguage } from '../../shared/words';
import { chooseLegalBasis, endLegalBasis, mayChange, useChangePlan, type Plan } from './api';
import { useFamilyWords } from './words';

type Sharing = Schemas['Sharing'];
type Topic = Schemas['Topic'];

/** The laws that let an agency know something without a yes, each with the coordinator's reason. */
export function LegalBases({ plan, sharing, memberId }: { plan: Plan; sharing: Sharing; memberId: string }) {
  const words = useFamilyWords().laws;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const [choosing, setChoosing] = useState(false);
  const bases = sharing.legalBases.filter((one) => one.memberId === memberId);
  const agencyOf = (id: string) => plan.participations.find((one) => one.agency.id === id)?.agency.name ?? id;
  const end = useChangePlan(
    plan.id,
    (basisId: string, etag) => endLegalBasis(plan.id, etag, basisId),
    () => announce(words.ended),
  );
  return (
    <Section title={words.title} lead={words.lead}>
      {bases.length > 0 && (
        <ul role="list" className="law-list">
          {bases.map((one) => (
            <li key={one.id}>
              <strong>
                {agencyOf(one.agencyId)}: {one.law} {one.section}
              </strong>
              <span lang="da">{one.words}</span>
              <span>
                {one.topics.map((topic) => common.topics[topic]).join(', ')} · {words.because}{' '}
                <Quote>{one.reason}</Quote>
              </span>
              {one.endedAt ? (
                <span className="meta">{words.endedOn(formats.day(one.endedAt))}</span>
              ) : (
                plan.status !== 'CLOSED' &&
                mayChange(plan) && (
                  <button
                    type="button"
                    className="plain-button"
                    disabled={end.isPending}
                    onClick={() => end.mutate(one.id)}
                  >
                    {words.end}
                    <span className="sr-only"> {agencyOf(one.agencyId)}</span>
                  </button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemMessage error={end.error} />
      {plan.status !== 'CLOSED' &&
        mayChange(plan) &&
        (choosing ? (
          <ChooseLaw plan={plan} sharing={sharing} memberId={memberId} onClose={() => setChoosing(false)} />
        ) : (
          <div className="actions">
            <button type="button" className="button button-secondary" onClick={() => setChoosing(true)}>
              {words.choose}
            </button>
          </div>
        ))}
    </Section>
  );
}

function ChooseLaw({
  plan,
  sharing,
  memberId,
  onClose,
}: {
  plan: Plan;
  sharing: Sharing;
  memberId: string;
  onClose: () => void;
}) {
  const words = useFamilyWords().laws;
  const common = useCommonWords();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const agencies = plan.participations.map((one) => one.agency);
  const [agencyId, setAgencyId] = useState(agencies[0]!.id);
  const kind = agencies.find((one) => one.id === agencyId)!.kind;
  const laws = sharing.laws.filter((one) => one.agencyKinds.includes(kind));
  const [code, setCode] = useState('');
  const law = laws.find((one) => one.code === code) ?? laws[0];
  const [topics, setTopics] = useState<Topic[]>([]);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const chosen = topics.filter((topic) => law?.topics.includes(topic));
  const name = plan.members.find((one) => one.id === memberId)?.name ?? '';
  const agencyName = agencies.find((one) => one.id === agencyId)!.name;
  const save = useChangePlan(
    plan.id,
    (body: Schemas['LegalBasisInput'], etag) => chooseLegalBasis(plan.id, etag, body),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  return (
    <form
      className="law-form"
      aria-label={words.choose}
      onSubmit={(event) => {
        event.preventDefault();
        if (!law || chosen.length === 0 || !reason.trim()) return;
        save.mutate({
          id: newId(),
          memberId,
          agencyId,
          code: law.code,
          topics: chosen,
          reason: reason.trim(),
          until: until || null,
        });
      }}
    >
      <SelectField label={words.who} value={agencyId} onChange={(event) => setAgencyId(event.target.value)}>
        {agencies.map((agency) => (
          <option key={agency.id} value={agency.id}>
            {agency.name}
          </option>
        ))}
      </SelectField>
      {law ? (
        <>
          <SelectField label={words.law} value={law.code} onChange={(event) => setCode(event.target.value)}>
            {laws.map((one) => (
              <option key={one.code} value={one.code}>
                {one.law} {one.section}
              </option>
            ))}
          </SelectField>
          <p>{language === 'da' ? law.inDanish : law.inEnglish}</p>
          <p className="meta" lang="da">
            {law.source}
          </p>
          <fieldset className="form-group">
            <legend className="form-label">{words.topics}</legend>
            <div className="radio-column">
              {law.topics.map((topic) => (
                <label key={topic} className="radio">
                  <input
                    type="checkbox"
                    checked={topics.includes(topic)}
                    onChange={(event) =>
                      setTopics(event.target.checked ? [...topics, topic] : topics.filter((one) => one !== topic))
                    }
                  />
                  <span>{common.topics[topic]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <TextAreaField
            label={words.reason}
            hint={words.reasonHint}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <TextField label={words.until} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          <p>{words.effect(agencyName, name)}</p>
        </>
      ) : (
        <p>{words.none}</p>
      )}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="button" className="plain-button" onClick={onClose}>
          {words.cancel}
        </button>
        {law && (
          <button
            type="submit"
            className="button button-primary"
            disabled={save.isPending || chosen.length === 0 || !reason.trim()}
          >
            {words.save}
          </button>
        )}
      </div>
    </form>
  );
}
