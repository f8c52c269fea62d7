import type { PublicWave } from '../../../../server/contract/fieldwork/waves.ts';
import { firstLanguage } from '../../../../surveys/schema/language.ts';
import { readWave } from '../../../api/fieldwork/waves.ts';

/** As it stands in the address: codes need no decoding, and a mistyped one may not be decodable. */
export const waveCode = location.pathname.split('/').findLast(Boolean) ?? '';

const first = readWave(waveCode, firstLanguage);
// Whoever takes it hears what went wrong; before that nobody has to.
first.catch(() => undefined);
let waiting: Promise<PublicWave> | undefined = first;

/** The wave as it was asked for before the page itself had come, which takes as long; the next time, asked anew. */
export function takeWave(): Promise<PublicWave> {
  const taken = waiting ?? readWave(waveCode, firstLanguage);
  waiting = undefined;
  return taken;
}
