import { html, nothing, type TemplateResult } from 'lit';
import type { EditContext } from './draft/edit-context.ts';
import { fieldOf } from './draft/field-of.ts';
import { textDifferences } from './draft/text-differences.ts';
import type { EditedDraft } from './draft/edited-draft.ts';

interface Conflict {
  other: EditedDraft;
  onOwn: () => void;
  onOther: () => void;
}

/** Two windows have written in one draft: both texts, and a choice. Whichever is not chosen is one step of undo away. */
export function conflictPanel({ other, onOwn, onOther }: Conflict, context: EditContext): TemplateResult {
  const words = context.words.authoring.editor.conflict;
  const { questionnaire, tablePlan } = context;
  const found = textDifferences({ questionnaire, tablePlan }, other);
  return html`<section class="notice error conflict" aria-labelledby="conflict-heading">
    <h2 id="conflict-heading">${words.title}</h2>
    <p role="alert">${words.lead}</p>
    ${
      found.length === 0
        ? html`<p>${words.noTexts}</p>`
        : html`<div class="scroll" role="region" tabindex="0" aria-label=${words.texts}>
            <table class="list">
              <thead>
                <tr>
                  <th scope="col">${words.place}</th>
                  <th scope="col">${words.own}</th>
                  <th scope="col">${words.other}</th>
                </tr>
              </thead>
              <tbody>
                ${found.map(({ path, isOfFirst, first, second }) => {
                  const where = fieldOf(path, isOfFirst ? context : { ...context, ...other });
                  return html`<tr>
                    <th scope="row">${where.place}<br />${where.label}</th>
                    <td>${first === '' ? html`<span class="hint">${words.nothing}</span>` : first}</td>
                    <td>${second === '' ? html`<span class="hint">${words.nothing}</span>` : second}</td>
                  </tr>`;
                })}
              </tbody>
            </table>
          </div>`
    }
    <p class="actions">
      <button type="button" class="button primary" @click=${onOwn}>${words.chooseOwn}</button>
      <button type="button" class="button" @click=${onOther}>${words.chooseOther}</button>
    </p>
    ${found.length > 0 ? html`<p class="hint">${words.others}</p>` : nothing}
  </section>`;
}
