import type { RankingItem, ResponseOption } from '../../schema/item.ts';
import type { LocalText } from '../../schema/local-text.ts';
import type { ItemRules } from './item-rules.ts';
import { checkMostChoices, checkOptionCodes, combinations } from './options.ts';

/**
 * A ranking is counted as two items: the options ranked at all under its own code, and the one ranked first.
 * Issues   `duplicate-code`, `max-choices-above-options`.
 */
export const rankingRules: ItemRules<RankingItem> = {
  check: (item) => [
    ...checkOptionCodes(item),
    ...checkMostChoices(item.options, 'rankCount', item.rankCount),
  ],
  choices: ({ options, rankCount }, leaves) => combinations(options, leaves, rankCount),
  fromText: (_, _text, parts) => parts,
  tabulation: {
    items: ({ rankCount, ...rest }) => [
      { ...rest, type: 'multiple-response', maxChoices: rankCount },
      {
        ...rest,
        type: 'single-response',
        code: firstPlaceCode(rest.code),
        reportText: firstPlaceLabel(rest.reportText ?? rest.text),
        options: rest.options.map(notExclusive),
      },
    ],
    answers: ({ code, options }, answer) => {
      const ranked = Array.isArray(answer) ? answer : [answer];
      const [first] = ranked;
      return {
        [code]: options.map((option) => option.code).filter((option) => ranked.includes(option)),
        ...(first !== undefined && { [firstPlaceCode(code)]: first }),
      };
    },
  },
  scaleKeys: ['options', 'rankCount'],
  takesBounds: false,
  isFreeText: false,
};

function firstPlaceCode(ranking: string): string {
  return `${ranking}_first`;
}

function firstPlaceLabel({ ja, en }: LocalText): LocalText {
  return en === undefined ? { ja: `${ja}（1位）` } : { ja: `${ja}（1位）`, en: `${en} (ranked first)` };
}

function notExclusive(option: ResponseOption): ResponseOption {
  const { isExclusive: _, ...rest } = option;
  return rest;
}
