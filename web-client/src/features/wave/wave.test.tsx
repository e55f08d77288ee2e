import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';
import { PLAN } from '../../../test/stand-in/data';
import { waves } from '../../../test/stand-in/waves';

const page = '/boelger';
const sent = (service: ReturnType<typeof open>, method: string) =>
  service.asked.find((asked) => asked.method === method && asked.path.includes('/waves'))?.body;
const section = (name: string) => screen.getByRole('heading', { name }).closest('section')!;

describe('Prøver i bølger', () => {
  it('tells in numbers what came of a wave, and nothing of fewer than five', async () => {
    open(page, 'birgit');
    await screen.findByRole('heading', { name: 'Mentor om morgenen' });

    expect(within(section('Mentor om morgenen')).getByText(/26 familier er med/)).toBeTruthy();
    expect(within(section('Mentor om morgenen')).getByRole('row', { name: /Fortsætter 20/ })).toBeTruthy();
    expect(within(section('Mentor om morgenen')).getByRole('row', { name: /Stoppet for få/ })).toBeTruthy();
    expect(within(section('Møde hjemme')).getByText(/Færre end fem familier/)).toBeTruthy();
    expect(within(section('Møde hjemme')).queryByRole('table')).toBeNull();
    expect(within(section('Fælles kalender')).getByText(/når den sidste prøve er besluttet/)).toBeTruthy();
    await expectAccessible();
  });

  it('has the leader decide with a reason when it has run', async () => {
    const service = open(page, 'birgit');
    fireEvent.click(await screen.findByLabelText('Beslut bølgen Mentor om morgenen'));
    fireEvent.click(screen.getByText('Gem beslutningen'));
    expect(sent(service, 'POST')).toBeUndefined();
    await expectAccessible();

    fireEvent.click(screen.getByLabelText('Ændr den'));
    fireEvent.change(screen.getByLabelText('Hvad så I, og hvorfor?'), { target: { value: 'Kun de store' } });
    fireEvent.click(screen.getByText('Gem beslutningen'));

    await waitFor(() => expect(sent(service, 'POST')).toEqual({ decision: 'CHANGE', reason: 'Kun de store' }));
  });

  it('offers only to stop a wave that is on', async () => {
    const service = open(page, 'birgit');
    fireEvent.click(await screen.findByLabelText('Beslut bølgen Møde hjemme'));
    expect(screen.queryByLabelText('Behold den')).toBeNull();

    fireEvent.change(screen.getByLabelText('Hvad så I, og hvorfor?'), { target: { value: 'Det skadede' } });
    fireEvent.click(screen.getByText('Stop den'));

    await waitFor(() => expect(sent(service, 'POST')).toEqual({ decision: 'STOP', reason: 'Det skadede' }));
  });

  it('begins the next wave on what the last one taught', async () => {
    const service = open(page, 'birgit');
    fireEvent.click(await screen.findByLabelText('Begynd næste bølge efter Fælles kalender'));
    fireEvent.click(screen.getByRole('button', { name: 'Begynd' }));
    expect(sent(service, 'POST')).toBeUndefined();
    await expectAccessible();

    fireEvent.change(screen.getByLabelText('Sidste dag'), { target: { value: '2027-03-31' } });
    fireEvent.click(screen.getByRole('button', { name: 'Begynd' }));

    await waitFor(() =>
      expect(sent(service, 'POST')).toMatchObject({
        name: 'Fælles kalender',
        until: '2027-03-31',
        mostFamilies: 10,
        after: waves[2]!.id,
      }),
    );
  });

  it('lets the coordinator take a family’s trial into a wave', async () => {
    const service = open(`/familier/${PLAN}`, 'karen');
    fireEvent.click((await screen.findAllByRole('button', { name: /^Prøven .* i en bølge$/ }))[0]!);
    fireEvent.click(await screen.findByLabelText('Tag prøven med i Møde hjemme'));

    await waitFor(() => expect(sent(service, 'PUT')).toHaveProperty('interventionId'));
    expect(await screen.findByText(/Prøven er med i »Møde hjemme«/)).toBeTruthy();
    await expectAccessible();
  });
});
