import type { LinearFact } from '../../numeric/tightest-intervals.ts';
import type { AuditedTable, PrintedRate } from '../audited-table.ts';
import { notStated } from '../banner-parts.ts';
import { askedUnknowns, unknownCount } from '../unknown-count.ts';

/**
 * How many responded of a group is how many of it were asked, where everybody was: published for hidden groups, too,
 * because it is participation and no answer.
 *
 * Missing  nothing where the table is not by the groups of the rates, or was not for everybody.
 * @example rateFacts({ output: 'rate-page', rate: hirakataResponseRate, numbers: [] }, singleTable) // => []
 */
export function rateFacts({ output, rate, numbers }: PrintedRate, table: AuditedTable): LinearFact[] {
  const total = table.points.find(({ kind }) => kind === 'total')?.column;
  const isAskedOfAll = total?.status === 'shown' && total.askedBase === rate.responseCount;
  const { item } = rate;
  // Where some who stated no group are counted in one, it is not the group of the rates.
  const isJoined = table.points.some(({ joined }) => joined !== undefined);
  if (item === null || table.banner !== item || !isAskedOfAll || isJoined) return [];
  const parts = new Map(
    rate.rows.flatMap(({ kind, code }): [string, string][] =>
      kind === 'total' ? [] : [[code, kind === 'option' ? code : notStated]],
    ),
  );
  return numbers.flatMap(({ group, quantity, value }): LinearFact[] => {
    const part = parts.get(group);
    if (quantity.kind !== 'responded' || part === undefined) return [];
    const names = askedUnknowns(table).map((name) =>
      unknownCount({ stub: table.stub, banner: item, part, category: name }),
    );
    return [
      {
        sum: new Map(names.map((name) => [name, 1])),
        lower: value,
        upper: value,
        from: `${output}: ${group}`,
      },
    ];
  });
}
