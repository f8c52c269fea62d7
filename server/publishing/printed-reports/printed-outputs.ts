import type { PrintedOutput } from '../../../analysis/index.ts';
import type { PrintedNumber } from '../../../analysis/report/quantity.ts';
import type { PrintedFigure } from '../../../surveys/schema/printed-report.ts';
import type { Database } from '../../store/database.ts';
import { printedReportsOfWave } from '../../store/publishing/printed-reports.queries.ts';
import type { PublishedWave } from '../indicator-plans/published-wave.ts';

/**
 * What old reports printed of a wave that was collected here too: facts about its tables that everybody may know,
 * whatever is hidden here.
 */
export async function printedOutputs(
  db: Database,
  code: string,
  wave: PublishedWave,
): Promise<PrintedOutput[]> {
  const outputs: PrintedOutput[] = [];
  for (const { banner, figures } of await printedReportsOfWave(db, code)) {
    for (const figure of figures) {
      const id = figure.group === 'total' ? figure.item : `${figure.item}*${banner ?? ''}`;
      const table = await wave.table(id);
      if (table !== undefined) outputs.push({ output: 'printed-report', table, numbers: numbersOf(figure) });
    }
  }
  return outputs;
}

/** The figure and its n; which answers a top box counts an old report does not say. */
function numbersOf({ group, statistic, options, value, decimals, base }: PrintedFigure): PrintedNumber[] {
  const of = { group, quantity: { kind: 'answered' as const }, value: base, decimals: 0 };
  if (statistic === 'mean') return [of, { group, quantity: { kind: 'mean' }, value, decimals }];
  if (statistic === 'top-box') return [of];
  return [
    of,
    { group, quantity: { kind: 'share', categories: options, of: 'answered' }, value: 100 * value, decimals },
  ];
}
