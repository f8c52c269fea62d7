import { html, nothing, type TemplateResult } from 'lit';
import { rulesOf } from '../../../../../surveys/items/rules/rules-of.ts';
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

/** What a rule says of an item; its key in the rule, but for the bounds, which are two. */
type Kind = 'is' | 'hasAll' | 'isAnswered' | 'range';

/** A condition on one item: which of its options were chosen, from where to where it goes, whether it was answered. */
export function ruleForm(
  { id, number, rule, usable, onChange, onRemove }: RuleForm,
  context: EditContext,
): TemplateResult {
  const { condition: words, remove1 } = context.words.authoring.editor;
  const item = usable.find(({ code }) => code === rule.item);
  const choices = usable.map(
    ({ code, text, reportText }) => [code, say(reportText ?? text, context.language) || code] as const,
  );
  const kind = kindOf(rule);
  const relations = {
    is: [words.is, words.isNot],
    hasAll: [words.hasAll, words.hasNotAll],
    isAnswered: [words.isAnswered, words.isBlank],
    range: [words.inRange, words.outOfRange],
  } satisfies Record<Kind, [string, string]>;
  const kinds = new Set([kind, ...(item === undefined ? [] : kindsFor(item))]);
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
    ${item === undefined ? nothing : optionFields({ id, rule, item, onChange }, context)}
    ${
      kind === 'range'
        ? html`<div class="number-pair">
            ${(['atLeast', 'atMost'] as const).map((bound) =>
              numberField({
                id: `${id}-${bound === 'atLeast' ? 'least' : 'most'}`,
                label: words[bound],
                value: boundOf(rule, bound),
                onInput: (value) => onChange({ ...rule, [bound]: value }),
              }),
            )}
          </div>`
        : nothing
    }
    ${selectField({
      id: `${id}-not`,
      label: words.relation,
      value: `${rule.isNot ? 'not-' : ''}${kind}`,
      choices: [...kinds].flatMap((one) => {
        const [holds, fails] = relations[one];
        return [[one, holds] as const, [`not-${one}`, fails] as const];
      }),
      onChange: (value) => {
        const chosen = [...kinds].find((one) => value === one || value === `not-${one}`);
        if (chosen === undefined || item === undefined) return;
        onChange({ ...asKind(rule, chosen, item), isNot: value.startsWith('not-') });
      },
    })}
    <button type="button" class="small" aria-label=${words.remove(number)} @click=${onRemove}>
      ${remove1}
    </button>
  </div>`;
}

function optionFields(
  { id, rule, item, onChange }: { id: string; rule: Rule; item: Item; onChange: (rule: Rule) => void },
  context: EditContext,
): TemplateResult | typeof nothing {
  if (!('options' in item) || !('is' in rule || 'hasAll' in rule)) return nothing;
  const chosen = 'is' in rule ? rule.is : rule.hasAll;
  return html`<fieldset class="choices">
    <legend class="spoken">${context.words.authoring.editor.condition.relation}</legend>
    ${item.options.map(({ code, label }) =>
      checkField({
        id: `${id}-${code}`,
        label: say(label, context.language) || code,
        isChecked: chosen.includes(code),
        onChange: (isChecked) => {
          const codes = item.options
            .map((option) => option.code)
            .filter((one) => (one === code ? isChecked : chosen.includes(one)));
          onChange('is' in rule ? { ...rule, is: codes } : { ...rule, hasAll: codes });
        },
      }),
    )}
  </fieldset>`;
}

function kindOf(rule: Rule): Kind {
  return (['is', 'hasAll', 'isAnswered'] as const).find((key) => key in rule) ?? 'range';
}

/** What can be asked of an item: that all of several were chosen only where several can be. */
function kindsFor(item: Item): Kind[] {
  if ('options' in item)
    return item.type === 'single-response' ? ['is', 'isAnswered'] : ['is', 'hasAll', 'isAnswered'];
  return rulesOf(item).takesBounds ? ['range', 'isAnswered'] : ['isAnswered'];
}

/** A rule on an item said in another way: the options stay where there are options. */
function asKind(rule: Rule, kind: Kind, own: Item): Rule {
  if (kind === kindOf(rule)) return rule;
  const { item, isNot } = rule;
  const chosen = 'is' in rule ? rule.is : 'hasAll' in rule ? rule.hasAll : null;
  if (kind === 'isAnswered') return { item, isAnswered: true, isNot };
  if (kind === 'is' && chosen !== null) return { item, is: chosen, isNot };
  if (kind === 'hasAll' && chosen !== null) return { item, hasAll: chosen, isNot };
  const fresh = newRule(own);
  return kind === 'hasAll' && 'is' in fresh ? { item, hasAll: fresh.is, isNot } : { ...fresh, isNot };
}

function boundOf(rule: Rule, bound: 'atLeast' | 'atMost'): number | undefined {
  return 'atLeast' in rule || 'atMost' in rule ? rule[bound] : undefined;
}

/** A rule on an item as it is when it has just been added: which options are meant is for a person to say. */
export function newRule(item: Item): Rule {
  if ('options' in item) return { item: item.code, is: [], isNot: false };
  if (!rulesOf(item).takesBounds) return { item: item.code, isAnswered: true, isNot: false };
  return { item: item.code, atLeast: 'min' in item ? item.min : 0, isNot: false };
}
