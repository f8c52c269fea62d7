import {
  groupMoments,
  indexScore,
  orderedCounts,
  percentOfMaximum,
  respondentScores,
  standardDeviation,
  type ItemValues,
} from '../../../analysis/index.ts';
import { estimated, keyed } from '../recipes/figures.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { itemValues, reliabilityFigures } from '../recipes/reliability.ts';
import { dataOf, selectedRows, type EntryData } from '../selection.ts';

interface Items extends Pick<EntryData, 'file' | 'where'> {
  items: string[];
  reversed: string[];
}

interface Index extends Items {
  min: number;
  max: number;
  least: number;
  positive_from: number;
}

const changed = (item: ItemValues, change: (value: number) => number): ItemValues =>
  item.map((value) => (value === null ? null : change(value)));

/** Families about scales of several items. */
export const reliabilityFamilies = {
  reliability: (reference, entry) => {
    const data = dataOf(entry) as Items & { max_plus_min: number };
    const options = { reversed: data.reversed, sumOfEnds: data.max_plus_min };
    return reliabilityFigures(data.items, itemValues(selectedRows(reference, data), data.items, options));
  },
  index: (reference, entry) => {
    const data = dataOf(entry) as Index;
    const { min, max } = data;
    const options = { reversed: data.reversed, sumOfEnds: min + max };
    const raw = itemValues(selectedRows(reference, data), data.items, options);
    const scores = raw.map((item) =>
      changed(item, (value) => percentOfMaximum(value, { min, max, reverse: false })),
    );
    const positive = raw.map((item) => changed(item, (value) => 100 * Number(value >= data.positive_from)));
    const rule = (minimumAnsweredCount: number): Record<string, unknown> => {
      const index = estimated(indexScore(scores, { aggregation: 'respondent-mean', minimumAnsweredCount }));
      const own = respondentScores(scores, { minimumAnsweredCount }).filter((value) => value !== null);
      const [moments] = groupMoments(orderedCounts([own]));
      return { n: index.base, mean: index.score, sd: moments && standardDeviation(moments) };
    };
    const answered = (raw[0] ?? []).map((_, person) => raw.filter((item) => item[person] !== null).length);
    const theme = (items: ItemValues[], aggregation: 'item-mean' | 'pooled'): number =>
      estimated(indexScore(items, { aggregation, minimumAnsweredCount: 1 })).score;
    return {
      least: rule(data.least),
      all: rule(data.items.length),
      items_answered: Object.fromEntries(
        [...new Set(answered)].map((count) => [count, answered.filter((own) => own === count).length]),
      ),
      percent_positive_per_item: keyed(
        data.items,
        positive.map((item) => theme([item], 'item-mean')),
      ),
      theme_score_mean_of_item_percents: theme(positive, 'item-mean'),
      theme_score_pooled_answers: theme(positive, 'pooled'),
    };
  },
} satisfies Record<string, Recipe>;
