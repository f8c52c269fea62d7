import { join } from 'node:path';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { piecesOf } from './build/pieces.ts';
import { scriptFirst } from './build/script-first.ts';
import { usedTokens } from './build/used-tokens.ts';

const root = import.meta.dirname;
const respond = join(root, 'pages/respond');

/** Answering: the wave is asked for, the cover drawn, the questions shown; then what only some or the end need. */
const answering = piecesOf({
  start: join(respond, 'start/first-wave.ts'),
  page: join(respond, 'main.ts'),
  answering: join(respond, 'start/questions.ts'),
  later: join(respond, 'ending/ending.ts'),
  parts: join(respond, 'start/more-parts.ts'),
  entry: join(respond, 'entry/way-in.ts'),
});

export default defineConfig({
  root,
  plugins: [scriptFirst('start'), usedTokens, precompress],
  build: {
    outDir: join(root, '../dist/client'),
    target: 'es2022',
    assetsDir: 'assets',
    // The server's content security policy allows fonts and scripts from its own origin only: nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A worker is known by its address: browsers look there for a newer one.
        entryFileNames: ({ name }) => (name.endsWith('-worker') ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: answering },
            // Nearly every page of the console says both: in two files their heads would weigh more than they do.
            { name: 'numbers-and-dates', test: /strings\/console\/(?:numbers|dates)\.ts$/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
