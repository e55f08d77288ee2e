import { QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, vi } from 'vitest';
import { App } from '../src/app/App';
import { newQueryClient } from '../src/shared/api/queries';
import { OutgoingProvider } from '../src/shared/live/outgoing';
import { AnnounceProvider } from '../src/shared/parts/announce';
import { NavigationFocus } from '../src/shared/parts/Page';
import { LanguageProvider } from '../src/shared/words';
import type { Language } from '../src/shared/words/language';
import type { people } from './stand-in/data';
import { StandInService } from './stand-in/service';

interface Surroundings {
  path?: string;
  language?: Language;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output hidden data-testid="address" data-path={pathname} data-search={search} />;
}

/** A part of a page, with all that the pages stand in. */
export function show(part: ReactNode, { path = '/', language = 'da' }: Surroundings = {}): RenderResult {
  return render(
    <QueryClientProvider client={newQueryClient()}>
      <LanguageProvider initial={language}>
        <AnnounceProvider>
          <OutgoingProvider>
            <MemoryRouter initialEntries={[path]}>
              <NavigationFocus>{part}</NavigationFocus>
              <Address />
            </MemoryRouter>
          </OutgoingProvider>
        </AnnounceProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  );
}

/** The whole of the pages, as somebody sees them who is signed in; nobody when `who` is null. */
export function open(
  path: string,
  who: keyof typeof people | null,
  surroundings: Omit<Surroundings, 'path'> = {},
): StandInService {
  const service = new StandInService(who);
  vi.stubGlobal('fetch', service.fetch);
  show(<App />, { ...surroundings, path });
  return service;
}

export const address = (): string | undefined =>
  document.querySelector<HTMLElement>('[data-testid="address"]')?.dataset.path;

/** What the address says behind its path. */
export const addressSearch = (): string | undefined =>
  document.querySelector<HTMLElement>('[data-testid="address"]')?.dataset.search;

/** No violations of WCAG 2.2 A and AA that can be found without a layout. */
export async function expectAccessible(place: Element = document.body): Promise<void> {
  const { violations } = await axe.run(place, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(
    violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([]);
}
