import { html, type TemplateResult } from 'lit';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Indicator, IndicatorStatistic } from '../../../surveys/schema/indicator-plan.ts';
import { say } from '../../strings/language.ts';
import { checkField, selectField } from '../../forms/fields.ts';
import type { PlanContext } from './plan-context.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

type Proportion = Extract<IndicatorStatistic, { kind: 'proportion' }>;

/** What is read from the table: only what it has is offered. */
export function statisticForm(
  indicator: Indicator,
  table: PublishedTable,
  id: string,
  context: PlanContext,
  put: (indicator: Indicator) => void,
): TemplateResult {
  const { language } = context;
  const { statistic } = indicator;
  const set = (changed: IndicatorStatistic): void => put({ ...indicator, statistic: changed });
  if (table.stubKind === 'scale') {
    return selectField({
      id: `${id}-statistic`,
      label: planWords(language).editor.statistic,
      value: statistic.kind,
      choices: (['mean', 'top-box'] as const).map(
        (kind) => [kind, planWords(language).statistics[kind]] as const,
      ),
      onChange: (kind) => {
        // A target of one is none of the other.
        const { target: _, ...rest } = indicator;
        put({ ...rest, statistic: { kind: kind === 'top-box' ? 'top-box' : 'mean' } });
      },
    });
  }
  if (statistic.kind !== 'proportion') return html``;
  return html`
    ${table.stubKind === 'multiple' ? oneOption(statistic, table, id, context, set) : someOptions(statistic, table, id, context, set)}
    ${selectField({
      id: `${id}-base`,
      label: planWords(language).editor.base,
      value: statistic.base,
      choices: [
        ['answered', planWords(language).editor.bases.answered],
        ['asked', planWords(language).editor.bases.asked],
      ],
      onChange: (base) => set({ ...statistic, base: base === 'asked' ? 'asked' : 'answered' }),
    })}
  `;
}

function oneOption(
  statistic: Proportion,
  { categories }: PublishedTable,
  id: string,
  { language }: PlanContext,
  set: (statistic: IndicatorStatistic) => void,
): TemplateResult {
  return selectField({
    id: `${id}-statistic`,
    label: planWords(language).editor.option,
    value: statistic.options[0] ?? '',
    choices: [
      ...(statistic.options.length === 0 ? [['', '—'] as const] : []),
      ...categories.map(({ code, label }) => [code, say(label, language)] as const),
    ],
    onChange: (option) => set({ ...statistic, options: option === '' ? [] : [option] }),
  });
}

function someOptions(
  statistic: Proportion,
  { categories }: PublishedTable,
  id: string,
  { language }: PlanContext,
  set: (statistic: IndicatorStatistic) => void,
): TemplateResult {
  return html`<fieldset class="choices" id="${id}-statistic" tabindex="-1">
    <legend>${planWords(language).editor.options}</legend>
    ${categories.map(({ code, label }) =>
      checkField({
        id: `${id}-option-${code}`,
        label: say(label, language),
        isChecked: statistic.options.includes(code),
        onChange: (isChecked) =>
          set({
            ...statistic,
            // In the order of the questionnaire.
            options: categories
              .map((category) => category.code)
              .filter((own) => (own === code ? isChecked : statistic.options.includes(own))),
          }),
      }),
    )}
  </fieldset>`;
}
