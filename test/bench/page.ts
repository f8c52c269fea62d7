import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** How far somebody is who answers: at the contract, or at the first question, which comes while that is read. */
const steps = { cover: ['respond.html'], 'first question': ['respond.html', 'questions-*.js'] };
export type Step = keyof typeof steps;

/** Bytes gzip up to the first question. */
export const budget = 30_000;
/** Bytes brotli up to the cover. */
export const coverBudget = 20_000;

const packers = {
  brotli: (content: Buffer) => brotliCompressSync(content).length,
  gzip: (content: Buffer) => gzipSync(content, { level: 9 }).length,
};
type Packing = keyof typeof packers;

/** What a respondent's browser loads, compressed: document, scripts and styles, fonts apart. */
export async function benchPage(): Promise<void> {
  for (const step of Object.keys(steps) as Step[]) {
    const brotli = answeringPageSizes(step, 'brotli');
    const gzip = answeringPageSizes(step, 'gzip');
    console.log(`${step}: ${total(brotli)} bytes brotli, ${total(gzip)} gzip`);
    for (const [file, size] of brotli) console.log(`${size.toString().padStart(7)}  ${file}`);
  }
}

export const total = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((sum, size) => sum + size, 0);

/** File -> bytes, following what the documents and modules of a step load at once. */
export function answeringPageSizes(step: Step, packing: Packing): Map<string, number> {
  const sizes = new Map<string, number>();
  const pending = steps[step].flatMap((name) =>
    globSync(`dist/client/{,assets/}${name}`).map((file) => relative('dist/client', file)),
  );
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (sizes.has(name)) continue;
    const content = readFileSync(`dist/client/${name}`);
    sizes.set(name, packers[packing](content));
    const text = content.toString();
    const named = name.endsWith('.html')
      ? text.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)
      : text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    for (const [, file = ''] of named) pending.push(file.startsWith('assets/') ? file : `assets/${file}`);
  }
  return sizes;
}
