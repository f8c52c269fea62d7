import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { PopulationReading } from '../contract/fieldwork/populations.ts';
import { populationItem } from '../../surveys/items/population-item.ts';
import { countColumns } from './count-columns.ts';
import { countStaff, type StaffCountOptions } from './count-staff.ts';
import { isBlankRow } from './heading-row.ts';
import { optionsByName } from './options-by-name.ts';
import { plainWords } from './plain-words.ts';
import { readCount } from './read-count.ts';
import { rowsOfText } from './sheet-text.ts';

type Line = PopulationReading['lines'][number];

const totalLabels = new Set('計 合計 総計 総数 小計 職員数計 合計人数 total subtotal sum'.split(' '));

/** What somebody said of a table beforehand. */
export interface PopulationOptions extends StaffCountOptions {
  /** The columns of the count; several are added up. */
  countColumns?: readonly number[];
}

/**
 * What a table of head counts says, as pasted from a spreadsheet or read from CSV: the group (label, option code or an
 * explained title) and its count. Titles, headings, thousands commas, full-width digits, 「名」 and 「―」 are understood;
 * of several columns of counts none is taken by guess; totals are compared with the lines above them.
 * A staff list (staff number and group under headings) is counted by group. Nothing is dropped silently: every line comes
 * back with what was made of it.
 */
export function readPopulation(
  questionnaire: Questionnaire,
  source: string | string[][],
  options: PopulationOptions = {},
): PopulationReading & { isCounted: boolean } {
  const table = typeof source === 'string' ? rowsOfText(source).rows : source;
  const staff = countStaff(table, questionnaire, options);
  const columns = countColumns(
    staff?.counts ?? table,
    questionnaire,
    staff === null ? options.countColumns : [1],
  );
  const isAsked = columns.counts.length === 0;
  const lines = isAsked
    ? []
    : linesOf(staff?.counts ?? table, columns, {
        optionOf: optionsByName(questionnaire, options.titles),
        own: optionsByName(questionnaire),
      });
  const { options: groups = [] } = populationItem(questionnaire) ?? {};
  const counts = Map.groupBy(lines.filter(isCounted), ({ option }) => option ?? '');
  const population = groups.flatMap(({ code }) => {
    const counted = counts.get(code);
    if (counted === undefined) return [];
    return [
      {
        option: code,
        eligibleCount: counted.reduce((sum, line) => sum + (line.eligibleCount ?? Number.NaN), 0),
      },
    ];
  });
  return {
    lines,
    missing: groups
      .filter(({ code }) => !counts.has(code))
      .map(({ code, label }) => ({ option: code, label })),
    population,
    total: population.reduce((sum, row) => sum + row.eligibleCount, 0),
    countColumns: {
      choices: columns.choices.map((column) => ({
        column,
        heading: (columns.headings[column] ?? '').trim(),
      })),
      chosen: isAsked ? null : columns.counts,
    },
    doubles: staff?.doubles ?? [],
    isCounted: staff !== null,
  };
}

/** Problems that a line has and is counted all the same: the list's own sums are wrong, not the count. */
function isCounted({ option, eligibleCount, problem }: Line): boolean {
  return option !== null && eligibleCount !== null && (problem === null || problem === 'parts-differ');
}

function linesOf(
  table: readonly string[][],
  { firstRow, group, counts, parts }: ReturnType<typeof countColumns>,
  { optionOf, own }: { optionOf: ReadonlyMap<string, string>; own: ReadonlyMap<string, string> },
): Line[] {
  const seen = new Set<string>();
  const sums = { all: 0, sinceTotal: 0 };
  const lines: Line[] = [];
  for (const [index, cells] of table.slice(firstRow).entries()) {
    const label = (cells[group] ?? '').trim();
    const written = counts.map((column) => (cells[column] ?? '').trim());
    if (isBlankRow(cells) || (label === '' && written.join('') === '')) continue;
    const count = written.join(' + ');
    const eligibleCount = sumOf(written);
    const option = optionOf.get(plainWords(label)) ?? null;
    // A line of headings that are not known: nothing in it is a group or a count.
    if (firstRow === 0 && lines.length === 0 && eligibleCount === null && option === null) continue;
    const isTotal = option === null && totalLabels.has(plainWords(label));
    const line = { line: firstRow + index + 1, label, count, option, eligibleCount };
    if (isTotal) {
      // Where a line above has no count, there is nothing to compare with.
      const isRight =
        eligibleCount === null ||
        Number.isNaN(sums.all) ||
        eligibleCount === sums.all ||
        eligibleCount === sums.sinceTotal;
      lines.push({
        ...line,
        problem: isRight ? 'total-row' : 'total-differs',
        sum: isRight ? null : sums.all,
      });
      sums.sinceTotal = 0;
      continue;
    }
    sums.all += eligibleCount ?? Number.NaN;
    sums.sinceTotal += eligibleCount ?? Number.NaN;
    // Two titles of one group add up; a group that comes twice by its own names, or one title twice, does not.
    const name = own.has(plainWords(label)) ? `option ${option}` : plainWords(label);
    const isAgain = seen.has(name);
    seen.add(name);
    const problem = problemOf(
      line,
      isAgain,
      parts.length > 1 ? sumOf(parts.map((column) => cells[column] ?? '')) : null,
    );
    lines.push({ ...line, problem, sum: null });
  }
  return lines;
}

function sumOf(written: readonly string[]): number | null {
  const counts = written.map(readCount);
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

function problemOf(
  { option, eligibleCount }: Pick<Line, 'option' | 'eligibleCount'>,
  isAgain: boolean,
  partSum: number | null,
): Line['problem'] {
  if (option === null) return 'unknown-group';
  if (isAgain) return 'duplicate-group';
  if (eligibleCount === null) return 'not-a-count';
  return partSum !== null && partSum !== eligibleCount ? 'parts-differ' : null;
}
