import type { Language } from '../../surveys/schema/local-text.ts';
import { blackMark } from './black-mark.ts';
import { line } from './cells.ts';
import { headCount, headingLines, sourceLines } from './heading-lines.ts';
import type { PublishedTexts } from './published-table.ts';
import type { TextsView } from './table-view.ts';
import { reportWords, sayIn } from './words/report-words.ts';

const isBlackened = ({ texts }: PublishedTexts): boolean => texts.some((text) => text.includes(blackMark));

/**
 * A list of texts as files hold it.
 *
 * @example completeTexts({ ...singleTable, optionLabel: null, givenCount: 12, minimumCount: 10, texts: ['a'] }, 'en').heading.at(-1).text // => '1 of the 12 texts given are published.'
 */
export function completeTexts(list: PublishedTexts, language: Language): TextsView {
  const say = sayIn(language);
  const { file, textsFile: words } = reportWords(language);
  const { stubLabel, optionLabel, audienceNote } = list;
  return {
    kind: 'texts',
    title: [stubLabel, ...(optionLabel === null ? [] : [optionLabel])].map(say).join(' — '),
    isSynthetic: list.isSynthetic,
    heading: [
      ...headingLines(list, language),
      ...(audienceNote === null ? [] : [line('audience', file.audience(say(audienceNote)))]),
      line('base', words.counts(headCount(list.givenCount), headCount(list.texts.length))),
    ],
    columnLabel: words.text,
    texts: list.texts,
    notes: [
      words.order,
      words.minimum(list.minimumCount),
      ...(isBlackened(list) ? [words.black(blackMark)] : []),
    ].map((text) => line('note', text)),
    ending: [],
  };
}

/**
 * The same as the page shows it.
 *
 * @example textsView({ ...singleTable, optionLabel: null, givenCount: 12, minimumCount: 10, texts: ['a'] }, 'en').notes.length // => 2
 */
export function textsView(list: PublishedTexts, language: Language): TextsView {
  const say = sayIn(language);
  const { table, texts: words } = reportWords(language);
  const { stubLabel, optionLabel, audienceNote } = list;
  return {
    kind: 'texts',
    title: optionLabel === null ? say(stubLabel) : words.beside(say(stubLabel), say(optionLabel)),
    isSynthetic: list.isSynthetic,
    heading: [
      line('wording', say(list.stubText)),
      line('base', words.counts(headCount(list.texts.length), headCount(list.givenCount))),
      ...(audienceNote === null ? [] : [line('audience', table.audience(say(audienceNote)))]),
    ],
    columnLabel: '',
    texts: list.texts,
    notes: [
      words.noteOrder,
      words.noteMinimum(list.minimumCount),
      ...(isBlackened(list) ? [words.noteBlack] : []),
    ].map((text) => line('note', text)),
    ending: sourceLines(list, language),
  };
}
