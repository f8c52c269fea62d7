import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { PopulationReading } from '../routes/populations.schema.ts';
import { populationItem } from './population-item.ts';
import { readPopulation } from './read-population.ts';
import { readSheet, type SheetSource } from './read-sheet.ts';
import { findStaffColumns, optionsByName, sameWord } from './staff-columns.ts';

/**
 * The head counts of a table: counts by group, or a staff list, whose people are counted by group. `text` is the table
 * of counts to go on with instead of a list or a file, null for a table that was typed: names are neither stored nor
 * sent back.
 * Throws  `invalid-request` for a file that cannot be read.
 */
export async function countHeads(
  questionnaire: Questionnaire,
  source: SheetSource,
): Promise<PopulationReading & { text: string | null }> {
  const rows = await readSheet(source);
  const counts = staffCounts(rows, questionnaire);
  const text = (counts ?? rows).map(([label, count]) => `${oneLine(label)}\t${oneLine(count)}`).join('\n');
  const isTyped = counts === null && 'text' in source;
  return { ...readPopulation(questionnaire, text), text: isTyped ? null : text };
}

/** Null where the rows are no staff list. A staff number that comes twice counts once; a group without people is 0. */
function staffCounts(rows: string[][], questionnaire: Questionnaire): string[][] | null {
  const columns = findStaffColumns(rows[0] ?? [], questionnaire);
  const group = columns.get('group');
  const person = columns.get('reference') ?? columns.get('name');
  if (group === undefined || person === undefined) return null;
  const labels = new Map(
    (populationItem(questionnaire)?.options ?? []).map(({ code, label }) => [code, label.ja]),
  );
  const options = optionsByName(questionnaire);
  const counts = new Map([...labels.values()].map((label) => [label, 0]));
  const seen = new Set<string>();
  for (const cells of rows.slice(1)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const reference = (cells[person] ?? '').trim();
    if (columns.has('reference') && reference !== '' && seen.has(reference)) continue;
    seen.add(reference);
    const written = (cells[group] ?? '').trim();
    const label = labels.get(options.get(sameWord(written)) ?? '') ?? (written === '' ? '－' : written);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => [label, String(count)]);
}

function oneLine(cell = ''): string {
  return cell.replaceAll(/[\t\r\n"]+/g, ' ');
}
