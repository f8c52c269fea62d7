import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { isSealed } from '../sealing/is-sealed.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { tallyOfWave } from './tally-of-wave.ts';

/**
 * How many responses each group of the population has. Where answers are sealed it follows from the accepted tickets,
 * each of which speaks for one group.
 */
export async function groupsOfWave(
  dependencies: Pick<Dependencies, 'db' | 'responses'>,
  wave: Wave,
  { populationItem = '' }: Questionnaire,
): Promise<Map<string | null, number>> {
  if (!isSealed(wave)) return dependencies.responses.countBy(wave.code, populationItem);
  const { contract } = await frozenWave(dependencies.db, wave);
  const options = new Map(contract.strata.map((stratum) => [stratum.code, stratum.options]));
  return new Map(
    (await tallyOfWave(dependencies, wave)).flatMap(({ code, acceptedTicketCount }) => {
      const [option] = options.get(code) ?? [];
      return option === undefined ? [] : [[option, acceptedTicketCount] as const];
    }),
  );
}
