import { html, type TemplateResult } from 'lit';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Indicator, IndicatorTarget } from '../../../surveys/schema/indicator-plan.ts';
import { checkField, numberField, selectField } from '../../forms/fields.ts';
import { yearField, type PlanContext } from './plan-context.ts';
import { yearsForm } from './years-form.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** What is to be reached, until when, and how that is judged. Shares are typed in percent. */
export function targetForm(
  indicator: Indicator,
  table: PublishedTable,
  id: string,
  context: PlanContext,
  put: (indicator: Indicator) => void,
): TemplateResult {
  const { plan, language } = context;
  const { editor } = planWords(language);
  const { target, ...rest } = indicator;
  const kind = indicator.statistic.kind;
  const isShare = kind === 'top-box' || kind === 'proportion';
  const [lowest, highest] =
    table.index !== undefined && table.index !== null
      ? [table.index.lowest, table.index.highest]
      : [table.scale?.min ?? 0, table.scale?.max ?? 0];
  const set = (changed: Partial<IndicatorTarget>): void => {
    if (target !== undefined) put({ ...indicator, target: { ...target, ...changed } });
  };
  return html`
    ${checkField({
      id: `${id}-has-target`,
      label: editor.hasTarget,
      isChecked: target !== undefined,
      onChange: (isChecked) => {
        const judgedBy = kind === 'score' ? ('estimate' as const) : ('interval' as const);
        put(
          isChecked
            ? {
                ...rest,
                target: { value: isShare ? 0.5 : highest, fiscalYear: plan.lastFiscalYear, judgedBy },
              }
            : rest,
        );
      },
    })}
    ${
      target === undefined
        ? ''
        : html`<div class="number-pair">
              ${numberField({
                id: `${id}-value`,
                label: isShare ? editor.targetPercent : editor.targetPoints(lowest, highest),
                value: isShare ? Number((100 * target.value).toPrecision(12)) : target.value,
                onInput: (value) => {
                  if (value === undefined) context.change(plan);
                  else set({ value: isShare ? Number((value / 100).toPrecision(12)) : value });
                },
              })}
              ${yearField(
                {
                  id: `${id}-fiscalYear`,
                  label: editor.targetYear,
                  value: target.fiscalYear,
                  onChange: (fiscalYear) => set({ fiscalYear: fiscalYear ?? target.fiscalYear }),
                },
                language,
              )}
            </div>
            ${yearsForm(
              {
                id: `${id}-milestones`,
                legend: editor.milestones,
                label: isShare ? editor.targetPercent : editor.targetPoints(lowest, highest),
                rows: target.milestones ?? [],
                rowOf: (fiscalYear) => ({ fiscalYear, value: target.value }),
                scale: isShare ? 100 : 1,
                onChange: (milestones) => {
                  const { milestones: _, ...other } = target;
                  put({
                    ...indicator,
                    target: milestones.length === 0 ? other : { ...other, milestones },
                  });
                },
              },
              context,
            )}
            ${selectField({
              id: `${id}-judgedBy`,
              label: editor.judgedBy,
              value: target.judgedBy,
              choices:
                kind === 'score'
                  ? [['estimate', editor.judges.estimate]]
                  : [
                      ['interval', editor.judges.interval],
                      ['estimate', editor.judges.estimate],
                    ],
              onChange: (judge) => set({ judgedBy: judge === 'estimate' ? 'estimate' : 'interval' }),
            })}
            <p class="hint">${editor.judgedByHint}</p>`
    }
  `;
}
