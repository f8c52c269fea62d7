import { html, type TemplateResult } from 'lit';
import type { Session } from '../../server/contract/accounts/accounts.ts';
import { fetchSession, signOut } from '../api/accounts/session.ts';
import { KeptFocus } from '../components/kept-focus.ts';
import { LightElement } from '../components/light-element.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { languageOf, otherLanguage } from '../strings/console/console-language.ts';
import { loadConsoleWords } from '../strings/console/words.ts';
import { useLanguage } from '../strings/language.ts';
import { homeOf, internalTarget, linkTo, navigate, paths } from './navigation.ts';
import { pageOf } from './page-of.ts';
import { routeOf } from './route.ts';
import '../components/error-notice.ts';
import './console-header.ts';

/** The signed-in side: who is signed in, which page, in which language. */
export class ConsoleApp extends LightElement {
  static override properties = {
    session: { state: true },
    sessionError: { state: true },
    pageError: { state: true },
    path: { state: true },
    hasMoved: { state: true },
  };
  declare protected session: Session | undefined;
  declare protected sessionError: unknown;
  declare protected pageError: unknown;
  declare protected path: string;
  /** False on the page that was opened first: the browser puts the reader at its top by itself. */
  declare protected hasMoved: boolean;
  /** The page that stands here, for as long as the address is the same. */
  #shown: { key: string; page: HTMLElement } | undefined;
  #keptFocus = new KeptFocus(this);

  constructor() {
    super();
    this.session = undefined;
    this.sessionError = this.pageError = undefined;
    this.path = location.pathname;
    this.hasMoved = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#followAddress);
    this.addEventListener('click', this.#followLink);
    void this.#loadSession();
    // Which page it will be the address says already; one that does not come is asked for again when it is shown.
    routeOf(this.path)
      ?.page.load()
      .catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#followAddress);
  }

  protected override render(): TemplateResult {
    const { language, session } = this;
    const words = this.words.shell;
    return html`
      <a class="skip no-print" href="#main" @click=${this.#skip}>${words.skip}</a>
      <console-header
        .language=${language}
        .account=${session?.account ?? null}
        .path=${this.path}
        @sign-out=${() => void this.#signOut()}
        @language-switch=${() => void this.#speak(otherLanguage[language])}
      ></console-header>
      <main id="main" tabindex="-1">
        ${
          session === undefined
            ? this.#waiting(this.sessionError, () => void this.#loadSession())
            : this.#page(session)
        }
      </main>
    `;
  }

  #page(session: Session): TemplateResult | HTMLElement {
    const { element, load, properties } = pageOf(this.path, session);
    if (customElements.get(element) === undefined) {
      if (this.pageError === undefined) void this.#load(load);
      // Browsers keep in mind what could not be loaded once: only a new document asks again.
      return this.#waiting(this.pageError, () => location.reload());
    }
    const key = `${this.path} ${element}`;
    if (this.#shown?.key !== key) {
      const page = document.createElement(element);
      page.addEventListener('session', (event) => this.#enter((event as CustomEvent<Session>).detail));
      this.#shown = { key, page };
      this.#keptFocus.forget();
    }
    const { language, hasMoved } = this;
    return Object.assign(this.#shown.page, {
      language,
      movesFocus: hasMoved,
      account: session.account,
      ...properties,
    });
  }

  async #load(load: () => Promise<unknown>): Promise<void> {
    try {
      await load();
      this.requestUpdate();
    } catch (error) {
      this.pageError = error;
    }
  }

  #waiting(error: unknown, retry: () => void): TemplateResult {
    const words = this.words.shell;
    if (error === undefined) return html`<p role="status" class="loading">${words.loading}</p>`;
    return html`
      <h1 tabindex="-1">${this.words.errors.title}</h1>
      <error-notice .language=${this.language} .error=${error}></error-notice>
      <p>
        <button type="button" class="button" @click=${retry}>${words.retry}</button>
      </p>
    `;
  }

  async #loadSession(): Promise<void> {
    try {
      const language = languageOf(location.href);
      const [session] = await Promise.all([fetchSession(language), this.#speak(language)]);
      this.session = session;
      this.sessionError = undefined;
    } catch (error) {
      this.sessionError = error;
    }
  }

  /** After signing in one is where one wanted to go; from the sign-in page itself, on the first page of one's role. */
  #enter(session: Session): void {
    this.session = session;
    this.hasMoved = true;
    if (!['/sign-in', '/setup', '/invitation'].includes(this.path)) return;
    navigate(linkTo(homeOf(session.account?.role), this.language));
  }

  async #signOut(): Promise<void> {
    let address: string | null = null;
    try {
      ({ address } = await signOut(this.language));
    } finally {
      // A full load: nothing that this account saw stays in memory.
      location.assign(address ?? linkTo(paths.signIn, this.language));
    }
  }

  /** A language, as soon as its words are there; without a connection the page keeps the one it has. */
  async #speak(language: Language): Promise<void> {
    try {
      await loadConsoleWords(language);
      this.language = language;
      useLanguage(language);
    } catch {
      // The reader sees that nothing has changed, and may choose again.
    }
  }

  readonly #followAddress = (): void => {
    void this.#speak(languageOf(location.href));
    if (location.pathname === this.path) return;
    this.path = location.pathname;
    this.hasMoved = true;
    scrollTo(0, 0);
  };

  readonly #followLink = (event: MouseEvent): void => {
    const target = internalTarget(event);
    if (target === null) return;
    event.preventDefault();
    navigate(target);
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  };
}

customElements.define('console-app', ConsoleApp);
