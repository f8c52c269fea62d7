import { html, nothing, type TemplateResult } from 'lit';
import { LightElement } from '../components/light-element.ts';
import type { SignedInAccount } from './console-page.ts';
import { otherLanguage } from '../strings/console/console-language.ts';
import { linkTo, paths } from './navigation.ts';

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
    const home = account?.role === 'planner' ? paths.results : paths.waves;
    return html`<header class="console-header">
      <a class="product" href=${linkTo(home, language)}>${words.product}</a>
      ${account === null ? nothing : this.#navigation(account)}
      <div class="who">
        ${
          account === null
            ? nothing
            : html`<span class="account-name">${account.name}</span>
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

  #navigation(account: SignedInAccount): TemplateResult {
    const words = this.words.shell;
    const isHr = account.role !== 'planner';
    const isInWaves =
      this.#isIn(paths.waves) &&
      ![paths.accounts, paths.questionnaires, paths.newPlan].some((path) => this.#isIn(path));
    const isInPlans = this.#isIn(paths.plans) || this.#isIn(paths.newPlan);
    return html`<nav class="no-print" aria-label=${words.navigation}>
      <ul>
        ${isHr ? this.#link(paths.waves, words.waves, isInWaves) : nothing}
        ${isHr ? this.#link(paths.questionnaires, words.questionnaires, this.#isIn(paths.questionnaires)) : nothing}
        ${this.#link(paths.results, words.results, this.#isIn(paths.results) && !isInPlans)}
        ${this.#link(paths.plans, this.words.plans.title, isInPlans)}
        ${
          account.role === 'administrator'
            ? this.#link(paths.accounts, words.accounts, this.#isIn(paths.accounts))
            : nothing
        }
      </ul>
    </nav>`;
  }

  #link(path: string, label: string, isHere: boolean): TemplateResult {
    const current = isHere ? (this.path === path ? 'page' : 'true') : 'false';
    return html`<li><a href=${linkTo(path, this.language)} aria-current=${current}>${label}</a></li>`;
  }

  #isIn(path: string): boolean {
    return this.path === path || this.path.startsWith(`${path}/`);
  }
}

customElements.define('console-header', ConsoleHeader);
