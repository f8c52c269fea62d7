import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, CatalogueEntry } from '../../../analysis/report/catalogue.ts';
import type { Cross, CrossChoices } from '../../../server/contract/publishing/crosses.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { OfflineError } from '../../api/request.ts';
import { addTable, fetchCrossChoices } from '../../api/publishing/tables.ts';
import type { Correction } from '../../components/error-notice.ts';
import { LightElement } from '../../components/light-element.ts';
import { Loaded } from '../../components/loaded.ts';
import { selectField } from '../../forms/fields.ts';
import { linkTo, navigate, paths } from '../../shell/navigation.ts';
import { say } from '../../strings/language.ts';
import { nextLook } from '../draft-results/next-look.ts';
import '../../components/error-notice.ts';

type Field = 'stub' | 'banner' | 'within' | 'group';

/** To the form, with an item already chosen. */
export function addTableLink(wave: string, stub: string, language: Language): string {
  const url = new URL(linkTo(paths.catalogue(wave), language), location.origin);
  url.searchParams.set('stub', stub);
  return url.pathname + url.search;
}

/** 集計表を追加: one more table of a published wave, if it can be had beside the others; then its page. */
export class AddTableForm extends LightElement {
  static override properties = {
    catalogue: { attribute: false },
    chosen: { state: true },
    isBusy: { state: true },
    error: { state: true },
    corrections: { state: true },
  };
  declare catalogue: Pick<Catalogue, 'wave' | 'minimumBase' | 'entries'>;
  /** Codes; none: an empty text. */
  declare protected chosen: Record<Field, string>;
  declare protected isBusy: boolean;
  declare protected error: unknown;
  declare protected corrections: Correction[];
  #choices = new Loaded(this, async () => {
    const choices = await fetchCrossChoices(this.catalogue.wave, this.language);
    this.#begin(choices);
    return choices;
  });
  #isToFocus = false;

  constructor() {
    super();
    this.chosen = { stub: '', banner: '', within: '', group: '' };
    this.isBusy = false;
    this.error = undefined;
    this.corrections = [];
  }

  /** Whoever comes from a table goes on where the next thing is to be chosen. */
  #begin({ stubs }: CrossChoices): void {
    const asked = new URLSearchParams(location.search).get('stub');
    if (this.chosen.stub !== '' || stubs.every(({ code }) => code !== asked)) return;
    this.chosen = { ...this.chosen, stub: asked ?? '' };
    this.#isToFocus = true;
  }

  protected override updated(): void {
    const next = this.querySelector<HTMLElement>(`#${idOf('banner')}`);
    if (!this.#isToFocus || next === null) return;
    this.#isToFocus = false;
    next.focus();
  }

  protected override render(): TemplateResult {
    const words = this.words.crosses;
    return html`<section class="card no-print" aria-labelledby="add-table">
      <h2 id="add-table">${words.title}</h2>
      ${this.#content()}
    </section>`;
  }

  #content(): TemplateResult {
    const { words, language } = this;
    const choices = this.#choices.value;
    if (choices === undefined) {
      return this.#choices.error === undefined
        ? html`<p role="status" class="loading">${words.shell.loading}</p>`
        : html`<error-notice .language=${language} .error=${this.#choices.error}></error-notice>`;
    }
    if (choices.stubs.length === 0 || choices.banners.length === 0) return html`<p>${words.crosses.none}</p>`;
    return html`
      <p>${words.crosses.lead}</p>
      <error-notice
        .language=${language}
        .error=${this.error}
        .corrections=${this.corrections}
        .targetOf=${([field]: (string | number)[]) => idOf(String(field))}
      ></error-notice>
      ${this.#fields(choices)} ${this.#smallGroups(choices)}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          ?disabled=${this.isBusy}
          @click=${() => void this.#add()}
        >
          ${words.crosses.add}
        </button>
      </p>
      <p role="status">${this.isBusy ? words.crosses.busy : nothing}</p>
    `;
  }

  #fields({ stubs, banners }: CrossChoices): TemplateResult {
    const { crosses: words } = this.words;
    const { stub, banner, within } = this.chosen;
    const groups = banners.find(({ code }) => code === within)?.groups ?? [];
    const isAttribute = (code: string): boolean =>
      stubs.some((choice) => choice.code === code && choice.isAttribute);
    const outer = banners.filter(({ code }) => isAttribute(code) && code !== banner);
    const canBeWithin = isAttribute(banner) && !isAttribute(stub) && outer.length > 0;
    return html`
      ${this.#select('stub', words.stub, [['', words.choose], ...this.#named(stubs)])}
      ${this.#select('banner', words.banner, [
        ['', words.choose],
        ...this.#named(banners.filter(({ code }) => code !== stub)),
      ])}
      ${
        canBeWithin || within !== ''
          ? html`${this.#select('within', words.within, [['', words.withinNone], ...this.#named(outer)])}
              <p class="hint">${words.withinHint}</p>`
          : nothing
      }
      ${
        groups.length === 0
          ? nothing
          : html`${this.#select('group', words.group, [['', words.groupAll], ...this.#named(groups)])}
              <p class="hint">${words.groupHint}</p>`
      }
    `;
  }

  #named(choices: readonly Pick<CrossChoices['stubs'][number], 'code' | 'label'>[]): [string, string][] {
    return choices.map(({ code, label }) => [code, say(label, this.language)]);
  }

  #select(field: Field, label: string, choices: [string, string][]): TemplateResult {
    return selectField({
      id: idOf(field),
      label,
      value: this.chosen[field],
      choices,
      onChange: (code) => {
        this.error = undefined;
        this.corrections = [];
        // What does not fit what was chosen now is chosen anew.
        const kept = field === 'stub' && code === this.chosen.banner ? { banner: '' } : {};
        const outer = field === 'group' ? {} : { within: '', group: '' };
        this.chosen = { ...this.chosen, ...outer, ...kept, [field]: code };
      },
    });
  }

  /** What is known before anything is counted. */
  #smallGroups({ banners }: CrossChoices): TemplateResult {
    const { crosses: words } = this.words;
    const { banner, within } = this.chosen;
    const small = banners
      .filter(({ code }) => code === banner || code === within)
      .flatMap(({ smallGroups }) => smallGroups.map((label) => say(label, this.language)));
    return html`<p role="status">
      ${small.length === 0 ? nothing : words.small(this.catalogue.minimumBase, small)}
    </p>`;
  }

  async #add(): Promise<void> {
    const { stub, banner, within, group } = this.chosen;
    const missing = (['stub', 'banner'] as const).filter((field) => this.chosen[field] === '');
    this.error = undefined;
    this.corrections = missing.map((field) => ({
      words: this.words.crosses.incomplete[field],
      target: idOf(field),
    }));
    if (missing.length > 0) return;
    this.isBusy = true;
    try {
      const { id } = await this.#added({
        stub,
        banner,
        ...(within !== '' && { within }),
        ...(group !== '' && { group }),
      });
      if (this.isConnected) navigate(linkTo(paths.table(this.catalogue.wave, id), this.language));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  /** An answer that got lost is no refusal: asking again finds the table, or waits for it. */
  async #added(cross: Cross): Promise<CatalogueEntry> {
    for (;;) {
      try {
        return await addTable(this.catalogue.wave, cross, this.language);
      } catch (error) {
        if (!(error instanceof OfflineError) || !this.isConnected) throw error;
        await nextLook();
      }
    }
  }
}

function idOf(field: string): string {
  return `add-table-${field}`;
}

customElements.define('add-table-form', AddTableForm);
