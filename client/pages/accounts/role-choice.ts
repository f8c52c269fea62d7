import { html, type TemplateResult } from 'lit';
import type { Role } from '../../../server/contract/accounts.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';

/** In the order in which most accounts are made. */
export const offeredRoles: readonly Role[] = ['planner', 'survey-manager', 'administrator'];

/** One role of the three, each with what it may do. `name` is the group's, once a page. */
export function roleChoice(
  name: string,
  chosen: Role,
  onChoose: (role: Role) => void,
  words: ConsoleWords['accounts'],
): TemplateResult {
  return html`<fieldset class="choices">
    <legend>${words.role}</legend>
    ${offeredRoles.map(
      (role) =>
        html`<label class="choice">
          <input type="radio" name=${name} .checked=${chosen === role} @change=${() => onChoose(role)} /><span
            ><strong>${words.roles[role]}</strong><span class="hint">${words.roleHints[role]}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}
