import type { PrintedOutput } from '../../../analysis/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import { listIndicatorPlans } from '../../store/indicator-plans.queries.ts';
import { sheetOfPlan } from '../indicator-plans/sheet-of-plan.ts';
import { outputsOfPlan } from './outputs-of-plan.ts';
import { planOutputs } from './plan-outputs.ts';

/** Whatever is printed of a published wave beside its tables: by every plan that follows it. */
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
  return { outputs, planCount: plans.length };
}
