import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import { hourlyLook } from './fieldwork/calendar/hourly-look.ts';
import { pagesAreBuilt } from './routes/client.ts';
import { openDependencies } from './open-dependencies.ts';
import { requireGoodSettings } from './store/require-good-settings.ts';

/** So long a request may take to come to its end when the server stops. */
const graceMs = 5_000;

export interface RunningServer {
  url: string;
  close: () => Promise<void>;
}

/** Opens the data directory and listens; does what is due by the clock, now and from hour to hour. */
export async function serve(
  configuration: Configuration,
): Promise<RunningServer & { setupToken: string | null }> {
  if (!pagesAreBuilt()) throw new Error('the pages are not built yet: run npm run build');
  const dependencies = await openDependencies(configuration);
  try {
    await requireGoodSettings(dependencies.db, console.error);
  } catch (error) {
    await dependencies.close();
    throw error;
  }
  const looks = await hourlyLook(dependencies);
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
      await looks.stop();
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
