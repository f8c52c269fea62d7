import type { LinearFact } from '../../numeric/tightest-intervals.ts';
import { bannerItems, splitCode } from '../../tabulate/banner-code.ts';
import type { AuditedTable } from '../audited-table.ts';
import { partsLeftOut } from '../banner-parts.ts';
import { allParts } from '../splits.ts';
import { addedUnknowns, unknownCount } from '../unknown-count.ts';

/**
 * What the groups of a table say by being there: that groups within a group add up to it, by both items of a nested
 * banner, and that a group which is left out has no case.
 *
 * Shape    all: with the frequency table of every banner item.
 * Missing  nothing for a multiple-response banner: its groups overlap.
 * @example nestingFacts({ ...singleTable, points: [] }, [{ id: 'grade', categories: [{ code: '1' }] }]).map(({ upper, from }) => [upper, from]) // => [[0, 'work*grade: nobody']]
 */
export function nestingFacts(table: AuditedTable, all: readonly AuditedTable[]): LinearFact[] {
  const { stub, banner, bannerKind } = table;
  if (banner === null || bannerKind === 'multiple') return [];
  const unknowns = addedUnknowns(table);
  const items = bannerItems(banner);
  const parts = allParts(banner, all);
  const nested = items.flatMap((item, place) =>
    (items.length === 1 ? [] : allParts(item, all)).flatMap((group) => {
      const within = parts.filter((part) => splitCode(part)[place] === group);
      return unknowns.map((name): LinearFact => ({
        sum: new Map([
          [unknownCount({ stub, banner: item, part: group, category: name }), -1],
          ...within.map((part): [string, number] => [
            unknownCount({ stub, banner, part, category: name }),
            1,
          ]),
        ]),
        lower: 0,
        upper: 0,
        from: `${table.id}: ${group}`,
      }));
    }),
  );
  const empty = partsLeftOut({ banner, parts }, table).flatMap((part) =>
    unknowns.map((name): [string, number] => [unknownCount({ stub, banner, part, category: name }), 1]),
  );
  if (empty.length === 0) return nested;
  return [...nested, { sum: new Map(empty), lower: 0, upper: 0, from: `${table.id}: nobody` }];
}
