import type { PublicWave } from '../../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { dayWords } from '../../../strings/day-words.ts';
import { laterStrings } from '../../../strings/respond/later-strings.ts';
import type { Standing } from '../standing.ts';

/** What a page says that cannot be answered, or no more. */
export interface EndedWords {
  /** Sent too late: the survey closed on the way. */
  late: string | undefined;
  next: string;
}

/** What comes next with a wave that cannot be answered; undefined where the wave is not why. */
export function endedWords(
  standing: Standing,
  { wave, language, isLate }: { wave: PublicWave; language: RespondentLanguage; isLate: boolean },
): EndedWords | undefined {
  const strings = laterStrings(language);
  const next: Partial<Record<Standing, string>> = {
    draft: strings.notOpenNext(dayWords(wave.opensOn, language)),
    closed: strings.closedNext(dayWords(wave.closesOn, language)),
    published: strings.publishedNext,
    used: strings.usedNext,
  };
  const words = next[standing];
  return words === undefined
    ? undefined
    : { late: isLate ? strings.closedWhileAnswering : undefined, next: words };
}
