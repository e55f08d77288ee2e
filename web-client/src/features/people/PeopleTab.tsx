import { AgenciesPart } from './AgenciesPart';
import { MembersPart } from './MembersPart';
import type { Plan } from '../family/api';
import './people.css';

/** Who the plan is about, and who does something with them; also once it is in use. */
export function PeopleTab({ plan }: { plan: Plan }) {
  return (
    <>
      <MembersPart plan={plan} />
      <AgenciesPart plan={plan} />
    </>
  );
}
