import './preflight.ts';
import { readConfiguration } from './configuration.ts';
import { serve } from './serve.ts';
import { stopOnSignal } from './stop-on-signal.ts';

try {
  const server = await serve(readConfiguration(process.env));
  if (server.setupToken !== null) {
    console.log(`First administrator: open ${server.url}/setup#${server.setupToken} (works once)`);
  }
  console.log(`Kotae is at ${server.url}`);
  stopOnSignal(server);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
