import { tabulatePlan } from '../../analysis/index.ts';
import { suppressedTables } from '../../analysis/suppress/suppressed-tables.ts';
import type { tabulateWave } from '../../server/publishing/tables/tables-of-wave.ts';
import { tabulatedWave } from '../../server/publishing/tables/tabulated-wave.ts';
import { allBut } from '../analysis/suppress/all-but.ts';

/** tabulateWave without complementary suppression: what every audit must find fault with. */
export const tabulatedOpenly: typeof tabulateWave = (wave, stored, population, caseFile) =>
  tabulatedWave(
    { wave, stored, population, caseFile, caseWeights: null },
    {
      run: (cases, plan, rules) =>
        suppressedTables(cases, tabulatePlan(cases, plan), {
          ...rules,
          plan,
          safeguards: allBut(['complementary']),
        }),
      besideIndices: () => [],
    },
  );
