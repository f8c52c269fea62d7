import { firstCategory } from '../outcome/missing.ts';
import type { CodebookItem, Outcomes } from './case-file.ts';
import { categoryCodes } from './category-codes.ts';

/**
 * A column of outcomes for so many cases, all not asked yet: a byte a case, or two where the item has more
 * categories than a byte can tell apart.
 *
 * @example emptyOutcomes({ code: 'q', kind: 'single', categories: ['yes', 'no'], isAttribute: false }, 3).BYTES_PER_ELEMENT // => 1
 */
export function emptyOutcomes(item: CodebookItem, caseCount: number): Outcomes {
  const codeCount = firstCategory + Math.max(1, item.kind === 'multiple' ? 1 : categoryCodes(item).length);
  return codeCount <= 256 ? new Uint8Array(caseCount) : new Uint16Array(caseCount);
}
