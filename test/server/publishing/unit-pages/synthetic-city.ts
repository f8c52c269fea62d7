import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { contentHash } from '../../../../server/content-hash.ts';
import { buildCaseFile } from '../../../../server/publishing/case-file/build-case-file.ts';
import type { WaveCases } from '../../../../server/publishing/tables/tabulated-wave.ts';
import { waveOfFiles } from '../../../../server/publishing/tables/wave-of-files.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import { unitGroups } from '../../../../surveys/organisation/unit-groups.ts';
import type { Unit } from '../../../../surveys/schema/organisation.ts';
import { questionnaireSchema } from '../../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../../surveys/schema/table-plan.ts';

/** How large a city is, and how it answers. */
export interface CitySize {
  seed: number;
  staff: number;
  /** Units by level, the highest first. */
  levels: readonly number[];
  items: number;
}

/** 局・部・室・課・係: 200 units. */
export const largeCity: CitySize = { seed: 1, staff: 3000, levels: [2, 8, 20, 50, 120], items: 60 };

export interface SyntheticCity extends WaveCases {
  units: Unit[];
  /** What the people who answered gave. */
  sheets: Record<string, Answer>[];
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/**
 * A city whose sections are of very different size: three quarters answer, 1 % leave the unit blank, 2 % their grade, 3 % each
 * item. The same seed, the same city.
 */
export function syntheticCity({ seed, staff, levels, items }: CitySize): SyntheticCity {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const units = levels.flatMap((count, level) =>
    range(count).map((place): Unit => {
      const above = levels[level - 1];
      const parent = above === undefined ? null : `l${level - 1}u${Math.floor((place * above) / count)}`;
      return { code: `l${level}u${place}`, name: { ja: `組織${level}-${place}` }, parent };
    }),
  );
  const { options, nets } = unitGroups(units);
  const weights = options.map(() => 6 + below(40) + (below(6) === 0 ? 40 : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const heads = weights.map((weight) => Math.max(2, Math.round((weight * staff) / total)));
  const grades = range(8).map((grade) => ({ code: `g${grade}`, label: { ja: `職${grade}` } }));
  const questionnaire = questionnaireSchema.parse({
    format: 'kotae-questionnaire/1',
    code: 'city',
    version: 1,
    title: { ja: '職員アンケート' },
    purpose: { ja: '職場の状況を知るため' },
    languages: ['ja'],
    estimatedMinutes: 10,
    populationItem: 'unit',
    sections: [
      {
        code: 'all',
        title: { ja: '全部' },
        items: [
          ...[
            { code: 'unit', options },
            { code: 'grade', options: grades },
          ].map((item) => ({
            ...item,
            type: 'single-response',
            text: { ja: item.code },
            isAttribute: true,
          })),
          ...range(items).map((item) => ({
            type: 'rating-scale',
            code: `q${item}`,
            text: { ja: `問${item}` },
            min: 1,
            max: 5,
            topBoxCount: 2,
            bottomBoxCount: 2,
          })),
        ],
      },
    ],
  });
  const sheets = options.flatMap(({ code }, place) =>
    range(heads[place] ?? 0).flatMap((): Record<string, Answer>[] => {
      if (below(100) >= 78) return [];
      const answers = range(items).flatMap((item): [string, Answer][] =>
        below(100) < 3 ? [] : [[`q${item}`, 1 + Math.floor(Math.sqrt(below(25)))]],
      );
      return [
        Object.fromEntries([
          ...(below(100) < 1 ? [] : [['unit', code] as const]),
          ...(below(100) < 2 ? [] : [['grade', `g${Math.floor(Math.sqrt(below(64)))}`] as const]),
          ...answers,
        ]),
      ];
    }),
  );
  const tablePlan: TablePlan = {
    format: 'kotae-table-plan/1',
    questionnaire: 'city',
    version: 1,
    banners: [{ item: 'unit', nets, organisation: 2026 }, { item: 'grade' }],
    crosses: [],
  };
  return {
    units,
    sheets,
    wave: waveOfFiles(questionnaire, 10),
    stored: { questionnaire, tablePlan, hash: contentHash(questionnaire) },
    population: options.map(({ code: option }, place) => ({ option, eligibleCount: heads[place] ?? 0 })),
    caseFile: buildCaseFile(questionnaire, sheets, sheets.length),
  };
}
