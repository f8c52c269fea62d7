import { itemColumn } from '../codebook/item-column.ts';
import { firstCategory } from '../outcome/missing.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import type { Grouping } from './grouping.ts';
import type { BannerPoint } from './table.ts';

/** A banner variable: an item, and the options of it that are published as one group. */
export interface BannerVariable {
  item: string;
  merges?: { code: string; options: string[] }[] | undefined;
  nets?: { code: string; options: string[] }[] | undefined;
}

/** The groups of a banner in the order of their columns, without the total, and which cases are in each. */
export interface BannerGroups {
  points: Omit<BannerPoint, 'column'>[];
  grouping: Grouping;
  /** Groups besides these, each made of some of them (positions in `points`). */
  nets: { point: Omit<BannerPoint, 'column'>; parts: number[] }[];
}

/**
 * The groups a banner variable divides the cases into. Single response: its options, merged ones together at the
 * place of the first, then those who did not state theirs (blank, outside the substance, or not asked).
 * Multiple response: per option, those who ticked it; the groups overlap, and who ticked nothing is in none.
 *
 * Throws   "a rating scale cannot be a banner", "an index …"; "option … of banner … cannot be merged" for a code that is unknown
 *          or merged twice, or for a multiple-response item; "net … of banner … is no union of its groups".
 * @example bannerGroups(exampleCaseFile, { item: 'grade' }).points.map((point) => point.code) // => ['chief', 'clerk', 'not_stated']
 */
export function bannerGroups(caseFile: CaseFile, banner: BannerVariable): BannerGroups {
  const { item, column } = itemColumn(caseFile, banner.item);
  if (item.kind === 'scale' || item.kind === 'index') {
    throw new RangeError(
      `${item.kind === 'scale' ? 'a rating scale' : 'an index'} cannot be a banner: ${item.code}`,
    );
  }
  const merges = banner.merges ?? [];
  const mergedOptions = merges.flatMap((merge) => merge.options);
  for (const [index, option] of mergedOptions.entries()) {
    const isKnown = item.kind === 'single' && item.categories.includes(option);
    if (!isKnown || mergedOptions.indexOf(option) !== index) {
      throw new RangeError(`option ${option} of banner ${item.code} cannot be merged`);
    }
  }
  if (column.kind === 'multiple') {
    const points = item.categories.map((code) => ({ code, kind: 'option' as const }));
    return {
      points,
      grouping: { kind: 'overlapping', groupCount: points.length, masks: column.masks },
      nets: [],
    };
  }

  const points: BannerGroups['points'] = [];
  const pointOf = item.categories.map((option) => {
    const merge = merges.find((candidate) => candidate.options.includes(option));
    const code = merge?.code ?? option;
    const known = points.findIndex((point) => point.code === code);
    if (known !== -1) return known;
    points.push(merge ? { code, kind: 'merged', options: merge.options } : { code, kind: 'option' });
    return points.length - 1;
  });
  points.push({ code: 'not_stated', kind: 'not_stated' });
  const groupOf = new Uint16Array(column.outcomes.length);
  const groupOfOutcome = Uint16Array.from({ length: firstCategory + pointOf.length }, (_, outcome) =>
    outcome < firstCategory ? points.length - 1 : (pointOf[outcome - firstCategory] ?? 0),
  );
  for (let index = 0; index < groupOf.length; index += 1) {
    groupOf[index] = groupOfOutcome[column.outcomes[index] ?? 0] ?? 0;
  }
  const nets = (banner.nets ?? []).map(({ code, options }) => ({
    point: { code, kind: 'net' as const, options },
    parts: netParts(item.code, { code, options }, points),
  }));
  return { points, grouping: { kind: 'partition', groupCount: points.length, groupOf }, nets };
}

/** The groups that a net is made of. */
function netParts(
  item: string,
  net: { code: string; options: string[] },
  points: BannerGroups['points'],
): number[] {
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
