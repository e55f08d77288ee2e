import { da } from './da';
import { en } from './en';
import { useWords, type Wording } from './words';

export { LanguageProvider, useLanguage, useWords, type Wording } from './words';

const common = { da, en };
export type CommonWords = Wording<typeof da>;

/** Words that several features share. */
export const useCommonWords = (): CommonWords => useWords(common);
