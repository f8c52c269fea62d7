import { html, nothing, type TemplateResult } from 'lit';
import { LightElement } from '../components/light-element.ts';
import type { SignedInAccount } from './console-page.ts';
import { otherLanguage } from '../strings/console/console-language.ts';
import { homeOf, linkTo, mainPagesOf, paths } from './navigation.ts';
import { routeOf } from './route.ts';

/** Where one is, who one is, in which language. */
export class ConsoleHeader extends LightElement {
  static override properties = { account: { attribute: false }, path: {} };
  declare account: SignedInAccount | null;
  declare path: string;

  constructor() {
    super();
    this.account = null;
    this.path = '';
  }

  protected override render(): TemplateResult {
    const words = this.words.shell;
    const { account, language } = this;
    const other = otherLanguage[language];
    const home = homeOf(account?.role);
    return html`<header class="console-header">
      <a class="product" href=${linkTo(home, language)}>${words.product}</a>
      ${account === null ? nothing : this.#navigation(account)}
      <div class="who">
        ${
          account === null
            ? nothing
            : html`<a class="account-name" href=${linkTo(paths.ownAccount, language)}
                  >${account.name}<span class="spoken">${this.words.accounts.ownTitle}</span></a
                >
                <button
                  type="button"
                  class="link no-print"
                  @click=${() => this.dispatchEvent(new Event('sign-out'))}
                >
                  ${words.signOut}
                </button>`
        }
        <button
          type="button"
          class="link no-print"
          lang=${other}
          @click=${() => this.dispatchEvent(new Event('language-switch'))}
        >
          ${words.otherLanguage}
        </button>
      </div>
    </header>`;
  }

  #navigation({ role }: SignedInAccount): TemplateResult {
    const here = routeOf(this.path)?.page;
    const section = here?.within ?? here?.name;
    return html`<nav class="no-print" aria-label=${this.words.shell.navigation}>
      <ul>
        ${mainPagesOf(role).map(({ name, path, label }) =>
          this.#link(path, label?.(this.words) ?? '', section === name),
        )}
      </ul>
    </nav>`;
  }

  #link(path: string, label: string, isHere: boolean): TemplateResult {
    const current = isHere ? (this.path === path ? 'page' : 'true') : 'false';
    return html`<li><a href=${linkTo(path, this.language)} aria-current=${current}>${label}</a></li>`;
  }
}

customElements.define('console-header', ConsoleHeader);
