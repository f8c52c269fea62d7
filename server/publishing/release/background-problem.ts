import { ProblemError } from '../../problems.ts';
import { BackgroundError } from '../background/run-in-background.ts';

/** Why a thread has no tables, as it is told. What went wrong in the program itself stays an error of the program. */
export function backgroundProblem(error: unknown): unknown {
  if (!(error instanceof BackgroundError)) return error;
  return new ProblemError(error.reason === 'stopped' ? 'tabulation-stopped' : 'tabulation-too-large');
}
