import type { Schemas } from '../../src/shared/api/client';

type Agency = Schemas['Agency'];
type Referral = Schemas['HomeReferral'];

/** A hospital, two teams and home care, for looking at their pages and testing them without the service. */
export const hospital: Agency = { id: 'hospital-1099', letters: 'HOS', name: 'Eksempel Sygehus', kind: 'HOSPITAL' };
export const shs: Agency = { id: 'shs-0999', letters: 'SHS', name: 'SHS Eksempel', kind: 'SHS_TEAM' };
export const soevang: Agency = { id: 'shs-soevang-0999', letters: 'SØV', name: 'SHS Søvang', kind: 'SHS_TEAM' };
export const homeCare: Agency = {
  id: 'home-care-0999',
  letters: 'HJP',
  name: 'Hjemmeplejen Eksempel',
  kind: 'HOME_CARE',
};

const id = (n: number) => `00000000-0000-4000-8000-0000000009${String(n).padStart(2, '0')}`;
const from = (now: number, minutes: number) => new Date(now + minutes * 60_000).toISOString();

function referral(now: number, n: number, more: Partial<Referral>): Referral {
  return {
    id: id(n),
    state: 'ASKING',
    hospital,
    ward: 'Medicinsk afdeling',
    municipality: { code: '0999', name: 'Eksempel Kommune' },
    treatment: 'IV_ANTIBIOTICS',
    details: '3 gange dagligt',
    startsAt: from(now, 350),
    expectedEnd: '2026-11-30',
    responsible: 'Overlæge på vagt, medicinsk afdeling',
    responsiblePhone: '99 99 10 20',
    askedAt: from(now, -24),
    team: null,
    reservedAt: null,
    expiresAt: null,
    patientKnown: false,
    patient: null,
    coordinator: null,
    takenHomeAt: null,
    ending: null,
    teamsAsked: 1,
    asks: [ask(now, shs, -24, 6)],
    next: [soevang],
    steps: [{ kind: 'ASKED', at: from(now, -24), team: shs }],
    notes: [],
    ...more,
  };
}

const ask = (
  now: number,
  team: Agency,
  asked: number,
  by: number,
  standing: Schemas['HomeTeamAsk']['standing'] = 'ASKED',
): Schemas['HomeTeamAsk'] => ({
  team,
  askedAt: from(now, asked),
  answerBy: from(now, by),
  standing,
  answer: standing === 'RESERVED' ? 'HAS_CAPACITY' : null,
  settledAt: standing === 'ASKED' ? null : from(now, -5),
});

const patient = (name: string, birthDate: string): Schemas['HomePatient'] => ({
  name,
  birthDate,
  personNumber: null,
  referral: 'IV-antibiotika efter lungebetændelse. Blodprøver på tredje dag.',
});

const teamOf = (now: number, agency: Agency): Schemas['HomeTeam'] => ({
  agency,
  municipalities: ['0999'],
  opensAt: '07:30',
  closesAt: '23:00',
  open: true,
  changesAt: from(now, 830),
  answer: 'HAS_CAPACITY',
  places: [
    { treatment: 'IV_ANTIBIOTICS', places: 6, reserved: 0, atHome: 4 },
    { treatment: 'IV_FLUID', places: 3, reserved: 1, atHome: 1 },
    { treatment: 'OBSERVATION', places: 2, reserved: 0, atHome: 0 },
    { treatment: 'STOMA_OR_DRAIN', places: 2, reserved: 0, atHome: 2 },
  ],
});

export function aBoard(now: number): Schemas['HomeBoard'] {
  const held = { team: shs, patientKnown: true, asks: [ask(now, shs, -40, -10, 'RESERVED')], next: [] };
  return {
    now: new Date(now).toISOString(),
    agency: shs,
    team: teamOf(now, shs),
    referrals: [
      referral(now, 1, { teamsAsked: 3 }),
      referral(now, 2, {
        treatment: 'OBSERVATION',
        details: 'efter udskrivelse',
        ward: 'Akutmodtagelsen',
        asks: [ask(now, shs, -9, 21)],
      }),
      referral(now, 3, {
        treatment: 'STOMA_OR_DRAIN',
        details: 'skift af dræn, 2 besøg',
        asks: [ask(now, shs, -3, 27)],
        next: [],
      }),
      referral(now, 4, {
        ...held,
        state: 'RESERVED',
        treatment: 'IV_FLUID',
        details: '1 liter dagligt',
        reservedAt: from(now, -14),
        expiresAt: from(now, 106),
        patient: patient('Jonas Lund', '1983-02-03'),
      }),
      referral(now, 5, {
        ...held,
        state: 'AT_HOME',
        takenHomeAt: from(now, -2_000),
        patient: patient('Aksel Prøve', '1955-05-05'),
        notes: [{ id: id(50), at: from(now, -22), kind: 'GIVEN', text: 'Første dosis givet', by: 'Mette Lund Kjær' }],
      }),
      referral(now, 6, {
        ...held,
        state: 'AT_HOME',
        takenHomeAt: from(now, -3_000),
        patient: patient('Tage Prøve', '1949-03-04'),
        notes: [{ id: id(51), at: from(now, -12), kind: 'HOSPITAL_NEEDED', text: 'Temp. 38,6', by: 'Ali Demir' }],
      }),
      referral(now, 7, {
        state: 'RESERVED',
        team: soevang,
        reservedAt: from(now, -2),
        asks: [ask(now, shs, -12, 18, 'RELEASED')],
        next: [],
      }),
      referral(now, 8, {
        ...held,
        state: 'CLOSED',
        patient: patient('Inga Prøve', '1961-01-01'),
        ending: {
          at: from(now, -33),
          outcome: 'STAY_SHORTENED',
          daysSaved: 5,
          handedOverTo: homeCare,
          note: 'Varig behandling',
        },
      }),
    ],
    handedToUs: [],
    figuresFrom: '2026-10-31T23:00:00Z',
    figures: {
      taken: 31,
      admissionsAvoided: 12,
      staysShortened: 14,
      readmitted: 2,
      other: 1,
      daysSaved: 46,
      minutesToYes: 9,
    },
  };
}

export const aDirectory = (now: number): Schemas['HomeDirectory'] => ({
  now: new Date(now).toISOString(),
  municipalities: [{ code: '0999', name: 'Eksempel Kommune' }],
  teams: [teamOf(now, shs), { ...teamOf(now, soevang), open: false, changesAt: from(now, 600), answer: 'NONE' }],
  answerWithinMinutes: 30,
  reservedForMinutes: 120,
});

export const ourReferrals = (now: number): Referral[] => [
  referral(now, 1, {}),
  referral(now, 9, {
    state: 'UNANSWERED',
    asks: [ask(now, shs, -60, -30, 'LAPSED'), ask(now, soevang, -60, -30, 'DECLINED')],
    next: [],
    steps: [{ kind: 'NOBODY_ANSWERED', at: from(now, -30), team: null }],
  }),
];

export const treatedAtHome = (now: number, memberId: string): Schemas['HomeTreatment'] => ({
  id: id(10),
  memberId,
  memberName: 'Bruno Elmer',
  state: 'AT_HOME',
  hospital,
  ward: 'Medicinsk afdeling',
  team: shs,
  treatment: 'IV_ANTIBIOTICS',
  startsAt: from(now, -60),
  expectedEnd: '2026-11-30',
  responsible: 'Overlæge på vagt, medicinsk afdeling',
  responsiblePhone: '99 99 10 20',
  expiresAt: null,
  takenHomeAt: from(now, -60),
  endedAt: null,
  outcome: null,
  handedOverTo: null,
  newsAt: from(now, -60),
  seenAt: null,
  steps: [{ kind: 'TAKEN_HOME', at: from(now, -60), team: shs }],
});

export const ourTreatment = (memberId: string): Schemas['OurHomeTreatment'] => ({
  id: id(10),
  memberId,
  team: shs,
  hospital,
  treatment: 'IV_ANTIBIOTICS',
  expectedEnd: '2026-11-30',
  responsible: 'Overlæge på vagt, medicinsk afdeling',
  responsiblePhone: '99 99 10 20',
});
