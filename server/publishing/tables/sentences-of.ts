import { tableFinding, waveFindings, type CaseFile, type Table } from '../../../analysis/index.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { findingSentence } from '../../../analysis/report/sentences/finding-sentence.ts';

/** For tables too sparse for the chi-square test; the same table always gets the same p-value. */
const limits = { seed: 20_260_401, rounds: 19_999, workLimit: 50_000 };

/** Gives each table of a wave its sentence. All of them are needed at once: together they say no more than their tests. */
export function sentencesOf(
  tables: readonly Table[],
  caseFile: CaseFile,
  weights: ArrayLike<number> | null,
): (table: Table, labelled: PublishedTable) => PublishedTable {
  const alone = tables.map((table) => tableFinding(table, { ...limits, caseFile, weights }));
  const findings = new Map(waveFindings(alone).map((finding, place) => [tables[place], finding]));
  return (table, labelled) => ({
    ...labelled,
    finding: findingSentence(findings.get(table) ?? null, labelled),
  });
}
