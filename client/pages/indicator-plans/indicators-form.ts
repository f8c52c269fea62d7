import { html, type TemplateResult } from 'lit';
import type { Indicator } from '../../../surveys/schema/indicator-plan.ts';
import { say } from '../../strings/language.ts';
import { nextCode } from '../questionnaires/editor/draft/codes.ts';
import { moved } from '../../forms/moved.ts';
import { localField, selectField } from '../../forms/fields.ts';
import { rowButtons } from '../../forms/row-buttons.ts';
import { newIndicator } from './edited-plan.ts';
import type { PlanContext } from './plan-context.ts';
import { sourceForm, sourceItems } from './source-form.ts';
import { statisticForm } from './statistic-form.ts';
import { targetForm } from './target-form.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** The indicators of a plan, to be added, changed, moved and removed. */
export function indicatorsForm(context: PlanContext): TemplateResult {
  const { plan, waves, sources, language } = context;
  const { editor } = planWords(language);
  const put = (indicators: Indicator[]): void => context.change({ ...plan, indicators });
  const published = plan.waves.filter(({ wave }) =>
    waves.some(({ code, state }) => code === wave && state === 'published'),
  );
  const wave = published.toSorted((a, b) => a.fiscalYear - b.fiscalYear)[0]?.wave;
  const catalogue = wave === undefined ? undefined : sources.catalogue(wave);
  const first = catalogue === undefined ? undefined : sourceItems(catalogue)[0];
  const add = (): void => {
    if (wave === undefined || first === undefined) return;
    const code = nextCode(
      plan.indicators.map((indicator) => indicator.code),
      'indicator',
    );
    put([...plan.indicators, newIndicator(code, wave, first)]);
    context.focus(`indicator-${plan.indicators.length}-table`);
  };
  return html`<section>
    <h2>${editor.indicators}</h2>
    ${plan.indicators.length === 0 ? html`<p>${editor.indicatorsEmpty}</p>` : ''}
    ${plan.indicators.map((indicator, position) => indicatorForm(indicator, position, context, put))}
    ${
      wave === undefined
        ? html`<p class="hint">${editor.needsWave}</p>`
        : html`<p class="actions">
            <button
              type="button"
              class="button"
              id="indicator-add"
              ?disabled=${first === undefined}
              @click=${add}
            >
              ${editor.add}
            </button>
          </p>`
    }
  </section>`;
}

function indicatorForm(
  indicator: Indicator,
  position: number,
  context: PlanContext,
  putAll: (indicators: Indicator[]) => void,
): TemplateResult {
  const { plan, waves, sources, language } = context;
  const { editor, directions } = planWords(language);
  const { indicators } = plan;
  const id = `indicator-${position}`;
  const name = indicator.label.ja === '' ? editor.number(position + 1) : say(indicator.label, language);
  const put = (changed: Indicator): void => putAll(indicators.with(position, changed));
  const table = sources.table(indicator.source.wave, indicator.source.table);
  return html`<fieldset class="list-form card">
    <legend>${name}</legend>
    ${rowButtons(
      {
        name,
        isFirst: position === 0,
        isLast: position === indicators.length - 1,
        onMove: (step) => putAll(moved(indicators, position, step)),
        onRemove: () => {
          putAll(indicators.toSpliced(position, 1));
          context.say(editor.removed(name));
          context.focus('indicator-add');
        },
      },
      context,
    )}
    ${localField(
      {
        id: `${id}-label`,
        label: editor.label,
        value: indicator.label,
        onInput: (label) => put({ ...indicator, label: label ?? { ja: '' } }),
      },
      context,
    )}
    ${sourceForm(indicator, id, context, put)}
    ${table === undefined ? '' : statisticForm(indicator, table, id, context, put)}
    ${selectField({
      id: `${id}-direction`,
      label: editor.direction,
      value: indicator.direction,
      choices: [
        ['higher', directions.higher],
        ['lower', directions.lower],
      ],
      onChange: (direction) => put({ ...indicator, direction: direction === 'lower' ? 'lower' : 'higher' }),
    })}
    ${selectField({
      id: `${id}-baselineWave`,
      label: editor.baseline,
      value: indicator.baselineWave ?? '',
      choices: [
        ['', editor.none],
        ...plan.waves.map(({ wave }) => {
          const title = waves.find(({ code }) => code === wave)?.title;
          return [wave, title === undefined ? wave : say(title, language)] as const;
        }),
        ...(plan.printed ?? []).map((code) => {
          const title = context.reports.find((report) => report.code === code)?.title;
          return [code, title === undefined ? code : say(title, language)] as const;
        }),
      ],
      onChange: (wave) => {
        const { baselineWave: _, ...rest } = indicator;
        put(wave === '' ? rest : { ...rest, baselineWave: wave });
      },
    })}
    ${table === undefined ? '' : targetForm(indicator, table, id, context, put)}
  </fieldset>`;
}
