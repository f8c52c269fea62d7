import type { CountIndicator, Indicator, IndicatorPlan } from '../../surveys/schema/indicator-plan.ts';
import { publishedWave } from './demonstration.ts';
import type { NewPlanNote } from '../contract/publishing/indicator-plans.ts';
import { earlierWaves } from './earlier-waves.ts';

const wave = publishedWave.code;
const [first] = earlierWaves.map(({ wave: own }) => own.code);
const label = (ja: string, en: string): Indicator['label'] => ({ ja, en });
const target = (
  value: number,
  fiscalYear = 2027,
  judgedBy: 'interval' | 'estimate' = 'interval',
): Pick<Indicator, 'target'> => ({ target: { value, fiscalYear, judgedBy } });
const mean: Indicator['statistic'] = { kind: 'mean' };
const ofThoseWhoAnswered = (option: string): Indicator['statistic'] => ({
  kind: 'proportion',
  options: [option],
  base: 'answered',
});

function indicator(
  code: string,
  name: Indicator['label'],
  [table, group = 'total']: [table: string, group?: string],
  rest: Pick<Indicator, 'statistic'> & Partial<Indicator>,
): Indicator {
  return {
    code,
    label: name,
    source: { wave, table, group },
    direction: 'higher',
    baselineWave: first,
    ...rest,
  };
}

/** Targets by year of the leaders of digital work, as the city published them; the counts are made up. */
function leaders(level: number, targets: readonly number[], count: number): CountIndicator {
  return {
    code: `dx-leaders-${level}`,
    label: label(`DX推進リーダー（レベル${level}）`, `Leaders of digital work (level ${level})`),
    unit: label('人', 'people'),
    counting: 'cumulative',
    direction: 'higher',
    targets: targets.map((value, place) => ({ fiscalYear: 2025 + place, value })),
    figures: [{ fiscalYear: 2025, value: count, source: '架空の実績（デモ）' }],
  };
}

/**
 * A plan of seven years with its review in the middle that follows three waves: two were imported, the third is the
 * published one; all answers are made up, as are the targets. It has an indicator of each status, one of a group too
 * small to be shown, and counts that no survey measures.
 */
export function demonstrationPlan(): IndicatorPlan {
  return {
    format: 'kotae-plan/1',
    code: 'hr-development',
    title: {
      ja: '職員育成計画 成果指標（デモ・架空データ）',
      en: 'HR development plan: indicators (demonstration, synthetic data)',
    },
    firstFiscalYear: 2021,
    lastFiscalYear: 2027,
    midTermFiscalYear: 2024,
    waves: [
      ...earlierWaves.map((own) => ({
        wave: own.wave.code,
        fiscalYear: Number(own.wave.opensOn.slice(0, 4)),
      })),
      { wave, fiscalYear: 2024 },
    ],
    printed: ['printed-2020'],
    rule: {
      certainty: 0.95,
      beforeTargetYear: 'path',
      grades: {
        of: 'way',
        steps: [
          { label: label('5（80％以上）', '5 (80% or more)'), from: 0.8 },
          { label: label('4（60％以上80％未満）', '4 (60% to under 80%)'), from: 0.6 },
          { label: label('3（40％以上60％未満）', '3 (40% to under 60%)'), from: 0.4 },
          { label: label('2（20％以上40％未満）', '2 (20% to under 40%)'), from: 0.2 },
          { label: label('1（20％未満）', '1 (under 20%)'), from: null },
        ],
      },
    },
    counts: [leaders(3, [0, 10, 30], 2), leaders(2, [20, 40, 60], 17), leaders(1, [100, 130, 150], 104)],
    indicators: [
      indicator(
        'good-faith',
        label(
          '誠意を持って全力を尽くす職員（到達度の平均）',
          'Good faith and utmost effort (mean attainment)',
        ),
        ['attainment1'],
        { statistic: mean, ...target(7.2) },
      ),
      indicator(
        'initiative',
        label('自ら考え行動する職員（上位の段階の割合）', 'Thinking and acting on one’s own (top box)'),
        ['attainment2'],
        { statistic: { kind: 'top-box' }, ...target(0.4) },
      ),
      indicator(
        'challenge',
        label('変革を恐れず挑戦する職員（到達度の平均）', 'Taking on challenges (mean attainment)'),
        ['attainment3'],
        {
          statistic: mean,
          target: {
            value: 6.3,
            fiscalYear: 2027,
            milestones: [{ fiscalYear: 2024, value: 5.9 }],
            judgedBy: 'interval',
          },
        },
      ),
      indicator(
        'challenge-staff',
        label('変革を恐れず挑戦する職員（係員）', 'Taking on challenges (staff members)'),
        ['attainment3*grade', '8'],
        { statistic: mean, ...target(6, 2024) },
      ),
      indicator(
        'good-faith-directors',
        label('誠意を持って全力を尽くす職員（理事・部長級）', 'Good faith and utmost effort (directors)'),
        ['attainment1*grade', '1'],
        { statistic: mean, ...target(8) },
      ),
      indicator(
        'management',
        label('「全員経営」を意識して取り組む職員', 'Practising “everyone manages”'),
        ['guideline'],
        { statistic: ofThoseWhoAnswered('6'), ...target(0.2) },
      ),
      indicator(
        'creativity',
        label(
          '「言語化」を意識して取り組む職員（中間見直しで追加）',
          'Putting thoughts into words (added at mid-term)',
        ),
        ['guideline'],
        { statistic: ofThoseWhoAnswered('7'), baselineWave: wave, ...target(0.45) },
      ),
      indicator(
        'no-guideline',
        label('意識する行動指針が「特にない」職員', 'Practising no guideline in particular'),
        ['guideline'],
        { statistic: ofThoseWhoAnswered('99'), direction: 'lower', ...target(0.01) },
      ),
    ],
  };
}

/** What a made-up committee said and decided at the review in the middle. */
export const demonstrationNotes: readonly NewPlanNote[] = [
  {
    meetingOn: '2024-11-12',
    kind: 'comment',
    indicator: 'initiative',
    text: '上位の段階の割合が目安に届いていない。職場でのOJTの進め方を確かめる必要がある。（架空）',
  },
  {
    meetingOn: '2024-11-12',
    kind: 'decision',
    indicator: null,
    text: '目標値は変えず、行動指針の「言語化」を新しい指標に加える。（架空）',
  },
];
