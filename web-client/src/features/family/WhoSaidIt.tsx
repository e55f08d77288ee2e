import { PeopleField } from '../../shared/parts/PeopleField';
import type { Plan } from './api';
import { useFamilyWords } from './words';

/** Who of the plan's people said it. */
export function WhoSaidIt({
  plan,
  mayAnswer,
  saidBy,
  onChange,
}: {
  plan: Plan;
  mayAnswer: string[];
  saidBy: string[];
  onChange: (saidBy: string[]) => void;
}) {
  const words = useFamilyWords().consents;
  const people = plan.members.filter((member) => mayAnswer.includes(member.id));
  return (
    <PeopleField
      legend={words.whoSaidIt}
      hint={words.allMustSayYes}
      people={people}
      chosen={saidBy}
      onChange={onChange}
    />
  );
}
