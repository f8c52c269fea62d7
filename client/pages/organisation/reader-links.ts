import { html, type TemplateResult } from 'lit';
import type { AppliedReaderSet } from '../../../server/contract/fieldwork/unit-reader-lists.ts';
import '../../components/copy-address.ts';
import { LightElement } from '../../components/light-element.ts';
import { organisationWords } from '../../strings/console/organisation/organisation-words.ts';

/** Links of invitations, each to be handed on to one person; they are not to be had again. */
export class ReaderLinks extends LightElement {
  static override properties = { links: { attribute: false } };
  declare links: AppliedReaderSet['invitations'];

  constructor() {
    super();
    this.links = [];
  }

  protected override render(): TemplateResult {
    const words = organisationWords(this.language).list;
    return html`<div class="notice made-invitation">
      <h4>${words.links}</h4>
      <p>${words.linksLead}</p>
      <ul class="plain">
        ${this.links.map(
          ({ name, email, address }) =>
            html`<li>
              ${name}（${email}）
              <copy-address
                .language=${this.language}
                .address=${address}
                .label=${words.linkOf(name)}
              ></copy-address>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

customElements.define('reader-links', ReaderLinks);
