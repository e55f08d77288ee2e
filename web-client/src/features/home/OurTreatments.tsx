import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import type { OurPlan } from '../ours/api';
import { useOurWords } from '../ours/words';

const ourTreatmentsQuery = queryOptions({
  queryKey: keys.ourTreatments,
  queryFn: () => bodyOf(api.GET('/my/home-treatments')),
  select: (page) => page.items,
});

/** For the family: who comes home to treat somebody, and who at the hospital answers for it. */
export function OurTreatments({ ours }: { ours: OurPlan }) {
  const words = useOurWords().atHome;
  const formats = useFormats();
  const treatments = useQuery(ourTreatmentsQuery);
  return (treatments.data ?? []).map((treatment) => {
    const isMe = treatment.memberId === ours.memberId;
    const name = ours.members.find((member) => member.id === treatment.memberId)?.name.split(' ')[0] ?? '';
    return (
      <p key={treatment.id}>
        <strong>{isMe ? words.me(treatment.team.name) : words.other(name, treatment.team.name)}</strong>{' '}
        {words.answersFor(treatment.hospital.name)} <span lang="da">{words.who(treatment.responsible)}</span>{' '}
        {words.phone(treatment.responsiblePhone)}{' '}
        {treatment.expectedEnd && words.until(formats.day(treatment.expectedEnd))}
      </p>
    );
  });
}
