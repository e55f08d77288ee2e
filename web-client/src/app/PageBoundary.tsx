import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { EmptyState } from '../shared/parts/states';
import { useAppWords } from './words';

/** A page that breaks does not take the menu with it. */
interface BoundaryProps {
  /** Going elsewhere is a new try. */
  place: string;
  children: ReactNode;
  fallback: ReactNode;
}

class Boundary extends Component<BoundaryProps, { broken: boolean; place: string }> {
  override state = { broken: false, place: this.props.place };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: { place: string }) {
    return place === state.place ? null : { broken: false, place };
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
      place={pathname}
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
