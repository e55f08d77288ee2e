import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { newId, type Schemas } from '../../../shared/api/client';
import { placeFieldErrors } from '../../../shared/api/fieldErrors';
import { useFormats } from '../../../shared/format/formats';
import { useAnnounce } from '../../../shared/parts/announce';
import { RadioField, SelectField, TextField } from '../../../shared/parts/fields';
import { LoadingState, ProblemMessage } from '../../../shared/parts/states';
import { BUDGETS } from '../../../shared/words/budgets';
import { chosenLanguage } from '../../../shared/words/language';
import { useCommonWords, type CommonWords } from '../../../shared/words';
import { useChangePlan, type Plan } from '../api';
import {
  addIntervention,
  catalogueQuery,
  changeIntervention,
  decideTrial,
  disputePayment,
  settleDispute,
  turnIntervention,
  useMergingChange,
  type Intervention,
} from './api';
import { Merge } from './Merge';
import { useContentWords } from './words';

const JoinForm = lazy(() => import('../../wave/JoinForm'));

const PERS = ['ONCE', 'WEEK', 'MONTH', 'YEAR'] as const;

interface Written {
  title: string;
  agencyId: string;
  memberId: string;
  topic: string;
  code: string;
  law: string;
  section: string;
  kle: string;
  payer: string;
  amount: string;
  amountPer: string;
  responsible: string;
  expectedEffect: string;
  hypothesis: string;
  measure: string;
  from: string;
  until: string;
  reviewOn: string;
  trialUntil: string;
}

const asWritten = (one: Intervention | null, today: string): Written => ({
  title: one?.title ?? '',
  agencyId: one?.agencyId ?? '',
  memberId: one?.memberId ?? '',
  topic: one?.topic ?? '',
  code: one?.code ?? '',
  law: one?.law ?? '',
  section: one?.section ?? '',
  kle: one?.kle ?? '',
  payer: one?.payer ?? '',
  amount: one?.amount === undefined ? '' : String(one.amount).replace('.', ','),
  amountPer: one?.amountPer ?? '',
  responsible: one?.responsible ?? '',
  expectedEffect: one?.expectedEffect ?? '',
  hypothesis: one?.hypothesis ?? '',
  measure: one?.measure ?? '',
  from: one?.from ?? today,
  until: one?.until ?? '',
  reviewOn: one?.reviewOn ?? '',
  trialUntil: one?.trialUntil ?? '',
});

const asInput = (id: string, written: Written): Schemas['InterventionInput'] => ({
  id,
  agencyId: written.agencyId,
  memberId: written.memberId || null,
  ...(written.topic ? { topic: written.topic as Schemas['Topic'] } : {}),
  title: written.title,
  law: written.law,
  section: written.section,
  code: written.code || null,
  kle: written.kle || null,
  payer: written.payer,
  amount: written.amount === '' ? null : Number(written.amount.replaceAll('.', '').replace(',', '.')),
  amountPer: written.amountPer === '' ? null : (written.amountPer as Schemas['AmountPer']),
  responsible: written.responsible,
  expectedEffect: written.expectedEffect || null,
  hypothesis: (written.trialUntil && written.hypothesis) || null,
  measure: (written.trialUntil && written.measure) || null,
  from: written.from,
  until: written.until || null,
  reviewOn: written.reviewOn || null,
  trialUntil: written.trialUntil || null,
});

const schema = (errors: CommonWords['errors'], endHint: string) => {
  const text = (most: number) =>
    v.pipe(v.string(), v.trim(), v.nonEmpty(errors.required), v.maxLength(most, errors.tooLong(most)));
  const free = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, errors.tooLong(most)));
  return v.pipe(
    v.object({
      title: text(200),
      agencyId: v.pipe(v.string(), v.nonEmpty(errors.choose)),
      memberId: v.string(),
      topic: v.string(),
      code: v.string(),
      law: text(100),
      section: text(60),
      kle: free(20),
      payer: text(100),
      amount: v.pipe(v.string(), v.regex(/^$|^[0-9.]{1,13}(,[0-9]{1,2})?$/, errors.choose)),
      amountPer: v.string(),
      responsible: text(100),
      expectedEffect: free(500),
      hypothesis: free(500),
      measure: free(500),
      from: v.pipe(v.string(), v.isoDate(errors.date)),
      until: v.string(),
      reviewOn: v.string(),
      trialUntil: v.string(),
    }),
    v.forward(
      v.check((one) => one.until !== '' || one.reviewOn !== '' || one.trialUntil !== '', endHint),
      ['reviewOn'],
    ),
    v.forward(
      v.check((one) => (one.amount === '') === (one.amountPer === ''), errors.choose),
      ['amountPer'],
    ),
  );
};

/** What an agency does, under which law, who pays how much, and until when; the same form for new and changed. */
export function InterventionEditor({
  plan,
  intervention,
  draft,
  onSaved,
  onClose,
}: {
  plan: Plan;
  intervention: Intervention | null;
  /** What a new one begins with. */
  draft?: Pick<Written, 'title' | 'expectedEffect'>;
  onSaved?: (id: string, isTrial: boolean) => void;
  onClose: () => void;
}) {
  const words = useContentWords().intervention;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const catalogue = useQuery(catalogueQuery);
  const today = formats.isoDay(Date.now());
  const [id] = useState(() => intervention?.id ?? newId());
  const original = useRef({ ...asWritten(intervention, today), ...draft }).current;
  const form = useForm<Written>({
    resolver: valibotResolver(schema(common.errors, words.endHint)),
    defaultValues: original,
  });
  const { errors } = form.formState;
  const save = useMergingChange(
    plan,
    (body: Schemas['InterventionInput'], etag) =>
      (intervention ? changeIntervention : addIntervention)(plan.id, etag, body),
    () => {
      announce(words.saved);
      onSaved?.(id, form.getValues('trialUntil') !== '');
      onClose();
    },
  );
  const newest = plan.interventions.find((one) => one.id === id) ?? null;
  const agencyId = form.watch('agencyId');
  const kind = plan.participations.find((one) => one.agency.id === agencyId)?.agency.kind;
  const entries = catalogue.data?.interventions ?? [];
  const offered = entries.filter((entry) => !kind || entry.agencies.includes(kind));
  const choose = (code: string) => {
    const entry = entries.find((one) => one.code === code);
    form.setValue('code', code);
    if (!entry) return;
    form.setValue('law', entry.law);
    form.setValue('section', entry.section);
    form.setValue('kle', entry.kle ?? '');
    if (form.getValues('title') === '') form.setValue('title', entry.title.da);
  };
  const day = (name: 'from' | 'until' | 'reviewOn' | 'trialUntil') => (
    <TextField
      label={words[name]}
      type="date"
      className="input-short"
      error={errors[name]}
      registration={form.register(name)}
    />
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={intervention ? words.changeLong(intervention.title) : words.add}
      onSubmit={(event) =>
        void form.handleSubmit((written) =>
          save.mutate(asInput(id, written), {
            onError: (error) =>
              placeFieldErrors(error, form.setError, [
                'agencyId',
                'memberId',
                'law',
                'section',
                'amount',
                'amountPer',
                'reviewOn',
                'trialUntil',
              ]),
          }),
        )(event)
      }
    >
      <SelectField label={words.agency} error={errors.agencyId} registration={form.register('agencyId')}>
        <option value="" />
        {plan.participations
          .filter((one) => !one.until)
          .map(({ agency }) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
      </SelectField>
      <SelectField
        label={words.catalogue}
        hint={catalogue.data && words.catalogueHint(formats.dayAndYear(catalogue.data.checkedOn))}
        value={form.watch('code')}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{words.catalogueNone}</option>
        {offered.map((entry) => (
          <option key={entry.code} value={entry.code}>
            {entry.title[chosenLanguage()]} · {entry.law} {entry.section}
          </option>
        ))}
      </SelectField>
      <TextField label={words.title} error={errors.title} registration={form.register('title')} />
      <SelectField label={words.member} error={errors.memberId} registration={form.register('memberId')}>
        <option value="">{common.wholeFamily}</option>
        {plan.members
          .filter((member) => !member.leftOn)
          .map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
      </SelectField>
      <TextField label={words.law} error={errors.law} registration={form.register('law')} />
      <TextField
        label={words.section}
        error={errors.section}
        registration={form.register('section')}
        className="input-short"
      />
      <TextField
        label={words.kle}
        optional={common.optional}
        error={errors.kle}
        registration={form.register('kle')}
        className="input-short"
      />
      <TextField label={words.payer} suggestions={BUDGETS} error={errors.payer} registration={form.register('payer')} />
      <TextField
        label={words.amount}
        optional={common.optional}
        inputMode="decimal"
        error={errors.amount}
        registration={form.register('amount')}
        className="input-short"
      />
      <SelectField label={words.amountPer} error={errors.amountPer} registration={form.register('amountPer')}>
        <option value="" />
        {PERS.map((per) => (
          <option key={per} value={per}>
            {words.amountPers[per]}
          </option>
        ))}
      </SelectField>
      <TextField label={words.responsible} error={errors.responsible} registration={form.register('responsible')} />
      <TextField
        label={words.expectedEffect}
        optional={common.optional}
        error={errors.expectedEffect}
        registration={form.register('expectedEffect')}
      />
      <p className="form-hint">{words.endHint}</p>
      {day('from')}
      {day('until')}
      {day('reviewOn')}
      {day('trialUntil')}
      {form.watch('trialUntil') !== '' && (
        <>
          <TextField
            label={words.hypothesis}
            optional={common.optional}
            error={errors.hypothesis}
            registration={form.register('hypothesis')}
          />
          <TextField
            label={words.measure}
            hint={words.measureHint}
            optional={common.optional}
            error={errors.measure}
            registration={form.register('measure')}
          />
        </>
      )}
      {save.stale && (
        <Merge
          key={save.stale.knew}
          plan={plan}
          onMerged={save.onMerged}
          itemId={id}
          stale={save.stale}
          mine={{ ...form.getValues() }}
          original={{ ...original }}
          onTake={(field) => {
            const theirs = asWritten(newest, today);
            if (field in theirs)
              form.setValue(field as keyof Written, theirs[field as keyof Written], { shouldDirty: true });
          }}
        />
      )}
      <ProblemMessage error={save.problem} />
      <Buttons saving={save.isPending} label={words.save} onClose={onClose} />
    </form>
  );
}

function Buttons({ saving, label, onClose }: { saving: boolean; label: string; onClose: () => void }) {
  const common = useCommonWords();
  return (
    <div className="actions">
      <button type="submit" className="button button-primary" disabled={saving}>
        {label}
      </button>
      <button type="button" className="plain-button" onClick={onClose}>
        {common.cancel}
      </button>
    </div>
  );
}

const NEXT: Record<Intervention['state'], Intervention['state'][]> = {
  PROPOSED: ['GRANTED', 'DECLINED'],
  GRANTED: ['RUNNING', 'ENDED'],
  RUNNING: ['ENDED'],
  ENDED: [],
  DECLINED: ['PROPOSED'],
};

export type Doing = 'change' | 'trial' | 'wave' | 'dispute' | 'settle';

const isOver = (one: Intervention) => one.state === 'ENDED' || one.state === 'DECLINED';
const openDispute = (one: Intervention) => one.disputes.find((dispute) => !dispute.settledAt);

/** What can be done with one intervention: say it otherwise, move it on, decide its trial, say who disagrees on paying. */
export function InterventionActions({
  plan,
  intervention,
  onDo,
}: {
  plan: Plan;
  intervention: Intervention;
  onDo: (doing: Doing) => void;
}) {
  const words = useContentWords();
  const turn = useChangePlan(plan.id, (state: Intervention['state'], etag) =>
    turnIntervention(plan.id, intervention.id, etag, { state }),
  );
  const over = isOver(intervention);
  const onTrial = Boolean(intervention.trialUntil) && !intervention.trialDecision && !over;
  return (
    <>
      <div className="intervention-actions">
        {onTrial && (
          <button type="button" className="button button-secondary" onClick={() => onDo('trial')}>
            {words.trial.open}
          </button>
        )}
        {onTrial && plan.status === 'ACTIVE' && (
          <button
            type="button"
            className="plain-button"
            aria-label={words.trial.inWaveLong(intervention.title)}
            onClick={() => onDo('wave')}
          >
            {words.trial.inWave}
          </button>
        )}
        {!over && (
          <button
            type="button"
            className="plain-button"
            aria-label={words.intervention.changeLong(intervention.title)}
            onClick={() => onDo('change')}
          >
            {words.intervention.change}
          </button>
        )}
        {NEXT[intervention.state].map((state) => (
          <button
            key={state}
            type="button"
            className="plain-button"
            disabled={turn.isPending}
            onClick={() => turn.mutate(state)}
          >
            {words.intervention.turn[state]}
          </button>
        ))}
        {!over &&
          (openDispute(intervention) ? (
            <button type="button" className="plain-button" onClick={() => onDo('settle')}>
              {words.dispute.settle}
            </button>
          ) : (
            <button
              type="button"
              className="plain-button"
              aria-label={words.dispute.openLong(intervention.title)}
              onClick={() => onDo('dispute')}
            >
              {words.dispute.open}
            </button>
          ))}
      </div>
      <ProblemMessage error={turn.error} />
    </>
  );
}

/** The form of what is being done with one intervention. */
export function InterventionForm({
  plan,
  intervention,
  doing,
  onClose,
}: {
  plan: Plan;
  intervention: Intervention;
  doing: Doing;
  onClose: () => void;
}) {
  const open = openDispute(intervention);
  switch (doing) {
    case 'change':
      return <InterventionEditor plan={plan} intervention={intervention} onClose={onClose} />;
    case 'trial':
      return <Trial plan={plan} intervention={intervention} onClose={onClose} />;
    case 'wave':
      return (
        <Suspense fallback={<LoadingState />}>
          <JoinForm planId={plan.id} intervention={intervention} onClose={onClose} />
        </Suspense>
      );
    case 'dispute':
      return <DisputeForm plan={plan} intervention={intervention} onClose={onClose} />;
    case 'settle':
      return open ? <Settlement plan={plan} intervention={intervention} disputeId={open.id} onClose={onClose} /> : null;
  }
}

const DECISIONS = ['KEEP', 'CHANGE', 'STOP'] as const;

/** A trial ends with a decision: keep, change or stop. */
function Trial({ plan, intervention, onClose }: { plan: Plan; intervention: Intervention; onClose: () => void }) {
  const words = useContentWords();
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const form = useForm({
    resolver: valibotResolver(
      v.pipe(
        v.object({
          decision: v.picklist(DECISIONS, common.errors.choose),
          reason: v.pipe(
            v.string(),
            v.trim(),
            v.nonEmpty(common.errors.required),
            v.maxLength(500, common.errors.tooLong(500)),
          ),
          until: v.string(),
          reviewOn: v.string(),
        }),
        v.forward(
          v.check(
            (one) => one.decision === 'STOP' || one.until !== '' || one.reviewOn !== '',
            words.intervention.endHint,
          ),
          ['reviewOn'],
        ),
      ),
    ),
    defaultValues: { decision: '' as unknown as (typeof DECISIONS)[number], reason: '', until: '', reviewOn: '' },
  });
  const { errors } = form.formState;
  const stops = form.watch('decision') === 'STOP';
  const save = useChangePlan(
    plan.id,
    (body: Schemas['TrialDecisionInput'], etag) => decideTrial(plan.id, intervention.id, etag, body),
    () => {
      announce(words.trial.saved);
      onClose();
    },
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.trial.title}
      onSubmit={(event) =>
        void form.handleSubmit(({ decision, reason, until, reviewOn }) =>
          save.mutate({
            decision,
            reason,
            until: stops ? null : until || null,
            reviewOn: stops ? null : reviewOn || null,
          }),
        )(event)
      }
    >
      <p>{words.trial.lead(intervention.title, formats.dayAndYear(intervention.trialUntil ?? ''))}</p>
      {intervention.hypothesis && (
        <p>
          {words.trial.believed} <span lang="da">{intervention.hypothesis}</span>
        </p>
      )}
      {intervention.measure && (
        <p>
          {words.trial.seenBy} <span lang="da">{intervention.measure}</span>
        </p>
      )}
      <RadioField
        label={words.trial.decision}
        error={errors.decision}
        registration={form.register('decision')}
        choices={DECISIONS.map((value) => ({ value, label: words.trial.decisions[value] }))}
      />
      <TextField label={words.trial.reason} error={errors.reason} registration={form.register('reason')} />
      {!stops && (
        <>
          <TextField
            label={words.intervention.reviewOn}
            type="date"
            className="input-short"
            error={errors.reviewOn}
            registration={form.register('reviewOn')}
          />
          <TextField
            label={words.intervention.until}
            type="date"
            className="input-short"
            error={errors.until}
            registration={form.register('until')}
          />
        </>
      )}
      <ProblemMessage error={save.error} />
      <Buttons saving={save.isPending} label={words.trial.save} onClose={onClose} />
    </form>
  );
}

/** "Who pays?": it stops nothing, and a leader gets something to move. */
function DisputeForm({ plan, intervention, onClose }: { plan: Plan; intervention: Intervention; onClose: () => void }) {
  const words = useContentWords().dispute;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [id] = useState(newId);
  const text = (most: number) =>
    v.pipe(v.string(), v.trim(), v.nonEmpty(common.errors.required), v.maxLength(most, common.errors.tooLong(most)));
  const form = useForm({
    resolver: valibotResolver(
      v.object({ between: text(200), paidMeanwhileBy: text(100), cost: text(500), ownerAgencyId: v.string() }),
    ),
    defaultValues: { between: '', paidMeanwhileBy: intervention.payer, cost: '', ownerAgencyId: '' },
  });
  const { errors } = form.formState;
  const save = useChangePlan(
    plan.id,
    (body: Schemas['DisputeInput'], etag) => disputePayment(plan.id, intervention.id, etag, body),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.openLong(intervention.title)}
      onSubmit={(event) =>
        void form.handleSubmit((input) =>
          save.mutate(
            { id, ...input, ownerAgencyId: input.ownerAgencyId || null },
            {
              onError: (error) =>
                placeFieldErrors(error, form.setError, ['between', 'paidMeanwhileBy', 'cost', 'ownerAgencyId']),
            },
          ),
        )(event)
      }
    >
      <p>{words.lead}</p>
      <TextField
        label={words.between}
        hint={words.betweenHint}
        error={errors.between}
        registration={form.register('between')}
      />
      <TextField
        label={words.paidMeanwhile}
        error={errors.paidMeanwhileBy}
        registration={form.register('paidMeanwhileBy')}
      />
      <TextField label={words.cost} hint={words.costHint} error={errors.cost} registration={form.register('cost')} />
      <SelectField label={words.owner} error={errors.ownerAgencyId} registration={form.register('ownerAgencyId')}>
        <option value="">{words.ownUnit}</option>
        {plan.participations
          .filter((one) => !one.until)
          .map(({ agency }) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
      </SelectField>
      <ProblemMessage error={save.error} />
      <Buttons saving={save.isPending} label={words.save} onClose={onClose} />
    </form>
  );
}

function Settlement({
  plan,
  intervention,
  disputeId,
  onClose,
}: {
  plan: Plan;
  intervention: Intervention;
  disputeId: string;
  onClose: () => void;
}) {
  const words = useContentWords().dispute;
  const common = useCommonWords();
  const announce = useAnnounce();
  const text = (most: number) =>
    v.pipe(v.string(), v.trim(), v.nonEmpty(common.errors.required), v.maxLength(most, common.errors.tooLong(most)));
  const form = useForm({
    resolver: valibotResolver(v.object({ payer: text(100), how: text(500) })),
    defaultValues: { payer: intervention.payer, how: '' },
  });
  const { errors } = form.formState;
  const save = useChangePlan(
    plan.id,
    (body: Schemas['SettlementInput'], etag) => settleDispute(plan.id, intervention.id, disputeId, etag, body),
    () => {
      announce(words.settled);
      onClose();
    },
  );
  return (
    <form
      className="form-box"
      noValidate
      aria-label={words.settle}
      onSubmit={(event) => void form.handleSubmit((input) => save.mutate(input))(event)}
    >
      <TextField label={words.payer} suggestions={BUDGETS} error={errors.payer} registration={form.register('payer')} />
      <TextField label={words.how} error={errors.how} registration={form.register('how')} />
      <ProblemMessage error={save.error} />
      <Buttons saving={save.isPending} label={words.settleSave} onClose={onClose} />
    </form>
  );
}
