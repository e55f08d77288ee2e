export const da = {
  skip: 'Gå til indholdet',
  nav: 'Hovedmenu',
  menu: 'Menu',
  signOut: 'Log af',
  signIn: 'Log ind',
  otherLanguage: 'English',
  otherLanguageLong: 'Show the pages in English',
  nav_day: 'Min dag',
  nav_families: 'Familier',
  nav_inbox: 'Indbakke',
  nav_agencyPlans: 'Planer, vi er med i',
  nav_overview: 'Overblik',
  findFamily: 'Find familie',
  openPlan: 'Opret plan',
  waiting: (n: number) => (n === 1 ? 'ting venter' : 'ting venter'),
  unread: 'ulæste',
  atTheTable: 'Ved bordet med familien: andre familier er skjult',
  leaveTable: 'Afslut visning',
  footer: 'Familiens Plan: én plan og én indgang for familien.',
  usesData: 'Sådan bruger vi oplysninger',
  accessibility: 'Tilgængelighed',
  welcome: {
    title: 'Velkommen',
    heading: 'Én plan. Én person at tale med.',
    lead: 'Familiens Plan samler det, familien vil, og det, myndighederne gør. Myndighederne får at vide, hvad de har brug for, og kun det, familien har sagt ja til. Al kontakt går gennem koordinatoren.',
    forWhom: 'Du kan logge ind, når du er koordinator, sagsbehandler hos en part eller medlem af styregruppen.',
    coordinator: 'Koordinator',
    coordinatorText: 'Se, hvad der ikke kan vente, og hold familiens plan samlet.',
    agency: 'Sagsbehandler',
    agencyText: 'Læs det, der vedkommer jer, og spørg koordinatoren.',
    steering: 'Styregruppe',
    steeringText: 'Se på tværs, om familierne rykker sig. Tal, aldrig personer.',
  },
  noRole: {
    title: 'Ingen sider til dig endnu',
    text: 'Din rolle har ikke egne sider i denne udgave. Er det en fejl, så sig det til jeres administrator.',
  },
  notFound: {
    title: 'Siden findes ikke',
    text: 'Adressen er måske skrevet forkert, eller siden er flyttet.',
    home: 'Gå til forsiden',
  },
  crashed: {
    title: 'Siden gik i stå',
    text: 'Noget gik galt i browseren. Det, du har gemt, er ikke tabt.',
    reload: 'Hent siden igen',
  },
  data: {
    title: 'Sådan bruger vi oplysninger',
    parts: [
      [
        'Hvem ser hvad',
        'En part ser kun det, som et medlem af familien har sagt ja til, eller som loven giver den ret til. Det bliver afgjort, når en besked bliver lavet, og igen når den bliver sendt.',
      ],
      [
        'Hvordan man fortryder',
        'Et ja kan trækkes tilbage når som helst. Så stopper det, der venter. Det, der allerede er sendt, står på familiens side.',
      ],
      [
        'Hvem har kigget',
        'Hver gang nogen åbner en plan, bliver det skrevet ned: hvornår, hvilken enhed og hvorfor. Familien kan bede om at se det.',
      ],
      [
        'Kontakt til familien',
        'Telefonnummer, e-mail og adresse bliver aldrig sendt til en part. Kontakten er altid koordinatoren.',
      ],
    ] as [string, string][],
  },
  access: {
    title: 'Tilgængelighed',
    parts: [
      [
        'Det går vi efter',
        'Siderne er lavet efter WCAG 2.2 AA. De kan bruges med tastatur alene, på en telefon og med teksten gjort dobbelt så stor.',
      ],
      ['Figurer', 'Hver figur har sine tal som tabel eller tekst. Intet er kun vist med farve.'],
      [
        'Er der noget, der driller?',
        'Sig det til jeres administrator. Skriv, hvilken side det var, og hvad du ville gøre.',
      ],
    ] as [string, string][],
  },
};
