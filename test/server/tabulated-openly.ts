import { tabulatePlan } from '../../analysis/index.ts';
import { suppressedTables } from '../../analysis/suppress/suppressed-tables.ts';
import type { tabulateWave } from './tabulate-wave.ts';
import { tabulatedWave, type Disclosure } from '../../server/publishing/tables/tabulated-wave.ts';
import { allBut } from '../analysis/suppress/all-but.ts';

/** No complementary suppression: what every audit must find fault with. */
export const openDisclosure: Disclosure = {
  run: (cases, plan, rules) =>
    suppressedTables(cases, tabulatePlan(cases, plan), {
      ...rules,
      plan,
      safeguards: allBut(['complementary']),
    }),
  besideIndices: () => [],
};

/** tabulateWave so. */
export const tabulatedOpenly: typeof tabulateWave = (wave, stored, population, caseFile) =>
  tabulatedWave({ wave, stored, population, caseFile }, openDisclosure);
