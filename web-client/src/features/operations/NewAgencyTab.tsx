import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { Section } from '../../shared/parts/Section';
import { AgencyForm } from './AgencyForm';
import { createAgency } from './api';
import { useOperationsWords } from './words';

/** A new agency of a known format, and what its own system then needs to know. */
export function NewAgencyTab() {
  const words = useOperationsWords().form;
  const client = useQueryClient();
  const announce = useAnnounce();
  const create = useMutation({
    mutationFn: createAgency,
    onSuccess: async (made) => {
      announce(words.created(made.agency.name));
      await client.invalidateQueries({ queryKey: keys.operations });
      await client.invalidateQueries({ queryKey: keys.agencies });
    },
  });
  if (create.data) {
    const { agency, brokerPassword } = create.data;
    return (
      <Section title={words.created(agency.name)}>
        <h3>{words.next}</h3>
        <dl className="operations-known">
          <dt>{words.reads}</dt>
          <dd>
            <code>{agency.inbox}</code>
          </dd>
          <dt>{words.writes}</dt>
          <dd>
            <code>{agency.outbox}</code>
          </dd>
          <dt>{words.user}</dt>
          <dd>
            <code>{agency.brokerUser}</code>
          </dd>
          {brokerPassword && (
            <>
              <dt>{words.password}</dt>
              <dd>
                <code>{brokerPassword}</code>
              </dd>
            </>
          )}
        </dl>
        {!brokerPassword && <p>{words.byOperator}</p>}
        <div className="actions">
          <Link className="button button-primary" to={`/drift/parter/${agency.id}`}>
            {words.tryIt}
          </Link>
        </div>
      </Section>
    );
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <AgencyForm error={create.error} busy={create.isPending} onSave={(input) => create.mutate(input)} />
    </Section>
  );
}
