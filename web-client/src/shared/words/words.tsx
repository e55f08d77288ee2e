import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { chosenLanguage, rememberLanguage, type Language } from './language';

/** The shape that every other language must fill: same keys, same arguments. */
export type Wording<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : T[K] extends (...args: infer A) => ReactNode
        ? (...args: A) => ReactNode
        : Wording<T[K]>;
};

interface LanguageChoice {
  language: Language;
  choose(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'da', choose: () => undefined });

export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(initial ?? chosenLanguage());
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    rememberLanguage(next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/** The texts of one feature, in the language of the user. */
export function useWords<T>(texts: { da: T; en: Wording<T> }): Wording<T> {
  const { language } = useLanguage();
  return language === 'en' ? texts.en : (texts.da as Wording<T>);
}
