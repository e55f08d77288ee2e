import { NavLink } from 'react-router';
import type { Plan } from './api';
import { isOpen, tabs, type Tab } from './tabs';
import { useFamilyWords } from './words';

const groups: Tab['group'][] = ['plan', 'together'];

/** The ways round the page of a family: the plan itself, and what is made with the family at the table. */
export function Tabs({ plan }: { plan: Plan }) {
  const words = useFamilyWords().tabs;
  return groups.map((group) => {
    const shown = tabs.filter((tab) => tab.group === group && isOpen(tab, plan));
    return (
      shown.length > 0 && (
        <nav key={group} className="tabs" aria-label={words.groups[group]}>
          {group !== 'plan' && <span className="tabs-group">{words.groups[group]}</span>}
          <ul role="list">
            {shown.map((tab) => (
              <li key={tab.name}>
                <NavLink end to={tab.path ? `/familier/${plan.id}/${tab.path}` : `/familier/${plan.id}`}>
                  {words.names[tab.name]}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )
    );
  });
}
