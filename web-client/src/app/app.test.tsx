import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { address, expectAccessible, open } from '../../test/render';

describe('coming in', () => {
  it('shows what this is and the way in, without asking who is there', async () => {
    const service = open('/', null);

    expect(await screen.findByRole('heading', { level: 1, name: 'Én plan. Én person at tale med.' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Log ind' }).getAttribute('href')).toBe('/auth/sign-in?returnTo=%2Fstart');
    expect(service.asked).toEqual([]);
    await expectAccessible();
  });

  it('sends somebody who is not signed in back to the page they asked for', async () => {
    open('/familier', null);

    expect((await screen.findByRole('link', { name: 'Log ind' })).getAttribute('href')).toBe(
      '/auth/sign-in?returnTo=%2Ffamilier',
    );
  });

  it.each([
    ['karen', '/min-dag'],
    ['lars', '/indbakke'],
    ['anne', '/overblik'],
    ['rikke', '/vores-plan'],
    ['admin', '/drift'],
  ])('takes %s to the start page of the role', async (who, page) => {
    open('/start', who);

    await waitFor(() => expect(address()).toBe(page));
  });

  it('keeps each role to its own pages', async () => {
    open('/min-dag', 'anne');

    expect(await screen.findByRole('heading', { level: 1, name: 'Siden findes ikke' })).toBeTruthy();
    expect(document.title).toBe('Siden findes ikke · Familiens Plan');
  });
});

describe('the shell', () => {
  it('speaks English when asked, and says so to the browser', async () => {
    open('/min-dag', 'karen');
    await screen.findByRole('heading', { level: 1, name: 'Min dag' });

    await userEvent.click(screen.getByRole('button', { name: 'English' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'My day' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('familiensplan.language')).toBe('en');
  });

  it('asks the service in the language of the user', async () => {
    localStorage.setItem('familiensplan.language', 'en');

    const service = open('/overblik', 'anne', { language: 'en' });
    await screen.findByRole('heading', { level: 1, name: 'Overview' });

    expect(service.asked.find((one) => one.path === '/api/v1/me')?.headers.get('Accept-Language')).toBe('en');
  });

  it('has a way past the menu, and says what waits', async () => {
    open('/min-dag', 'karen');

    const inMenu = await screen.findByRole('link', { name: /Min dag\s*6\s*ting venter/ });
    expect(inMenu.getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Gå til indholdet' }).getAttribute('href')).toBe('#indhold');
    await expectAccessible();
  });

  it('moves focus to the heading of the page one goes to', async () => {
    open('/min-dag', 'karen');

    await userEvent.click(await screen.findByRole('link', { name: 'Familier' }));

    const heading = await screen.findByRole('heading', { level: 1, name: 'Familier' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('hides other families, search and counters at the table', async () => {
    open('/opret-plan', 'karen');

    expect(await screen.findByText('Ved bordet med familien: andre familier er skjult')).toBeTruthy();
    expect(screen.queryByRole('search')).toBeNull();
    expect(screen.queryByText('Min dag')).toBeNull();
  });

  it('explains how information is used, to anybody', async () => {
    open('/oplysninger', null);

    expect(await screen.findByRole('heading', { level: 1, name: 'Sådan bruger vi oplysninger' })).toBeTruthy();
    await expectAccessible();
  });
});
