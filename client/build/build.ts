import { join } from 'node:path';
import { build } from 'vite';
import { smallPreload } from './small-preload.ts';

const client = join(import.meta.dirname, '..');

/**
 * Each document by itself: nobody goes from answering to the console, and what two of them shared would lie in pieces
 * that neither is best served by.
 */
const documents = [
  ['respond.html', 'pages/respond/offline/answering-worker.ts'],
  ['console.html'],
  ['wave.html'],
  ['open.html'],
];
for (const [index, inputs] of documents.entries()) {
  await build({
    configFile: join(client, 'vite.config.ts'),
    plugins: inputs[0] === 'respond.html' ? [smallPreload] : [],
    build: {
      emptyOutDir: index === 0,
      rolldownOptions: { input: inputs.map((input) => join(client, input)) },
    },
  });
}
