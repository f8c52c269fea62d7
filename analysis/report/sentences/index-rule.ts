import type { Index } from '../../../surveys/schema/index-definition.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import { inEveryLanguage, reportWords, sayIn } from '../words/report-words.ts';

/** Heading of the indices in the list of tables. */
export const indicesLabel: LocalText = inEveryLanguage((language) => reportWords(language).index.heading);

/** How an index is computed, in a sentence that stands with every figure of it. */
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
