import { html, type TemplateResult } from 'lit';
import { roleWords } from '../../strings/console/roles/role-words.ts';
import type { Role } from '../../../server/contract/accounts/accounts.ts';
import { requireSecondStep } from '../../api/accounts/accounts.ts';
import { LightElement } from '../../components/light-element.ts';
import { accountWords } from '../../strings/console/accounts/account-words.ts';
import { offeredRoles } from './role-choice.ts';
import '../../components/error-notice.ts';

/** Which roles must have a second step. Dispatches `saved`. */
export class SecondStepRoles extends LightElement {
  static override properties = {
    roles: { attribute: false },
    error: { state: true },
    news: { state: true },
    isBusy: { state: true },
  };
  /** As they are kept; what is ticked meanwhile is read when it is saved. */
  declare roles: readonly Role[];
  declare protected error: unknown;
  declare protected news: string;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.roles = [];
    this.error = undefined;
    this.news = '';
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const words = accountWords(this.language).list;
    return html`<section class="card narrow">
      <h2>${words.rolesTitle}</h2>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <p role="status">${this.news}</p>
      <form novalidate @submit=${(event: Event) => void this.#save(event)}>
        <fieldset class="choices">
          <legend>${words.rolesLead}</legend>
          ${offeredRoles.map(
            (role) =>
              html`<label class="choice">
                <input
                  type="checkbox"
                  name="step-role"
                  .value=${role}
                  ?checked=${this.roles.includes(role)}
                />
                <span>${roleWords(this.language).names[role]}</span>
              </label>`,
          )}
        </fieldset>
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.rolesSave}</button>
        </p>
      </form>
    </section>`;
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const ticked = [...this.querySelectorAll<HTMLInputElement>('input[name="step-role"]:checked')];
    this.error = undefined;
    this.news = '';
    this.isBusy = true;
    try {
      const values = ticked.map(({ value }) => value);
      await requireSecondStep(
        offeredRoles.filter((role) => values.includes(role)),
        this.language,
      );
      this.news = accountWords(this.language).list.rolesSaved;
      this.dispatchEvent(new CustomEvent('saved'));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('second-step-roles', SecondStepRoles);
