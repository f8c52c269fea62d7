import type { BrowserContext } from 'playwright-core';
import { demonstrationAccounts } from '../../server/demo/demonstration.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { demonstrationData } from './demonstration-data.ts';
import { realServer } from './real-server.ts';
import { sharedBrowser } from './shared-browser.ts';

interface Credentials {
  email: string;
  password: string;
}

const [, hr] = demonstrationAccounts;

/** The real server on the demonstration's data and what is added to it, and a browser for it. */
export async function demonstrationServer(
  add?: (dependencies: Dependencies) => Promise<unknown>,
  environment: NodeJS.ProcessEnv = {},
) {
  const server = await realServer(await demonstrationData(add), environment);
  const browser = await sharedBrowser();
  return {
    origin: server.origin,
    dataDirectory: server.dataDirectory,
    browser,
    async signIn(context: BrowserContext, { email, password }: Credentials = hr): Promise<void> {
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
