import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { HeadCounts } from '../contract/populations.ts';
import { countStaff } from './count-staff.ts';
import { readPopulation } from './read-population.ts';
import { readSheet, type SheetSource } from './read-sheet.ts';

/**
 * The head counts of a table that was pasted or of a file: counts by group, or a staff list, whose people are counted.
 * `text` is the table of counts to go on with instead of a list or a file, null for counts that were typed: names are
 * neither stored nor sent back.
 * Throws  `invalid-request` for a file that cannot be read.
 */
export async function countHeads(questionnaire: Questionnaire, source: SheetSource): Promise<HeadCounts> {
  const rows = await readSheet(source);
  const counts = countStaff(rows, questionnaire);
  const text = (counts ?? rows).map(([label, count]) => `${oneLine(label)}\t${oneLine(count)}`).join('\n');
  const isTyped = counts === null && 'text' in source;
  return { ...readPopulation(questionnaire, text), text: isTyped ? null : text };
}

function oneLine(cell = ''): string {
  return cell.replaceAll(/[\t\r\n"]+/g, ' ');
}
