import Papa from 'papaparse';
import { cubeCounts, type CaseFile } from '../../../analysis/index.ts';
import { protectCubeInBackground } from '../background/protect-cube-in-background.ts';

/** Which three items, and the rule. */
export interface CubeChoice {
  stub: string;
  by: readonly [string, string];
  minimumCell: number;
}

/**
 * A three-way table for public release as CSV, one number a line: codes of the three ("total" where it is over all of
 * one) and the count, X where it is hidden. Codes, not labels: the words stand in the questionnaire.
 */
export async function releaseCube(
  caseFile: CaseFile,
  { stub, by, minimumCell }: CubeChoice,
  onProgress: (done: number, of: number) => void,
): Promise<string> {
  const { codes, counts } = cubeCounts(caseFile, stub, by);
  const { numbers, reasons } = await protectCubeInBackground({ cube: counts, minimumCell }, onProgress)
    .result;
  const rows = numbers.map(({ place, value }, index) => [
    ...place.map((code, axis) => (code === null ? 'total' : (codes[axis]?.[code] ?? ''))),
    reasons[index] === null ? value : 'X',
  ]);
  return `${Papa.unparse([[...by, stub, 'count'], ...rows], { newline: '\n' })}\n`;
}
