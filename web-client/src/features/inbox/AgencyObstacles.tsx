import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, newId, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ErrorState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { ObstacleTable } from '../family/content/ObstacleTable';
import { useContentWords } from '../family/content/words';
import { agencyObstaclesQuery } from './api';
import { useInboxWords } from './words';

const KINDS: Schemas['ObstacleKind'][] = ['LAW', 'MONEY', 'IT', 'CAPACITY', 'CULTURE', 'OTHER'];

/** What stands in the way of our work with the family, and how it goes with what we have raised. */
export default function AgencyObstacles({ planId }: { planId: string }) {
  const words = useInboxWords().obstacles;
  const client = useQueryClient();
  const obstacles = useQuery(agencyObstaclesQuery(planId));
  const [raising, setRaising] = useState(false);
  return (
    <Section
      title={words.title}
      lead={words.lead}
      aside={
        !raising && (
          <button type="button" className="plain-button" onClick={() => setRaising(true)}>
            {words.raise}
          </button>
        )
      }
    >
      {raising && <Raise planId={planId} onClose={() => setRaising(false)} />}
      {obstacles.error && <ErrorState error={obstacles.error} onRetry={() => void obstacles.refetch()} />}
      {obstacles.data && obstacles.data.length > 0 && (
        <ObstacleTable
          obstacles={obstacles.data}
          readOnly
          onChanged={() => void client.invalidateQueries({ queryKey: keys.agencyObstacles(planId) })}
        />
      )}
    </Section>
  );
}

function Raise({ planId, onClose }: { planId: string; onClose: () => void }) {
  const own = useInboxWords().obstacles;
  const words = useContentWords().obstacles;
  const common = useCommonWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [id] = useState(newId);
  const [kind, setKind] = useState('');
  const [said, setSaid] = useState({ what: '', cost: '' });
  const [owner, setOwner] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (body: Schemas['AgencyObstacleInput']) =>
      bodyOf(
        api.POST('/agency/plans/{planId}/obstacles', {
          params: { path: { planId }, header: { 'Idempotency-Key': body.id } },
          body,
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.agencyObstacles(planId) });
      announce(words.saved);
      onClose();
    },
  });
  const missing = (value: string, message: string) =>
    tried && value.trim() === '' ? { type: 'required', message } : undefined;
  const field = (name: keyof typeof said) => ({
    hint: words.noNames,
    maxLength: 500,
    value: said[name],
    error: missing(said[name], common.errors.required),
    onChange: (event: { target: { value: string } }) => setSaid({ ...said, [name]: event.target.value }),
  });
  return (
    <form
      className="form-box"
      noValidate
      aria-label={own.raise}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const chosen = KINDS.find((one) => one === kind);
        const what = said.what.trim();
        const cost = said.cost.trim();
        if (chosen && what && cost && owner) save.mutate({ id, kind: chosen, what, cost, ourLeader: owner === 'ours' });
      }}
    >
      <SelectField
        label={words.kind}
        error={missing(kind, common.errors.choose)}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      >
        <option value="" />
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </SelectField>
      <TextField label={words.what} {...field('what')} />
      <TextField label={words.cost} {...field('cost')} />
      <RadioField
        label={words.owner}
        name="snublesten-ejer"
        error={missing(owner, common.errors.choose)}
        value={owner}
        onChoose={setOwner}
        choices={[
          { value: 'ours', label: own.ours },
          { value: 'coordinators', label: own.coordinators },
        ]}
      />
      <p className="form-hint">{own.seenBy}</p>
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
