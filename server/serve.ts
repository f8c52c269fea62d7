import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import { deleteExpiredResponses } from './fieldwork/waves/delete-expired-responses.ts';
import { pagesAreBuilt } from './routes/client.ts';
import { openDependencies } from './open-dependencies.ts';

/** The clock is looked at so often, and what is due by it is done. */
const lookEveryMs = 60 * 60 * 1000;
/** So long a request may take to come to its end when the server stops. */
const graceMs = 5_000;

export interface RunningServer {
  url: string;
  close: () => Promise<void>;
}

/** Opens the data directory and listens; deletes responses whose time is over, now and from hour to hour. */
export async function serve(
  configuration: Configuration,
): Promise<RunningServer & { setupToken: string | null }> {
  if (!pagesAreBuilt()) throw new Error('the pages are not built yet: run npm run build');
  const dependencies = await openDependencies(configuration);
  await deleteExpiredResponses(dependencies);
  const hourly = setInterval(() => {
    deleteExpiredResponses(dependencies).catch((error: unknown) => console.error(error));
  }, lookEveryMs);
  const app = createApp(dependencies);
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const starting = listen(
      { fetch: app.fetch, port: configuration.port, hostname: configuration.host },
      () => {
        resolve(starting);
      },
    );
    starting.on('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: configuration.port === 0 ? `http://${configuration.host}:${port}` : configuration.publicUrl,
    setupToken: await dependencies.accounts.setupToken(),
    async close() {
      clearInterval(hourly);
      // Whoever sends a request without end must not keep the server from stopping.
      let cutOff: NodeJS.Timeout | undefined;
      await new Promise((resolve) => {
        server.close(resolve);
        if (!('closeAllConnections' in server)) return;
        server.closeIdleConnections();
        cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
      });
      clearTimeout(cutOff);
      await dependencies.close();
    },
  };
}
