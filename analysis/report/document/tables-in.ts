import type { PublishedResult, PublishedTable } from '../published-table.ts';

/**
 * The tables among what is published: no rates, no texts.
 *
 * @example tablesIn([singleTable, hirakataResponseRate]).length // => 1
 */
export function tablesIn(results: readonly PublishedResult[]): PublishedTable[] {
  return results.filter((result) => result.kind !== 'texts' && result.kind !== 'response-rate');
}
