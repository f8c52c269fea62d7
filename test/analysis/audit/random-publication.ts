import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { routingsOf } from '../../../server/publishing/audit/routings-of.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import { tabulateWave } from '../../server/tabulate-wave.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import { hirakataWave } from '../../server/hirakata-world.ts';
import { tabulatedOpenly } from '../../server/tabulated-openly.ts';

const text = (ja: string) => ({ ja, en: ja });
const option = (code: string, label: string) => ({ code, label: text(label) });

/** Every label stands within another: whatever looks for one finds another's number. */
const labels = ['係', '係長', '係長級', '1', '10', 'はい', 'どちらかといえばはい', '係長級以上'];
const [grades, departments, moods, whys, ways] = [4, 3, 3, 2, 3].map((count, item) =>
  labels.slice(item, item + count).map((label, place) => option(`${'gdmyw'[item]}${place}`, label)),
) as [Option[], Option[], Option[], Option[], Option[]];
type Option = ReturnType<typeof option>;

export const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'random',
  version: 1,
  title: text('職場アンケート'),
  purpose: text('職場の状況を知るため'),
  languages: ['ja', 'en'],
  estimatedMinutes: 1,
  populationItem: 'grade',
  sections: [
    {
      code: 'all',
      title: text('職場'),
      items: [
        {
          type: 'single-response',
          code: 'department',
          text: text('部門'),
          isAttribute: true,
          options: departments,
        },
        { type: 'single-response', code: 'grade', text: text('職'), isAttribute: true, options: grades },
        {
          type: 'rating-scale',
          code: 'score',
          text: text('やりがい'),
          min: 1,
          max: 4,
          topBoxCount: 2,
          bottomBoxCount: 1,
        },
        {
          type: 'single-response',
          code: 'mood',
          text: text('気分'),
          options: [
            ...moods.map((own, place) => ({ ...own, score: 50 * place })),
            { ...option('unknown', 'わからない'), isSubstantive: false },
          ],
        },
        {
          type: 'single-response',
          code: 'why',
          text: text('理由'),
          askedWhen: { item: 'mood', is: ['m2'] },
          options: whys,
        },
        {
          type: 'multiple-response',
          code: 'ways',
          text: text('取組'),
          askedWhen: { item: 'mood', is: ['m1', 'm2'] },
          options: ways,
        },
      ],
    },
  ],
  indices: [
    {
      code: 'spirit',
      label: text('活力の指標'),
      items: ['score', 'mood'],
      scoring: 'score',
      aggregation: 'respondent-mean',
      minimumAnsweredCount: 2,
      decimals: 1,
    },
  ],
};

export const routings = routingsOf(questionnaire);

const upper = { label: text('係長級以上の計'), options: ['g0', 'g1'] };

interface Parts {
  isMerged: boolean;
  isNested: boolean;
  isCrossed: boolean;
}

/** Grades with a net, departments of which two may be one, grades within departments, a check-all set as banner. */
const planOf = ({ isMerged, isNested, isCrossed }: Parts): TablePlan => ({
  format: 'kotae-table-plan/1',
  questionnaire: 'random',
  version: 1,
  banners: [
    { item: 'grade', nets: [{ code: 'upper-net', ...upper }] },
    {
      item: 'department',
      ...(isMerged && { merges: [{ code: 'both', label: text('係長級と1'), options: ['d0', 'd2'] }] }),
    },
    ...(isNested
      ? [
          {
            item: 'grade',
            within: 'department',
            ...(isMerged && { merges: [{ code: 'upper', ...upper }] }),
          },
        ]
      : []),
  ],
  crosses: isCrossed
    ? [
        { stub: 'score', banner: 'ways' },
        { stub: 'mood', banner: 'ways' },
      ]
    : [],
});

/**
 * A wave with head counts: groups of very different size, blanks everywhere, items within items; the same seed, the same
 * wave. `open`: the same with every figure shown.
 */
export function randomPublication(seed: number) {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  /** Later ones of a list more often than earlier ones. */
  const skewed = (list: readonly Option[]): string =>
    (list[Math.floor(Math.sqrt(below(list.length ** 2)))] as Option).code;
  const answered = (blanks: number, answer: () => Answer): Answer | undefined =>
    below(100) < blanks ? undefined : answer();
  const sheets = Array.from({ length: 40 + below(140) }, (): Record<string, Answer> => {
    const answers: Record<string, Answer | undefined> = {
      grade: answered(5, () => skewed(grades)),
      department: answered(4, () => skewed(departments)),
      score: answered(8, () => 1 + below(4)),
      mood: answered(8, () => pick([...moods.map(({ code }) => code), 'm2', 'unknown'])),
      why: answered(10, () => pick(whys).code),
      ways: answered(10, () => ways.map(({ code }) => code).filter(() => below(2) === 0)),
    };
    return Object.fromEntries(
      Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== undefined),
    );
  });
  const population = grades.map(({ code }) => ({
    option: code,
    eligibleCount: sheets.filter(({ grade }) => grade === code).length + below(30),
  }));
  const parts = { isMerged: below(2) === 0, isNested: below(3) === 0, isCrossed: below(3) === 0 };
  const stored = { questionnaire, tablePlan: planOf(parts), hash: '0'.repeat(64) };
  const caseFile = buildCaseFile(questionnaire, sheets, sheets.length);
  const wave = { ...hirakataWave, isSynthetic: true, merges: [] };
  return {
    cases: { wave, stored, population, caseFile },
    published: tabulateWave(wave, stored, population, caseFile).tables,
    open: tabulatedOpenly({ ...wave, minimumBase: 1 }, stored, population, caseFile).tables,
  };
}
