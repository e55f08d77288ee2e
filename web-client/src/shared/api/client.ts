import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';
import { chosenLanguage } from '../words/language';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];

/** The service answered, and said no. Carries its words, which are already in the user's language. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
  }

  get code(): string | null {
    return this.problem?.code ?? null;
  }
}

/** The service could not be reached. Nothing is known about what it has done. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', chosenLanguage());
    if (request.method !== 'GET') {
      // A form on a foreign page cannot set this header: the service refuses writes without it.
      request.headers.set('X-Familiens-Plan', '1');
    }
    return request;
  },
  onError() {
    return new Unreachable();
  },
};

export const api = createClient<paths>({
  baseUrl: `${globalThis.location.origin}/api/v1`,
  // Looked up at each call, so that tests can put a stand-in in its place.
  fetch: (request) => globalThis.fetch(request),
});
api.use(conventions);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of a good answer; throws {@link ApiProblem} for any other. */
export async function bodyOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  return (await withEtag(answer)).body;
}

/** A body together with the version that a later change builds on. */
export interface Versioned<T> {
  body: T;
  etag: string;
}

export async function withEtag<T>(answer: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await answer;
  if (!response.ok) {
    throw new ApiProblem(response.status, asProblem(error));
  }
  return { body: data as T, etag: response.headers.get('ETag') ?? '' };
}

function asProblem(error: unknown): Problem | null {
  return typeof error === 'object' && error !== null && 'code' in error ? (error as Problem) : null;
}

/** One for each thing the user means to do once, kept while it is tried again. */
export const newId = (): string => {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  // Plain http on another host than localhost has no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
