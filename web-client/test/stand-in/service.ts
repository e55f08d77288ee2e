import type { Schemas } from '../../src/shared/api/client';
import * as coordination from './coordination';
import * as calendar from './calendar';
import * as circles from './circles';
import * as waves from './waves';
import * as workshops from './workshops';
import * as leadership from './leadership';
import * as meetings from './meetings';
import * as data from './data';
import * as operations from './operations';
import * as supervision from './supervision';
import * as home from './home';
import * as network from './network';
import * as practices from './practices';
import * as steering from './steering';

type Json = Record<string, unknown>;

/** What the stand-in has been asked, so that a test can say what was sent. */
export interface Asked {
  method: string;
  path: string;
  body: Json | null;
  headers: Headers;
}

/**
 * Answers as the service would, from memory: enough of it to see and test every page.
 * `answers` puts another answer in place for one call, such as a refusal.
 */
export class StandInService {
  readonly asked: Asked[] = [];
  readonly answers = new Map<string, () => Response>();
  private drafts = new Map<string, Schemas['Plan']>([[data.aDraft().id, data.aDraft()]]);
  /** One has broken the glass. */
  broken = false;
  /** Somebody has broken the glass of one's own plan. */
  opened = false;
  plan = data.aPlan();
  private appointments = calendar.appointments;
  private circle = circles.aCircle();
  private neighbours = steering.neighbours;
  private workshop = workshops.aWorkshop(data.PLAN);
  private prepared = workshops.ownWorkshops('WISH', 'At vi spiser sammen om morgenen.');
  private preparedByAgency = workshops.ownWorkshops('LAW', 'Møder kan holdes efter kl. 10.');
  private written: Schemas['FamilyMessage'][] = [];
  private pulse: Schemas['Pulse']['items'] = [];
  private day = data.aDay();
  private requests = [data.contactRequest, data.openRequest];
  private obstacles: Schemas['Obstacle'][] = [data.anObstacle, data.anAnsweredObstacle];
  private notifications = data.notifications.map((one) => ({ ...one }));

  private inWave: string | null = null;
  private paused: string | null = null;
  private readonly decided: string[] = [];

  constructor(readonly who: keyof typeof data.people | null) {}

  /** As the day is after something has happened elsewhere. */
  setDay(day: Schemas['MyDay']): void {
    this.day = day;
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname;
    const text = request.method === 'GET' ? '' : await request.text();
    const body = text ? (JSON.parse(text) as Json) : null;
    this.asked.push({ method: request.method, path, body, headers: request.headers });
    const special = this.answers.get(`${request.method} ${path}`);
    return special ? special() : this.answer(request.method, path, body, new URL(request.url).searchParams);
  };

  private ofEmergency(method: string, which: string | undefined, body: Json | null): Response {
    if (method === 'POST' && body) {
      this.broken = true;
      return json({ id: crypto.randomUUID(), planId: data.aPlan().id, endsAt: supervision.inAnHour() }, 201);
    }
    if (which === 'mine') return json({ items: this.broken ? [supervision.emergency(data.aPlan().id)] : [] });
    if (which === 'to-my-plans') return json({ items: this.opened ? [supervision.emergency(data.aPlan().id)] : [] });
    return json({ items: [supervision.emergency(data.aPlan().id)] });
  }

  private ofLog(method: string, rest: string[]): Response {
    if (rest[0] === 'searches') return json({ items: supervision.lines, next: null });
    if (rest[1] === 'readings') return new Response(null, { status: 204 });
    return json({ items: supervision.samples }, method === 'POST' ? 201 : 200);
  }

  answer(method: string, path: string, body: Json | null, query = new URLSearchParams()): Response {
    if (path === '/pulse-link')
      return body && 'answers' in body ? new Response(null, { status: 204 }) : json({ form: 'CHILDREN' });
    if (path === '/auth/sign-out') return new Response(null, { status: 204 });
    const me = this.who ? data.people[this.who] : undefined;
    if (!me) return problem(401, 'not-signed-in', 'Du er ikke logget ind');
    const route = path.replace('/api/v1', '');
    const parts = route.split('/').slice(1);
    if (route === '/me') return json(me);
    if (route === '/law-catalogue') return json(data.lawCatalogue);
    if (route === '/obstacles') return json({ items: data.ownObstacles(me.name) });
    if (parts[0] === 'obstacles' && parts[2] === 'steps') return new Response(null, { status: 201 });
    if (parts[0] === 'obstacles')
      return json({ ...data.anObstacle, state: 'SOLVED', solution: body?.how, solvedByName: 'Karen Mikkelsen' });
    if (route === '/agencies') return json({ items: data.agencies });
    if (route === '/colleagues') return json({ items: [coordination.karen, coordination.mads] });
    if (route === '/unit') return json(coordination.unit);
    if (route === '/hand-overs') return json({ items: [] });
    if (route === '/relocations')
      return json({ asked: [], ours: [], municipalities: [{ code: '0998', name: 'Nabo Kommune' }] });
    if (parts[0] === 'hand-overs') return json({}, 200);
    if (route === '/absences' && method === 'GET') return json({ items: coordination.karensAbsences });
    if (parts[0] === 'absences') return json(coordination.absence, method === 'POST' && !parts[1] ? 201 : 200);
    if (route === '/my-day') return json(this.day);
    if (route === '/plans' && method === 'GET') return json({ items: this.summaries(), next: null });
    if (route === '/plans' && method === 'POST') return this.saveDraft(crypto.randomUUID(), body as never, 201);
    if (parts[0] === 'plans' && parts[1]) return this.ofPlan(method, parts[1], parts.slice(2).join('/'), body, query);
    if (parts[0] === 'notifications') return this.ofNotification(parts[1]!, parts[2]!);
    if (parts[0] === 'contact-requests') return this.ofRequest(method, parts[1], body);
    if (parts[0] === 'appointments') return this.ofAppointment(parts[1]!, parts[2], body);
    if (parts[0] === 'home') return this.ofHome(method, parts.slice(1));
    if (parts[0] === 'agency') return this.ofDesk(method, parts.slice(1), body);
    if (parts[0] === 'emergency-accesses') return this.ofEmergency(method, parts[1], body);
    if (parts[0] === 'access-log') return this.ofLog(method, parts.slice(1));
    if (parts[0] === 'retention') return method === 'GET' ? json(supervision.retention) : json(supervision.run, 201);
    if (parts[0] === 'subject-access-extracts') return json({ plans: [] });
    if (parts[0] === 'operations') return this.ofOperations(method, parts.slice(1), body);
    if (route === '/people') return json(supervision.people);
    if (parts[0] === 'people') return new Response(null, { status: 204 });
    if (parts[0] === 'waves')
      return method === 'GET' ? json({ items: waves.waves }) : json(waves.waves[0], parts[1] ? 200 : 201);
    if (parts[0] === 'workshops') {
      this.workshop = workshops.after(this.workshop, parts[2], parts[3], body);
      return json(this.workshop);
    }
    if (parts[0] === 'circles') {
      if (parts.at(-1) === 'moves') this.circle = circles.moved(this.circle, body as Schemas['CircleMoveInput']);
      return json(this.circle);
    }
    if (parts[0] === 'meetings') return this.ofMeeting(method, parts.slice(2).join('/'), body);
    if (parts[0] === 'my') return this.ofOwnPages(method, parts.slice(1).join('/'), body);
    if (route === '/leadership/surveys') return method === 'POST' ? json(body, 201) : json(leadership.surveys);
    if (route === '/leadership/log') return json(leadership.log, method === 'POST' ? 201 : 200);
    if (route === '/leadership/dialogues')
      return method === 'POST' ? json({ id: body?.id }, 201) : json(leadership.dialogues);
    if (parts[0] === 'leadership') return new Response(null, { status: 204 });
    if (route === '/reports/overview') return json(steering.overviewOf(query.get('period')));
    if (parts[0] === 'reports' && parts[1] === 'comparison') {
      if (method !== 'GET') this.neighbours = steering.agreedBy(this.neighbours, parts[2], method === 'PUT');
      return json(steering.comparisonOf(this.neighbours, query.get('period')));
    }
    if (parts[0] === 'reports' && parts[1] === 'measures') {
      const history = steering.measureHistory(parts[2]);
      return history ? json(history) : problem(404, 'not-found', 'Det findes ikke');
    }
    return problem(404, 'not-found', 'Det findes ikke');
  }

  private ofOperations(method: string, [what, id, verb]: string[], body: Json | null): Response {
    if (what === 'dead-letters') {
      if (method === 'GET') {
        return json({ items: operations.deadLetters.filter((letter) => !this.decided.includes(letter.id)) });
      }
      this.decided.push(...(body as { ids: string[] }).ids);
      return new Response(null, { status: 204 });
    }
    if (method === 'POST' && !id) {
      const made = operations.settings((body as { id: string }).id);
      return json({ agency: { ...made, ...body }, brokerPassword: null }, 201);
    }
    if (id && !verb) return json(operations.settings(id));
    if (verb === 'catch-up') return json({ messages: 3, last: 412, more: false });
    if (verb === 'pause') this.paused = id!;
    if (verb === 'resume') this.paused = null;
    return json(operations.overview(this.paused));
  }

  private ofMeeting(method: string, rest: string, body: Json | null): Response {
    if (rest === 'preview') return json({ items: meetings.previews });
    if (rest.startsWith('notes/')) {
      const text = `Skolen har ringet\n${String(body?.text)}`;
      return json({ section: rest.slice(6), text, byName: 'Mads Krogh', at: new Date().toISOString() });
    }
    const changed: Schemas['Meeting'] = { ...meetings.aMeeting, version: method === 'GET' ? 1 : 2 };
    if (rest === 'step') changed.step = body?.step as Schemas['ConsultStep'];
    return versioned(changed);
  }

  private ofOwnPages(method: string, page: string, body: Json | null): Response {
    const ours = data.ourPlan();
    if (page === 'plan') return json(ours);
    if (page === 'home-treatments') return json({ items: [home.ourTreatment(ours.memberId)] });
    if (page === 'sharing') return json(data.ownSharing());
    if (page === 'sharing/answers') return json(data.ownSharing(), 201);
    if (page.endsWith('/withdrawal')) return json(data.ownSharing());
    if (page === 'held') return json({ items: data.ownHeld() });
    if (page.endsWith('/answer')) return json({ items: [] });
    if (page === 'week') return json(data.ownWeek());
    if (page === 'circles') return json({ items: [circles.ownCircle] });
    if (page === 'meetings') return json({ items: [meetings.ownMeeting] });
    if (page === 'week/address' && method === 'POST')
      return json(
        {
          id: crypto.randomUUID(),
          memberId: ours.memberId,
          madeAt: new Date().toISOString(),
          address: 'https://plan.example/calendar/hemmelig.ics',
        },
        201,
      );
    if (['agreements', 'kept-from', 'direct-contacts', 'week/address'].includes(page))
      return new Response(null, { status: 204 });
    if (page === 'messages') {
      if (method === 'POST') {
        const { id, text } = body as { id: string; text: string };
        this.written.unshift({ id, text, memberId: ours.memberId, writtenAt: new Date().toISOString() });
      }
      return json({ items: this.written }, method === 'POST' ? 201 : 200);
    }
    if (page.startsWith('understanding')) return json(practices.ourUnderstanding(method === 'POST'));
    if (page.startsWith('workshops')) {
      if (method !== 'GET') this.prepared = workshops.ownAfter(this.prepared, page.split('/')[3], body);
      return json(this.prepared, method === 'POST' ? 201 : 200);
    }
    if (page.startsWith('grid'))
      return json(
        network.ourGrid(ours.memberId, body as Schemas['NetworkViewInput'] | null),
        method === 'POST' ? 201 : 200,
      );
    if (page === 'journey') return json(practices.journey(ours.memberId));
    if (page.startsWith('journey/')) return this.ofJourney(method, body, ours.memberId);
    if (page === 'promises') return json({ items: [] });
    if (page === 'pulse') {
      if (method === 'POST') {
        const answer = body as { question: Schemas['PulseQuestion']; level: number };
        this.pulse.unshift({
          ...answer,
          memberId: ours.memberId,
          answeredAt: new Date().toISOString(),
          given: 'OWN_PAGE',
          atFollowUp: false,
        });
      }
      return json({ items: this.pulse, children: [] }, method === 'POST' ? 201 : 200);
    }
    return problem(404, 'not-found', 'Det findes ikke');
  }

  private ofJourney(method: string, body: Json | null, reader: string | null): Response {
    const told = practices.journey(reader);
    const step = body && { version: 1, removed: false, writtenAt: new Date().toISOString(), mayChange: true, ...body };
    const others = told.steps.filter((one) => one.id !== body?.id);
    return json({ ...told, steps: step ? [...others, step] : others }, method === 'POST' ? 201 : 200);
  }

  /** What a team, or the hospital, sees of treatment at home; a yes reserves the place. */
  private ofHome(method: string, parts: string[]): Response {
    const now = Date.now();
    if (parts[0] === 'board' || parts[0] === 'answer') return json(home.aBoard(now));
    if (parts[0] === 'directory') return json(home.aDirectory(now));
    const ours = home.ourReferrals(now);
    if (parts.length === 1 && method === 'GET') return json({ items: ours });
    return json({ ...ours[0], state: 'RESERVED' }, method === 'POST' && parts.length === 1 ? 201 : 200);
  }

  private summaries(): Schemas['PlanSummary'][] {
    return [this.plan, ...this.drafts.values()].map((plan) => ({
      id: plan.id,
      familyName: plan.familyName,
      type: plan.type,
      status: plan.status,
      memberCount: plan.members.length,
      agencyCount: plan.participations.length,
      goalCount: plan.goals.length,
      updatedAt: plan.createdAt,
    }));
  }

  private ofPlan(method: string, planId: string, rest: string, body: Json | null, query: URLSearchParams): Response {
    const plan = this.drafts.get(planId) ?? (planId === this.plan.id ? this.plan : null);
    if (!plan) return problem(404, 'not-found', 'Det findes ikke, eller du har ikke adgang til det');
    if (rest === '' && method === 'GET') return versioned(plan);
    if (rest === '' && method === 'PUT') return this.saveDraft(planId, body as never, 200);
    if (rest === 'activation') {
      this.drafts.delete(planId);
      this.plan = { ...plan, status: 'ACTIVE', activatedAt: new Date().toISOString(), version: plan.version + 1 };
      return versioned(this.plan);
    }
    if (rest === 'coordination') return json(coordination.coordination(planId));
    if (rest === 'relocations') return json({}, 201);
    if (rest === 'member-moves' || rest === 'merger') return json({ fromPlanId: planId, toPlanId: planId });
    if (rest === 'hand-overs' || rest === 'reassignment') return json({}, rest === 'hand-overs' ? 201 : 200);
    if (rest === 'appointments') return json({ items: this.appointments });
    if (rest.startsWith('waves')) {
      if (method === 'GET') return json({ items: waves.planWaves(this.inWave) });
      this.inWave = method === 'PUT' ? String(body?.interventionId) : null;
      return new Response(null, { status: 204 });
    }
    if (rest === 'workshops') {
      return method === 'GET' ? json({ items: [this.workshop] }) : json(this.workshop, 201);
    }
    if (rest === 'circles') {
      return method === 'GET' ? json({ items: [this.circle] }) : json(this.circle, 201);
    }
    if (rest === 'meetings') {
      const prepared: Schemas['Meeting'] = { ...meetings.aMeeting, state: 'PREPARED' };
      return method === 'GET' ? json({ items: [meetings.aMeeting] }) : versioned(prepared, 201);
    }
    if (rest === 'meeting-times') return json({ items: meetings.times });
    if (rest === 'week') return json(calendar.week);
    if (rest === 'week-limits') return versioned({ version: 1, ...calendar.limits });
    if (rest === 'calendar-addresses')
      return method === 'GET'
        ? json({ items: calendar.addresses })
        : json({ ...calendar.addresses[0], ...body, address: 'https://eksempel.dk/calendar/hemmelig.ics' }, 201);
    if (rest.startsWith('calendar-addresses/')) return new Response(null, { status: 204 });
    const changed = this.ofContent(method, plan, rest, body);
    if (changed) return changed;
    if (rest === 'preview') return json({ items: this.preview(plan) });
    if (rest === 'revisions')
      return json({
        items: [
          { number: 3, at: '2026-11-20T08:00:00Z', byName: 'Karen Mikkelsen', change: 'CONSENT_WITHDRAWN' },
          { number: 2, at: '2026-11-12T10:00:00Z', byName: 'Karen Mikkelsen', change: 'GOAL_EVALUATED' },
          { number: 1, at: '2026-04-14T08:00:00Z', byName: 'Karen Mikkelsen', change: 'ACTIVATED' },
        ],
        next: null,
      });
    if (rest === 'family-messages')
      return json({
        items: [
          {
            id: '00000000-0000-4000-8000-000000000951',
            memberId: plan.members[1]!.id,
            text: 'Kan du ringe i morgen?',
            writtenAt: '2026-11-23T06:00:00Z',
          },
        ],
      });
    if (rest.endsWith('/answer'))
      return json({
        id: '00000000-0000-4000-8000-000000000951',
        memberId: plan.members[1]!.id,
        text: 'Kan du ringe i morgen?',
        writtenAt: '2026-11-23T06:00:00Z',
        answer: (body as { text: string }).text,
        answeredAt: '2026-11-23T07:00:00Z',
      });
    if (rest.startsWith('understanding'))
      return json(practices.understanding(), method === 'POST' && rest.endsWith('assessments') ? 201 : 200);
    if (rest === 'pulse' || rest === 'pulse/answers') return json(practices.pulse(), method === 'POST' ? 201 : 200);
    if (rest === 'pulse/links')
      return method === 'GET' ? json({ items: [practices.link] }) : json(practices.openedLink, 201);
    if (rest.startsWith('pulse/links/')) return new Response(null, { status: 204 });
    if (rest === 'grid' || rest.startsWith('grid/')) return json(network.grid(), method === 'POST' ? 201 : 200);
    if (rest === 'contradictions' || rest.startsWith('contradictions/')) return json(network.contradictions());
    if (rest === 'network' || rest === 'network/nodes') return json(network.network());
    if (rest === 'journey') return json(practices.journey(null));
    if (rest.endsWith('/versions')) return json({ items: practices.journey(null).steps });
    if (rest.startsWith('journey/')) return this.ofJourney(method, body, null);
    if (rest === 'home-treatments') return json({ items: [] });
    if (rest === 'access-log')
      return json({
        items: [
          ...Array.from({ length: 5 }, (_, hour) => ({
            at: `2026-11-23T0${9 - hour}:30:00Z`,
            unit: 'Familien Elmer',
            byFamily: true,
            purpose: 'For at se eller sige noget om sin egen plan',
            what: 'Så sin egen plan',
          })),
          {
            at: '2026-11-23T04:00:00Z',
            unit: 'Jobcenter Eksempel',
            byFamily: false,
            purpose: 'Opfølgning på indsats',
            what: 'Planen, som de må se den',
          },
        ],
      });
    if (rest.startsWith('emergency-access/')) {
      this.broken &&= rest !== 'emergency-access/end';
      this.opened &&= rest !== 'emergency-access/seen';
      return new Response(null, { status: 204 });
    }
    if (rest === 'notifications')
      return json({ items: this.notifications.map((one) => ({ ...one, planId })), next: null });
    if (rest === 'sharing') return json(sharingOf(plan));
    if (rest === 'sharing/effect') return json(effectOf(plan, query));
    if (rest === 'held') return json({ items: heldOf(plan) });
    if (rest.startsWith('held/')) return json({ items: [] });
    if (rest === 'sent')
      return json({
        items: this.notifications
          .filter((one) => one.sentAt)
          .map((one) => ({
            id: one.id,
            kind: one.kind,
            agency: one.agency,
            memberId: one.memberId,
            topics: one.topics,
            title: one.title,
            sentAt: one.sentAt!,
            mayBeUsed: one.kind !== 'PLAN_SHARED',
            stoppedAt: one.kind === 'PLAN_SHARED' ? '2026-11-20T08:00:00Z' : null,
          })),
      });
    if (rest === 'legal-bases' || rest === 'kept-from')
      return versioned({ ...plan, version: ++plan.version }, rest === 'kept-from' ? 200 : 201);
    if (rest === 'direct-contacts' && method === 'GET')
      return json({
        items: [
          {
            id: crypto.randomUUID(),
            planId,
            agency: data.agencies[1],
            memberId: plan.members[1]!.id,
            type: 'MISTAKE',
            happenedAt: '2026-11-20T13:15:00Z',
            text: 'Vi ringede for at flytte mødet.',
            recordedAt: '2026-11-20T14:00:00Z',
            recordedBy: 'AGENCY',
          },
        ],
      });
    if (rest.endsWith('/seen')) {
      const eventId = rest.split('/')[1];
      this.day = { ...this.day, items: this.day.items.filter((item) => item.eventId !== eventId) };
      plan.events = plan.events.map((event) => (event.id === eventId ? { ...event, seen: true } : event));
      return new Response(null, { status: 204 });
    }
    if (rest.endsWith('/evaluations')) {
      const goalId = rest.split('/')[1];
      plan.goals = plan.goals.map((goal) =>
        goal.id === goalId
          ? {
              ...goal,
              evaluations: [
                ...goal.evaluations,
                {
                  ...(body as unknown as Schemas['Evaluation']),
                  supersedes: (body?.supersedes as string | null) ?? undefined,
                  recordedAt: new Date().toISOString(),
                },
              ],
            }
          : goal,
      );
      return versioned({ ...plan, version: ++plan.version }, 201);
    }
    if (rest === 'consents') {
      const given = body as unknown as Schemas['ConsentInput'];
      plan.consents = [
        ...plan.consents.filter(
          (one) => !(one.memberId === given.memberId && one.agencyId === given.agencyId && one.topic === given.topic),
        ),
        { ...given, extent: given.extent ?? 'FULL', givenAt: new Date().toISOString(), withdrawnAt: null },
      ];
      return versioned({ ...plan, version: ++plan.version }, 201);
    }
    if (rest.endsWith('/withdrawal')) {
      const consentId = rest.split('/')[1];
      plan.consents = plan.consents.map((one) =>
        one.id === consentId ? { ...one, withdrawnAt: new Date().toISOString() } : one,
      );
      return versioned({ ...plan, version: ++plan.version });
    }
    return problem(404, 'not-found', 'Det findes ikke');
  }

  /** What a plan says: goals, yeses, interventions, terms, obstacles, and what has changed. */
  private ofContent(method: string, plan: Schemas['Plan'], rest: string, body: Json | null): Response | null {
    const [what, itemId, verb] = rest.split('/');
    const done = (status = 200) => versioned({ ...plan, version: ++plan.version }, status);
    if (what === 'goals' && method === 'POST' && !itemId) {
      const goal = body as unknown as Schemas['Goal'];
      plan.goals = [...plan.goals, { ...goal, scale: goal.scale ?? [], evaluations: [], wording: 1 }];
      return done(201);
    }
    if (what === 'goals' && method === 'PUT') {
      plan.goals = plan.goals.map((goal) =>
        goal.id === itemId ? { ...goal, ...(body as unknown as Schemas['Goal']), wording: goal.wording + 1 } : goal,
      );
      plan.missingAgreements = [{ goalId: itemId!, memberId: plan.members[0]!.id }];
      return done();
    }
    if (what === 'goals' && verb === 'end') {
      plan.goals = plan.goals.map((goal) => (goal.id === itemId ? { ...goal, ...(body as object) } : goal));
      return done();
    }
    if (what === 'agreements') {
      const said = body as unknown as Schemas['Agreement'];
      const wording = plan.goals.find((goal) => goal.id === said.goalId)?.wording ?? 1;
      plan.agreements = [...plan.agreements, { ...said, wording, recordedAt: new Date().toISOString() }];
      plan.missingAgreements = plan.missingAgreements.filter(
        (one) => one.goalId !== said.goalId || one.memberId !== said.memberId,
      );
      return done(201);
    }
    if (what === 'interventions' && !itemId) {
      plan.interventions = [...plan.interventions, asIntervention(body as unknown as Schemas['InterventionInput'])];
      return done(201);
    }
    if (what === 'interventions') {
      const change: Partial<Schemas['Intervention']> =
        verb === 'trial-decision'
          ? {
              trialDecision: body?.decision as Schemas['TrialDecision'],
              ...(body?.decision === 'STOP' ? { state: 'ENDED' as const } : {}),
            }
          : verb === 'disputes'
            ? {
                disputes: [
                  {
                    ...(body as unknown as Schemas['Dispute']),
                    obstacleId: crypto.randomUUID(),
                    raisedAt: new Date().toISOString(),
                  },
                ],
              }
            : (body as object);
      plan.interventions = plan.interventions.map((one) => (one.id === itemId ? { ...one, ...change } : one));
      return done(verb === 'disputes' ? 201 : 200);
    }
    if (what === 'members') {
      const said = body as unknown as Schemas['MemberInput'] & Schemas['DepartureInput'];
      if (verb === 'departure') {
        plan.members = plan.members.filter((one) => one.id !== itemId);
        return done();
      }
      const { personNumber, ...known } = said;
      const before = plan.members.find((one) => one.id === said.id);
      const member = {
        ...before,
        ...known,
        custody: known.custody ?? [],
        ...(personNumber ? { personNumberMasked: '…-XXXX' } : {}),
      };
      plan.members = before
        ? plan.members.map((one) => (one.id === said.id ? member : one))
        : [...plan.members, member];
      return done(before ? 200 : 201);
    }
    if (what === 'participations') {
      const said = body as unknown as Schemas['ParticipationInput'] & Schemas['ParticipationEndInput'];
      if (verb === 'end') {
        plan.participations = plan.participations.map((one) =>
          one.agency.id === itemId ? { ...one, until: said.endedOn, endReason: said.reason } : one,
        );
        return done();
      }
      const view = { view: said.view ?? null, words: said.words ?? null };
      plan.participations = itemId
        ? plan.participations.map((one) => (one.agency.id === itemId ? { ...one, ...view } : one))
        : [
            ...plan.participations,
            { agency: data.agencies.find((one) => one.id === said.agencyId)!, since: '2026-11-23', ...view },
          ];
      return done(itemId ? 200 : 201);
    }
    if (what === 'follow-ups') {
      const held = body as unknown as Schemas['FollowUp'];
      plan.followUps = [...plan.followUps, { ...held, recordedAt: new Date().toISOString() }];
      plan.nextFollowUpOn = held.nextOn;
      return done(201);
    }
    if (what === 'deadlines' && !itemId) {
      const term = data.lawCatalogue.terms.find((one) => one.code === body?.code);
      plan.deadlines = [
        ...plan.deadlines,
        {
          id: String(body?.id),
          what: term?.what.da ?? String(body?.what),
          law: term?.law ?? String(body?.law),
          section: term?.section ?? String(body?.section),
          startsOn: String(body?.startsOn),
          dueOn: '2027-03-23',
        },
      ];
      return done(201);
    }
    if (what === 'deadlines') {
      plan.deadlines = plan.deadlines.map((one) => (one.id === itemId ? { ...one, metOn: String(body?.metOn) } : one));
      return done();
    }
    if (what === 'obstacles' && method === 'GET') return json({ items: this.obstacles });
    if (what === 'obstacles' && verb === 'heard') {
      this.obstacles = this.obstacles.map((one) => (one.id === itemId ? { ...one, heard: true } : one));
      return new Response(null, { status: 204 });
    }
    if (what === 'obstacles') {
      this.obstacles = [{ ...data.anObstacle, ...(body as object) }, ...this.obstacles];
      return json(this.obstacles[0], 201);
    }
    if (what === 'changes') return json(data.changes);
    if (what === 'looks') return new Response(null, { status: 204 });
    return null;
  }

  private ofAppointment(appointmentId: string, deed: string | undefined, body: Json | null): Response {
    const appointment = this.appointments.find((one) => one.id === appointmentId);
    if (!appointment) return problem(404, 'not-found', 'Det findes ikke');
    if (deed === 'fit') return json(appointment.fits[1] ?? appointment.fits[0]);
    const states = { ACCEPTED: 'AGREED', OTHER_TIME: 'OTHER_TIME', COMBINED: 'COMBINED', DECLINED: 'DECLINED' };
    const state = deed === 'cancellation' ? 'CALLED_OFF' : (states[body?.answer as keyof typeof states] ?? 'HANDED_ON');
    const changed = { ...appointment, state: state as never, fits: [], version: appointment.version + 1 };
    this.appointments = this.appointments.map((one) => (one.id === appointmentId ? changed : one));
    return versioned(changed);
  }

  private saveDraft(planId: string, content: Schemas['PlanContent'], status: number): Response {
    const before = this.drafts.get(planId);
    const plan: Schemas['Plan'] = {
      ...data.aDraft(),
      ...content,
      id: planId,
      version: (before?.version ?? 0) + 1,
      createdAt: before?.createdAt ?? new Date().toISOString(),
      members: content.members.map(({ personNumber, ...member }) => ({
        ...member,
        custody: member.custody ?? [],
        personNumberMasked: personNumber ? `${personNumber.slice(0, 6)}-xxxx` : null,
        age: null,
      })),
      goals: content.goals.map((goal) => ({
        ...goal,
        baseline: goal.baseline ?? undefined,
        weight: goal.weight ?? 1,
        wording: 1,
        scale: goal.scale ?? [],
        evaluations: [],
      })),
      interventions: content.interventions.map((one) => asIntervention(one)),
      participations: content.participations.map(({ agencyId, ...rest }) => ({
        agency: data.agencies.find((one) => one.id === agencyId)!,
        since: '2026-11-23',
        ...rest,
      })),
      consents: content.consents.map((consent) => ({
        ...consent,
        extent: consent.extent ?? 'FULL',
        givenAt: new Date().toISOString(),
      })),
    };
    this.drafts.set(planId, plan);
    return versioned(plan, status);
  }

  private preview(plan: Schemas['Plan']): Schemas['AgencyPreview'][] {
    return plan.participations.map(({ agency }) => ({
      agency,
      withheld: null,
      messages: plan.members.flatMap((member) => {
        const topics = plan.consents
          .filter(
            (one) =>
              one.memberId === member.id &&
              one.agencyId === agency.id &&
              one.answer === 'YES' &&
              one.extent === 'FULL' &&
              !one.withdrawnAt,
          )
          .map((one) => one.topic);
        if (topics.length === 0) return [];
        const goals = plan.goals.filter(
          (goal) => (goal.memberId === member.id || !goal.memberId) && goal.topic && topics.includes(goal.topic),
        );
        return [
          {
            memberId: member.id,
            topics,
            title: `Planen for ${member.name}`,
            text: `${member.name} er med i Familiens Plan.\n${goals.map((goal) => `Mål: “${goal.words}”`).join('\n')}\nKontakt: Karen Mikkelsen, koordinator.`,
          },
        ];
      }),
    }));
  }

  private ofNotification(notificationId: string, change: string): Response {
    const one = this.notifications.find((candidate) => candidate.id === notificationId);
    if (!one) return problem(404, 'not-found', 'Beskeden findes ikke');
    if (change === 'stop' && one.state !== 'PREPARED')
      return problem(409, 'already-released', 'Beskeden er allerede sendt');
    one.state = change === 'stop' ? 'STOPPED' : 'QUEUED';
    return json(one);
  }

  private ofRequest(method: string, requestId: string | undefined, body: Json | null): Response {
    if (!requestId) return json({ items: this.requests });
    const request = this.requests.find((one) => one.id === requestId);
    if (!request) return problem(404, 'not-found', 'Henvendelsen findes ikke');
    if (method === 'POST') {
      if (body?.answer === 'DECLINED' && request.statutory)
        return problem(
          409,
          'statutory-cannot-be-declined',
          'En lovbestemt henvendelse kan ikke afvises. Giv den videre.',
        );
      const answered = {
        ...request,
        state: (body?.answer === 'HANDED_ON' ? 'HANDED_ON' : 'ANSWERED') as 'ANSWERED' | 'HANDED_ON',
        handedTo: (body?.handedTo ?? null) as 'LEADER' | 'DEPUTY' | null,
        combinedWith: (body?.combinedWith ?? null) as string | null,
        answer: body?.answer as never,
        answerText: String(body?.text),
        answeredAt: new Date().toISOString(),
        notificationId: this.notifications[4]!.id,
      };
      this.requests = this.requests.map((one) => (one.id === requestId ? answered : one));
      this.day = { ...this.day, items: this.day.items.filter((item) => item.contactRequestId !== requestId) };
      this.notifications[4]!.releaseAt = new Date(Date.now() + 30_000).toISOString();
      return versioned(answered);
    }
    return versioned(request);
  }

  private ofDesk(method: string, parts: string[], body: Json | null): Response {
    const [what, itemId, change] = parts;
    if (what === 'inbox' && !itemId)
      return json({ items: data.inbox, unread: data.inbox.filter((one) => one.unread).length, next: null });
    if (what === 'inbox') {
      const message = data.inbox.find((one) => one.id === itemId);
      if (!message) return problem(404, 'not-found', 'Beskeden findes ikke');
      return json(
        change === 'response'
          ? { ...message, response: body?.response, responseReason: body?.reason ?? null }
          : message,
      );
    }
    if (what === 'meetings') return json({ items: [meetings.ourCall] });
    if (what === 'statutory-terms') return json({ items: calendar.statutoryTerms });
    if (what === 'plans' && change === 'weeks') return json({ items: calendar.weeksWithRoom });
    if (what === 'appointments')
      return method === 'GET'
        ? json({ items: calendar.ourAppointments })
        : json({ ...calendar.ourAppointments[0], state: change ? 'AGREED' : 'PROPOSED' }, change ? 200 : 201);
    if (what === 'plans' && change === 'grid') return json(network.grid(), method === 'POST' ? 201 : 200);
    if (what === 'plans' && change === 'workshops') {
      if (method !== 'GET') this.preparedByAgency = workshops.ownAfter(this.preparedByAgency, parts[5], body);
      return json(this.preparedByAgency, method === 'POST' ? 201 : 200);
    }
    if (what === 'plans' && change === 'obstacles')
      return method === 'GET'
        ? json({ items: [{ ...data.anAnsweredObstacle, source: 'AGENCY' }] })
        : json({ ...data.anObstacle, ...body, source: 'AGENCY' }, 201);
    if (what === 'plans' && change === 'contradictions') return json(network.contradictions());
    if (what === 'plans') return itemId ? json(data.agencyPlan) : json({ items: data.agencyPlans });
    if (what === 'contact-requests' && change === 'withdrawal') {
      this.requests = this.requests.map((one) =>
        one.id === itemId ? { ...one, state: 'WITHDRAWN' as const, withdrawnAt: new Date().toISOString() } : one,
      );
      return json(this.requests.find((one) => one.id === itemId));
    }
    if (what === 'contact-requests')
      return method === 'GET'
        ? json({ items: this.requests })
        : json({ ...data.openRequest, ...body, id: crypto.randomUUID() }, 201);
    if (what === 'direct-contacts')
      return json(
        {
          ...body,
          id: crypto.randomUUID(),
          agency: data.agencies[0],
          recordedAt: new Date().toISOString(),
          recordedBy: 'AGENCY',
        },
        201,
      );
    return problem(404, 'not-found', 'Det findes ikke');
  }
}

const asIntervention = (one: Schemas['InterventionInput']): Schemas['Intervention'] => ({
  ...one,
  kle: one.kle ?? undefined,
  amount: one.amount ?? undefined,
  amountPer: one.amountPer ?? undefined,
  expectedEffect: one.expectedEffect ?? undefined,
  hypothesis: one.hypothesis ?? undefined,
  measure: one.measure ?? undefined,
  state: one.state ?? 'RUNNING',
  disputes: [],
});

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

const versioned = (body: { version: number }, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ETag: `"${body.version}"` },
  });

export const problem = (
  status: number,
  code: string,
  title: string,
  errors: Schemas['Problem']['errors'] = [],
): Response =>
  new Response(
    JSON.stringify({ type: `urn:familiensplan:problem:${code}`, title, status, code, correlationId: 'a1b2c3', errors }),
    {
      status,
      headers: { 'Content-Type': 'application/problem+json' },
    },
  );

const TOPICS: Schemas['Topic'][] = [
  'SCHOOL',
  'WORK',
  'PHYSICAL_HEALTH',
  'MENTAL_HEALTH',
  'SUBSTANCE_USE',
  'PARENTING',
  'HOUSING',
  'FINANCES',
  'SAFETY',
  'DAILY_LIFE',
];
const BASIS = '00000000-0000-4000-8000-0000000000b1';

function stateOf(consent: Schemas['Consent'] | undefined): Schemas['SharingState'] {
  if (!consent) return 'NO';
  if (consent.withdrawnAt) return 'WITHDRAWN';
  return consent.answer === 'YES' && consent.extent === 'ATTENDANCE_ONLY' ? 'ATTENDANCE_ONLY' : consent.answer;
}

/** Everybody answers alone here; what age and custody do is the real service's. One law opens one cell. */
function sharingOf(plan: Schemas['Plan']): Schemas['Sharing'] {
  const first = plan.members[0]!;
  return {
    members: plan.members.map((member) => ({
      memberId: member.id,
      answeredBy: [member.id],
      cells: plan.participations.flatMap(({ agency }) =>
        TOPICS.map((topic) => {
          const consent = plan.consents.find(
            (one) => one.memberId === member.id && one.agencyId === agency.id && one.topic === topic,
          );
          const byLaw = member.id === first.id && agency.id === data.agencies[1]!.id && topic === 'SAFETY';
          return {
            agencyId: agency.id,
            topic,
            state: byLaw ? ('LAW' as const) : stateOf(consent),
            consentId: consent?.id ?? null,
            saidBy: consent ? [member.id] : [],
            legalBasisId: byLaw ? BASIS : null,
          };
        }),
      ),
    })),
    legalBases: [
      {
        id: BASIS,
        memberId: first.id,
        agencyId: data.agencies[1]!.id,
        code: 'report-of-concern',
        law: 'Barnets lov',
        section: '§ 133',
        words:
          'Den, der arbejder for det offentlige, skal sige det til kommunen, hvis et barn kan have brug for støtte.',
        topics: ['SAFETY'],
        purposes: ['SHARE'],
        reason: 'Asta er bange for at være hjemme.',
        from: null,
        until: null,
        chosenAt: '2026-11-18T08:00:00Z',
        endedAt: null,
      },
    ],
    laws: [
      {
        code: 'report-of-concern',
        law: 'Barnets lov',
        section: '§ 133',
        inDanish: 'Den, der arbejder for det offentlige, skal sige det til kommunen.',
        inEnglish: 'Public employees must tell the municipality.',
        source: 'Lov om barnets lov',
        topics: ['SAFETY', 'PARENTING'],
        agencyKinds: ['FAMILY_DEPARTMENT'],
        purposes: ['SHARE'],
      },
    ],
    keptFrom:
      plan.goals[0] && plan.members[1]
        ? [{ kind: 'GOAL', itemId: plan.goals[0].id, memberId: plan.members[1].id }]
        : [],
  };
}

function effectOf(plan: Schemas['Plan'], query: URLSearchParams): Schemas['SharingEffect'] {
  const memberId = query.get('memberId');
  const agencyId = query.get('agencyId');
  const seen = (topics: Schemas['Topic'][]): Schemas['SeenByAgency'] => ({
    topics,
    attendance: false,
    goals: plan.goals
      .filter((goal) => goal.memberId === memberId && goal.topic && topics.includes(goal.topic))
      .map((goal) => ({ words: goal.words, owner: 'Sofie', expected: null, current: null })),
    interventions: [],
  });
  const now = plan.consents
    .filter((one) => one.memberId === memberId && one.agencyId === agencyId && stateOf(one) === 'YES')
    .map((one) => one.topic);
  const topics = (choice: string) => query.getAll(choice) as Schemas['Topic'][];
  const [yes, no] = [topics('yes'), topics('no')];
  const isAsked = [yes, no, topics('ask'), topics('attendanceOnly')].some((each) => each.length > 0);
  return {
    now: seen(now),
    then: isAsked ? seen([...now, ...yes].filter((topic) => !no.includes(topic))) : null,
    messagesWaiting: no.length > 0 ? 1 : 0,
    messagesSent: no.length > 0 ? 3 : 0,
  };
}

function heldOf(plan: Schemas['Plan']): Schemas['HeldMessage'][] {
  const member = plan.members[0]!;
  return [
    {
      id: '00000000-0000-4000-8000-0000000000b2',
      kind: 'ADMITTED',
      agency: data.agencies[0]!,
      memberId: member.id,
      topics: ['PHYSICAL_HEALTH'],
      title: `${member.name} er indlagt`,
      text: `${member.name} er indlagt på sygehus. Aftaler må vente.`,
      madeAt: '2026-11-23T06:40:00Z',
      answeredBy: [member.id],
      saidBy: [],
    },
  ];
}
