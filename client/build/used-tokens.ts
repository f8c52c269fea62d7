import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const client = join(import.meta.dirname, '..');
const tokens = '@digital-go-jp/design-tokens/dist/tokens.css';

/** Of the design tokens only those come along that something here reads: most of them nothing does. */
export const usedTokens: Plugin = {
  name: 'used-tokens',
  enforce: 'pre',
  transform(code, id) {
    const order = `@import '${tokens}';`;
    if (!id.endsWith('.css') || !code.includes(order)) return null;
    const styles = readFileSync(fileURLToPath(import.meta.resolve(tokens)), 'utf8');
    return code.replace(order, '') + withoutUnread(styles, namesIn(globSync(`${client}/**/*.{css,ts}`)));
  },
};

function namesIn(files: readonly string[]): Set<string> {
  return new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/--[\w-]+/g) ?? []));
}

/** One that only an unread one reads goes too. */
function withoutUnread(styles: string, named: ReadonlySet<string>): string {
  const read = new Set([...styles.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const fewer = styles.replaceAll(/(?<=[{;]\s*)(--[\w-]+):[^;}]*;/g, (declaration, name: string) =>
    read.has(name) || named.has(name) ? declaration : '',
  );
  return fewer === styles ? styles : withoutUnread(fewer, named);
}
