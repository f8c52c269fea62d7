import { html, nothing, type TemplateResult } from 'lit';
import type { Renewed } from '../../../server/contract/fieldwork/invitations.ts';
import { renewInvitation } from '../../api/fieldwork/invitations.ts';
import { formField } from '../../forms/form-field.ts';
import { LightElement } from '../../components/light-element.ts';
import '../../components/copy-address.ts';
import '../../components/error-notice.ts';

/** A new link for somebody who lost the old one. Dispatches `renewed`. */
export class RenewStep extends LightElement {
  static override properties = {
    wave: {},
    person: { state: true },
    renewed: { state: true },
    error: { state: true },
  };
  declare wave: string;
  declare protected person: string;
  declare protected renewed: Renewed | null;
  declare protected error: unknown;

  constructor() {
    super();
    this.wave = this.person = '';
    this.renewed = null;
    this.error = undefined;
  }

  protected override render(): TemplateResult {
    const words = this.words.invitations;
    return html`
      <p>${words.renewLead}</p>
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      <form novalidate @submit=${(event: Event) => void this.#renew(event)}>
        ${formField({
          id: 'renew-person',
          label: words.renewPerson,
          value: this.person,
          words: this.words.shell,
          onInput: (person) => {
            this.person = person;
          },
        })}
        <p class="actions">
          <button type="submit" class="button" ?disabled=${this.person.trim() === ''}>${words.renew}</button>
        </p>
      </form>
      <div role="status">
        ${
          this.renewed === null
            ? nothing
            : html`<p>${words.renewed1(this.renewed.reference)}</p>
                <copy-address
                  .language=${this.language}
                  .label=${words.renew}
                  .address=${this.renewed.link}
                ></copy-address>`
        }
      </div>
    `;
  }

  async #renew(event: Event): Promise<void> {
    event.preventDefault();
    this.error = undefined;
    this.renewed = null;
    try {
      this.renewed = await renewInvitation(this.wave, this.person, this.language);
      this.person = '';
      this.dispatchEvent(new CustomEvent('renewed'));
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('renew-step', RenewStep);
