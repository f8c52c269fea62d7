import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import type { Role } from '../../server/contract/accounts.ts';
import { describedAnswers, type DescribedAnswers, type OpenApi } from './described-answers.ts';

const password = 'correct horse battery staple';

/** A data directory of its own, removed by `dispose`. */
export function temporaryDirectory(): { path: string; dispose: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'kotae-test-'));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

let described: DescribedAnswers | undefined;

/** The description of the API; the same for every application. */
async function descriptionBy({ request }: Pick<ReturnType<typeof createApp>, 'request'>) {
  described ??= describedAnswers((await (await request('/api/openapi.json')).json()) as OpenApi);
  return described;
}

/** The real application on real files, called in process. Whatever it answers is held against its description. */
export async function testApp() {
  const directory = temporaryDirectory();
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://localhost',
  });
  const app = createApp(dependencies);
  const answered = new Set<string>();

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await app.request(path, {
      method,
      headers: {
        origin: 'http://localhost',
        host: 'localhost',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const address = path.replace(/[?#].*/, '');
    if (!address.startsWith('/api/') || address === '/api/openapi.json') return response;
    const description = await descriptionBy(app);
    const fault = await description.faultOf(method, address, response);
    if (fault !== null) throw new Error(`Not as described: ${fault}`);
    const name = description.nameOf(method, address, response);
    if (name !== null) answered.add(name);
    return response;
  }

  return {
    app,
    dependencies,
    dataDirectory: directory.path,
    call,
    /** What was answered so far, e.g. `GET /api/waves/{wave} 200`. */
    answered,
    /** Calls as somebody signed in. */
    async as(role: Role) {
      const email = `${role}@example.jp`;
      await dependencies.accounts.create({ name: role, email, password, role }).catch(() => undefined);
      const { cookie } = await dependencies.accounts.signIn(email, password);
      const headers = { cookie: cookie.split(';')[0] ?? '' };
      return (method: string, path: string, body?: unknown) => call(method, path, body, headers);
    },
    async dispose() {
      await dependencies.close();
      directory.dispose();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof testApp>>;
export { password as testPassword };
