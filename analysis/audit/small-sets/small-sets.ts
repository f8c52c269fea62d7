import type { CaseFile } from '../../codebook/case-file.ts';
import { at } from '../../numeric/at.ts';
import { bannerItems } from '../../tabulate/banner-code.ts';
import type { AuditedTable } from '../audited-table.ts';
import { lightCombinations } from './light-combinations.ts';
import { membersOfGroups } from './members-of-groups.ts';
import { basesOfKinds, printedBasesOfKinds, respondentsBy, type Respondents } from './respondents.ts';
import { shownGroups } from './shown-groups.ts';
import { whoJoined } from './who-joined.ts';

/** So few respondents are always a set of their own, whatever they left blank. */
const fewestVague = 3;

/** Respondents about whom alone a combination of shown groups tells. */
export interface SmallSet {
  stub: string;
  /** Nobody can tell how the tables were counted: the marks of those who joined a group do not fit the bases. */
  isUndecided: boolean;
  respondentCount: number;
  /** Tables in which the groups stand that hold some of them, and not all respondents; else those that may have told. */
  tables: string[];
}

/**
 * Small sets that follow from shown groups: combinations with whatever coefficients that are not 0 for 1 to minimumBase - 1
 * respondents of an item (who answered, were asked, or all). Exempt are three and more who all left an attribute blank,
 * where minimumBase respondents agree with what each of them did state: nobody can tell who they are.
 *
 * Shape    tables: everything published of the cases, also earlier. caseFile: who has which attributes, and which
 *          respondents answered an item; what they answered is not looked at, except where tables are broken down by it.
 * @example smallSets([], { ...exampleCaseFile, minimumBase: 3 }) // => []
 */
export function smallSets(
  tables: readonly AuditedTable[],
  { minimumBase, ...caseFile }: CaseFile & { minimumBase: number },
): SmallSet[] {
  const banners = tables.flatMap(({ banner }) => (banner === null ? [] : bannerItems(banner)));
  const attributes = caseFile.items.flatMap((item) =>
    item.kind === 'single' && item.isAttribute && banners.includes(item.code) ? [item.code] : [],
  );
  /** Most items are broken down by the same ones. */
  const sorted = new Map<string, Respondents>();
  const sortedBy = (items: readonly string[]): Respondents => {
    const key = items.join(' ');
    const respondents = sorted.get(key) ?? respondentsBy(caseFile, items);
    sorted.set(key, respondents);
    return respondents;
  };
  return [...new Set(tables.map(({ stub }) => stub))].flatMap((stub): SmallSet[] => {
    const own = tables.filter((table) => table.stub === stub);
    const groups = shownGroups(tables, caseFile.items, stub);
    const items = [
      ...new Set([...attributes, ...groups.flatMap(({ conditions }) => conditions.map(({ item }) => item))]),
    ];
    const respondents = sortedBy(items);
    const bases = basesOfKinds(caseFile, respondents, stub);
    const counted = whoJoined(own, respondents, printedBasesOfKinds(caseFile, respondents, stub));
    if (counted === null) {
      return [{ stub, isUndecided: true, respondentCount: 0, tables: own.map(({ id }) => id) }];
    }
    const kinds = [...Array.from({ length: respondents.kindCount }).keys()];
    const members = membersOfGroups(
      counted,
      groups.map(({ conditions }) => conditions),
    );
    for (const counts of bases) {
      const isVague = vagueKinds(respondents, { attributes, counts, minimumBase });
      const found = lightCombinations(members, { counts, limit: minimumBase }).find((set) => {
        const size = sizeOf(set, counts);
        return size < fewestVague || !set.every((kind) => isVague(kind));
      });
      if (found === undefined) continue;
      // What is left beside shown groups is in none of them: then any of these may have told of it.
      const partial = groups.filter((_, group) => at(members, group).length < kinds.length);
      const holding = groups.filter(
        (group, place) => partial.includes(group) && found.some((kind) => at(members, place).includes(kind)),
      );
      const [telling = groups] = [holding, partial].filter((some) => some.length > 0);
      return [
        {
          stub,
          isUndecided: false,
          respondentCount: sizeOf(found, counts),
          tables: [...new Set(telling.map(({ table }) => table))],
        },
      ];
    }
    return [];
  });
}

/** Whether those of a kind left an attribute blank, and enough respondents agree with what they have besides. */
function vagueKinds(
  { options, kindCount }: Respondents,
  {
    attributes,
    counts,
    minimumBase,
  }: { attributes: readonly string[]; counts: Float64Array; minimumBase: number },
): (kind: number) => boolean {
  const isLike = (one: number, other: number): boolean =>
    [...options].every(([item, own]) => {
      const [mine, theirs] = [at(own, one), at(own, other)];
      const isAttribute = attributes.includes(item);
      if (isAttribute && (mine.length === 0 || theirs.length === 0)) return true;
      return mine.join('+') === theirs.join('+');
    });
  return (kind) => {
    if (!attributes.some((item) => at(options.get(item) ?? [], kind).length === 0)) return false;
    let agreeing = 0;
    for (let other = 0; other < kindCount && agreeing < minimumBase; other += 1)
      if (isLike(kind, other)) agreeing += at(counts, other);
    return agreeing >= minimumBase;
  };
}

function sizeOf(set: readonly number[], counts: Float64Array): number {
  return set.reduce((sum, kind) => sum + at(counts, kind), 0);
}
