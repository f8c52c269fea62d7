import { html, nothing, type TemplateResult } from 'lit';
import type { TabulatedItem } from '../../../../../surveys/items/as-tabulated.ts';
import { say } from '../../../../strings/language.ts';
import { bannerForm } from './banner-form.ts';
import { crossesForm } from './crosses-form.ts';
import {
  isAttribute,
  isPlain,
  tabulatedItems,
  withBanner,
  withoutBanner,
} from '../draft/edited-table-plan.ts';
import type { EditContext } from '../draft/edit-context.ts';
import { checkField } from '../../../../forms/fields.ts';
import { nestedForm } from './nested-form.ts';

/** Which tables are made: by which attributes, in which groups of their options, and which items with each other. */
export function tablesForm(context: EditContext): TemplateResult {
  const { tablePlan } = context;
  const { tablePlan: words } = context.words.authoring.editor;
  const items = tabulatedItems(context.questionnaire);
  const name = (code: string): string => itemName(items, code, context);
  const attributes = items.filter(isAttribute).map(({ code }) => code);
  // What the plan names and the questionnaire does not have any more is shown, to be taken out.
  const strays = tablePlan.banners
    .filter(isPlain)
    .map(({ item }) => item)
    .filter((code) => !attributes.includes(code));
  return html`
    <p class="hint">${words.lead}</p>
    <p class="sentence" id="tables-sentence">${sentence(context, name)}</p>
    <fieldset class="list-form">
      <legend>${words.banners}</legend>
      <p class="hint">${words.bannersHint}</p>
      ${attributes.length + strays.length === 0 ? html`<p>${words.noAttributes}</p>` : nothing}
      ${[...attributes, ...strays].map((code) => {
        const index = tablePlan.banners.findIndex((one) => isPlain(one) && one.item === code);
        const banner = tablePlan.banners[index];
        const stray = strays.includes(code) ? words.stray : '';
        return html`
          ${checkField({
            id: `banner-${code}`,
            label: words.by(name(code)) + stray,
            isChecked: banner !== undefined,
            onChange: (isChecked) => {
              context.changePlan(
                isChecked ? withBanner(tablePlan, code) : withoutBanner(tablePlan, index),
                '',
              );
              if (!isChecked && stray !== '') context.focus('form-heading');
            },
          })}
          ${banner === undefined ? nothing : bannerForm({ index, banner, name: name(code) }, context)}
        `;
      })}
    </fieldset>
    ${nestedForm(items, name, context)} ${crossesForm(items, name, context)}
  `;
}

/** An item as tables call it; by its code where there is none. */
function itemName(items: readonly TabulatedItem[], code: string, { language }: EditContext): string {
  const item = items.find((one) => one.code === code);
  return item === undefined ? code : say(item.reportText ?? item.text, language) || code;
}

function sentence({ tablePlan, words: all }: EditContext, name: (code: string) => string): string {
  const { tablePlan: words } = all.authoring.editor;
  const banners = tablePlan.banners.map(({ item, within }) =>
    within === undefined ? words.quoted(name(item)) : words.nestedBy(name(within), name(item)),
  );
  const { length } = tablePlan.crosses;
  return (
    (banners.length === 0 ? words.alone : words.aloneAndBy(banners.join(words.comma))) +
    (length === 0 ? '' : words.andCrosses(length))
  );
}
