import { sum } from 'simple-statistics';
import type { LinearFact } from '../../numeric/tightest-intervals.ts';
import type { PrintedNumber } from '../../report/quantity.ts';
import type { AuditedTable, PrintedOutput } from '../audited-table.ts';
import type { BannerParts } from '../banner-parts.ts';
import { splitsOfPoint } from '../splits.ts';
import {
  answeredUnknowns,
  askedUnknowns,
  nonSubstantiveUnknown,
  nonSubstantiveUnknowns,
  unknown,
  unknownCount,
} from '../unknown-count.ts';
import { errorOf } from './precision.ts';
import { printedBases, type PrintedBases } from './printed-bases.ts';

/** Unknowns of a group with their coefficients. */
type Terms = readonly (readonly [name: string, coefficient: number])[];

interface Statement {
  terms: Terms;
  lower: number;
  upper: number;
}

/**
 * Printed numbers of one table as statements about unknown counts. A share or a mean beside which the base is printed
 * says how many people it is; without, it still says how the counts are to each other.
 *
 * Shape    everybody: the splits that a total is made of.
 * Missing  a deviation, a median, a score and whatever is weighted say nothing here.
 * Throws   "no group … in table …".
 * @example numberFacts({ output: 'page', table: singleTable, numbers: [{ group: 'total', quantity: { kind: 'count', category: '1' }, value: 7, decimals: 0 }] }, [{ banner: 'grade', parts: ['a', 'b'] }]).map(({ sum, lower }) => [[...sum.keys()], lower])
 *   // => [[['work|grade|a|1', 'work|grade|b|1'], 7]]
 */
export function numberFacts(
  { output, table, numbers }: PrintedOutput,
  everybody: readonly BannerParts[],
): LinearFact[] {
  const bases = printedBases(numbers);
  const points = new Map(table.points.map((point) => [point.code, point]));
  return numbers.flatMap((number) => {
    const statements = statementsOf(number, table, bases);
    if (statements.length === 0) return [];
    const point = points.get(number.group);
    if (point === undefined) throw new RangeError(`no group ${number.group} in table ${table.id}`);
    return splitsOfPoint(table, point, everybody).flatMap(({ banner, parts }) =>
      statements.map(({ terms, lower, upper }): LinearFact => ({
        sum: new Map(
          terms.flatMap(([name, coefficient]) =>
            parts.map((part): [string, number] => [
              unknownCount({ stub: table.stub, banner, part, category: name }),
              coefficient,
            ]),
          ),
        ),
        lower,
        upper,
        from: `${output} ${table.id}: ${number.group}`,
      })),
    );
  });
}

function statementsOf(number: PrintedNumber, table: AuditedTable, bases: PrintedBases): Statement[] {
  const { group, quantity, value } = number;
  const error = errorOf(number.decimals);
  const each = (names: readonly string[]): Terms => names.map((name) => [name, 1] as const);
  const exactly = (terms: Terms): Statement[] => [{ terms, lower: value, upper: value }];
  const wholes = {
    answered: each(answeredUnknowns(table)),
    asked: each(askedUnknowns(table)),
    mentions: each(table.categories.map(({ code }) => code)),
  };
  const share = (terms: Terms, of: keyof typeof wholes): Statement[] =>
    ratio(terms, bases.of(group, of) ?? wholes[of], { value: value / 100, error: error / 100 });
  switch (quantity.kind) {
    case 'asked':
    case 'answered':
    case 'mentions':
      return exactly(wholes[quantity.kind]);
    case 'nonresponse':
      return exactly([[unknown.nonresponse, 1]]);
    case 'non-substantive':
      return exactly(each(nonSubstantiveNames(table, quantity.option)));
    case 'count':
      return exactly([[quantity.category, 1]]);
    case 'share': {
      // Of several options of a multiple response not the sum of ticks is meant: it says nothing about one of them.
      if (table.stubKind === 'multiple' && quantity.categories.length > 1) return [];
      return share(each(quantity.categories), quantity.of);
    }
    case 'nonresponse-share':
      return share([[unknown.nonresponse, 1]], 'asked');
    case 'non-substantive-share':
      return share(each(nonSubstantiveNames(table, quantity.option)), 'asked');
    case 'mean': {
      if (table.scale === null) return [];
      const points = table.categories.map(({ code }) => [code, Number(code)] as const);
      return ratio(points, bases.of(group, 'answered') ?? wholes.answered, { value, error });
    }
    default:
      return [];
  }
}

/** All together, or one option of them. */
function nonSubstantiveNames(table: AuditedTable, option: string | undefined): string[] {
  return option === undefined ? nonSubstantiveUnknowns(table) : [nonSubstantiveUnknown(option)];
}

/** That a sum is so many times a base, which is a number or unknown itself. */
function ratio(
  terms: Terms,
  base: number | Terms,
  { value, error }: { value: number; error: number },
): Statement[] {
  if (typeof base === 'number') {
    return [{ terms, lower: base * (value - error), upper: base * (value + error) }];
  }
  const less = (times: number): Terms =>
    added([...terms, ...base.map(([name, coefficient]) => [name, -times * coefficient] as const)]);
  const opposite = less(value + error).map(([name, coefficient]) => [name, -coefficient] as const);
  return [
    { terms: less(value - error), lower: 0, upper: Infinity },
    { terms: opposite, lower: 0, upper: Infinity },
  ];
}

/** Each unknown once. */
function added(terms: Terms): Terms {
  return [...Map.groupBy(terms, ([name]) => name)].map(
    ([name, own]) => [name, sum(own.map(([, coefficient]) => coefficient))] as const,
  );
}
