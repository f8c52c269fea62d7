import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import { holdSoundDirectory } from './hold-sound-directory.ts';
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
  // PostgreSQL is held by nobody: several servers may run on it, and share the folder.
  const letGo =
    configuration.databaseUrl === null ? holdSoundDirectory(configuration.dataDirectory) : () => undefined;
  try {
    const running = await serveHeld(configuration);
    return {
      ...running,
      async close() {
        await running.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}

async function serveHeld(
  configuration: Configuration,
): Promise<RunningServer & { setupToken: string | null }> {
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
    starting.on('error', (error: NodeJS.ErrnoException) => reject(notListening(error, configuration)));
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

/** Why it cannot listen, by the name of the variable that says where. */
function notListening(error: NodeJS.ErrnoException, { port, host }: Configuration): Error {
  const why: Record<string, string> = {
    EADDRINUSE: `PORT: ${port} is taken on ${host}; stop what listens there, or choose another`,
    EACCES: `PORT: ${port} may not be listened on by this account; choose one from 1024`,
    EADDRNOTAVAIL: `HOST: ${host} is no address of this machine`,
    ENOTFOUND: `HOST: ${host} is not known`,
  };
  return new Error(why[error.code ?? ''] ?? `HOST, PORT: ${error.message}`, { cause: error });
}
