import { html, type TemplateResult } from 'lit';
import type { CountIndicator } from '../../../surveys/schema/indicator-plan.ts';
import { localField, selectField } from '../../forms/fields.ts';
import { moved } from '../../forms/moved.ts';
import { rowButtons } from '../../forms/row-buttons.ts';
import { say } from '../../strings/language.ts';
import { nextCode } from '../questionnaires/editor/draft/codes.ts';
import type { PlanContext } from './plan-context.ts';
import { yearsForm } from './years-form.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** Indicators that no survey measures: what is counted, targets and counts by year, each count with its source. */
export function countsForm(context: PlanContext): TemplateResult {
  const { plan, language } = context;
  const { editor } = planWords(language);
  const { counts = [] } = plan;
  const put = (changed: CountIndicator[]): void => {
    const { counts: _, ...rest } = plan;
    context.change(changed.length === 0 ? rest : { ...rest, counts: changed });
  };
  const add = (): void => {
    const taken = [...plan.indicators, ...counts].map(({ code }) => code);
    put([...counts, newCount(nextCode(taken, 'count-'), editor.people)]);
    context.focus(`count-${counts.length}-label`);
  };
  return html`<section>
    <h2>${editor.counts}</h2>
    <p class="hint">${editor.countsLead}</p>
    ${counts.map((count, position) => countForm(count, position, context, put))}
    <p class="actions">
      <button type="button" class="button" id="count-add" @click=${add}>${editor.addCount}</button>
    </p>
  </section>`;
}

function newCount(code: string, unit: CountIndicator['unit']): CountIndicator {
  return {
    code,
    label: { ja: '' },
    unit,
    counting: 'cumulative',
    direction: 'higher',
    targets: [],
    figures: [],
  };
}

function countForm(
  count: CountIndicator,
  position: number,
  context: PlanContext,
  putAll: (counts: CountIndicator[]) => void,
): TemplateResult {
  const { plan, language } = context;
  const { editor, directions, counts: countWords } = planWords(language);
  const { counts = [] } = plan;
  const id = `count-${position}`;
  const name = count.label.ja === '' ? editor.countNumber(position + 1) : say(count.label, language);
  const put = (changes: Partial<CountIndicator>): void =>
    putAll(counts.with(position, { ...count, ...changes }));
  return html`<fieldset class="list-form card">
    <legend>${name}</legend>
    ${rowButtons(
      {
        name,
        isFirst: position === 0,
        isLast: position === counts.length - 1,
        onMove: (step) => putAll(moved(counts, position, step)),
        onRemove: () => {
          putAll(counts.toSpliced(position, 1));
          context.say(editor.removed(name));
          context.focus('count-add');
        },
      },
      context,
    )}
    ${localField(
      {
        id: `${id}-label`,
        label: editor.label,
        value: count.label,
        onInput: (label) => put({ label: label ?? { ja: '' } }),
      },
      context,
    )}
    ${localField(
      {
        id: `${id}-unit`,
        label: editor.unit,
        value: count.unit,
        onInput: (unit) => put({ unit: unit ?? { ja: '' } }),
      },
      context,
    )}
    ${selectField({
      id: `${id}-counting`,
      label: editor.counting,
      value: count.counting,
      choices: [
        ['cumulative', countWords.countings.cumulative],
        ['current', countWords.countings.current],
      ],
      onChange: (counting) => put({ counting: counting === 'current' ? 'current' : 'cumulative' }),
    })}
    ${selectField({
      id: `${id}-direction`,
      label: editor.direction,
      value: count.direction,
      choices: [
        ['higher', directions.higher],
        ['lower', directions.lower],
      ],
      onChange: (direction) => put({ direction: direction === 'lower' ? 'lower' : 'higher' }),
    })}
    ${yearsForm(
      {
        id: `${id}-targets`,
        legend: editor.countTargets,
        label: editor.countTarget,
        rows: count.targets,
        rowOf: (fiscalYear) => ({ fiscalYear, value: 0 }),
        onChange: (targets) => put({ targets }),
      },
      context,
    )}
    ${yearsForm(
      {
        id: `${id}-figures`,
        legend: editor.countFigures,
        label: editor.countFigure,
        rows: count.figures,
        rowOf: (fiscalYear) => ({ fiscalYear, value: 0, source: '' }),
        onChange: (figures) => put({ figures }),
      },
      context,
    )}
  </fieldset>`;
}
