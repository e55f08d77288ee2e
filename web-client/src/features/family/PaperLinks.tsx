import { Icon } from '../../shared/parts/Icon';
import type { Plan } from './api';
import { useFamilyWords } from './words';
import './PaperLinks.css';

/** The plan on paper: for the meeting, in easy language for all or for one, and the forms to sign. */
export function PaperLinks({ plan }: { plan: Plan }) {
  const words = useFamilyWords().paper;
  const prints = `/api/v1/plans/${plan.id}/prints`;
  return (
    <details className="paper">
      <summary>
        <Icon name="download" /> {words.title}
      </summary>
      <div className="paper-lists">
        <div>
          <h3>{words.plan}</h3>
          <ul role="list">
            <li>
              <a href={`${prints}/plan?form=MEETING`} download>
                {words.meeting}
              </a>
            </li>
            <li>
              <a href={`${prints}/plan?form=EASY`} download>
                {words.easyForAll}
              </a>
            </li>
            {plan.members.map((member) => (
              <li key={member.id}>
                <a href={`${prints}/plan?form=EASY&member=${member.id}`} download>
                  {words.easyFor(member.name)}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{words.forms}</h3>
          <ul role="list">
            {plan.members.map((member) => (
              <li key={member.id}>
                <a href={`${prints}/consent-forms/${member.id}`} download>
                  {words.formFor(member.name)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="meta">{words.note}</p>
    </details>
  );
}
