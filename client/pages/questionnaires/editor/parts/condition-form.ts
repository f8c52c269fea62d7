import { html, nothing, type TemplateResult } from 'lit';
import { questionnaireItems } from '../../../../../surveys/items/questionnaire-items.ts';
import { rulesOf } from '../../../../../surveys/items/rules/rules-of.ts';
import type { Condition } from '../../../../../surveys/schema/condition.ts';
import type { Item } from '../../../../../surveys/schema/item.ts';
import { conditionSentence } from '../../condition-sentence.ts';
import {
  conditionOf,
  conditionTree,
  isCondition,
  isGroup,
  type ConditionGroup,
  type ConditionPart,
} from './condition-tree.ts';
import type { EditContext } from '../draft/edit-context.ts';
import { selectField } from '../../../../forms/fields.ts';
import { newRule, ruleForm } from './rule-form.ts';

interface ConditionForm {
  id: string;
  label: string;
  hint: string;
  condition: Condition | undefined;
  /** The items asked before: a condition looks back only. */
  earlier: readonly Item[];
  onChange: (condition: Condition | undefined) => void;
}

/** A condition as a sentence, and the rules and groups of rules it is made of. */
export function conditionForm(form: ConditionForm, context: EditContext): TemplateResult {
  const { id, label, hint, condition, onChange } = form;
  const { condition: words } = context.words.authoring.editor;
  const usable = form.earlier.filter((item) => !rulesOf(item).isFreeText);
  if (condition !== undefined && !isCondition(condition)) {
    return html`<fieldset class="list-form" id=${id}>
      <legend>${label}</legend>
      <p>${words.misshapen}</p>
    </fieldset>`;
  }
  const items = questionnaireItems(context.questionnaire);
  const reader = { items, language: context.language, words: context.words.authoring.condition };
  const sentence =
    condition === undefined ? words.everybody : words.only(conditionSentence(condition, reader));
  return html`<fieldset class="list-form" id=${id}>
    <legend>${label}</legend>
    <p class="hint">${hint}</p>
    <p class="sentence" id="${id}-sentence">${sentence}</p>
    ${groupContent(
      {
        id,
        number: '',
        group: conditionTree(condition),
        usable,
        onChange: (group) => onChange(conditionOf(group)),
        whenEmpty: `${id}-add`,
      },
      context,
    )}
  </fieldset>`;
}

interface GroupForm {
  id: string;
  /** As it is counted: "2", within another "2-1"; empty for the whole. */
  number: string;
  group: ConditionGroup;
  usable: readonly Item[];
  onChange: (group: ConditionGroup) => void;
  /** What is focused when the last part was removed: a group without parts is none. */
  whenEmpty: string;
}

function groupContent(form: GroupForm, context: EditContext): TemplateResult {
  const { id, number, group, usable, onChange } = form;
  const { condition: words } = context.words.authoring.editor;
  const isWhole = number === '';
  const [first] = usable;
  const add = (part: ConditionPart): void => {
    const place = `${id}-${group.parts.length}`;
    onChange({ ...group, parts: [...group.parts, part] });
    context.focus(isGroup(part) ? `${place}-0-item` : `${place}-item`);
  };
  return html`
    ${isWhole && group.parts.length < 2 ? nothing : joinField(form, context)}
    <ol>
      ${group.parts.map((part, index) => html`<li>${partForm(form, part, index, context)}</li>`)}
    </ol>
    ${
      first === undefined
        ? html`<p class="hint">${words.none}</p>`
        : html`<p class="actions">
            <button
              type="button"
              class="button"
              id="${id}-add"
              aria-label=${isWhole ? nothing : words.addTo(number)}
              @click=${() => add(newRule(first))}
            >
              ${words.add}
            </button>
            ${
              isWhole && group.parts.length === 0
                ? nothing
                : html`<button
                    type="button"
                    class="button"
                    id="${id}-add-group"
                    aria-label=${isWhole ? nothing : words.addGroupTo(number)}
                    @click=${() =>
                      add({
                        join: group.join === 'all' ? 'any' : 'all',
                        isNot: false,
                        parts: [newRule(first)],
                      })}
                  >
                    ${words.addGroup}
                  </button>`
            }
          </p>`
    }
  `;
}

/** How the parts of a group belong together; of a group within another also whether they must not hold. */
function joinField({ id, number, group, onChange }: GroupForm, context: EditContext): TemplateResult {
  const { condition: words } = context.words.authoring.editor;
  const choices = [
    { value: 'all', label: words.all, join: 'all', isNot: false },
    { value: 'any', label: words.any, join: 'any', isNot: false },
    { value: 'not-all', label: words.notAll, join: 'all', isNot: true },
    { value: 'not-any', label: words.notAny, join: 'any', isNot: true },
  ] as const;
  return selectField({
    id: `${id}-join`,
    label: words.join,
    value: `${group.isNot ? 'not-' : ''}${group.join}`,
    choices: choices
      .filter(({ isNot }) => number !== '' || !isNot)
      .map(({ value, label }) => [value, label] as const),
    onChange: (value) => {
      const chosen = choices.find((choice) => choice.value === value);
      if (chosen !== undefined) onChange({ ...group, join: chosen.join, isNot: chosen.isNot });
    },
  });
}

function partForm(
  { id, number, group, usable, onChange, whenEmpty }: GroupForm,
  part: ConditionPart,
  index: number,
  context: EditContext,
): TemplateResult {
  const { editor } = context.words.authoring;
  const { condition: words } = editor;
  const own = `${id}-${index}`;
  const ownNumber = number === '' ? `${index + 1}` : `${number}-${index + 1}`;
  const put = (changed: ConditionPart): void =>
    onChange({ ...group, parts: group.parts.toSpliced(index, 1, changed) });
  const remove = (name: string): void => {
    onChange({ ...group, parts: group.parts.toSpliced(index, 1) });
    context.say(editor.removed(name));
    context.focus(group.parts.length > 1 ? `${id}-add` : whenEmpty);
  };
  if (!isGroup(part)) {
    const onRemove = (): void => remove(words.rule(ownNumber));
    return ruleForm({ id: own, number: ownNumber, rule: part, usable, onChange: put, onRemove }, context);
  }
  const name = words.group(ownNumber);
  return html`<fieldset class="list-form group">
    <legend>${name}</legend>
    <button type="button" class="small" aria-label=${editor.removeSpoken(name)} @click=${() => remove(name)}>
      ${editor.remove1}
    </button>
    ${groupContent(
      {
        id: own,
        number: ownNumber,
        group: part,
        usable,
        onChange: (changed) =>
          changed.parts.length > 0
            ? put(changed)
            : onChange({ ...group, parts: group.parts.toSpliced(index, 1) }),
        whenEmpty: group.parts.length > 1 ? `${id}-add` : whenEmpty,
      },
      context,
    )}
  </fieldset>`;
}
