import type { Wording } from '../../../shared/words';
import type { da } from './da';

export const en: Wording<typeof da> = {
  title: 'What has moved',
  up: 'It is better',
  down: 'It has become harder',
  fromTo: (from, to, when) => `From “${from}” to “${to}” (${when}).`,
  families: 'What has moved for the families',
  month: (from, to) => `from ${from} to ${to} in a month`,
};
