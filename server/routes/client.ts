import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';

const built = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** Whether `npm run build` has been run. */
export function pagesAreBuilt(): boolean {
  return ['respond.html', 'console.html', 'wave.html'].every((page) => existsSync(`${built}/${page}`));
}

/** The pages of the browser side, as built. Each address of a page is answered with the document it lives in. */
export function clientRoutes(): Hono {
  const documents = new Map<string, string>();
  const document = (name: string): string => {
    const known = documents.get(name);
    if (known !== undefined) return known;
    const text = readFileSync(`${built}/${name}`, 'utf8');
    documents.set(name, text);
    return text;
  };
  const page =
    (name: string, status: 200 | 404 = 200) =>
    (context: Context) =>
      context.html(document(name), status, { 'cache-control': 'no-cache' });
  const app = new Hono();
  app.use(
    '/assets/*',
    serveStatic({
      root: built,
      onFound: (_path, context) => {
        context.header('cache-control', 'public, max-age=31536000, immutable');
      },
    }),
  );
  app.get('/w/:wave', page('respond.html'));
  app.get('/waves/:wave', page('wave.html'));
  for (const path of ['/console', '/console/*', '/results', '/results/*', '/setup', '/sign-in']) {
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
