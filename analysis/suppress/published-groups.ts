import type { CaseFile } from '../codebook/case-file.ts';
import { categoryCodes } from '../codebook/category-codes.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { firstCategory, nonresponse, nonSubstantive, notAsked } from '../outcome/missing.ts';
import { bannerItems } from '../tabulate/banner-code.ts';
import { pointConditions } from '../tabulate/point-conditions.ts';
import type { BannerPoint, Table } from '../tabulate/table.ts';
import { loss } from './trees/laminar-groups.ts';

/** The group of those who chose no option of a banner item. */
const notStated = 'not_stated';

/**
 * Cases by what they have in some items, in all of them: single response, whose outcome is listed; multiple response,
 * who ticked one listed. No item: everybody.
 */
export type CaseSet = { item: string; outcomes: number[] }[];

/**
 * A name for a set of cases, the same for the same set.
 *
 * @example caseSetKey([{ item: 'grade', outcomes: [4, 3] }]) // => 'grade 3 4'
 */
export function caseSetKey(cases: CaseSet): string {
  return cases
    .map(({ item, outcomes }) => `${item} ${outcomes.toSorted((a, b) => a - b).join(' ')}`)
    .toSorted()
    .join(', ');
}

/** Where the distribution of a group over the stub can be read. */
export type Place =
  | { kind: 'column'; table: string; point: number }
  /** A category of the reverse table: what its groups have in that row is the same count. */
  | { kind: 'row'; table: string; category: number }
  /** The bases and blanks of the reverse table, which stand in all its columns. */
  | { kind: 'bases'; table: string };

export interface PublishedGroup {
  cases: CaseSet;
  /** What readers miss least goes first when something must be hidden (loss). */
  loss: number;
  places: Place[];
}

/**
 * The groups whose distribution over one stub stands somewhere in the tables, each once, with all its places: the
 * columns of the stub's own tables (groups within groups among them), and, where a table has the stub as its banner, the rows of that table. Rows
 * count as groups when the plan declares both directions (they share their cells), when an item is crossed with
 * itself, and always for attributes, by which a person can be recognised.
 *
 * @example publishedGroups(exampleCaseFile, [crossTab(exampleCaseFile, 'tools', { item: 'tools' })], 'tools').map((group) => group.places.length)
 *   // => [1, 2, 2]
 */
export function publishedGroups(caseFile: CaseFile, tables: Table[], stub: string): PublishedGroup[] {
  const groups = new Map<string, PublishedGroup>();
  const add = (cases: CaseSet, missed: number, place: Place): void => {
    const key = caseSetKey(cases);
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, { cases, loss: missed, places: [place] });
    } else {
      known.places.push(place);
      known.loss = Math.max(known.loss, missed);
    }
  };
  const isAttributeBanner = (banner: string | null): boolean =>
    banner !== null && bannerItems(banner).every((code) => isAttribute(caseFile, code));

  for (const table of tables.filter((candidate) => candidate.stub === stub)) {
    for (const [index, point] of table.points.entries()) {
      const cases = casesOfPoint(caseFile, table.banner, point);
      add(cases, lossOf(point, isAttributeBanner(table.banner)), {
        kind: 'column',
        table: table.id,
        point: index,
      });
    }
  }
  const ownBanners = new Set(tables.flatMap((table) => (table.stub === stub ? [table.banner] : [])));
  // A row of a nested table, added up over the other item, is a row by this one.
  const reverses = tables.filter(({ banner }) => banner !== null && bannerItems(banner).includes(stub));
  for (const table of reverses) {
    const { item } = itemColumn(caseFile, table.stub);
    if (item.kind === 'scale' || item.kind === 'index') continue;
    if (!isAttribute(caseFile, item.code) && !ownBanners.has(item.code)) continue;
    const categories = [...item.categories.keys()];
    for (const category of categories) {
      add([{ item: item.code, outcomes: [firstCategory + category] }], loss.cross, {
        kind: 'row',
        table: table.id,
        category,
      });
    }
    // A single-response column's counts add up to its answered base, and its blanks are those who did not state it.
    if (item.kind === 'single') {
      for (const outcomes of [
        categories.map((category) => firstCategory + category),
        [nonSubstantive, nonresponse],
      ]) {
        add([{ item: item.code, outcomes }], loss.group, { kind: 'bases', table: table.id });
      }
    }
  }
  return [...groups.values()];
}

function lossOf({ kind, within }: BannerPoint, isByAttribute: boolean): number {
  if (kind === 'not_stated') return loss.notStated;
  if (!isByAttribute) return loss.cross;
  if (within !== undefined && kind !== 'subtotal')
    return kind === 'net' ? loss.netWithinGroup : loss.withinGroup;
  return kind === 'net' ? loss.net : loss.group;
}

/**
 * Whether an item is an attribute of respondents.
 *
 * @example isAttribute(exampleCaseFile, 'grade') // => true
 */
export function isAttribute(caseFile: CaseFile, code: string): boolean {
  const { item } = itemColumn(caseFile, code);
  return item.kind === 'single' && item.isAttribute;
}

function casesOfPoint(caseFile: CaseFile, banner: string | null, point: BannerPoint): CaseSet {
  return pointConditions(banner, point).map(({ item: code, options }) => {
    const categories = categoryCodes(itemColumn(caseFile, code).item);
    const outcomes = options.flatMap((option) =>
      option === notStated
        ? [nonSubstantive, nonresponse, notAsked]
        : [firstCategory + categories.indexOf(option)],
    );
    return { item: code, outcomes };
  });
}
