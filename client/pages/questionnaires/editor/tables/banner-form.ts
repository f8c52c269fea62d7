import { html, nothing, type TemplateResult } from 'lit';
import type { SingleResponseItem } from '../../../../../surveys/schema/item.ts';
import type { Banner, MergedPoint } from '../../../../../surveys/schema/table-plan.ts';
import { say } from '../../../../strings/language.ts';
import { isAttribute, newGroup, tabulatedItems, withGroups } from '../draft/edited-table-plan.ts';
import { moved } from '../../../../forms/moved.ts';
import type { EditContext } from '../draft/edit-context.ts';
import { checkField, codeField, localField } from '../../../../forms/fields.ts';
import { rowButtons } from '../../../../forms/row-buttons.ts';

interface BannerForm {
  index: number;
  banner: Banner;
  /** The attribute, as tables call it. */
  name: string;
}

/** How the options of an attribute stand side by side: which are shown as one group, and which besides as a net. */
export function bannerForm(form: BannerForm, context: EditContext): TemplateResult {
  return html`<div class="banner">
    ${groupsForm(form, 'merges', context)} ${groupsForm(form, 'nets', context)}
  </div>`;
}

function groupsForm(form: BannerForm, kind: 'merges' | 'nets', context: EditContext): TemplateResult {
  const { index, banner, name } = form;
  const { editor } = context.words.authoring;
  const words = editor.tablePlan[kind];
  const groups = banner[kind] ?? [];
  const item = tabulatedItems(context.questionnaire)
    .filter(isAttribute)
    .find(({ code }) => code === banner.item);
  const id = `banner-${[banner.within ?? [], banner.item].flat().join('-')}-${kind}`;
  const put = (list: MergedPoint[], topic = ''): void =>
    context.changePlan(withGroups(context.tablePlan, index, kind, list), topic);
  const add = (): void => {
    put([...groups, newGroup(banner, item, kind)]);
    context.focus(`${id}-${groups.length}`);
  };
  return html`<fieldset class="list-form">
    <legend>${words.title(name)}</legend>
    <p class="hint">${words.hint}</p>
    ${groups.map((group, position) => {
      const own = group.label.ja || words.number(position + 1);
      return groupForm(
        {
          id: `${id}-${position}`,
          path: ['tablePlan', 'banners', index, kind, position],
          name: own,
          group,
          item,
          buttons: rowButtons(
            {
              name: own,
              isFirst: position === 0,
              isLast: position === groups.length - 1,
              onMove: (step) => {
                put(moved(groups, position, step));
                context.say(editor.moved(own, position + step + 1));
              },
              onRemove: () => {
                put(groups.toSpliced(position, 1));
                context.say(editor.removed(own));
                context.focus(`${id}-add`);
              },
            },
            context,
          ),
          onChange: (changed, topic = '') =>
            put(
              groups.toSpliced(position, 1, { ...group, ...changed }),
              topic && `${id}-${position}-${topic}`,
            ),
        },
        context,
      );
    })}
    <p class="actions">
      <button type="button" class="button" id="${id}-add" aria-label=${words.addTo(name)} @click=${add}>
        ${words.add}
      </button>
    </p>
  </fieldset>`;
}

interface GroupForm {
  id: string;
  path: (string | number)[];
  name: string;
  group: MergedPoint;
  item: SingleResponseItem | undefined;
  buttons: TemplateResult;
  onChange: (changed: Partial<MergedPoint>, topic?: string) => void;
}

function groupForm(
  { id, path, name, group, item, buttons, onChange }: GroupForm,
  context: EditContext,
): TemplateResult {
  const { fields, tablePlan: words } = context.words.authoring.editor;
  const options = item?.options ?? [];
  // Options that are not there any more are shown, to be taken out.
  const strays = group.options.filter((code) => !options.some((option) => option.code === code));
  const order = [...options.map(({ code }) => code), ...strays];
  const issues = context.issues.filter((issue) => path.every((key, place) => issue.path[place] === key));
  const choice = (code: string, label: string): TemplateResult =>
    checkField({
      id: `${id}-option-${code}`,
      label,
      isChecked: group.options.includes(code),
      onChange: (isChecked) =>
        onChange({
          options: order.filter((one) => (one === code ? isChecked : group.options.includes(one))),
        }),
    });
  return html`<fieldset class="list-form card">
    <legend>${name}</legend>
    ${buttons}
    ${
      issues.length === 0
        ? nothing
        : html`<ul class="own-issues">
            ${issues.map(({ words: sentence }) => html`<li>${sentence}</li>`)}
          </ul>`
    }
    ${localField(
      {
        id,
        label: words.label,
        value: group.label,
        onInput: (label) => onChange({ label: label ?? { ja: '' } }, 'label'),
      },
      context,
    )}
    <fieldset class="choices" id="${id}-options">
      <legend>${words.options}</legend>
      ${options.map(({ code, label }) => choice(code, say(label, context.language) || code))}
      ${strays.map((code) => choice(code, code + words.stray))}
    </fieldset>
    <details class="more">
      <summary>${fields.details}</summary>
      ${codeField({
        id: `${id}-code`,
        label: fields.code,
        hint: words.codeHint,
        value: group.code,
        onChange: (code) => onChange({ code }),
      })}
    </details>
  </fieldset>`;
}
