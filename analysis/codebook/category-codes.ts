import type { CodebookItem } from './case-file.ts';

/**
 * Codes of an item's categories in questionnaire order: option codes, or a scale's points as text; an index has none.
 *
 * @example categoryCodes({ code: 'pride', kind: 'scale', min: 1, max: 4, topBoxCount: 1, bottomBoxCount: 1 }) // => ['1', '2', '3', '4']
 */
export function categoryCodes(item: CodebookItem): string[] {
  if (item.kind === 'index') return [];
  if (item.kind !== 'scale') return item.categories;
  return Array.from({ length: item.max - item.min + 1 }, (_, index) => String(item.min + index));
}
