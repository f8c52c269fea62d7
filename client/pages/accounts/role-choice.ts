import { html, type TemplateResult } from 'lit';
import type { Role } from '../../../server/contract/accounts/accounts.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { roleWords } from '../../strings/console/roles/role-words.ts';
import { consoleWords } from '../../strings/console/words.ts';

/** In the order in which most accounts are made. */
export const offeredRoles: readonly Role[] = [
  'unit-reader',
  'planner',
  'survey-manager',
  'paper-operator',
  'auditor',
  'administrator',
];

/** One role of all, each with what it may do. `name` is the group's, once a page. */
export function roleChoice(
  name: string,
  chosen: Role,
  onChoose: (role: Role) => void,
  language: Language,
): TemplateResult {
  const words = roleWords(language);
  return html`<fieldset class="choices">
    <legend>${consoleWords(language).accounts.role}</legend>
    ${offeredRoles.map(
      (role) =>
        html`<label class="choice">
          <input type="radio" name=${name} .checked=${chosen === role} @change=${() => onChoose(role)} /><span
            ><strong>${words.names[role]}</strong><span class="hint">${words.hints[role]}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}
