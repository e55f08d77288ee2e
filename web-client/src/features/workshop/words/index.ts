import { useWords } from '../../../shared/words';
import type { EntryKind } from '../api';
import { da } from './da';
import { en } from './en';

/** What is said to one who prepares alone: of the kinds, only those of their side have a name. */
export type AloneWords = Omit<typeof da.ours, 'kinds'> & { kinds: Partial<Record<EntryKind, string>> };

export const useWorkshopWords = () => useWords({ da, en });
