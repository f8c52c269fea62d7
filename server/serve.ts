import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import { openDependencies } from './open-dependencies.ts';

export interface RunningServer {
  url: string;
  close: () => Promise<void>;
}

/** Opens the data directory and listens. `onReady` prints; nothing else is said about requests. */
export async function serve(
  configuration: Configuration,
): Promise<RunningServer & { setupToken: string | null }> {
  const dependencies = await openDependencies(configuration);
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
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await dependencies.close();
    },
  };
}
