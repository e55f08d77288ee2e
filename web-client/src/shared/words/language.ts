export type Language = 'da' | 'en';

const PLACE = 'familiensplan.language';

/** The language chosen on this machine; Danish until somebody chooses. */
export function chosenLanguage(): Language {
  try {
    return localStorage.getItem(PLACE) === 'en' ? 'en' : 'da';
  } catch {
    return 'da';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(PLACE, language);
  } catch {
    // Private browsing without storage: the choice lasts as long as the page.
  }
}
