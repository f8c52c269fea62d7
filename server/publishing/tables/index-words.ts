import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import type { Index } from '../../../surveys/schema/index-definition.ts';

/** Heading of the indices in the list of tables. */
export const indicesLabel: LocalText = { ja: '指標', en: 'Indices' };

interface IndexWords {
  scoring: Record<Index['scoring'], string>;
  aggregation: Record<Index['aggregation'], string>;
  rule: (items: string, scoring: string, aggregation: string, minimum: number, decimals: number) => string;
  item: (label: string) => string;
  join: string;
}

const words: Record<Language, IndexWords> = {
  ja: {
    scoring: {
      score: '各回答の点数（評価尺度は最低を0、最高を100とする）',
      positive: '肯定的な回答の割合（％）',
    },
    aggregation: {
      'respondent-mean': '回答者ごとに平均し、それを回答者の間で平均した',
      'item-mean': '項目ごとに平均し、それを項目の間で平均した',
      pooled: 'すべての項目の回答をまとめて平均した',
    },
    rule: (items, scoring, aggregation, minimum, decimals) =>
      `${items}について、${scoring}を${aggregation}指標です。${minimum}項目以上に回答した人を対象とし、${decimals === 0 ? '整数' : `小数点以下${decimals}桁`}に四捨五入しています。`,
    item: (label) => `「${label}」`,
    join: '',
  },
  en: {
    scoring: {
      score: 'what each answer is worth (a rating scale from 0, its lowest point, to 100)',
      positive: 'the percentage of positive answers',
    },
    aggregation: {
      'respondent-mean': 'averaged for every respondent, then over respondents',
      'item-mean': 'averaged for every item, then over items',
      pooled: 'averaged over all answers to all items together',
    },
    rule: (items, scoring, aggregation, minimum, decimals) =>
      `Of ${items}: ${scoring}, ${aggregation}. Respondents who answered at least ${minimum} of them; rounded half up to ${decimals === 0 ? 'a whole number' : `${decimals} decimal${decimals === 1 ? '' : 's'}`}.`,
    item: (label) => `“${label}”`,
    join: ', ',
  },
};

/** How an index is computed, in a sentence that stands with every figure of it. */
export function indexRule(index: Index, labels: readonly LocalText[]): LocalText {
  return { ja: rule(index, labels, 'ja'), en: rule(index, labels, 'en') };
}

function rule(
  { scoring, aggregation, minimumAnsweredCount, decimals }: Index,
  labels: readonly LocalText[],
  language: Language,
): string {
  const own = words[language];
  const items = labels
    .map((label) => own.item(language === 'en' ? (label.en ?? label.ja) : label.ja))
    .join(own.join);
  return own.rule(items, own.scoring[scoring], own.aggregation[aggregation], minimumAnsweredCount, decimals);
}
