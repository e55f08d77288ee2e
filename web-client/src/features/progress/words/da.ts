export const da = {
  title: 'Det har flyttet sig',
  up: 'Det går bedre',
  down: 'Det er blevet sværere',
  fromTo: (from: string, to: string, when: string) => `Fra “${from}” til “${to}” (${when}).`,
  families: 'Det har flyttet sig hos familierne',
  month: (from: string, to: string) => `fra ${from} til ${to} på en måned`,
};
