import { html, nothing, type TemplateResult } from 'lit';
import type { TabulatedItem } from '../../../surveys/items/as-tabulated.ts';
import { crossBanners } from './edited-table-plan.ts';
import type { EditContext } from './edit-context.ts';

/** The tables of one item by the options of another. */
export function crossesForm(
  items: readonly TabulatedItem[],
  name: (code: string) => string,
  context: EditContext,
): TemplateResult {
  const { tablePlan } = context;
  const { editor } = context.words.authoring;
  const { tablePlan: words } = editor;
  const banners = crossBanners(tablePlan, items);
  const remove = (index: number, own: string): void => {
    context.changePlan({ ...tablePlan, crosses: tablePlan.crosses.toSpliced(index, 1) }, '');
    context.say(editor.removed(own));
    context.focus('cross-stub');
  };
  return html`<fieldset class="list-form">
    <legend>${words.crosses}</legend>
    <p class="hint">${words.crossesHint}</p>
    ${tablePlan.crosses.length === 0 ? html`<p>${words.noCrosses}</p>` : nothing}
    <ol>
      ${tablePlan.crosses.map(({ stub, banner }, index) => {
        const own = words.cross(name(stub), name(banner));
        const issues = context.issues.filter(
          ({ path: [top, list, position] }) =>
            top === 'tablePlan' && list === 'crosses' && position === index,
        );
        return html`<li class="list-row">
          <span>
            ${own} ${issues.map(({ words: sentence }) => html`<span class="field-error">${sentence}</span>`)}
          </span>
          <button
            type="button"
            class="small"
            aria-label=${editor.removeSpoken(own)}
            @click=${() => remove(index, own)}
          >
            ${editor.remove1}
          </button>
        </li>`;
      })}
    </ol>
    ${banners.length === 0 ? html`<p class="hint">${words.noCrossBanners}</p>` : adder(items, banners, name, context)}
  </fieldset>`;
}

function adder(
  items: readonly TabulatedItem[],
  banners: readonly TabulatedItem[],
  name: (code: string) => string,
  context: EditContext,
): TemplateResult {
  const { tablePlan } = context;
  const { tablePlan: words } = context.words.authoring.editor;
  const add = (event: Event): void => {
    const lists = (event.currentTarget as HTMLElement).closest('.cross-adder')?.querySelectorAll('select');
    const [stub = '', banner = ''] = [...(lists ?? [])].map(({ value }) => value);
    const isThere = tablePlan.crosses.some((cross) => cross.stub === stub && cross.banner === banner);
    const own = words.cross(name(stub), name(banner));
    if (!isThere) context.changePlan({ ...tablePlan, crosses: [...tablePlan.crosses, { stub, banner }] }, '');
    context.say(isThere ? words.isThere(own) : words.added(own));
  };
  const list = (id: string, label: string, choices: readonly TabulatedItem[]): TemplateResult =>
    html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id}>
        ${choices.map(({ code }) => html`<option value=${code}>${name(code)}</option>`)}
      </select>
    </div>`;
  return html`<div class="cross-adder" role="group" aria-label=${words.addCross}>
    ${list('cross-stub', words.stub, items)} ${list('cross-banner', words.banner, banners)}
    <p class="actions">
      <button type="button" class="button" id="cross-add" @click=${add}>${words.addCross}</button>
    </p>
  </div>`;
}
