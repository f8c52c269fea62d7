import type { Dependencies } from '../../dependencies.ts';
import { listPlans } from '../../store/plans.queries.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import { sheetOfPlan } from '../plans/sheet-of-plan.ts';
import { planNumbers } from './plan-numbers.ts';
import { planOutputs } from './plan-outputs.ts';
import type { NumbersElsewhere } from './printed-number.ts';
import { requirementNumbers } from './requirement-numbers.ts';

/** Whatever is printed of a published wave beside its tables: by every plan that follows it, and in its matrices. */
export async function numbersElsewhere(
  { db }: Pick<Dependencies, 'db'>,
  { wave, requirements = [] }: Pick<Catalogue, 'wave' | 'requirements'>,
  published: readonly (PublishedTable | PublishedResponseRate)[],
): Promise<{ numbers: NumbersElsewhere[]; planCount: number }> {
  const tables = published.filter((table) => table.kind !== 'response-rate');
  const numbers = requirements.flatMap((requirement) => requirementNumbers(requirement, tables));
  const plans = (await listPlans(db)).filter(({ plan }) => plan.waves.some((column) => column.wave === wave));
  for (const plan of plans) {
    numbers.push(...(await planNumbers(db, await sheetOfPlan(db, plan), wave, planOutputs)));
  }
  return { numbers, planCount: plans.length };
}
