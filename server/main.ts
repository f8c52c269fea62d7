import './preflight.ts';

// Imported only now: what a file names at its top is compiled before its first line runs.
const { readConfiguration } = await import('./configuration.ts');
const { serve } = await import('./serve.ts');
const { stopOnSignal } = await import('./stop-on-signal.ts');

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
