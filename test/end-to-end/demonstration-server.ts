import type { BrowserContext } from 'playwright-core';
import { demonstrationAccounts } from '../../server/demo/demonstration.ts';
import { writeDemonstration } from '../../server/demo/write-demonstration.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { temporaryDirectory } from '../server/test-app.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';

/** The real server on the demonstration's data and what is added to it, and a browser for it. */
export async function demonstrationServer(add?: (dependencies: Dependencies) => Promise<void>) {
  const directory = temporaryDirectory();
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  await writeDemonstration(dependencies);
  await add?.(dependencies);
  await dependencies.close();
  const server = await realServer(directory);
  const browser = await sharedBrowser();
  return {
    origin: server.origin,
    browser,
    /** As HR. */
    async signIn(context: BrowserContext): Promise<void> {
      const [, { email, password }] = demonstrationAccounts;
      await context.request.post(`${server.origin}/api/session`, {
        data: { email, password },
        headers: { origin: server.origin },
      });
    },
    async stop(): Promise<void> {
      await browser.close();
      await server.stop();
    },
  };
}
