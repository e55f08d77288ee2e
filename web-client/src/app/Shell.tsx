import { useEffect, useState, type ReactNode } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import type { Schemas } from '../shared/api/client';
import { EmergencyBanner } from '../features/emergency/EmergencyBanner';
import { Icon } from '../shared/parts/Icon';
import { Counter, Mark } from '../shared/parts/marks';
import { OutgoingBar } from '../shared/live/outgoing';
import { useCommonWords, useLanguage } from '../shared/words';
import { atHome, deskOf, leadsTogether, mayBreakGlass, movesObstacles, readsFigures, startOf } from './roles';
import { useSignOut } from './session';
import { useWaiting } from './useWaiting';
import { useAppWords } from './words';
import './Shell.css';

type Me = Schemas['Me'];

function SkipLink() {
  const words = useAppWords();
  return (
    <a className="skip-link" href="#indhold">
      {words.skip}
    </a>
  );
}

export function LanguageSwitch() {
  const words = useAppWords();
  const { language, choose } = useLanguage();
  return (
    <button
      type="button"
      className="plain-button"
      lang={language === 'da' ? 'en' : 'da'}
      title={words.otherLanguageLong}
      onClick={() => choose(language === 'da' ? 'en' : 'da')}
    >
      {words.otherLanguage}
    </button>
  );
}

function Footer() {
  const words = useAppWords();
  return (
    <footer className="shell-footer">
      <div className="page shell-footer-row">
        <span>{words.footer}</span>
        <span className="shell-footer-links">
          <Link to="/tilgaengelighed">{words.accessibility}</Link> <Link to="/oplysninger">{words.usesData}</Link>
        </span>
      </div>
    </footer>
  );
}

function Main({ children }: { children: ReactNode }) {
  return (
    <main id="indhold" tabIndex={-1} className="page page-main">
      {children}
    </main>
  );
}

/** Around the pages of somebody who has not signed in. */
export function OpenShell({ children }: { children?: ReactNode }) {
  const common = useCommonWords();
  return (
    <>
      <SkipLink />
      <header className="shell-header">
        <div className="page shell-top">
          <Link className="brand" to="/">
            {common.product}
          </Link>
          <span className="shell-user">
            <LanguageSwitch />
          </span>
        </div>
      </header>
      <Main>{children ?? <Outlet />}</Main>
      <Footer />
    </>
  );
}

/** Around the pages at the desk: where one can go, how much waits, who one is. */
export function Shell({ me, children }: { me: Me; children?: ReactNode }) {
  const words = useAppWords();
  const common = useCommonWords();
  const desk = deskOf(me);
  const waiting = useWaiting(desk);
  const signOut = useSignOut();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  return (
    <>
      <SkipLink />
      <header className="shell-header">
        <div className="page shell-top">
          <Link className="brand" to={startOf(me)}>
            {common.product}
          </Link>
          <span className="shell-place">{me.agency?.name ?? me.authority.name}</span>
          {desk === 'coordinator' && <FamilySearch />}
          <span className={open || desk === 'none' ? 'shell-user' : 'shell-user shell-user-folded'}>
            <span className="shell-name">
              {me.name}
              <span className="shell-title">{me.title}</span>
            </span>
            <LanguageSwitch />
            <button
              type="button"
              className="plain-button"
              onClick={() => signOut.mutate()}
              disabled={signOut.isPending}
            >
              {words.signOut}
            </button>
          </span>
          {desk !== 'none' && (
            <button
              type="button"
              className="plain-button shell-menu"
              aria-expanded={open}
              aria-controls="hovedmenu"
              onClick={() => setOpen(!open)}
            >
              <Icon name="menu" /> {words.menu}
            </button>
          )}
        </div>
        {desk !== 'none' && (
          <nav
            id="hovedmenu"
            className={open ? 'page shell-nav shell-nav-open' : 'page shell-nav'}
            aria-label={words.nav}
          >
            <ul role="list">
              {desk === 'coordinator' && (
                <>
                  <li>
                    <NavLink to="/min-dag">
                      {words.nav_day} {waiting > 0 && <Counter count={waiting} label={words.waiting(waiting)} />}
                    </NavLink>
                  </li>
                  <li>
                    <NavLink to="/familier">{words.nav_families}</NavLink>
                  </li>
                  <li>
                    <NavLink to="/fravaer">{words.nav_absence}</NavLink>
                  </li>
                  <li className="shell-nav-last">
                    <NavLink to="/opret-plan">
                      <Icon name="plus" /> {words.openPlan}
                    </NavLink>
                  </li>
                </>
              )}
              {desk === 'leader' && (
                <>
                  <li>
                    <NavLink to="/min-dag">
                      {words.nav_day} {waiting > 0 && <Counter count={waiting} label={words.waiting(waiting)} />}
                    </NavLink>
                  </li>
                  <li>
                    <NavLink to="/enheden">{words.nav_unit}</NavLink>
                  </li>
                  <li>
                    <NavLink to="/boelger">{words.nav_waves}</NavLink>
                  </li>
                </>
              )}
              {desk === 'agency' && (
                <>
                  {atHome(me) && (
                    <li>
                      <NavLink to="/tavle">{words.nav_board}</NavLink>
                    </li>
                  )}
                  <li>
                    <NavLink to="/indbakke">
                      {words.nav_inbox} {waiting > 0 && <Counter count={waiting} label={words.unread} />}
                    </NavLink>
                  </li>
                  <li>
                    <NavLink to="/planer">{words.nav_agencyPlans}</NavLink>
                  </li>
                  {me.agency?.kind === 'HOSPITAL' && (
                    <li>
                      <NavLink to="/behandling-hjemme">{words.nav_home}</NavLink>
                    </li>
                  )}
                </>
              )}
              {movesObstacles(me) && (
                <li>
                  <NavLink to="/snublesten">{words.nav_obstacles}</NavLink>
                </li>
              )}
              {mayBreakGlass(me) && (
                <li>
                  <NavLink to="/noedadgang">{words.nav_emergency}</NavLink>
                </li>
              )}
              {desk === 'officer' && (
                <li>
                  <NavLink to="/databeskyttelse">{words.nav_protection}</NavLink>
                </li>
              )}
              {desk === 'administrator' && (
                <>
                  <li>
                    <NavLink to="/drift">{words.nav_operations}</NavLink>
                  </li>
                  <li>
                    <NavLink to="/mennesker">{words.nav_people}</NavLink>
                  </li>
                </>
              )}
              {readsFigures(me) && (
                <li>
                  <NavLink to="/overblik">{words.nav_overview}</NavLink>
                </li>
              )}
              {leadsTogether(me) && (
                <li>
                  <NavLink to="/sammen-om-ledelse">{words.nav_leadership}</NavLink>
                </li>
              )}
            </ul>
          </nav>
        )}
      </header>
      <Main>
        {mayBreakGlass(me) && <EmergencyBanner />}
        <OutgoingBar />
        {children ?? <Outlet />}
      </Main>
      <Footer />
    </>
  );
}

/** The family's name goes by history state, never by the address. */
function FamilySearch() {
  const words = useAppWords();
  const navigate = useNavigate();
  return (
    <form
      role="search"
      className="shell-search"
      onSubmit={(event) => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
        void navigate('/familier', { state: { q } });
        event.currentTarget.reset();
      }}
    >
      <Icon name="search" />
      <input
        name="q"
        type="search"
        maxLength={100}
        autoComplete="off"
        aria-label={words.findFamily}
        placeholder={words.findFamily}
      />
    </form>
  );
}

/** Around the family's own pages: who one is, and the way out; nothing to get lost in. */
export function FamilyShell({ me, children }: { me: Me; children?: ReactNode }) {
  const words = useAppWords();
  const signOut = useSignOut();
  return (
    <div className="at-home">
      <SkipLink />
      <header className="shell-header">
        <div className="page shell-top">
          <Link className="brand" to="/vores-plan">
            {words.ours}
          </Link>
          <span className="shell-place">{me.authority.name}</span>
          <span className="shell-user">
            <span className="shell-name">{me.name}</span>
            <LanguageSwitch />
            <button
              type="button"
              className="plain-button"
              onClick={() => signOut.mutate()}
              disabled={signOut.isPending}
            >
              {words.signOut}
            </button>
          </span>
        </div>
      </header>
      <Main>{children ?? <Outlet />}</Main>
      <Footer />
    </div>
  );
}

/** Around what the family sees on the coordinator's screen: no other family, no search, no counters. */
export function TableShell({ me, children }: { me: Me; children?: ReactNode }) {
  const words = useAppWords();
  const common = useCommonWords();
  return (
    <div className="at-the-table">
      <SkipLink />
      <header className="shell-header">
        <div className="page shell-top">
          <span className="brand">{common.product}</span>
          <span className="shell-place">{me.authority.name}</span>
          <span className="shell-user">
            <Mark tone="accent" icon="people">
              {words.atTheTable}
            </Mark>
            <Link to="/familier">{words.leaveTable}</Link>
          </span>
        </div>
      </header>
      <Main>{children ?? <Outlet />}</Main>
      <Footer />
    </div>
  );
}
