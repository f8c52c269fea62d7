import { startedServer } from '../server/started-server.ts';
import { temporaryDirectory } from '../server/test-app.ts';

/** The server as it is started for real, on a data directory that goes with it. */
export async function realServer(directory = temporaryDirectory(), environment: NodeJS.ProcessEnv = {}) {
  const server = await startedServer(directory.path, environment);
  return {
    origin: server.url,
    dataDirectory: directory.path,
    setupAddress: /http:\/\/\S+\/setup#\S+/.exec(server.printed())?.[0] ?? '',
    printed: server.printed,
    async stop() {
      await server.end();
      directory.dispose();
    },
  };
}
