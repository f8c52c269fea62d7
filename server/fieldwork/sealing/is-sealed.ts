import type { Contract } from '../../contract/fieldwork/wave-contract.ts';
import { ProblemError } from '../../problems.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';

/** Whether a wave that has opened promised that its answers are sealed. */
export function isSealed({ contract }: Pick<Wave, 'contract'>): boolean {
  return contract !== null && (JSON.parse(contract) as Partial<Contract>).sealing !== undefined;
}

/** What is stored of a sealed wave are boxes: nobody counts them as answers. Throws  `not-unsealed`. */
export function requireUnsealed(wave: Pick<Wave, 'contract'>): void {
  if (isSealed(wave)) throw new ProblemError('not-unsealed');
}
