import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemWords, type ProblemCode } from '../problems.ts';
import { codeVersion } from '../publishing/release/code-version.ts';
import { languageOf, problemResponse } from '../routes/answers/problem-response.ts';
import type { ServedOrganisation } from './open-organisation.ts';
import type { OpenOrganisations } from './open-organisations.ts';
import type { Registry } from './registry.ts';

/**
 * Gives each request to the organisation whose host it names, and to nobody else: what a browser keeps for one host, such
 * as a session, it never sends to another. A host that is nobody's learns nothing of who is here.
 */
export function organisationsByHost(
  registry: Registry,
  organisations: Pick<OpenOrganisations<ServedOrganisation>, 'borrow'>,
): Hono<{ Bindings: object }> {
  const app = new Hono<{ Bindings: object }>();
  app.onError((error, context) => {
    console.error(error);
    return refusal(context, 'internal-error');
  });
  // Of the server, whatever name it is asked under: who watches it does not open an organisation for that.
  app.get('/healthz', (context) => context.json({ status: 'ok', version: codeVersion }));
  app.all('*', async (context) => {
    const organisation = registry.ofHost(hostOf(context.req.header('host') ?? ''));
    if (organisation === undefined) return refusal(context, 'not-found');
    let borrowed;
    try {
      borrowed = await organisations.borrow(organisation);
    } catch {
      return refusal(context, 'organisation-away');
    }
    try {
      return await borrowed.opened.fetch(context.req.raw, context.env);
    } finally {
      borrowed.giveBack();
    }
  });
  return app;
}

/** The name in a Host header: without port, in small letters, without the dot of the root. */
export function hostOf(header: string): string {
  return header.replace(/:\d*$/, '').toLowerCase().replace(/\.$/, '');
}

/** To a program as a problem, to a person as a page of one sentence. */
function refusal(context: Context, code: ProblemCode): Response | Promise<Response> {
  context.header('cache-control', 'no-store');
  if (context.req.path.startsWith('/api/')) return problemResponse(context, code);
  const language = languageOf(context);
  const { status, title, retryAfter } = problemWords(code, language);
  context.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  context.header('x-content-type-options', 'nosniff');
  if (retryAfter !== undefined) context.header('retry-after', String(retryAfter));
  return context.html(
    html`<!doctype html>
      <html lang=${language}>
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <p>${title}</p>
      </html>`,
    status as ContentfulStatusCode,
  );
}
