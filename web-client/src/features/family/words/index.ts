import { useWords } from '../../../shared/words';
import { da } from './da';
import { en } from './en';

export type FamilyWords = typeof da;

export const useFamilyWords = () => useWords({ da, en });
