import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ErrorState, ProblemMessage } from '../../shared/parts/states';
import { addressesQuery, type Plan } from './api';
import { useCalendarWords } from './words';

/** The secret addresses of the members' own calendars. An address is shown once, when it is made. */
export function Addresses({ plan }: { plan: Plan }) {
  const words = useCalendarWords().addresses;
  const formats = useFormats();
  const now = useNow();
  const announce = useAnnounce();
  const client = useQueryClient();
  const addresses = useQuery(addressesQuery(plan.id));
  const again = () => client.invalidateQueries({ queryKey: keys.calendar(plan.id) });
  const open = useMutation({
    mutationFn: (memberId: string) =>
      bodyOf(
        api.POST('/plans/{planId}/calendar-addresses', {
          params: { path: { planId: plan.id } },
          body: { memberId },
        }),
      ),
    onSuccess: () => {
      announce(words.opened);
      void again();
    },
  });
  const close = useMutation({
    mutationFn: (addressId: string) =>
      bodyOf(
        api.DELETE('/plans/{planId}/calendar-addresses/{addressId}', {
          params: { path: { planId: plan.id, addressId } },
        }),
      ),
    onSuccess: () => {
      announce(words.closed);
      open.reset();
      void again();
    },
  });
  const mayChange = plan.status === 'ACTIVE' && (plan.reader === 'COORDINATOR' || plan.reader === 'DEPUTY');
  return (
    <Section title={words.title} lead={words.lead}>
      {addresses.error && <ErrorState error={addresses.error} onRetry={() => void addresses.refetch()} />}
      <ul role="list" className="week-entries">
        {plan.members.map((member) => {
          const address = addresses.data?.find((one) => one.memberId === member.id);
          return (
            <li key={member.id}>
              <div>
                <strong>{member.name}</strong>
                {address && (
                  <div className="meta">
                    {words.since(formats.day(address.madeAt))},{' '}
                    {address.fetchedAt ? words.fetched(formats.when(address.fetchedAt, now)) : words.neverFetched}
                  </div>
                )}
                {address && open.data?.id === address.id && open.data.address && (
                  <TextField
                    label={words.address(member.name)}
                    hint={words.opened}
                    readOnly
                    value={open.data.address}
                    onFocus={(event) => event.target.select()}
                  />
                )}
              </div>
              {mayChange && addresses.data && (
                <button
                  type="button"
                  className="plain-button"
                  disabled={open.isPending || close.isPending}
                  onClick={() => (address ? close.mutate(address.id) : open.mutate(member.id))}
                >
                  {address ? words.close : words.open(member.name)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemMessage error={open.error ?? close.error} />
    </Section>
  );
}
