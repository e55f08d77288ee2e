import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { EmptyState } from '../shared/parts/states';
import { useAppWords } from './words';

/** A page that breaks does not take the menu with it. */
class Boundary extends Component<{ children: ReactNode; fallback: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}

export function PageBoundary({ children }: { children: ReactNode }) {
  const words = useAppWords();
  const { pathname } = useLocation();
  return (
    <Boundary
      key={pathname}
      fallback={
        <EmptyState title={words.crashed.title}>
          <p>{words.crashed.text}</p>
          <button type="button" className="button button-secondary" onClick={() => window.location.reload()}>
            {words.crashed.reload}
          </button>
        </EmptyState>
      }
    >
      {children}
    </Boundary>
  );
}
