import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is in a folder now, to be written out into others again and again. */
export function keptDirectory(path: string): { writeTo: (target: string) => void } {
  const entries = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => {
    const stat = statSync(join(path, name));
    return { name, mode: stat.mode, bytes: stat.isDirectory() ? null : readFileSync(join(path, name)) };
  });
  return {
    writeTo(target) {
      // A folder is listed before what is in it.
      for (const { name, mode, bytes } of entries) {
        if (bytes === null) mkdirSync(join(target, name), { mode });
        else writeFileSync(join(target, name), bytes, { mode });
      }
    },
  };
}
