import type { PrintedOutput } from '../../../analysis/index.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Dependencies } from '../../dependencies.ts';
import { listIndicatorPlans } from '../../store/indicator-plans.queries.ts';
import { sheetOfPlan } from '../indicator-plans/sheet-of-plan.ts';
import { outputsOfPlan } from './outputs-of-plan.ts';
import { planOutputs } from './plan-outputs.ts';
import { outputsOfRequirement } from './outputs-of-requirement.ts';

/** Whatever is printed of a published wave beside its tables: by every plan that follows it, and in its matrices. */
export async function outputsElsewhere(
  { db }: Pick<Dependencies, 'db'>,
  { wave, minimumBase, requirements = [] }: Pick<Catalogue, 'wave' | 'minimumBase' | 'requirements'>,
  published: readonly (PublishedTable | PublishedResponseRate)[],
): Promise<{ outputs: PrintedOutput[]; planCount: number }> {
  const tables = published.filter((table) => table.kind !== 'response-rate');
  const outputs = requirements.flatMap((requirement) =>
    outputsOfRequirement(requirement, { tables, minimumBase }),
  );
  const plans = (await listIndicatorPlans(db)).filter(({ plan }) =>
    plan.waves.some((column) => column.wave === wave),
  );
  for (const plan of plans) {
    outputs.push(...(await outputsOfPlan(db, await sheetOfPlan(db, plan), wave, planOutputs)));
  }
  return { outputs, planCount: plans.length };
}
