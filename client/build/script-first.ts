import type { Plugin } from 'vite';

/**
 * Has a piece of that name run as soon as it is there, before the script of the document, which is larger and needs it:
 * what it asks the server for is then under way while the rest still comes.
 */
export function scriptFirst(piece: string): Plugin {
  return {
    name: 'script-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunk = Object.values(bundle).find(({ name }) => name === piece);
        if (chunk === undefined) return html;
        const script = '<script type="module" crossorigin src="/';
        return html.replace(script, `${script}${chunk.fileName}"></script>\n    ${script}`);
      },
    },
  };
}
