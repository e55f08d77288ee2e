import { useFormats } from '../../shared/format/formats';
import { useCommonWords } from '../../shared/words';
import type { Contradiction } from './api';
import { useNetworkWords } from './words';

/** What a contradiction is called, and why it is one: by rule in our words, by hand in the coordinator's. */
export function useTelling(): (one: Contradiction) => { title: string; why: string } {
  const words = useNetworkWords();
  const common = useCommonWords();
  const formats = useFormats();
  return (one) => {
    if (one.kind === 'BY_HAND') return { title: one.title ?? '', why: words.contradictions.byHand };
    const sides = one.sides.map((side) => common.and(side.who.map((who) => who.name)));
    const pulls = one.sides.map((side) => (side.pull ? words.pulls[side.pull] : ''));
    const about = one.aboutName ?? common.wholeFamily.toLowerCase();
    const matter = one.topic ? `${common.topics[one.topic].toLowerCase()} (${about})` : about;
    const kind = words.kinds[one.kind];
    const gone = one.sides.length === 0;
    return {
      title: gone ? `${words.contradictions.title}: ${matter}` : formats.capital(kind.title(sides, matter, pulls)),
      why: gone ? '' : kind.why(sides, matter, pulls),
    };
  };
}
