import { useWords } from '../../../shared/words';
import { da } from './da';
import { en } from './en';

export const usePeopleWords = () => useWords({ da, en });
