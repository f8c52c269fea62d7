import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import { dayWords, today } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';

/** What becomes fixed when a wave opens. */
export function openingWords(wave: WaveDetail, language: Language, words: ConsoleWords): string {
  const { opening } = words.printing.wave;
  return joined(language, [
    words.wave.openConsequence,
    opening.modes,
    wave.modes.includes('ticket') ? opening.ticket : '',
    wave.ticketsUntil === null
      ? ''
      : opening.window(dayWords(wave.ticketsUntil, language), dayWords(wave.opensOn, language)),
  ]);
}

/** What is gone when a wave has closed. */
export function closingWords(wave: WaveDetail, language: Language, words: ConsoleWords): string {
  const { closing } = words.printing.wave;
  return joined(language, [
    wave.closesOn >= today() ? closing.early(dayWords(wave.closesOn, language)) : '',
    words.wave.closeConsequence(countWords(wave.responseCount)),
    ...wave.modes.map((mode) => closing[mode]),
  ]);
}

/** Japanese sentences stand without a space between them. */
export function joined(language: Language, sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(punctuation[language].sentenceGap);
}
