import { unknownContext } from '../../../analysis/report/heading-lines.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TabulatedWave } from './table-context.ts';

/** In place of a wave, where responses of a file are tabulated: nobody knows whose they are, and of when. */
export function waveOfFiles({ code, title }: Questionnaire, minimumBase: number): TabulatedWave {
  return {
    code,
    organisation: { ja: unknownContext },
    title,
    isSynthetic: false,
    opensOn: unknownContext,
    closesOn: unknownContext,
    minimumBase,
    merges: [],
    // A file does not say how its responses came: whoever had the address may have answered, also twice.
    modes: ['open-link'],
  };
}
