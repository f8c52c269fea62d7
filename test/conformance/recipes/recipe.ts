import type { Reference, ReferenceEntry } from '../reference.ts';

/** Computes the figures of an entry with our own functions, under the names the entry gives them. */
export type Recipe = (reference: Reference, entry: ReferenceEntry) => Record<string, unknown>;
