import { useWords } from '../../../shared/words';
import { da } from './da';
import { en } from './en';

export const useWorkshopWords = () => useWords({ da, en });
