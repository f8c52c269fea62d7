import { html, nothing, type TemplateResult } from 'lit';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import { say } from '../../strings/language.ts';
import { conditionSentence } from './condition-sentence.ts';
import type { EditContext } from './edit-context.ts';
import { checkField, numberField, selectField } from './fields.ts';
import { conditionOf, simpleCondition, type Rule, type SimpleCondition } from './simple-condition.ts';

interface ConditionForm {
  id: string;
  label: string;
  hint: string;
  condition: Condition | undefined;
  /** The items asked before: a condition looks back only. */
  earlier: readonly Item[];
  onChange: (condition: Condition | undefined) => void;
}

/** A condition as a sentence, and the rules it is made of. */
export function conditionForm(form: ConditionForm, context: EditContext): TemplateResult {
  const { id, label, hint, condition, onChange } = form;
  const { condition: words } = context.words.authoring.editor;
  const usable = form.earlier.filter(
    (item) => 'options' in item || item.type === 'rating-scale' || item.type === 'number',
  );
  const simple = simpleCondition(condition);
  const items = questionnaireItems(context.questionnaire);
  const reader = { items, language: context.language, words: context.words.authoring.condition };
  const sentence =
    condition === undefined ? words.everybody : words.only(conditionSentence(condition, reader));
  const [first] = usable;
  return html`<fieldset class="list-form">
    <legend>${label}</legend>
    <p class="hint">${hint}</p>
    <p class="sentence" id="${id}-sentence">${sentence}</p>
    ${
      simple === null
        ? html`<p class="hint">${words.complex}</p>`
        : html`
            ${
              simple.rules.length > 1
                ? selectField({
                    id: `${id}-join`,
                    label: words.join,
                    value: simple.join,
                    choices: [
                      ['all', words.all],
                      ['any', words.any],
                    ],
                    onChange: (join) =>
                      onChange(conditionOf({ ...simple, join: join === 'any' ? 'any' : 'all' })),
                  })
                : nothing
            }
            <ol>
              ${simple.rules.map((rule, index) => html`<li>${ruleRow(form, usable, simple, rule, index, context)}</li>`)}
            </ol>
            ${
              first === undefined
                ? html`<p class="hint">${words.none}</p>`
                : html`<p class="actions">
                    <button
                      type="button"
                      class="button"
                      id="${id}-add"
                      @click=${() => {
                        onChange(conditionOf({ ...simple, rules: [...simple.rules, newRule(first)] }));
                        context.focus(`${id}-${simple.rules.length}-item`);
                      }}
                    >
                      ${words.add}
                    </button>
                  </p>`
            }
          `
    }
  </fieldset>`;
}

function ruleRow(
  { id, onChange }: ConditionForm,
  usable: readonly Item[],
  simple: SimpleCondition,
  rule: Rule,
  index: number,
  context: EditContext,
): TemplateResult {
  const { condition: words, remove1 } = context.words.authoring.editor;
  const own = `${id}-${index}`;
  const item = usable.find(({ code }) => code === rule.item);
  const put = (changed: Rule): void =>
    onChange(conditionOf({ ...simple, rules: simple.rules.toSpliced(index, 1, changed) }));
  const choices = usable.map(
    ({ code, text, reportText }) => [code, say(reportText ?? text, context.language) || code] as const,
  );
  return html`
    ${selectField({
      id: `${own}-item`,
      label: words.item,
      value: rule.item,
      choices: item === undefined ? [[rule.item, rule.item], ...choices] : choices,
      onChange: (code) => {
        const chosen = usable.find((one) => one.code === code);
        if (chosen !== undefined) put(newRule(chosen));
      },
    })}
    ${
      'is' in rule && item !== undefined && 'options' in item
        ? html`<fieldset class="choices">
            <legend class="spoken">${words.relation}</legend>
            ${item.options.map(({ code, label }) =>
              checkField({
                id: `${own}-${code}`,
                label: say(label, context.language) || code,
                isChecked: rule.is.includes(code),
                onChange: (isChecked) => {
                  const chosen = new Set(rule.is);
                  if (isChecked) chosen.add(code);
                  else chosen.delete(code);
                  const is = item.options.map((option) => option.code).filter((option) => chosen.has(option));
                  put({ ...rule, is });
                },
              }),
            )}
          </fieldset>`
        : nothing
    }
    ${
      'is' in rule
        ? nothing
        : html`<div class="number-pair">
            ${numberField({
              id: `${own}-least`,
              label: words.atLeast,
              value: rule.atLeast,
              onInput: (atLeast) => put({ ...rule, atLeast }),
            })}
            ${numberField({
              id: `${own}-most`,
              label: words.atMost,
              value: rule.atMost,
              onInput: (atMost) => put({ ...rule, atMost }),
            })}
          </div>`
    }
    ${selectField({
      id: `${own}-not`,
      label: words.relation,
      value: rule.isNot ? 'not' : 'is',
      choices: [
        ['is', words.is],
        ['not', words.isNot],
      ],
      onChange: (value) => put({ ...rule, isNot: value === 'not' }),
    })}
    <button
      type="button"
      class="small"
      aria-label=${words.remove(index + 1)}
      @click=${() => {
        onChange(conditionOf({ ...simple, rules: simple.rules.toSpliced(index, 1) }));
        context.focus(`${id}-add`);
      }}
    >
      ${remove1}
    </button>
  `;
}

function newRule(item: Item): Rule {
  if ('options' in item)
    return { item: item.code, is: item.options.slice(0, 1).map(({ code }) => code), isNot: false };
  return { item: item.code, atLeast: 'min' in item ? item.min : 0, isNot: false };
}
