import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import { gridWords } from '../export/grid-words.ts';
import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import type { TableGrid } from '../export/table-grid.ts';
import { blackMark } from './redaction.ts';

/** The words of exported and printed lists of texts. */
const listWords = {
  ja: {
    text: '記述',
    counts: (given: string, published: string) => `記述 ${given}件のうち、${published}件を公開しています。`,
    order: '並び順に意味はありません。区分など、ほかの回答とは結び付いていません。',
    minimum: (count: number) => `記述が${count}件以上ある設問だけを、内容を確認したうえで公開しています。`,
    black: `${blackMark}：個人が分かるおそれのある部分などを伏せています。`,
  },
  en: {
    text: 'Text',
    counts: (given: string, published: string) => `${published} of the ${given} texts given are published.`,
    order: 'The order means nothing. Texts are tied neither to groups nor to other answers.',
    minimum: (count: number) => `Only items with at least ${count} texts are published, after review.`,
    black: `${blackMark}: parts are blackened, for example because somebody could be recognised.`,
  },
} satisfies Record<Language, unknown>;

/** Lays out a list of texts for every kind of file. */
export function textsGrid(list: PublishedTexts, language: Language): TableGrid {
  const say = (text: LocalText): string => text[language] ?? text.ja;
  const [shared, words] = [gridWords[language], listWords[language]];
  const count = (number: number): string => number.toLocaleString('en-US');
  return {
    title: [list.stubLabel, ...(list.optionLabel === null ? [] : [list.optionLabel])].map(say).join(' — '),
    heading: [
      ...(list.isSynthetic ? [shared.synthetic] : []),
      `${say(list.organisation)}  ${say(list.waveTitle)}`,
      shared.fieldwork(list.opensOn, list.closesOn, list.eligibleCount, list.responseCount),
      ...(list.audienceNote === null ? [] : [shared.audience(say(list.audienceNote))]),
      words.counts(count(list.givenCount), count(list.texts.length)),
    ],
    header: [words.text],
    rows: list.texts.map((text) => [text]),
    notes: [
      words.order,
      words.minimum(list.minimumCount),
      ...(list.texts.some((text) => text.includes(blackMark)) ? [words.black] : []),
    ],
    isProse: true,
  };
}
