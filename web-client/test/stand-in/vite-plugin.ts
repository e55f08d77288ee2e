import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';

/**
 * `npm run dev -- --mode stand-in` (or preview): the pages with made-up answers, for looking at them without the service.
 * The cookie `who` says who is signed in. Never part of what is built.
 */
export function standIn(): Plugin {
  const serve = async (load: () => Promise<typeof import('./service')>) => {
    const { StandInService } = await load();
    const desks = new Map<string, InstanceType<typeof StandInService>>();
    const handler: Connect.NextHandleFunction = (request: IncomingMessage, response: ServerResponse, next) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/auth/sign-in') {
        response
          .writeHead(302, {
            'Set-Cookie': `who=${url.searchParams.get('who') ?? 'karen'}; Path=/`,
            Location: url.searchParams.get('returnTo') ?? '/',
          })
          .end();
        return;
      }
      if (!url.pathname.startsWith('/api/') && !url.pathname.startsWith('/auth/') && url.pathname !== '/pulse-link') {
        next();
        return;
      }
      if (url.pathname === '/api/v1/events') {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': here\n\n');
        return;
      }
      const who = /who=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
      if (!desks.has(who)) desks.set(who, new StandInService((who || null) as never));
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const answer = desks.get(who)!.answer(request.method ?? 'GET', url.pathname, text ? JSON.parse(text) : null);
        response.writeHead(answer.status, {
          ...Object.fromEntries(answer.headers),
          ...(url.pathname === '/auth/sign-out' ? { 'Set-Cookie': 'who=; Path=/; Max-Age=0' } : {}),
        });
        void answer.text().then((body) => response.end(body));
      });
    };
    return handler;
  };
  return {
    name: 'stand-in-service',
    async configureServer(server) {
      server.middlewares.use(await serve(() => server.ssrLoadModule('/test/stand-in/service.ts') as never));
    },
  };
}
