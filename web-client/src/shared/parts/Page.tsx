import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { useCommonWords } from '../words';

/** Whether the first page has been shown: focus is moved only after that. */
const NavigatedContext = createContext<{ current: boolean }>({ current: false });

export function NavigationFocus({ children }: { children: ReactNode }) {
  const navigated = useRef(false);
  return <NavigatedContext.Provider value={navigated}>{children}</NavigatedContext.Provider>;
}

interface PageProps {
  title: string;
  /** The heading on the page, when it says more than the title of the tab. */
  heading?: ReactNode;
  kicker?: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  crumbs?: ReactNode;
}

/** A page names itself in the tab, and takes focus at its heading when one comes to it from another. */
export function Page({ title, heading, kicker, lead, aside, children, className, crumbs }: PageProps) {
  const words = useCommonWords();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const navigated = useContext(NavigatedContext);
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words.product]);
  useEffect(() => {
    if (navigated.current) {
      headingRef.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    navigated.current = true;
  }, [navigated]);
  return (
    <div className={className}>
      {crumbs}
      <div className="page-head">
        <div>
          {kicker && <p className="page-kicker">{kicker}</p>}
          <h1 ref={headingRef} tabIndex={-1}>
            {heading ?? title}
          </h1>
        </div>
        {aside}
      </div>
      {lead && <p className="page-lead">{lead}</p>}
      {children}
    </div>
  );
}
