import { useWords } from '../../../shared/words';
import { da } from './da';
import { en } from './en';

export type NetworkWords = typeof da;

export const useNetworkWords = () => useWords({ da, en });
