import type { Plugin } from 'vite';

/** Vite's name for what fetches the pieces that a late piece needs. */
const helper = '\0vite/preload-helper.js';

/**
 * What a late piece needs is fetched beside it, not after it, in a few lines instead of Vite's own kilobyte, most of which
 * waits for style sheets: answering has one that comes late, a frame around a sentence, and nothing waits for it.
 */
const code = `
const known = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (known.has(file)) continue;
    known.add(file);
    const link = document.createElement('link');
    link.rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    link.href = '/' + file;
    document.head.append(link);
  }
  return load();
};
`;

export const smallPreload: Plugin = {
  name: 'small-preload',
  enforce: 'pre',
  load: { filter: { id: /preload-helper/ }, handler: (id) => (id === helper ? code : undefined) },
};
