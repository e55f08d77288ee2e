import { valibotResolver } from '@hookform/resolvers/valibot';
import { Controller, useForm, useWatch } from 'react-hook-form';
import * as v from 'valibot';
import type { Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextField } from '../../shared/parts/fields';
import { CustodyField } from '../../shared/parts/PeopleField';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { useChangePlan, type Member, type Plan } from '../family/api';
import { addMember, changeMember } from './api';
import { usePeopleWords } from './words';

const RELATIONS: Schemas['Relation'][] = ['CUSTODY_HOLDER', 'CHILD', 'PARENT', 'PARTNER', 'GRANDPARENT', 'OTHER'];

/** Takes a person in, or puts right what is known of one. */
export function MemberForm({ plan, member, onClose }: { plan: Plan; member?: Member; onClose: () => void }) {
  const words = usePeopleWords();
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const short = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, common.errors.tooLong(most)));
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        name: v.pipe(short(100), v.nonEmpty(common.errors.required)),
        relation: v.picklist(RELATIONS),
        birthDate: v.pipe(v.string(), v.maxValue(today, words.form.inFuture)),
        personNumber: short(11),
        phone: short(40),
        email: short(200),
        address: short(300),
        custody: v.array(v.string()),
      }),
    ),
    defaultValues: {
      name: member?.name ?? '',
      relation: member?.relation ?? ('CHILD' as Schemas['Relation']),
      birthDate: member?.birthDate ?? '',
      personNumber: '',
      phone: member?.contactDetails?.phone ?? '',
      email: member?.contactDetails?.email ?? '',
      address: member?.contactDetails?.address ?? '',
      custody: member?.custody ?? [],
    },
  });
  const save = useChangePlan(
    plan.id,
    (body: Schemas['MemberInput'], etag) => (member ? changeMember : addMember)(plan.id, etag, body),
    () => {
      announce((member ? words.form.changed : words.form.added)(form.getValues('name').trim()));
      onClose();
    },
  );
  const holders = plan.members.filter(
    (one) => one.relation === 'CUSTODY_HOLDER' && !one.leftOn && one.id !== member?.id,
  );
  const relation = useWatch({ control: form.control, name: 'relation' });
  const title = member ? words.form.changeTitle(member.name) : words.form.addTitle;
  const { errors } = form.formState;
  const orNull = (text: string) => text || null;
  return (
    <form
      className="who-is-in-form"
      noValidate
      aria-label={title}
      onSubmit={(event) =>
        void form.handleSubmit(({ phone, email, address, ...known }) =>
          save.mutate({
            id: member?.id ?? crypto.randomUUID(),
            name: known.name,
            relation: known.relation,
            birthDate: orNull(known.birthDate),
            personNumber: orNull(known.personNumber),
            custody:
              known.relation === 'CHILD' ? known.custody.filter((id) => holders.some((one) => one.id === id)) : [],
            contactDetails:
              phone || email || address
                ? { phone: orNull(phone), email: orNull(email), address: orNull(address) }
                : null,
          }),
        )(event)
      }
    >
      <h3>{title}</h3>
      {!member && <p className="meta">{words.members.custody}</p>}
      <TextField
        label={words.form.name}
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        registration={form.register('name')}
      />
      <SelectField label={words.form.relation} error={errors.relation} registration={form.register('relation')}>
        {RELATIONS.map((relation) => (
          <option key={relation} value={relation}>
            {common.relations[relation]}
          </option>
        ))}
      </SelectField>
      {relation === 'CHILD' && (
        <Controller
          control={form.control}
          name="custody"
          render={({ field }) => (
            <CustodyField holders={holders} value={field.value} words={common.custody} onChange={field.onChange} />
          )}
        />
      )}
      <TextField
        label={words.form.birthDate}
        type="date"
        max={today}
        className="input-short"
        error={errors.birthDate}
        registration={form.register('birthDate')}
      />
      <TextField
        label={words.form.personNumber}
        optional={common.optional}
        hint={
          member?.personNumberMasked
            ? words.form.personNumberKnown(member.personNumberMasked)
            : words.form.personNumberHint
        }
        maxLength={11}
        inputMode="numeric"
        autoComplete="off"
        className="input-short"
        error={errors.personNumber}
        registration={form.register('personNumber')}
      />
      <fieldset className="form-group">
        <legend className="form-label">
          {words.form.contact} <span className="meta">{common.optional}</span>
        </legend>
        <p className="form-hint">{words.form.contactHint}</p>
        <TextField
          label={words.form.phone}
          type="tel"
          autoComplete="off"
          className="input-short"
          error={errors.phone}
          registration={form.register('phone')}
        />
        <TextField
          label={words.form.email}
          type="email"
          autoComplete="off"
          error={errors.email}
          registration={form.register('email')}
        />
        <TextField
          label={words.form.address}
          autoComplete="off"
          error={errors.address}
          registration={form.register('address')}
        />
      </fieldset>
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.form.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
