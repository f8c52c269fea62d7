import type { HiddenCause, OfferedRemedy } from '../../../server/contract/publishing/remedies.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { remedyWords } from '../../strings/console/remedies/remedy-words.ts';
import { say } from '../../strings/language.ts';

/** One cause in one sentence: what is hidden in how many tables, and why. */
export function causeWords(
  { attribute, group, tableCount, because }: HiddenCause,
  minimumBase: number,
  language: Language,
): string {
  const words = remedyWords(language);
  const by = attribute === null ? '' : say(attribute, language);
  const tables = countWords(tableCount);
  const minimum = countWords(minimumBase);
  const what = group === null ? '' : words.group(by, say(group, language), tables);
  switch (because.kind) {
    case 'few-responses':
      return what + words.because.fewResponses(countWords(because.responseCount), minimum);
    case 'few-people':
      return what + words.because.fewPeople(countWords(because.headCount), minimum);
    case 'not-stated':
      return what + words.because.notStated(by, countWords(because.responseCount));
    case 'small-groups':
      return what + words.because.smallGroups(because.groups.map((label) => say(label, language)));
    case 'other-groups':
      return what + words.because.otherGroups;
    case 'within':
      return (
        words.within(by, countWords(because.hiddenCount), countWords(because.groupCount), tables) +
        words.because.within
      );
    case 'answers':
      return words.answers(by, tables) + words.because.answers;
    case 'left-out':
      return words.leftOut(by, tables) + words.because.leftOut;
    case 'few-in-total':
      break;
  }
  return words.total(tables) + words.because.fewInTotal(minimum);
}

/** What a remedy does, as a button says it. */
export function offerWords(
  { coarsening: { kind, attribute, labels } }: OfferedRemedy,
  language: Language,
): string {
  return remedyWords(language).offers[kind](
    say(attribute, language),
    labels.map((label) => say(label, language)),
  );
}
