import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conform, isCovered } from './conform.ts';
import type { families } from './families/families.ts';
import { readReference } from './reference.ts';

export type Family = keyof typeof families;

/** Results of our own that every clone has, with the data they are computed from. */
export const ownReference = readReference(join(import.meta.dirname, '../reference'));

/** Compares every result of the families, figure by figure, within the tolerance it states. */
export function agreesWithR(...names: readonly Family[]): void {
  describe.each(names)('%s agrees with R', (name) => {
    const entries = ownReference.entries.filter((entry) => entry.family === name && isCovered(entry));
    test.each(entries)('$id $question', (entry) => {
      const { failures, figureCount } = conform(ownReference, entry);
      expect(failures).toEqual([]);
      expect(figureCount).toBeGreaterThan(0);
    });
  });
}
