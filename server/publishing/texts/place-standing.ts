import type { TextsWithheldReason } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { TextPlace } from './text-places.ts';

/** Fewer texts than this are never shown, however low a wave sets its minimum base. */
const fewestTexts = 10;

/** How many texts have to be given to a place of this wave before anybody reads one. */
export function minimumTextCount({ minimumBase }: { minimumBase: number }): number {
  return Math.max(fewestTexts, minimumBase);
}

/**
 * Whether the texts of a place may be read and published, from the number given before any review. Those for whom the
 * answer is no are not told apart by how many they are: HR sees what planners see. The rules:
 * - texts stay apart from attributes: not where writing tells the writer's group;
 * - a list tells that its writers were asked and, beside an option, that they chose it: not where the tables of the
 *   wave hide that;
 * - at least the minimum of texts: among few, each is somebody.
 */
export function placeStanding(
  { item, option, askedBy, tellsAttribute }: TextPlace,
  givenCount: number,
  minimumCount: number,
  tables: readonly PublishedTable[],
): TextsWithheldReason | 'releasable' {
  if (tellsAttribute) return 'attribute';
  const isAnyHidden = [item.code, ...askedBy].some((code) => {
    const total = totalOf(code, tables);
    return total !== undefined && total.status !== 'shown';
  });
  if (isAnyHidden || (option !== null && isOptionHidden(item.code, option.code, tables))) return 'hidden';
  return givenCount < minimumCount ? 'few' : 'releasable';
}

function isOptionHidden(item: string, option: string, tables: readonly PublishedTable[]): boolean {
  const table = tables.find(({ id }) => id === item);
  const category = table?.categories.findIndex(({ code }) => code === option) ?? -1;
  const total = totalOf(item, tables);
  return category >= 0 && total?.status === 'shown' && typeof total.counts[category] !== 'number';
}

function totalOf(item: string, tables: readonly PublishedTable[]) {
  return tables.find(({ id }) => id === item)?.points[0]?.column;
}
