import type { Schemas } from '../../src/shared/api/client';

/** Made-up people and plans, for looking at pages and testing them without the service. */
export const NOW = Date.parse('2026-11-23T07:10:00Z');
const at = (iso: string) => new Date(iso).toISOString();
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const agencies: Schemas['Agency'][] = [
  { id: 'jobcentre-0999', letters: 'JOB', name: 'Jobcenter Eksempel', kind: 'JOB_CENTRE' },
  { id: 'family-0999', letters: 'FAM', name: 'Familieafdelingen', kind: 'FAMILY_DEPARTMENT' },
  { id: 'psychiatry-1099', letters: 'PSY', name: 'Psykiatrien i Region Eksempel', kind: 'PSYCHIATRY' },
  { id: 'hospital-1099', letters: 'HOS', name: 'Eksempel Sygehus', kind: 'HOSPITAL' },
];
const [job, fam, psy, hos] = agencies as [Schemas['Agency'], Schemas['Agency'], Schemas['Agency'], Schemas['Agency']];

export const coordinatorPoint: Schemas['ContactPoint'] = {
  name: 'Karen Mikkelsen',
  function: 'Koordinator, Familiens Plan',
  organisation: 'Eksempel Kommune',
  phone: '99 99 12 34',
  email: 'karen.mikkelsen@eksempel.example',
};

const authority = { code: '0999', name: 'Eksempel Kommune' };
export const people: Record<string, Schemas['Me']> = {
  karen: { subject: 'karen', name: 'Karen Mikkelsen', title: 'Koordinator', roles: ['COORDINATOR'], authority, agency: null },
  lars: { subject: 'lars', name: 'Lars Bundgaard', title: 'Sagsbehandler', roles: ['AGENCY_CASEWORKER'], authority, agency: job },
  anne: { subject: 'anne', name: 'Anne Holck', title: 'Direktør, formand for styregruppen', roles: ['STEERING_MEMBER'], authority, agency: null },
  admin: { subject: 'admin', name: 'Agnete Lund', title: 'Administrator', roles: ['ADMINISTRATOR'], authority, agency: null },
};

const scale = (words: string[]): Schemas['GoalLevel'][] => words.map((text, index) => ({ level: index - 2, words: text }));
const evaluations = (seed: number, levels: [string, number][]): Schemas['Evaluation'][] =>
  levels.map(([day, level], index) => ({ id: id(seed + index), level, by: 'FAMILY', evaluatedOn: day, note: null, recordedAt: at(`${day}T10:00:00Z`) }));

export const PLAN = id(1);
const bruno = id(11);
const sofie = id(12);
const emil = id(13);
const asta = id(14);

export function aPlan(): Schemas['Plan'] {
  return {
    id: PLAN,
    version: 7,
    type: 'FAMILY',
    familyName: 'Elmer',
    status: 'ACTIVE',
    statusReason: null,
    coordinator: coordinatorPoint,
    createdAt: at('2026-04-10T08:00:00Z'),
    activatedAt: at('2026-04-14T08:00:00Z'),
    firstAppointment: at('2026-04-20T12:00:00Z'),
    nextFollowUpOn: '2026-12-02',
    members: [
      { id: bruno, name: 'Bruno Elmer', relation: 'CUSTODY_HOLDER', birthDate: '1947-09-25', age: 79, personNumberMasked: '250947-xxxx', hospitalStay: { status: 'ADMITTED', since: at('2026-11-23T04:42:00Z'), agencyId: hos.id }, contactDetails: null },
      { id: sofie, name: 'Sofie Elmer', relation: 'CUSTODY_HOLDER', birthDate: '1985-02-11', age: 41, personNumberMasked: null, hospitalStay: null, contactDetails: { phone: '99 99 00 01', email: null, address: null } },
      { id: emil, name: 'Emil Elmer', relation: 'CHILD', birthDate: '2010-05-02', age: 16, personNumberMasked: null, hospitalStay: null, contactDetails: null },
      { id: asta, name: 'Asta Elmer', relation: 'CHILD', birthDate: '2017-08-30', age: 9, personNumberMasked: null, hospitalStay: null, contactDetails: null },
    ],
    goals: [
      {
        id: id(21), memberId: null, topic: 'DAILY_LIFE', weight: 1, words: 'At der er mad på bordet og ro om aftenen.',
        scale: scale(['ingen rolige aftener', 'ro 2 aftener om ugen', 'ro 4 aftener om ugen', 'ro 5 aftener', 'ro alle aftener']),
        evaluations: evaluations(100, [['2026-04-20', -2], ['2026-05-28', -2], ['2026-07-06', -1], ['2026-08-20', -1], ['2026-10-01', 0], ['2026-11-12', 1]]),
      },
      {
        id: id(22), memberId: sofie, topic: 'MENTAL_HEALTH', weight: 1, words: 'Jeg vil kunne stå op, uden at det hele ramler.',
        scale: scale(['bliver i sengen', 'en eller to dage', 'oppe kl. 8 tre hverdage om ugen', 'fire hverdage', 'hver dag']),
        evaluations: evaluations(110, [['2026-04-20', -2], ['2026-06-10', -1], ['2026-08-01', 0], ['2026-09-20', -1], ['2026-11-10', -1]]),
      },
      {
        id: id(23), memberId: emil, topic: 'WORK', weight: 1, words: 'Noget at stå op til, men ikke skole.',
        scale: scale(['intet', '1 dag', 'i praktik 2 dage om ugen', '3 dage', '4 dage']),
        evaluations: evaluations(120, [['2026-05-12', -2], ['2026-07-01', -2], ['2026-08-25', -1], ['2026-11-10', 0]]),
      },
      { id: id(24), memberId: asta, topic: 'SCHOOL', weight: 1, words: 'At mor og far kommer til min fødselsdag i skolen.', scale: [], evaluations: [] },
    ],
    interventions: [
      { id: id(31), agencyId: job.id, memberId: sofie, topic: 'WORK', title: 'Jobafklaring for Sofie', law: 'sygedagpengeloven', section: '§ 24 a', code: null, payer: 'Beskæftigelse', responsible: 'Lars Bundgaard', from: '2026-06-01', until: '2027-03-31', reviewOn: '2027-01-10', trialUntil: null },
      { id: id(32), agencyId: fam.id, memberId: null, topic: 'PARENTING', title: 'Familiebehandling', law: 'barnets lov', section: '§ 32', code: null, payer: 'Børn og familie', responsible: 'Fatima Aydin', from: '2026-05-01', until: '2027-01-31', reviewOn: '2026-12-15', trialUntil: null },
      { id: id(33), agencyId: fam.id, memberId: null, topic: 'DAILY_LIFE', title: 'Aftenstøtte to gange om ugen', law: 'barnets lov', section: '§ 32', code: null, payer: 'Børn og familie', responsible: 'Fatima Aydin', from: '2026-10-01', until: null, reviewOn: null, trialUntil: '2026-12-15' },
      { id: id(34), agencyId: psy.id, memberId: sofie, topic: 'MENTAL_HEALTH', title: 'Behandling for depression, Sofie', law: 'sundhedsloven', section: '§ 74', code: null, payer: 'Region', responsible: 'Peter Holm', from: '2026-04-20', until: '2027-03-31', reviewOn: '2027-01-20', trialUntil: null },
    ],
    participations: [
      { agency: job, since: '2026-04-14', view: 'STUCK', words: 'Der er kommet tre nye på et år. Vi begynder forfra hver gang.' },
      { agency: fam, since: '2026-04-14', view: 'HELPS', words: null },
      { agency: psy, since: '2026-04-14', view: 'UNKNOWN', words: null },
      { agency: hos, since: '2026-04-14', view: null, words: null },
    ],
    consents: [
      { id: id(41), memberId: sofie, agencyId: job.id, topic: 'WORK', answer: 'YES', extent: 'FULL', how: 'ORALLY', from: null, until: '2027-06-02', givenAt: at('2026-04-14T08:00:00Z'), withdrawnAt: null },
      { id: id(42), memberId: sofie, agencyId: fam.id, topic: 'PARENTING', answer: 'YES', extent: 'FULL', how: 'ORALLY', from: null, until: null, givenAt: at('2026-04-14T08:00:00Z'), withdrawnAt: null },
      { id: id(43), memberId: sofie, agencyId: fam.id, topic: 'WORK', answer: 'YES', extent: 'FULL', how: 'ORALLY', from: null, until: null, givenAt: at('2026-04-14T08:00:00Z'), withdrawnAt: at('2026-11-20T08:00:00Z') },
      { id: id(44), memberId: sofie, agencyId: psy.id, topic: 'MENTAL_HEALTH', answer: 'YES', extent: 'FULL', how: 'ORALLY', from: null, until: null, givenAt: at('2026-04-14T08:00:00Z'), withdrawnAt: null },
      { id: id(45), memberId: sofie, agencyId: job.id, topic: 'HOUSING', answer: 'ASK', extent: 'FULL', how: 'ORALLY', from: null, until: null, givenAt: at('2026-04-14T08:00:00Z'), withdrawnAt: null },
      { id: id(46), memberId: bruno, agencyId: hos.id, topic: 'PHYSICAL_HEALTH', answer: 'YES', extent: 'FULL', how: 'ORALLY', from: null, until: null, givenAt: at('2026-09-03T08:00:00Z'), withdrawnAt: null },
      { id: id(47), memberId: bruno, agencyId: job.id, topic: 'PHYSICAL_HEALTH', answer: 'YES', extent: 'ATTENDANCE_ONLY', how: 'ORALLY', from: null, until: null, givenAt: at('2026-09-03T08:00:00Z'), withdrawnAt: null },
    ],
    events: [{ id: id(51), kind: 'ADMITTED', at: at('2026-11-23T04:42:00Z'), memberId: bruno, agencyId: hos.id, seen: false }],
  };
}

export function aDraft(): Schemas['Plan'] {
  return {
    ...aPlan(), id: id(2), version: 3, familyName: 'Damgaard', status: 'DRAFT', activatedAt: null, nextFollowUpOn: null, events: [],
    members: aPlan().members.map((member) => ({ ...member, hospitalStay: null })),
    goals: aPlan().goals.map((goal) => ({ ...goal, evaluations: [] })),
  };
}

export const notifications: Schemas['Notification'][] = [
  { id: id(61), planId: PLAN, kind: 'CANNOT_ATTEND', agency: job, memberId: bruno, topics: ['PHYSICAL_HEALTH'], title: 'Bruno Elmer kan ikke komme', text: 'Bruno Elmer kan ikke komme i uge 48. Kontakt koordinatoren om nye tider.', state: 'ACKNOWLEDGED', reason: null, madeAt: at('2026-11-23T06:58:00Z'), releaseAt: null, sentAt: at('2026-11-23T06:58:02Z'), acknowledgedAt: at('2026-11-23T06:58:09Z'), response: 'WE_DO', responseReason: null },
  { id: id(62), planId: PLAN, kind: 'PLAN_SHARED', agency: hos, memberId: bruno, topics: ['PHYSICAL_HEALTH'], title: 'Karen er kontakt, når Bruno skal hjem', text: 'Karen Mikkelsen er kontakt, når Bruno skal hjem.', state: 'SENT', reason: null, madeAt: at('2026-11-23T07:02:00Z'), releaseAt: null, sentAt: at('2026-11-23T07:02:31Z'), acknowledgedAt: null, response: null, responseReason: null },
  { id: id(63), planId: PLAN, kind: 'PLAN_SHARED', agency: fam, memberId: sofie, topics: ['WORK'], state: 'WITHHELD', reason: 'consent-withdrawn', madeAt: at('2026-11-20T09:02:00Z'), releaseAt: null, sentAt: null, acknowledgedAt: null, response: null, responseReason: null },
  { id: id(64), planId: PLAN, kind: 'PLAN_SHARED', agency: psy, memberId: sofie, topics: ['MENTAL_HEALTH'], title: 'Planen for Sofie Elmer', text: 'Mål: “Jeg vil kunne stå op, uden at det hele ramler.”', state: 'DEAD', reason: 'unreachable', madeAt: at('2026-11-18T09:02:00Z'), releaseAt: null, sentAt: null, acknowledgedAt: null, response: null, responseReason: null },
  { id: id(65), planId: PLAN, kind: 'PLAN_SHARED', agency: fam, memberId: sofie, topics: ['PARENTING'], title: 'Planen for familien', text: 'Familien har et mål: ro om aftenen.', state: 'PREPARED', reason: null, madeAt: at('2026-11-23T07:09:48Z'), releaseAt: at('2026-11-23T07:10:28Z'), sentAt: null, acknowledgedAt: null, response: null, responseReason: null },
];

export const contactRequest: Schemas['ContactRequest'] = {
  id: id(71), version: 1, planId: PLAN, familyName: 'Elmer', agency: job, memberId: sofie, memberName: 'Sofie Elmer', what: 'Opfølgningssamtale med Sofie', why: 'Vi skal tale med Sofie om sygemeldingen, og hvad der kan hjælpe hende tilbage.', topic: 'WORK', dueBy: '2026-11-24', statutory: { law: 'sygedagpengeloven', section: '§ 13 b' }, wantedForm: 'MEETING', state: 'OPEN', receivedAt: at('2026-11-16T08:00:00Z'), answeredAt: null, answer: null, answerText: null, meetingAt: null, notificationId: null,
};

export const openRequest: Schemas['ContactRequest'] = { ...contactRequest, id: id(72), what: 'Samtale om virksomhedspraktik', why: 'Der er en plads på et bageri, hvor man kan starte med 4 timer om ugen.', statutory: null, dueBy: '2026-12-11', receivedAt: at('2026-11-20T08:00:00Z') };

export function aDay(): Schemas['MyDay'] {
  const curve = (...means: number[]) => means.map((mean, index) => ({ month: `2026-${String(12 - means.length + index).padStart(2, '0')}`, mean }));
  return {
    now: at('2026-11-23T07:10:00Z'),
    items: [
      { id: 'stay-1', kind: 'HOSPITAL_STAY', group: 'NOW', planId: PLAN, familyName: 'Elmer', memberName: 'Bruno Elmer', agency: hos, since: at('2026-11-23T04:42:00Z'), due: null, statutory: null, text: null, hospitalStatus: 'ADMITTED', told: [{ agency: job, kind: 'CANNOT_ATTEND', text: 'Bruno Elmer kan ikke komme for tiden. Kontakt koordinatoren om nye tider.', state: 'ACKNOWLEDGED' }], eventId: id(51) },
      { id: 'request-1', kind: 'CONTACT_REQUEST', group: 'NOW', planId: PLAN, familyName: 'Elmer', memberName: 'Sofie Elmer', agency: job, since: at('2026-11-16T08:00:00Z'), due: at('2026-11-24T12:00:00Z'), statutory: { law: 'sygedagpengeloven', section: '§ 13 b' }, text: 'Opfølgningssamtale med Sofie', contactRequestId: contactRequest.id },
      { id: 'direct-1', kind: 'DIRECT_CONTACT', group: 'NOW', planId: PLAN, familyName: 'Elmer', memberName: 'Sofie Elmer', agency: fam, since: at('2026-11-20T13:15:00Z'), directContactType: 'MISTAKE', text: 'Vi ringede for at flytte mødet, men det havde hun jo aftalt med dig.', eventId: id(52) },
      { id: 'silent-1', kind: 'AGENCY_SILENT', group: 'TODAY', planId: id(3), familyName: 'Ågård', agency: psy, since: at('2026-11-12T08:00:00Z'), due: at('2026-11-21T08:00:00Z'), text: 'Medicinplanen', notificationId: id(66) },
      { id: 'dead-1', kind: 'NOTIFICATION_DEAD', group: 'TODAY', planId: PLAN, familyName: 'Elmer', agency: psy, since: at('2026-11-23T06:52:00Z'), text: 'Planen for Sofie Elmer', notificationId: id(64) },
      { id: 'follow-1', kind: 'PLAN_FOLLOW_UP', group: 'WEEK', planId: id(3), familyName: 'Ågård', since: at('2026-11-20T08:00:00Z'), due: at('2026-11-25T13:00:00Z') },
    ],
    families: [
      { planId: PLAN, familyName: 'Elmer', status: 'ACTIVE', waiting: 4, curve: curve(-1.2, -1, -0.6, -0.6, -0.1, 0.3) },
      { planId: id(3), familyName: 'Ågård', status: 'ACTIVE', waiting: 2, curve: curve(-0.9, -0.4, -0.5, -0.1, 0.1, 0.4) },
      { planId: id(4), familyName: 'Sørup', status: 'ACTIVE', waiting: 0, curve: curve(-1.1, -1.1, -0.9, -1.2, -1.1, -1.2) },
      { planId: id(2), familyName: 'Damgaard', status: 'DRAFT', waiting: 0, curve: [] },
    ],
  };
}

export const inbox: Schemas['AgencyMessage'][] = [
  { id: id(81), planId: PLAN, kind: 'CANNOT_ATTEND', familyName: 'Elmer', memberName: 'Bruno Elmer', title: 'Bruno Elmer kan ikke komme', text: 'Bruno Elmer kan ikke komme for tiden. Kontakt koordinatoren om nye tider.', topics: ['PHYSICAL_HEALTH'], basis: 'Samtykke fra Bruno Elmer: kun fravær', unread: true, withdrawn: false, receivedAt: at('2026-11-23T07:02:00Z'), contactPoint: coordinatorPoint, response: null, responseReason: null, contactRequestId: null },
  { id: id(82), planId: PLAN, kind: 'REQUEST_ANSWERED', familyName: 'Elmer', memberName: 'Sofie Elmer', title: 'Opfølgningssamtale: forslag i morgen kl. 11.00', text: 'Sofie kan tage samtalen tirsdag den 24. november kl. 11.00–11.45 i Borgerhuset. Så skal hun kun ud én gang den dag.\n\nHun ønsker at gennemgå, hvad I har brug for, før I aftaler noget nyt.', topics: ['WORK'], basis: 'Samtykke fra Sofie Elmer: arbejde og indkomst, til 2. juni 2027', unread: true, withdrawn: false, receivedAt: at('2026-11-23T07:01:00Z'), contactPoint: coordinatorPoint, response: null, responseReason: null, contactRequestId: id(73) },
  { id: id(83), planId: id(3), kind: 'PLAN_SHARED', familyName: 'Ågård', memberName: 'Per Ågård', title: 'Planen for Per Ågård', text: 'Mål: “Et arbejde, jeg kan holde til.”', topics: ['WORK'], basis: 'Samtykke fra Per Ågård: arbejde og indkomst', unread: false, withdrawn: false, receivedAt: at('2026-11-20T08:00:00Z'), contactPoint: coordinatorPoint, response: 'RECEIVED', responseReason: null, contactRequestId: null },
  { id: id(84), planId: id(4), kind: 'PLAN_SHARED', familyName: null, memberName: null, title: null, text: null, topics: [], basis: null, unread: false, withdrawn: true, receivedAt: at('2026-11-09T08:00:00Z'), contactPoint: coordinatorPoint, response: null, responseReason: null, contactRequestId: null },
];

export const agencyPlans: Schemas['AgencyPlanSummary'][] = [
  { planId: PLAN, familyName: 'Elmer', members: [{ id: bruno, name: 'Bruno Elmer' }, { id: sofie, name: 'Sofie Elmer' }], contactPoint: coordinatorPoint },
  { planId: id(3), familyName: 'Ågård', members: [{ id: id(15), name: 'Per Ågård' }], contactPoint: coordinatorPoint },
];

export const agencyPlan: Schemas['AgencyPlan'] = {
  planId: PLAN, familyName: 'Elmer', contactPoint: coordinatorPoint,
  members: [
    { id: bruno, name: 'Bruno Elmer', topics: [], cannotAttend: true },
    { id: sofie, name: 'Sofie Elmer', topics: ['WORK'], cannotAttend: false },
  ],
  goals: [{ words: 'Jeg vil tilbage på arbejde, når jeg er rask.', owner: 'Sofie Elmer', expected: '10 timer om ugen', current: -1 }],
  interventions: [{ title: 'Jobafklaring for Sofie', agencyName: 'Jobcenter Eksempel', law: 'sygedagpengeloven', section: '§ 24 a', from: '2026-06-01', until: '2027-03-31' }],
};

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const STATES = ['ACKNOWLEDGED', 'SENT', 'QUEUED', 'PREPARED', 'STOPPED', 'WITHHELD', 'REJECTED', 'FAILED', 'DEAD'];
const cells = (...values: (number | null)[]): Schemas['Cell'][] => values.map((value) => ({ hidden: value === null, value }));
export const overview: Schemas['Overview'] = {
  authority: 'Eksempel Kommune', period: '2026-Q4', periods: ['2026-Q4', '2026-Q3', '2026-Q2'], updatedAt: at('2026-11-23T05:00:00Z'),
  families: { hidden: false, value: 41 },
  measures: [
    { code: 'GOAL_PROGRESS', unit: 'PERCENT', definition: 'Andel af familierne, der ved kvartalets slutning lå mindst ét trin højere på deres egne mål end ved den første vurdering.', formula: 'familier, der er gået frem / familier med mindst ét mål vurderet to gange · 100', source: 'Vurderinger af mål i planerne', columns: QUARTERS, rows: [{ key: 'TOTAL', label: 'Alle', cells: cells(38, 44, 48, 55) }] },
    { code: 'GOAL_T_SCORE', unit: 'T_SCORE', definition: 'Gennemsnit af familiernes T-score for målopfyldelse.', formula: 'T = 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²)', source: 'Seneste vurdering af hvert mål', columns: QUARTERS, rows: [{ key: 'TOTAL', label: 'Alle', cells: cells(41.2, 43.9, 46.1, 48.7) }] },
    { code: 'DIRECT_CONTACTS', unit: 'PER_100_FAMILY_MONTHS', definition: 'Kontakter uden om koordinatoren pr. 100 familiemåneder.', formula: 'direkte kontakter / familiemåneder · 100', source: 'Direkte kontakter skrevet ned', columns: QUARTERS, rows: [
      { key: 'TOTAL', label: 'Alle', cells: cells(11.2, 9, 6, 4.6) },
      { key: 'jobcentre-0999', label: 'Jobcenter Eksempel', cells: cells(11.6, 10, 5, 3.1) },
      { key: 'family-0999', label: 'Familieafdelingen', cells: cells(9.8, 8, 5.5, 7.4) },
      { key: 'psychiatry-1099', label: 'Psykiatrien i Region Eksempel', cells: cells(null, null, null, null) },
      { key: 'hospital-1099', label: 'Eksempel Sygehus', cells: cells(null, null, null, null) } ] },
    { code: 'DIRECT_CONTACTS_BY_KIND', unit: 'COUNT', definition: 'Kontakter uden om koordinatoren i kvartalet, efter grunden til dem.', formula: 'antal', source: 'Direkte kontakter skrevet ned', columns: ['ACUTE_DANGER', 'STATUTORY_DUTY', 'MISTAKE', 'OTHER', 'TOTAL'], rows: [{ key: 'TOTAL', label: 'Alle', cells: cells(null, 6, 9, null, 21) }] },
    { code: 'REQUESTS_IN_TIME', unit: 'PERCENT', definition: 'Andel af henvendelser, som koordinatoren besvarede senest på fristdagen.', formula: 'besvaret i tide / besvaret eller over fristen · 100', source: 'Henvendelser til koordinatorerne', columns: QUARTERS, rows: [
      { key: 'TOTAL', label: 'Alle', cells: cells(81, 84, 88, 92) },
      { key: 'jobcentre-0999', label: 'Jobcenter Eksempel', cells: cells(78, 83, 86, 90) },
      { key: 'family-0999', label: 'Familieafdelingen', cells: cells(88, 86, 91, 95) },
      { key: 'psychiatry-1099', label: 'Psykiatrien i Region Eksempel', cells: cells(null, null, null, null) },
      { key: 'hospital-1099', label: 'Eksempel Sygehus', cells: cells(null, null, null, null) } ] },
    { code: 'NOTIFICATIONS_BY_AGENCY', unit: 'MESSAGES', definition: 'Beskeder til hver myndighed, lavet i kvartalet, efter hvor de er nu.', formula: 'antal', source: 'Orienteringer i planerne', columns: STATES, rows: [
      { key: 'jobcentre-0999', label: 'Jobcenter Eksempel', cells: cells(120, 4, 0, 0, null, 9, null, 0, 0) },
      { key: 'family-0999', label: 'Familieafdelingen', cells: cells(98, 6, 0, 0, 0, 7, 0, 0, 0) },
      { key: 'psychiatry-1099', label: 'Psykiatrien i Region Eksempel', cells: cells(31, null, 0, 0, null, null, 0, 0, 0) },
      { key: 'hospital-1099', label: 'Eksempel Sygehus', cells: cells(54, 5, 0, 0, 0, 0, 0, 0, null) } ] },
    { code: 'PLANS_BY_STATUS', unit: 'FAMILIES', definition: 'Familier efter planens status.', formula: 'antal planer med den status', source: 'Planernes ændringer', columns: ['DRAFT', 'ACTIVE', 'PAUSED', 'CLOSED'], rows: [{ key: 'TOTAL', label: 'Alle', cells: cells(null, 41, null, 9) }] },
  ],
};
