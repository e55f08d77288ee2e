import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, bodyOf, newId } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { localNow, momentOf } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Counter } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { directoryQuery, freePlaces, referralsQuery, TREATMENTS, type Team, type Treatment } from './api';
import { AskedReferral } from './AskedReferral';
import { PatientFields } from './PatientFields';
import { useHomeWords } from './words';
import './BoardPage.css';
import './AskPage.css';

interface Input {
  municipality: string;
  treatment: Treatment;
  details: string;
  startsAt: string;
  expectedEnd: string;
  ward: string;
  responsible: string;
  responsiblePhone: string;
  name: string;
  birthDate: string;
  personNumber: string;
  referral: string;
}

const REMEMBERED = 'familiensplan.ward';

/** What this desk wrote last about itself: it asks often, and from the same ward. */
function ourWard(): Pick<Input, 'ward' | 'responsible' | 'responsiblePhone'> {
  const none = { ward: '', responsible: '', responsiblePhone: '' };
  try {
    return { ...none, ...(JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as Partial<typeof none>) };
  } catch {
    return none;
  }
}

const empty = (): Input => ({
  municipality: '',
  treatment: 'IV_ANTIBIOTICS',
  details: '',
  startsAt: localNow(),
  expectedEnd: '',
  ...ourWard(),
  name: '',
  birthDate: '',
  personNumber: '',
  referral: '',
});

/** One page, one minute: who acts and how is in plain sight, and the question names nobody. */
export default function AskPage() {
  const words = useHomeWords().ask;
  const directory = useQuery(directoryQuery);
  const referrals = useQuery(referralsQuery);
  const now = Date.now();
  return (
    <Page title={words.title} lead={words.lead} className="home-asking">
      {!directory.data ? (
        directory.isPending ? (
          <LoadingState />
        ) : (
          <ErrorState error={directory.error} onRetry={() => void directory.refetch()} />
        )
      ) : (
        <Ask directory={directory.data} />
      )}
      <Section title={words.ours} count={referrals.data && <Counter count={referrals.data.length} filled={false} />}>
        {referrals.error && <ErrorState error={referrals.error} onRetry={() => void referrals.refetch()} />}
        {referrals.data?.length === 0 && <EmptyState title={words.none} />}
        <div className="home-asked">
          {referrals.data?.map((referral) => (
            <AskedReferral key={referral.id} referral={referral} now={now} />
          ))}
        </div>
      </Section>
    </Page>
  );
}

type Directory = NonNullable<ReturnType<typeof useDirectory>>;
const useDirectory = () => useQuery(directoryQuery).data;

function Ask({ directory }: { directory: Directory }) {
  const words = useHomeWords();
  const common = useCommonWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [input, setInput] = useState(empty);
  const [key, setKey] = useState(newId);
  const [withPatient, setWithPatient] = useState(false);
  const [dropped, setDropped] = useState<string[]>([]);
  const municipality = input.municipality || directory.municipalities[0]?.code || '';
  const able = directory.teams.filter(
    (team) =>
      team.municipalities.includes(municipality) && team.places.some((place) => place.treatment === input.treatment),
  );
  const likely = able.filter((team) => team.open && team.answer !== 'NONE');
  const first = likely.length > 0 ? likely : able;
  const chosen = able.filter((team) =>
    dropped.includes(`+${team.agency.id}`) ? true : first.includes(team) && !dropped.includes(team.agency.id),
  );
  const toggle = (team: Team) => {
    const id = team.agency.id;
    const without = dropped.filter((one) => one !== id && one !== `+${id}`);
    setDropped(chosen.includes(team) ? [...without, id] : [...without, `+${id}`]);
  };
  const set = (field: keyof Input) => (event: { target: { value: string } }) =>
    setInput({ ...input, [field]: event.target.value });
  const ask = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/home/referrals', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            municipality,
            treatment: input.treatment,
            details: input.details,
            startsAt: momentOf(input.startsAt),
            expectedEnd: input.expectedEnd || null,
            ward: input.ward,
            responsible: input.responsible,
            responsiblePhone: input.responsiblePhone,
            teams: chosen.map((team) => team.agency.id),
            patient: withPatient
              ? {
                  name: input.name,
                  birthDate: input.birthDate || null,
                  personNumber: input.personNumber || null,
                  referral: input.referral,
                }
              : null,
          },
        }),
      ),
    onSuccess: () => {
      announce(words.ask.sent);
      remember(input);
      setInput(empty());
      setWithPatient(false);
      setKey(newId());
      void client.invalidateQueries({ queryKey: keys.home });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0) ask.mutate();
  };
  const names = common.and(chosen.map((team) => team.agency.name));
  return (
    <form className="home-ask" onSubmit={submit}>
      <div className="home-ask-question">
        {directory.municipalities.length > 1 && (
          <SelectField label={words.ask.municipality} value={municipality} onChange={set('municipality')}>
            {directory.municipalities.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </SelectField>
        )}
        {directory.municipalities.length === 1 && (
          <p className="home-lives">{words.livesIn(directory.municipalities[0]!.name)}</p>
        )}
        <div className="home-pair">
          <SelectField
            label={words.ask.treatment}
            value={input.treatment}
            onChange={(event) => setInput({ ...input, treatment: event.target.value as Treatment })}
          >
            {TREATMENTS.map((one) => (
              <option key={one} value={one}>
                {words.treatments[one]}
              </option>
            ))}
          </SelectField>
          <TextField
            label={words.ask.details}
            hint={words.ask.detailsHint}
            required
            maxLength={200}
            autoComplete="off"
            value={input.details}
            onChange={set('details')}
          />
        </div>
        <div className="home-pair">
          <TextField
            label={words.ask.startsAt}
            type="datetime-local"
            required
            className="input-short"
            value={input.startsAt}
            onChange={set('startsAt')}
          />
          <TextField
            label={words.ask.expectedEnd}
            optional={common.optional}
            type="date"
            className="input-short"
            min={input.startsAt.slice(0, 10)}
            value={input.expectedEnd}
            onChange={set('expectedEnd')}
          />
        </div>
        <TextField
          label={words.ask.responsible}
          hint={words.ask.responsibleHint}
          required
          maxLength={200}
          autoComplete="off"
          value={input.responsible}
          onChange={set('responsible')}
        />
        <div className="home-pair">
          <TextField
            label={words.ask.responsiblePhone}
            type="tel"
            required
            maxLength={40}
            value={input.responsiblePhone}
            onChange={set('responsiblePhone')}
          />
          <TextField label={words.ask.ward} required maxLength={100} value={input.ward} onChange={set('ward')} />
        </div>
        <label className="radio home-with-patient">
          <input type="checkbox" checked={withPatient} onChange={(event) => setWithPatient(event.target.checked)} />
          <span>
            {words.ask.patientNow}
            <span className="form-hint">{words.ask.patientNowHint}</span>
          </span>
        </label>
        {withPatient && <PatientFields input={input} set={set} />}
      </div>
      <div className="home-ask-teams">
        <h2>{words.ask.who}</h2>
        <p className="meta">
          {words.ask.whoLead(directory.answerWithinMinutes, Math.round(directory.reservedForMinutes / 60))}
        </p>
        <fieldset className="home-teams">
          <legend className="form-label">{words.ask.teams}</legend>
          <span className="form-hint">{words.ask.teamsHint}</span>
          {able.length === 0 && (
            <p className="signal">
              <Icon name="alert" size={16} /> {words.ask.noTeams}
            </p>
          )}
          {able.map((team) => (
            <TeamChoice
              key={team.agency.id}
              team={team}
              treatment={input.treatment}
              checked={chosen.includes(team)}
              onToggle={() => toggle(team)}
              now={Date.parse(directory.now)}
            />
          ))}
        </fieldset>
        {chosen.length > 0 && <p className="home-gets">{words.ask.gets(names)}</p>}
        {chosen.length === 0 && able.length > 0 && <p className="form-error-message">{words.ask.chooseTeam}</p>}
        <ProblemMessage error={ask.error} />
        <button type="submit" className="button button-primary" disabled={ask.isPending || chosen.length === 0}>
          <Icon name="send" /> {words.ask.send(chosen.length)}
        </button>
        {ask.isSuccess && (
          <p className="form-sent">
            <Icon name="check" /> {words.ask.sent}
          </p>
        )}
      </div>
    </form>
  );
}

function remember({ ward, responsible, responsiblePhone }: Input) {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify({ ward, responsible, responsiblePhone }));
  } catch {
    // Without storage it is written anew.
  }
}

/** A team with all that one would ring it for: is it open, does it do this, is there a place, what does it answer. */
function TeamChoice({
  team,
  treatment,
  checked,
  onToggle,
  now,
}: {
  team: Team;
  treatment: Treatment;
  checked: boolean;
  onToggle: () => void;
  now: number;
}) {
  const words = useHomeWords();
  const formats = useFormats();
  return (
    <label className={checked ? 'home-team home-team-on' : 'home-team'}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>
        <strong>{team.agency.name}</strong>
        <span className="meta">
          {team.open
            ? words.ask.openUntil(formats.atTime(team.changesAt))
            : words.ask.opens(formats.when(team.changesAt, now))}{' '}
          · {words.answers[team.answer]} · {words.ask.freePlaces(freePlaces(team, treatment))}
        </span>
      </span>
    </label>
  );
}
