import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files kept in memory: what a test writes need not outlive the machine, and then waits for no disk. */
const memory = '/dev/shm';
const enoughBytes = 2 ** 30;

function hasMemory(): boolean {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= enoughBytes;
}

/** Where tests put what they write. */
export const temporaryParent = hasMemory() ? memory : tmpdir();

/** A data directory of its own, removed by `dispose`. */
export function temporaryDirectory(): { path: string; dispose: () => void } {
  const path = mkdtempSync(join(temporaryParent, 'kotae-test-'));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}
