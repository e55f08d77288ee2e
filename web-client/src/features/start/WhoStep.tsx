import { useRef } from 'react';
import type { FieldError } from 'react-hook-form';
import { useFormats } from '../../shared/format/formats';
import { SelectField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { CustodyField } from '../../shared/parts/PeopleField';
import { useCommonWords } from '../../shared/words';
import { custodyHolders, emptyMember, type Draft, type DraftMember } from './draft';
import { useStartWords } from './words';

export interface StepProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** What the service said of a field when it last refused to save, by its place in what was sent. */
  faultAt: (pointer: string) => FieldError | undefined;
}

const RELATIONS: DraftMember['relation'][] = ['CUSTODY_HOLDER', 'CHILD', 'PARENT', 'PARTNER', 'GRANDPARENT', 'OTHER'];

export function WhoStep({ draft, change, faultAt }: StepProps) {
  const words = useStartWords().who;
  const list = useRef<HTMLDivElement>(null);
  const sent = draft.members.filter((member) => member.name.trim());
  const put = (id: string, part: Partial<DraftMember>) =>
    change({ members: draft.members.map((member) => (member.id === id ? { ...member, ...part } : member)) });
  const add = () => {
    change({
      members: [
        ...draft.members,
        emptyMember(draft.members.some((member) => member.relation === 'CUSTODY_HOLDER') ? 'CHILD' : 'CUSTODY_HOLDER'),
      ],
    });
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('.start-card:last-of-type input')?.focus(),
    );
  };
  return (
    <>
      <TextField
        label={words.familyName}
        hint={words.familyHint}
        maxLength={100}
        autoComplete="off"
        error={faultAt('/familyName')}
        value={draft.familyName}
        onChange={(event) => change({ familyName: event.target.value })}
      />
      <h2 className="start-heading">{words.people}</h2>
      <div ref={list} className="start-cards">
        {draft.members.map((member, index) => (
          <Person
            key={member.id}
            member={member}
            holders={custodyHolders(draft)}
            number={index + 1}
            faultAt={(field) => faultAt(`/members/${sent.indexOf(member)}/${field}`)}
            onChange={(part) => put(member.id, part)}
            onRemove={() => change({ members: draft.members.filter((one) => one.id !== member.id) })}
          />
        ))}
      </div>
      <div className="actions">
        <button type="button" className="button button-secondary" onClick={add}>
          <Icon name="plus" /> {words.add}
        </button>
      </div>
    </>
  );
}

function Person({
  member,
  holders,
  number,
  faultAt,
  onChange,
  onRemove,
}: {
  member: DraftMember;
  holders: DraftMember[];
  number: number;
  faultAt: StepProps['faultAt'];
  onChange: (part: Partial<DraftMember>) => void;
  onRemove: () => void;
}) {
  const words = useStartWords();
  const common = useCommonWords();
  const formats = useFormats();
  const who = words.who;
  const reach = member.contactDetails ?? {};
  const heading = member.name.trim() || who.person(number);
  return (
    <section className="start-card" aria-label={heading}>
      <div className="start-card-head">
        <h3>{heading}</h3>
        <button type="button" className="plain-button" onClick={onRemove} aria-label={words.removeLong(heading)}>
          {words.remove}
        </button>
      </div>
      <TextField
        label={who.name}
        maxLength={100}
        autoComplete="off"
        error={faultAt('name')}
        value={member.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className="start-row">
        <SelectField
          label={who.relation}
          value={member.relation}
          onChange={(event) => onChange({ relation: event.target.value as DraftMember['relation'] })}
        >
          {RELATIONS.map((relation) => (
            <option key={relation} value={relation}>
              {who.relations[relation]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={who.birthDate}
          type="date"
          max={formats.isoDay(Date.now())}
          error={faultAt('birthDate')}
          value={member.birthDate ?? ''}
          onChange={(event) => onChange({ birthDate: event.target.value || null })}
        />
      </div>
      {member.relation === 'CHILD' && (
        <CustodyField
          holders={holders}
          value={member.custody ?? []}
          words={common.custody}
          onChange={(custody) => onChange({ custody })}
        />
      )}
      <details className="start-details">
        <summary>
          {who.contact} <span className="meta">{common.optional}</span>
        </summary>
        <p className="meta">{who.contactHint}</p>
        <div className="start-row">
          <TextField
            label={who.phone}
            type="tel"
            maxLength={40}
            autoComplete="off"
            error={faultAt('contactDetails/phone')}
            value={reach.phone ?? ''}
            onChange={(event) => onChange({ contactDetails: { ...reach, phone: event.target.value } })}
          />
          <TextField
            label={who.email}
            type="email"
            maxLength={200}
            autoComplete="off"
            error={faultAt('contactDetails/email')}
            value={reach.email ?? ''}
            onChange={(event) => onChange({ contactDetails: { ...reach, email: event.target.value } })}
          />
        </div>
        <TextField
          label={who.address}
          maxLength={300}
          autoComplete="off"
          error={faultAt('contactDetails/address')}
          value={reach.address ?? ''}
          onChange={(event) => onChange({ contactDetails: { ...reach, address: event.target.value } })}
        />
        <TextField
          label={who.personNumber}
          optional={common.optional}
          hint={member.personNumberMasked ? who.personNumberKnown(member.personNumberMasked) : who.personNumberHint}
          maxLength={11}
          inputMode="numeric"
          autoComplete="off"
          className="input-short"
          error={faultAt('personNumber')}
          value={member.personNumber ?? ''}
          onChange={(event) => onChange({ personNumber: event.target.value })}
        />
      </details>
    </section>
  );
}
