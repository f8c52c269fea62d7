import { html, type TemplateResult } from 'lit';
import { ConsolePage } from './console-page.ts';
import { linkTo, mainPagesOf } from './navigation.ts';

/** There is nothing at this address, or nothing for this account. */
export class LostPage extends ConsolePage {
  static override properties = { isDenied: { type: Boolean } };
  declare isDenied: boolean;

  constructor() {
    super();
    this.isDenied = false;
  }

  protected override get heading(): string {
    return this.isDenied ? this.words.shell.notPermitted : this.words.shell.notFound;
  }

  protected override render(): TemplateResult {
    const words = this.words.shell;
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      <p>${this.isDenied ? words.notPermittedNext : words.notFoundNext}</p>
      <ul>
        ${
          this.account &&
          mainPagesOf(this.account.role).map(
            ({ path, label }) =>
              html`<li><a href=${linkTo(path, this.language)}>${label?.(this.words)}</a></li>`,
          )
        }
      </ul>
    `;
  }
}

customElements.define('lost-page', LostPage);
