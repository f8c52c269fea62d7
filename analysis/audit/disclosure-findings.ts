import { sum } from 'simple-statistics';
import type { CaseFile } from '../codebook/case-file.ts';
import type { AuditedRate, AuditedTable } from './audited-table.ts';
import { notStated } from './banner-parts.ts';
import { certainAnswers } from './certain-answers.ts';
import { smallSets } from './small-sets/small-sets.ts';

/** What of the rules a publication breaks, and the tables that do. */
export interface DisclosureFinding {
  /**
   * A small set follows; nobody can tell how those were counted who joined a group; an answer is certain; a hidden figure
   * says why it is hidden; a group of fewer people than the minimum base is shown.
   */
  rule: 'small-set' | 'undecided' | 'certain-answer' | 'named-cause' | 'lifted-group';
  tables: string[];
}

/**
 * The verdict on everything that is published of some cases together: what it does not pass must not be published. It
 * sees tables and response rates as readers get them, and of the cases what somebody may know who works there: who has
 * which attributes, and who answered.
 *
 * Shape    tables: with those published earlier.
 * @example disclosureFindings({ tables: [], rates: [] }, { ...exampleCaseFile, minimumBase: 3 }) // => []
 */
export function disclosureFindings(
  { tables, rates }: { tables: readonly AuditedTable[]; rates: readonly AuditedRate[] },
  known: CaseFile & { minimumBase: number },
): DisclosureFinding[] {
  const plain = tables.map((table) => ({
    ...table,
    points: [...table.points],
    categories: table.categories.map(({ code }) => code),
  }));
  return [
    ...smallSets(tables, known).map((found): DisclosureFinding => ({
      rule: found.isUndecided ? 'undecided' : 'small-set',
      tables: found.tables,
    })),
    ...certainAnswers(plain, rates, known).map(({ stub, banner }): DisclosureFinding => ({
      rule: 'certain-answer',
      tables: [`${stub}*${banner}`],
    })),
    ...tables.filter(namesCause).map(({ id }): DisclosureFinding => ({ rule: 'named-cause', tables: [id] })),
    ...tables
      .filter((table) => rates.some((rate) => isLifted(table, rate, known.minimumBase)))
      .map(({ id }): DisclosureFinding => ({ rule: 'lifted-group', tables: [id] })),
  ];
}

/** One mark, whatever the cause: another one tells of the group. */
function namesCause({ points }: AuditedTable): boolean {
  const reasons = points.flatMap(({ column }): string[] => {
    if (column.status === 'suppressed') return [column.reason];
    if (column.status !== 'shown') return [];
    return column.counts.flatMap((count) => (typeof count === 'number' ? [] : [count.reason]));
  });
  return reasons.some((reason) => reason !== 'suppressed');
}

/** A shown group that has fewer people than the minimum base, as far as its head counts are known. */
function isLifted(
  { banner, points }: AuditedTable,
  { item, rows }: AuditedRate,
  minimumBase: number,
): boolean {
  if (banner === null || banner !== item) return false;
  return points.some(({ code, kind, options = [code], column }) => {
    if (column.status !== 'shown' || kind === 'total' || kind === 'not_stated') return false;
    const stated = options.filter((option) => option !== notStated);
    const counts = stated.flatMap((option) => rows.find((row) => row.code === option)?.eligibleCount ?? []);
    return counts.length === stated.length && sum(counts) < minimumBase;
  });
}
