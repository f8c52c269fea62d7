import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { xmlText } from '../../publishing/export/office/xml.ts';
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts';

const built = fileURLToPath(new URL('../../../dist/client', import.meta.url));

/** Whether `npm run build` has been run. */
export function pagesAreBuilt(): boolean {
  return ['respond.html', 'console.html', 'wave.html', 'open.html'].every((page) =>
    existsSync(`${built}/${page}`),
  );
}

/** Beside a file stand its compressed forms, made by the build. What a font holds is compressed already. */
const suffixes: Record<Encoding, string> = { br: '.br', gzip: '.gz' };
const isCompressed = (name: string): boolean => !name.endsWith('.woff2');
/** Of a name nothing leads out of the folder, and compressed forms have no address of their own. */
const assetName = /^[\w-][\w.-]*\.(?:js|css|svg|woff2)$/;

const read = (name: string) => readFile(`${built}/${name}`).catch(() => undefined);

/**
 * A file of the build, in the encoding that the reader prefers of those that are there. Nothing tells one copy from
 * another, neither a tag nor a date: a browser that sent it back would be known again.
 */
async function answerBuilt(
  context: Context,
  name: string,
  { type, cache, status = 200 }: { type: string | undefined; cache: string; status?: 200 | 404 },
): Promise<Response | undefined> {
  const encoding = isCompressed(name) ? acceptedEncoding(context.req.header('accept-encoding')) : undefined;
  const compressed = encoding && (await read(name + suffixes[encoding]));
  const body = compressed ?? (await read(name));
  if (body === undefined) return undefined;
  context.header('content-type', type);
  context.header('cache-control', cache);
  if (isCompressed(name)) context.header('vary', 'Accept-Encoding');
  if (compressed) context.header('content-encoding', encoding);
  return context.body(body, status);
}

/** A document of the build with what the server wrote put in, as HTML, under its own title and in its own language. */
export async function builtDocument(
  name: string,
  { title, tag, content }: { title: string; tag: string; content: string },
): Promise<string> {
  const document =
    (await read(name))?.toString('utf8') ??
    '<!doctype html><html lang="ja"><title></title><body></body></html>';
  return document
    .replace(/<html lang="[^"]*"/, () => `<html lang="${tag}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${xmlText(title)}</title>`)
    .replace(/<body>\s*<\/body>/, () => `<body>${content}</body>`);
}

/** The pages of the browser side, as built. Each address of a page is answered with the document it lives in. */
export function clientRoutes(): Hono {
  const type = 'text/html; charset=UTF-8';
  const page =
    (name: string, status: 200 | 404 = 200) =>
    async (context: Context): Promise<Response> =>
      (await answerBuilt(context, name, { type, cache: 'no-cache', status })) ?? context.notFound();
  const app = new Hono();
  app.get('/assets/:name', async (context, next) => {
    const name = context.req.param('name');
    if (!assetName.test(name)) return next();
    // The name says what is in it: another content has another name.
    const cache = 'public, max-age=31536000, immutable';
    return (await answerBuilt(context, `assets/${name}`, { type: getMimeType(name), cache })) ?? next();
  });
  app.get('/answering-worker.js', async (context, next) => {
    const name = 'answering-worker.js';
    return (await answerBuilt(context, name, { type: getMimeType(name), cache: 'no-cache' })) ?? next();
  });
  app.get('/w/:wave', page('respond.html'));
  app.get('/waves/:wave', page('wave.html'));
  for (const path of [
    '/console',
    '/console/*',
    '/results',
    '/results/*',
    '/setup',
    '/sign-in',
    '/invitation',
  ]) {
    app.get(path, page('console.html'));
  }
  app.get('/', (context) => context.redirect('/console'));
  // A person who mistypes an address reads a page; a program reads a problem.
  app.get('*', async (context, next) => {
    const isNavigation = context.req.header('accept')?.includes('text/html') ?? false;
    if (!isNavigation || /^\/(api|assets)\//.test(context.req.path)) return next();
    return page('console.html', 404)(context);
  });
  return app;
}
