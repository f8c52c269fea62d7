import type { Index } from '../../../surveys/schema/index-definition.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import { inEveryLanguage, reportWords, sayIn } from '../words/report-words.ts';

/** Heading of the indices in the list of tables. */
export const indicesLabel: LocalText = inEveryLanguage((language) => reportWords(language).index.heading);

/**
 * How an index is computed, in a sentence that stands with every figure of it.
 *
 * @example indexRule({ scoring: 'score', aggregation: 'pooled', minimumAnsweredCount: 2, decimals: 0 }, [{ ja: '仕事' }, { ja: '職場' }]).ja // => '「仕事」「職場」について、各回答の点数（評価尺度は最低を0、最高を100とする）をすべての項目の回答をまとめて平均した指標です。2項目以上に回答した人を対象とし、整数に四捨五入しています。'
 */
export function indexRule(index: Index, labels: readonly LocalText[]): LocalText {
  return inEveryLanguage((language) => rule(index, labels, language));
}

function rule(
  { scoring, aggregation, minimumAnsweredCount, decimals }: Index,
  labels: readonly LocalText[],
  language: Language,
): string {
  const own = reportWords(language).index;
  const items = labels.map((label) => own.item(sayIn(language)(label))).join(own.join);
  return own.rule(items, own.scoring[scoring], own.aggregation[aggregation], minimumAnsweredCount, decimals);
}
