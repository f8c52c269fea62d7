import { html, type TemplateResult } from 'lit';
import { questionnaireItems } from '../../../../surveys/items/questionnaire-items.ts';
import type { Index } from '../../../../surveys/schema/index-definition.ts';
import { say } from '../../../strings/language.ts';
import { nextCode } from './draft/codes.ts';
import { moved } from '../../../forms/moved.ts';
import type { EditContext } from './draft/edit-context.ts';
import { checkField, localField, numberField, selectField } from '../../../forms/fields.ts';
import { rowButtons } from '../../../forms/row-buttons.ts';

/** The indices: which items, scored how, put together how. */
export function indicesForm(context: EditContext): TemplateResult {
  const { index: words, removed } = context.words.authoring.editor;
  const { indices = [] } = context.questionnaire;
  const usable = questionnaireItems(context.questionnaire).filter(
    ({ type }) => type === 'rating-scale' || type === 'single-response',
  );
  const put = (list: Index[], topic = ''): void => {
    const { indices: _, ...rest } = context.questionnaire;
    context.change(list.length > 0 ? { ...rest, indices: list } : rest, topic);
  };
  const add = (): void => {
    const code = nextCode(
      indices.map((own) => own.code),
      'index',
    );
    const made: Index = {
      code,
      label: { ja: '' },
      items: [],
      scoring: 'score',
      aggregation: 'respondent-mean',
      minimumAnsweredCount: 1,
      decimals: 1,
    };
    put([...indices, made]);
    context.focus(`index-${indices.length}`);
  };
  return html`
    ${indices.length === 0 ? html`<p>${words.empty}</p>` : ''}
    ${indices.map((own, position) => {
      const name = own.label.ja || words.number(position + 1);
      const change = (changed: Partial<Index>, topic = ''): void =>
        put(indices.toSpliced(position, 1, { ...own, ...changed }), topic && `index-${position}-${topic}`);
      const known = usable.map(({ code }) => code);
      // What is not there any more, or cannot be put together, is shown, to be taken out.
      const strays = own.items.filter((code) => !known.includes(code));
      const choose = (chosen: string, isChecked: boolean): void =>
        change({
          items: [...known, ...strays].filter((code) =>
            code === chosen ? isChecked : own.items.includes(code),
          ),
        });
      return html`<fieldset class="list-form card">
        <legend>${name}</legend>
        ${rowButtons(
          {
            name,
            isFirst: position === 0,
            isLast: position === indices.length - 1,
            onMove: (step) => put(moved(indices, position, step)),
            onRemove: () => {
              put(indices.toSpliced(position, 1));
              context.say(removed(name));
              context.focus('index-add');
            },
          },
          context,
        )}
        ${localField(
          {
            id: `index-${position}`,
            label: words.label,
            value: own.label,
            onInput: (label) => change({ label: label ?? { ja: '' } }, 'label'),
          },
          context,
        )}
        <fieldset class="choices" id="index-${position}-items">
          <legend>${words.items}</legend>
          ${usable.map((item) =>
            checkField({
              id: `index-${position}-${item.code}`,
              label: say(item.reportText ?? item.text, context.language) || item.code,
              isChecked: own.items.includes(item.code),
              onChange: (isChecked) => choose(item.code, isChecked),
            }),
          )}
          ${strays.map((code) =>
            checkField({
              id: `index-${position}-${code}`,
              label: code + context.words.authoring.editor.tablePlan.stray,
              isChecked: true,
              onChange: (isChecked) => choose(code, isChecked),
            }),
          )}
        </fieldset>
        ${selectField({
          id: `index-${position}-scoring`,
          label: words.scoring,
          value: own.scoring,
          choices: [
            ['score', words.score],
            ['positive', words.positive],
          ],
          onChange: (scoring) => change({ scoring: scoring === 'positive' ? 'positive' : 'score' }),
        })}
        ${selectField({
          id: `index-${position}-aggregation`,
          label: words.aggregation,
          value: own.aggregation,
          choices: aggregations.map((rule) => [rule, words[rule]] as const),
          onChange: (value) => {
            const aggregation = aggregations.find((rule) => rule === value);
            if (aggregation !== undefined) change({ aggregation });
          },
        })}
        <div class="number-pair">
          ${numberField({
            id: `index-${position}-minimum`,
            label: words.minimum,
            value: own.minimumAnsweredCount,
            onInput: (minimumAnsweredCount) => change({ minimumAnsweredCount: minimumAnsweredCount ?? 1 }),
          })}
          ${numberField({
            id: `index-${position}-decimals`,
            label: words.decimals,
            value: own.decimals,
            onInput: (decimals) => change({ decimals: decimals ?? 0 }),
          })}
        </div>
      </fieldset>`;
    })}
    ${
      usable.length < 2
        ? html`<p class="hint">${words.none}</p>`
        : html`<p class="actions">
            <button type="button" class="button" id="index-add" @click=${add}>${words.add}</button>
          </p>`
    }
  `;
}

const aggregations = ['respondent-mean', 'item-mean', 'pooled'] as const;
