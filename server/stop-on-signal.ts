import type { RunningServer } from './serve.ts';

/** Ends a server in good order on Ctrl-C or SIGTERM: what was accepted is on disk before the process goes. */
export function stopOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
