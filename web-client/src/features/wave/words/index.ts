import { useWords } from '../../../shared/words';
import { da } from './da';
import { en } from './en';

export const useWaveWords = () => useWords({ da, en });
