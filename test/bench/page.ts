import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Bytes gzip. */
export const budget = 30_000;

/** What a respondent's browser loads before the first question, compressed: document, scripts and styles, fonts apart. */
export async function benchPage(): Promise<void> {
  const sizes = answeringPageSizes();
  for (const [file, size] of sizes) console.log(`${size.toString().padStart(7)}  ${file}`);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  console.log(
    `${total.toString().padStart(7)}  in all: ${(total / budget).toFixed(2)} of the budget of ${budget} bytes gzip`,
  );
}

/** File -> bytes gzip, following what the document and its modules load at once. */
export function answeringPageSizes(): Map<string, number> {
  const sizes = new Map<string, number>();
  const pending = ['respond.html'];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (sizes.has(name)) continue;
    const content = readFileSync(`dist/client/${name}`);
    sizes.set(name, gzipSync(content, { level: 9 }).length);
    const text = content.toString();
    const named = name.endsWith('.html')
      ? text.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)
      : text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g);
    for (const [, file = ''] of named) pending.push(file.startsWith('assets/') ? file : `assets/${file}`);
  }
  return sizes;
}
