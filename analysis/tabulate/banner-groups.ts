import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import type { Grouping } from './grouping.ts';
import { nestedGroups } from './nested-groups.ts';
import { optionGroups } from './option-groups.ts';
import type { BannerPoint } from './table.ts';

/** The group of those who chose no option of the item. */
const notStated = 'not_stated';

/** A banner variable: an item, and the options of it that are published as one group. */
export interface BannerVariable {
  item: string;
  /** `not_stated` among the options: whoever chose none is of the group too. */
  merges?: { code: string; options: string[] }[] | undefined;
  nets?: { code: string; options: string[] }[] | undefined;
  /** The item by whose groups those of this one are divided again, with what it merges. */
  within?: Pick<BannerVariable, 'item' | 'merges'> | undefined;
}

/** Which cases are in which group of a banner, and its columns in their order, without the total. */
export interface BannerGroups {
  grouping: Grouping;
  /** Each made of one group or of several (positions in the grouping), or of none: whom others have joined. */
  columns: { point: Omit<BannerPoint, 'column'>; parts: number[] }[];
}

/**
 * The groups a banner variable divides the cases into. Single response: its options, merged ones together at the
 * place of the first, then those who did not state theirs (blank, outside the substance, or not asked).
 * Multiple response: per option, those who ticked it; the groups overlap, and who ticked nothing is in none. Nested:
 * as nestedGroups.
 *
 * Throws   "a rating scale cannot be a banner", "an index …"; "option … of banner … cannot be merged" for a code that is unknown
 *          or merged twice, or for a multiple-response item; "net … of banner … is no union of its groups".
 * @example bannerGroups(exampleCaseFile, { item: 'grade' }).columns.map(({ point }) => point.code) // => ['chief', 'clerk', 'not_stated']
 */
export function bannerGroups(caseFile: CaseFile, { within, ...banner }: BannerVariable): BannerGroups {
  const groups = groupsOfItem(caseFile, banner);
  return within === undefined ? groups : nestedGroups(groupsOfItem(caseFile, within), groups);
}

function groupsOfItem(caseFile: CaseFile, banner: Omit<BannerVariable, 'within'>): BannerGroups {
  const { item, column } = itemColumn(caseFile, banner.item);
  if (item.kind === 'scale' || item.kind === 'index') {
    throw new RangeError(
      `${item.kind === 'scale' ? 'a rating scale' : 'an index'} cannot be a banner: ${item.code}`,
    );
  }
  const merges = banner.merges ?? [];
  const mergedOptions = merges.flatMap((merge) => merge.options);
  for (const [index, option] of mergedOptions.entries()) {
    const isKnown = item.kind === 'single' && (option === notStated || item.categories.includes(option));
    if (!isKnown || mergedOptions.indexOf(option) !== index) {
      throw new RangeError(`option ${option} of banner ${item.code} cannot be merged`);
    }
  }
  if (column.kind === 'multiple') {
    return {
      grouping: { kind: 'overlapping', groupCount: item.categories.length, masks: column.masks },
      columns: item.categories.map((code, index) => ({ point: { code, kind: 'option' }, parts: [index] })),
    };
  }

  const points: Point[] = [];
  const partsOf: number[][] = [];
  const add = (point: Point, part: number): void => {
    const known = points.findIndex(({ code }) => code === point.code);
    if (known === -1) points.push(point);
    if (known === -1) partsOf.push([part]);
    else at(partsOf, known).push(part);
  };
  const mergeOf = (option: string): Point | undefined => {
    const merge = merges.find(({ options }) => options.includes(option));
    return merge && { code: merge.code, kind: 'merged', options: merge.options };
  };
  for (const [part, option] of item.categories.entries()) {
    add(mergeOf(option) ?? { code: option, kind: 'option' }, part);
  }
  const ofBlanks = item.categories.length;
  const joined = points.findIndex(({ options = [] }) => options.includes(notStated));
  if (joined !== -1) at(partsOf, joined).push(ofBlanks);
  points.push({ code: notStated, kind: 'not_stated' });
  partsOf.push(joined === -1 ? [ofBlanks] : []);
  const columns = points.map((point, index) => ({ point, parts: at(partsOf, index) }));
  const nets = (banner.nets ?? []).map(({ code, options }) => ({
    point: { code, kind: 'net' as const, options },
    parts: netParts(item.code, { code, options }, points).flatMap((index) => at(partsOf, index)),
  }));
  return {
    grouping: optionGroups(column, item.categories.length),
    // Nets follow the groups that they are made of; who did not state a group comes last.
    columns: [...columns.slice(0, -1), ...nets, ...columns.slice(-1)],
  };
}

type Point = BannerGroups['columns'][number]['point'];

/** The points that a net is made of. */
function netParts(item: string, net: { code: string; options: string[] }, points: Point[]): number[] {
  const parts = [...points.keys()].filter((index) => {
    const { code, options = [code] } = points[index] ?? { code: '' };
    return options.every((option) => net.options.includes(option));
  });
  const held = parts.flatMap((index) => points[index]?.options ?? [points[index]?.code]);
  if (net.options.length === 0 || !net.options.every((option) => held.includes(option))) {
    throw new RangeError(`net ${net.code} of banner ${item} is no union of its groups`);
  }
  return parts;
}
