import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../../../../surveys/schema/item.ts';
import { say } from '../../../../strings/language.ts';
import type { Rule } from './condition-tree.ts';
import type { EditContext } from '../draft/edit-context.ts';
import { checkField, numberField, selectField } from '../../../../forms/fields.ts';

interface RuleForm {
  id: string;
  /** As it is counted: "2", within a group "2-1". */
  number: string;
  rule: Rule;
  usable: readonly Item[];
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}

/** A condition on one item: which of its options were chosen, or from where to where its points go. */
export function ruleForm(
  { id, number, rule, usable, onChange, onRemove }: RuleForm,
  context: EditContext,
): TemplateResult {
  const { condition: words, remove1 } = context.words.authoring.editor;
  const item = usable.find(({ code }) => code === rule.item);
  const choices = usable.map(
    ({ code, text, reportText }) => [code, say(reportText ?? text, context.language) || code] as const,
  );
  return html`<div role="group" aria-label=${words.rule(number)}>
    ${selectField({
      id: `${id}-item`,
      label: words.item,
      value: rule.item,
      choices: item === undefined ? [[rule.item, rule.item], ...choices] : choices,
      onChange: (code) => {
        const chosen = usable.find((one) => one.code === code);
        if (chosen !== undefined) onChange(newRule(chosen));
      },
    })}
    ${
      'is' in rule && item !== undefined && 'options' in item
        ? html`<fieldset class="choices">
            <legend class="spoken">${words.relation}</legend>
            ${item.options.map(({ code, label }) =>
              checkField({
                id: `${id}-${code}`,
                label: say(label, context.language) || code,
                isChecked: rule.is.includes(code),
                onChange: (isChecked) => {
                  const codes = item.options.map((option) => option.code);
                  const is = codes.filter((one) => (one === code ? isChecked : rule.is.includes(one)));
                  onChange({ ...rule, is });
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
              id: `${id}-least`,
              label: words.atLeast,
              value: rule.atLeast,
              onInput: (atLeast) => onChange({ ...rule, atLeast }),
            })}
            ${numberField({
              id: `${id}-most`,
              label: words.atMost,
              value: rule.atMost,
              onInput: (atMost) => onChange({ ...rule, atMost }),
            })}
          </div>`
    }
    ${selectField({
      id: `${id}-not`,
      label: words.relation,
      value: rule.isNot ? 'not' : 'is',
      choices:
        'is' in rule
          ? [
              ['is', words.is],
              ['not', words.isNot],
            ]
          : [
              ['is', words.inRange],
              ['not', words.outOfRange],
            ],
      onChange: (value) => onChange({ ...rule, isNot: value === 'not' }),
    })}
    <button type="button" class="small" aria-label=${words.remove(number)} @click=${onRemove}>
      ${remove1}
    </button>
  </div>`;
}

/** A rule on an item as it is when it has just been added. */
export function newRule(item: Item): Rule {
  if ('options' in item)
    return { item: item.code, is: item.options.slice(0, 1).map(({ code }) => code), isNot: false };
  return { item: item.code, atLeast: 'min' in item ? item.min : 0, isNot: false };
}
