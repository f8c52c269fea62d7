import type { PrintedOutput } from '../../../analysis/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import { listIndicatorPlans } from '../../store/publishing/indicator-plans.queries.ts';
import { publishedWave } from '../indicator-plans/published-wave.ts';
import { sheetOfPlan } from '../indicator-plans/sheet-of-plan.ts';
import { printedOutputs } from '../printed-reports/printed-outputs.ts';
import { outputsOfPlan } from './outputs-of-plan.ts';
import { planOutputs } from './plan-outputs.ts';

/** Whatever is printed of a published wave beside its tables: by every plan that follows it, and by old reports. */
export async function outputsElsewhere(
  { db }: Pick<Dependencies, 'db'>,
  wave: string,
): Promise<{ outputs: PrintedOutput[]; planCount: number }> {
  const outputs: PrintedOutput[] = [];
  const plans = (await listIndicatorPlans(db)).filter(({ plan }) =>
    plan.waves.some((column) => column.wave === wave),
  );
  for (const plan of plans) {
    outputs.push(...(await outputsOfPlan(db, await sheetOfPlan(db, plan), wave, planOutputs)));
  }
  const published = await publishedWave(db, wave);
  if (published !== undefined) outputs.push(...(await printedOutputs(db, wave, published)));
  return { outputs, planCount: plans.length };
}
