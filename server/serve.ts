import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { commandLanguage } from './commands/command-language.ts';
import type { Configuration } from './configuration.ts';
import { holdSoundDirectory } from './hold-sound-directory.ts';
import { createMetricsApp } from './metrics.ts';
import { dataOfUnlisted } from './organisations/data-of-none.ts';
import { Registry } from './organisations/registry.ts';
import { serveMany } from './organisations/serve-many.ts';
import { pagesAreBuilt } from './routes/answers/client.ts';
import { serveOne } from './serve-one.ts';
import { startWords } from './start-words.ts';

/** So long a request may take to come to its end when the server stops. */
const graceMs = 5_000;

/**
 * So long a client may take to send the head of a request and all of it, in milliseconds: who sends a byte now and then
 * must not hold a connection for ever. Seven megabytes have the time at a third of a megabit a second.
 */
export interface SendingLimits {
  headMs: number;
  wholeMs: number;
  /** How often it is looked whether anybody is over them. */
  lookEveryMs: number;
}
const sendingLimits: SendingLimits = { headMs: 20_000, wholeMs: 180_000, lookEveryMs: 5_000 };

export interface RunningServer {
  url: string;
  close: () => Promise<void>;
}

export interface StartedServer extends RunningServer {
  setupToken: string | null;
  /** Where the machine itself reads figures about the server. */
  metricsUrl: string | null;
}

/** Opens the data directory and listens; does what is due by the clock, now and from hour to hour. */
export async function serve(
  configuration: Configuration,
  limits: SendingLimits = sendingLimits,
): Promise<StartedServer> {
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

async function serveHeld(configuration: Configuration, limits: SendingLimits): Promise<StartedServer> {
  const registry = new Registry(configuration.dataDirectory, commandLanguage);
  const isAlone = registry.all().length === 0;
  const unlisted = isAlone ? dataOfUnlisted(configuration.dataDirectory) : null;
  if (unlisted !== null) throw new Error(`${unlisted}: ${startWords[commandLanguage].ofMany.unlisted}`);
  const service = await (isAlone ? serveOne(configuration) : serveMany(configuration, registry));
  const opened: Listening[] = [];
  const close = async () => {
    await service.stopDuties();
    for (const one of opened) await one.close();
    await service.close();
  };
  try {
    const { host, port, metricsPort } = configuration;
    const pages = await listening({ fetch: service.fetch, host, port, variable: 'PORT' }, limits);
    opened.push(pages);
    if (metricsPort !== null) {
      const metrics = { fetch: createMetricsApp(service.metrics).fetch, port: metricsPort };
      opened.push(await listening({ ...metrics, host: '127.0.0.1', variable: 'METRICS_PORT' }, limits));
    }
    return {
      url: port === 0 ? `http://${host}:${pages.port}` : configuration.publicUrl,
      metricsUrl: opened[1] === undefined ? null : `http://127.0.0.1:${opened[1].port}/metrics`,
      setupToken: service.setupToken,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Listening {
  port: number;
  close: () => Promise<void>;
}

interface Door {
  fetch: Parameters<typeof listen>[0]['fetch'];
  host: string;
  port: number;
  /** The environment variable that says which. */
  variable: 'PORT' | 'METRICS_PORT';
}

/** Listens until it is closed; what is under way then comes to its end. Throws  one line where it cannot. */
async function listening(door: Door, limits: SendingLimits): Promise<Listening> {
  const { fetch, host, port } = door;
  const serverOptions = {
    headersTimeout: limits.headMs,
    requestTimeout: limits.wholeMs,
    connectionsCheckingInterval: limits.lookEveryMs,
  };
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const starting = listen({ fetch, port, hostname: host, serverOptions }, () => {
      resolve(starting);
    });
    starting.on('error', (error: NodeJS.ErrnoException) => reject(notListening(error, door)));
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      // Whoever sends a request without end must not keep the server from stopping.
      let cutOff: NodeJS.Timeout | undefined;
      await new Promise((resolve) => {
        server.close(resolve);
        if (!('closeAllConnections' in server)) return;
        server.closeIdleConnections();
        cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
      });
      clearTimeout(cutOff);
    },
  };
}

/** Why it cannot listen, by the name of the variable that says where. */
function notListening(error: NodeJS.ErrnoException, { port, host, variable }: Door): Error {
  const why = startWords[commandLanguage].ofListening[error.code ?? '']?.(port, host, variable);
  return new Error(why ?? `HOST, PORT: ${error.message}`, { cause: error });
}
