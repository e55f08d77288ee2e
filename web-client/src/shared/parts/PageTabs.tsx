import { NavLink } from 'react-router';
import './PageTabs.css';

/** The parts of a page, each under its own address. */
export function PageTabs<Tab extends string>({
  base,
  tabs,
  current,
  label,
}: {
  base: string;
  tabs: Record<Tab, string>;
  current: Tab;
  label: string;
}) {
  return (
    <nav className="page-tabs" aria-label={label}>
      <ul role="list">
        {(Object.keys(tabs) as Tab[]).map((one) => (
          <li key={one}>
            <NavLink to={`${base}/${one}`} className={one === current ? 'active' : undefined}>
              {tabs[one]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
