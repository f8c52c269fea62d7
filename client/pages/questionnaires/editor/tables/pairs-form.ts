import { html, nothing, type TemplateResult } from 'lit';
import type { EditContext } from '../draft/edit-context.ts';

interface Choice {
  code: string;
  label: string;
}

interface PairsForm {
  /** Of the fields by which a pair is added. */
  id: string;
  title: string;
  hint: string;
  none: string;
  pairs: {
    /** As it is called on the page and read out. */
    name: string;
    /** Where its issues are. */
    path: (string | number)[];
    content?: TemplateResult;
    onRemove: () => void;
  }[];
  first: { label: string; choices: Choice[] };
  second: { label: string; choices: Choice[] };
  /** Said where there is nothing to choose from. */
  noChoices: string;
  add: string;
  /** What is said aloud after the attempt. */
  onAdd: (first: string, second: string) => string;
}

/** A list of pairs of items, with two lists to choose another pair from. */
export function pairsForm(form: PairsForm, context: EditContext): TemplateResult {
  const { editor } = context.words.authoring;
  const { id, pairs, first, second } = form;
  return html`<fieldset class="list-form">
    <legend>${form.title}</legend>
    <p class="hint">${form.hint}</p>
    ${pairs.length === 0 ? html`<p>${form.none}</p>` : nothing}
    <ol>
      ${pairs.map(({ name, path, content, onRemove }) => {
        const issues = context.issues.filter((issue) =>
          path.every((key, place) => issue.path[place] === key),
        );
        return html`<li>
          <div class="list-row">
            <span>
              ${name}
              ${issues.map(({ words: sentence }) => html`<span class="field-error">${sentence}</span>`)}
            </span>
            <button
              type="button"
              class="small"
              aria-label=${editor.removeSpoken(name)}
              @click=${() => {
                onRemove();
                context.say(editor.removed(name));
                context.focus(`${id}-first`);
              }}
            >
              ${editor.remove1}
            </button>
          </div>
          ${content ?? nothing}
        </li>`;
      })}
    </ol>
    ${
      first.choices.length === 0 || second.choices.length === 0
        ? html`<p class="hint">${form.noChoices}</p>`
        : html`<div class="pair-adder" role="group" aria-label=${form.add}>
            ${choiceList(`${id}-first`, first)} ${choiceList(`${id}-second`, second)}
            <p class="actions">
              <button
                type="button"
                class="button"
                id="${id}-add"
                @click=${(event: Event) => context.say(form.onAdd(...chosenBeside(event)))}
              >
                ${form.add}
              </button>
            </p>
          </div>`
    }
  </fieldset>`;
}

function choiceList(id: string, { label, choices }: PairsForm['first']): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id}>
      ${choices.map((choice) => html`<option value=${choice.code}>${choice.label}</option>`)}
    </select>
  </div>`;
}

function chosenBeside(event: Event): [string, string] {
  const lists = (event.currentTarget as HTMLElement).closest('.pair-adder')?.querySelectorAll('select');
  const [first = '', second = ''] = [...(lists ?? [])].map(({ value }) => value);
  return [first, second];
}
