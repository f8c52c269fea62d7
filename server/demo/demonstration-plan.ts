import type { Indicator, IndicatorPlan } from '../../surveys/schema/indicator-plan.ts';
import { openWave, publishedWave } from './demonstration.ts';

const wave = publishedWave.code;
const label = (ja: string, en: string): Indicator['label'] => ({ ja, en });
const target = (
  value: number,
  judgedBy: 'interval' | 'estimate' = 'interval',
): Pick<Indicator, 'target'> => ({ target: { value, fiscalYear: 2030, judgedBy } });
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
    baselineWave: wave,
    ...rest,
  };
}

/**
 * A plan of seven years with a mid-term review that follows the demonstration: the published wave is its baseline, the
 * one that is open will be its second. Its targets are made up; one indicator is of a group too small to be shown.
 */
export function demonstrationPlan(trialFiscalYear: number): IndicatorPlan {
  return {
    format: 'kotae-plan/1',
    code: 'hr-development',
    title: {
      ja: '職員育成計画 成果指標（デモ・架空データ）',
      en: 'HR development plan: indicators (demonstration, synthetic data)',
    },
    firstFiscalYear: 2024,
    lastFiscalYear: 2030,
    midTermFiscalYear: 2027,
    waves: [
      { wave, fiscalYear: 2024 },
      { wave: openWave.code, fiscalYear: trialFiscalYear },
    ],
    indicators: [
      indicator(
        'good-faith',
        label(
          '誠意を持って全力を尽くす職員（到達度の平均）',
          'Good faith and utmost effort (mean attainment)',
        ),
        ['attainment1'],
        { statistic: mean, ...target(7.5) },
      ),
      indicator(
        'initiative',
        label('自ら考え行動する職員（上位の段階の割合）', 'Thinking and acting on one’s own (top box)'),
        ['attainment2'],
        { statistic: { kind: 'top-box' }, ...target(0.14) },
      ),
      indicator(
        'challenge',
        label('変革を恐れず挑戦する職員（到達度の平均）', 'Taking on challenges (mean attainment)'),
        ['attainment3'],
        { statistic: mean, ...target(6.5) },
      ),
      indicator(
        'challenge-staff',
        label('変革を恐れず挑戦する職員（係員）', 'Taking on challenges (staff members)'),
        ['attainment3*grade', '8'],
        { statistic: mean, ...target(6, 'estimate') },
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
        { statistic: ofThoseWhoAnswered('6'), ...target(0.3) },
      ),
      indicator(
        'no-guideline',
        label('意識する行動指針が「特にない」職員', 'Practising no guideline in particular'),
        ['guideline'],
        { statistic: ofThoseWhoAnswered('99'), direction: 'lower', ...target(0.02) },
      ),
    ],
  };
}
