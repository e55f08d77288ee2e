import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { Plan } from './api';
import { isOpen, tabs, type Tab } from './tabs';
import { useFamilyWords } from './words';

const groups: Tab['group'][] = ['plan', 'together'];

/** The ways round the page of a family: the plan itself, and what is made with the family at the table. */
export function Tabs({ plan }: { plan: Plan }) {
  const words = useFamilyWords().tabs;
  const { pathname } = useLocation();
  const rows = useRef<Partial<Record<Tab['group'], HTMLElement | null>>>({});
  // On a narrow screen a row is wider than the page: what is open is moved into sight, and the page stays where it is.
  useEffect(() => {
    for (const row of Object.values(rows.current)) {
      const open = row?.querySelector<HTMLElement>('[aria-current="page"]');
      if (row && open) {
        const [page, tab] = [row.getBoundingClientRect(), open.getBoundingClientRect()];
        row.scrollLeft += tab.left - page.left - (page.width - tab.width) / 2;
      }
    }
  }, [pathname]);
  return groups.map((group) => {
    const shown = tabs.filter((tab) => tab.group === group && isOpen(tab, plan));
    return (
      shown.length > 0 && (
        <nav
          key={group}
          ref={(row) => {
            rows.current[group] = row;
          }}
          className="tabs"
          aria-label={words.groups[group]}
        >
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
