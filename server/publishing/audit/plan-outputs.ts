import { planNumbers, unrounded, viewNumbers } from '../../../analysis/index.ts';
import type { IndicatorPlanSheet } from '../../../analysis/report/indicator-plan-sheet.ts';
import { completePlan } from '../../../analysis/report/indicator-plans/complete-plan.ts';
import { planViewOf } from '../../../analysis/report/indicator-plans/plan-view-of.ts';
import { movementLine, movements } from '../../../analysis/report/plan-review/movements.ts';
import type { IndicatorFigureKind, PrintedNumber } from '../../../analysis/report/quantity.ts';

export type PlanOutput = (sheet: IndicatorPlanSheet) => PrintedNumber[];

/** Everything that a reader can get of a plan; its charts stand on the page. */
export const planOutputs: Record<string, PlanOutput> = {
  'plan-api': sheetNumbers,
  'plan-file': (sheet) => viewNumbers(completePlan(sheet, 'ja')),
  'plan-review': (sheet) =>
    movements(sheet).flatMap((movement) => movementLine(movement, sheet, 'ja').figures),
  'plan-page': (sheet) => planNumbers(planViewOf(sheet, 'ja')),
};

/** The numbers of a sheet as it is served to programs: unrounded, shares in percent as everywhere in the audit. */
function sheetNumbers({ waves, indicators }: IndicatorPlanSheet): PrintedNumber[] {
  return indicators.flatMap(({ indicator, unit, cells, change, status }) => {
    const scale = unit === 'percent' ? 100 : 1;
    const number = (
      figure: IndicatorFigureKind,
      value: number | undefined,
      wave: string | null = null,
    ): PrintedNumber[] =>
      value === undefined
        ? []
        : [
            {
              group: indicator.source.group,
              quantity: { kind: 'indicator', indicator: indicator.code, wave, figure },
              value: figure === 'base' ? value : scale * value,
              decimals: unrounded,
            },
          ];
    return [
      ...waves.flatMap(({ wave }, place) => {
        const cell = cells[place];
        if (cell?.status !== 'shown') return [];
        return [
          ...number('value', cell.value, wave),
          ...number('lower', cell.interval?.lower, wave),
          ...number('upper', cell.interval?.upper, wave),
          ...number('base', cell.base, wave),
        ];
      }),
      ...number('change', change?.difference),
      ...('gap' in status
        ? [
            ...number('gap', status.gap),
            ...number('path', status.path?.value),
            ...number('path-gap', status.path?.gap),
          ]
        : []),
    ];
  });
}
