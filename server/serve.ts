import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { createApp } from './app.ts';
import { commandLanguage } from './commands/command-language.ts';
import type { Configuration } from './configuration.ts';
import { holdSoundDirectory } from './hold-sound-directory.ts';
import { hourlyLook } from './fieldwork/calendar/hourly-look.ts';
import { pagesAreBuilt } from './routes/client.ts';
import { openDependencies } from './open-dependencies.ts';
import { startWords } from './start-words.ts';
import { requireGoodSettings } from './store/require-good-settings.ts';

/** So long a request may take to come to its end when the server stops. */
const graceMs = 5_000;

/**
 * So long a client may take to send the head of a request and all of it, in milliseconds: who sends a byte now and then
 * must not hold a connection for ever. Seven megabytes have the time at a third of a megabit a second.
 */
export interface SendingLimits {
  headersTimeout: number;
  requestTimeout: number;
  /** How often it is looked whether anybody is over them. */
  connectionsCheckingInterval: number;
}
const sendingLimits: SendingLimits = {
  headersTimeout: 20_000,
  requestTimeout: 180_000,
  connectionsCheckingInterval: 5_000,
};

export interface RunningServer {
  url: string;
  close: () => Promise<void>;
}

/** Opens the data directory and listens; does what is due by the clock, now and from hour to hour. */
export async function serve(
  configuration: Configuration,
  limits: SendingLimits = sendingLimits,
): Promise<RunningServer & { setupToken: string | null }> {
  if (!pagesAreBuilt()) throw new Error(startWords[commandLanguage].notBuilt);
  // PostgreSQL is held by nobody: several servers may run on it, and share the folder.
  const letGo =
    configuration.databaseUrl === null ? holdSoundDirectory(configuration.dataDirectory) : () => undefined;
  try {
    const running = await serveHeld(configuration, limits);
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
  limits: SendingLimits,
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
      {
        fetch: app.fetch,
        port: configuration.port,
        hostname: configuration.host,
        serverOptions: { ...limits },
      },
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
  const why = startWords[commandLanguage].ofListening[error.code ?? '']?.(port, host);
  return new Error(why ?? `HOST, PORT: ${error.message}`, { cause: error });
}
