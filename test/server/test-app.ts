import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import type { Role } from '../../server/contract/accounts.ts';

const password = 'correct horse battery staple';

/** A data directory of its own, removed by `dispose`. */
export function temporaryDirectory(): { path: string; dispose: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'kotae-test-'));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

/** The real application on real files, called in process. */
export async function testApp() {
  const directory = temporaryDirectory();
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://localhost',
  });
  const app = createApp(dependencies);

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return app.request(path, {
      method,
      headers: {
        origin: 'http://localhost',
        host: 'localhost',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  return {
    app,
    dependencies,
    dataDirectory: directory.path,
    call,
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
