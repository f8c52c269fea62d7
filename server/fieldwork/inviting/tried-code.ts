import { readAccessCode } from '../../../surveys/tickets/access-code.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';

/**
 * What a code leads to, unless too many were guessed. Drawn codes are short enough to be guessed by who may try for
 * ever, so that none is looked up while there were too many unknown ones; nobody guesses the code of an invitation, and
 * whoever has one is not kept waiting by others' guesses.
 * Throws  `too-many-codes`, and what the look-up throws.
 */
export async function triedCode<T>(
  { codeAttempts }: Pick<Dependencies, 'codeAttempts'>,
  wave: string,
  typed: string,
  lookUp: () => Promise<T>,
): Promise<T> {
  if (readAccessCode(typed)?.kind !== 'invitation') await codeAttempts.requireRest(wave);
  try {
    return await lookUp();
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'code-unknown') await codeAttempts.noteUnknown(wave);
    throw error;
  }
}
