import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { HeadCounts } from '../contract/fieldwork/populations.ts';
import { readPopulation, type PopulationOptions } from './read-population.ts';
import { readSheet, type SheetSource } from './read-sheet.ts';

/**
 * The head counts of a table that was pasted or of a file: counts by group, or a staff list, whose people are counted.
 * `text` is the table of counts to go on with instead of a list or a file, null for counts that were typed or that
 * somebody has to say more about: names are neither stored nor sent back.
 * Throws  `invalid-request` for a file that cannot be read.
 */
export async function countHeads(
  questionnaire: Questionnaire,
  source: SheetSource,
  options: PopulationOptions = {},
): Promise<HeadCounts> {
  const { isCounted, ...reading } = readPopulation(questionnaire, await readSheet(source), options);
  const isTyped = 'text' in source && !isCounted;
  const isAsked = reading.countColumns.chosen === null;
  const text = reading.lines
    .map(
      ({ label, count, eligibleCount }) =>
        `${oneLine(label)}\t${oneLine(eligibleCount === null ? count : String(eligibleCount))}`,
    )
    .join('\n');
  return { ...reading, text: isTyped || isAsked ? null : text };
}

function oneLine(cell: string): string {
  return cell.replaceAll(/[\t\r\n"]+/g, ' ');
}
