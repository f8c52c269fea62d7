import type { Answer } from '../items/answer.ts';
import type { Stratum } from '../schema/stratum.ts';

/**
 * What a ticket or a drawn code answers in its holder's place: the population item, where the stratum is one of its
 * options. Of a stratum made of several options the holder may still say which.
 *
 * @example
 * attestedAnswers('grade', { options: ['3'] }) // => { grade: '3' }
 * attestedAnswers('grade', { options: ['1', '2'] }) // => {}
 */
export function attestedAnswers(
  populationItem: string | undefined,
  stratum: Pick<Stratum, 'options'>,
): Record<string, Answer> {
  const [option, ...others] = stratum.options;
  const isOne = populationItem !== undefined && option !== undefined && others.length === 0;
  return isOne ? { [populationItem]: option } : {};
}
