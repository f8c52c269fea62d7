import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';

const root = import.meta.dirname;
const pages = ['respond.html', 'console.html', 'wave.html']
  .map((page) => join(root, page))
  .filter((page) => existsSync(page));

export default defineConfig({
  root,
  plugins: [precompress],
  build: {
    outDir: join(root, '../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    assetsDir: 'assets',
    // The server's content security policy allows fonts and scripts from its own origin only: nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages,
      output: {
        // What the answering page and the editor's preview share compresses better as one piece than as ten.
        codeSplitting: {
          groups: [
            {
              name: 'items',
              test: /client\/pages\/respond\/part-view|surveys\/items\/(?:read-answer|option-text)\.ts|lit-html\/.*\/repeat/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
