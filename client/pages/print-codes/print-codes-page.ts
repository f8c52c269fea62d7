import { html, nothing, type TemplateResult } from 'lit';
import type { PrintedCodes } from '../../../server/contract/fieldwork/codes.ts';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { printCodes } from '../../api/fieldwork/codes.ts';
import { fetchWave } from '../../api/fieldwork/manage-waves.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import type { Correction } from '../../components/error-notice.ts';
import { formField } from '../../forms/form-field.ts';
import { Loaded } from '../../components/loaded.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { codeSheet } from './code-sheet.ts';
import { paperPages } from './paper-pages.ts';
import { shuffled } from './shuffled.ts';
import '../../components/confirm-action.ts';

const countId = 'sheet-count';
const mostSheets = 5000;

/** Two in a hundred are spoiled or lost. */
export function sheetCountFor(eligibleCount: number): number {
  return Math.ceil((eligibleCount * 102) / 100);
}

/** 番号票: drawn once, shown once, printed, cut and put into a box. */
export class PrintCodesPage extends ConsolePage {
  static override properties = {
    wave: {},
    stratum: { state: true },
    count: { state: true },
    printed: { state: true },
    corrections: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare wave: string;
  declare protected stratum: string;
  /** As typed. */
  declare protected count: string;
  /** The sheets of this print, in the order in which they lie on the paper. */
  declare protected printed: PrintedCodes | null;
  declare protected corrections: Correction[];
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #detail = new Loaded(this, async () => {
    const detail = await fetchWave(this.wave, this.language);
    if (this.stratum === '') this.#choose(detail, detail.strata[0]?.code ?? '');
    return detail;
  });

  constructor() {
    super();
    this.wave = this.stratum = this.count = '';
    this.printed = null;
    this.corrections = [];
    this.error = undefined;
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#warn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
  }

  protected override get heading(): string {
    return this.words.printing.codes.title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const detail = this.#detail.value;
    const title = detail === undefined ? words.wave.title : say(detail.title, language);
    return html`
      <div class="no-print">
        ${breadcrumbs(
          [
            { href: linkTo(paths.waves, language), label: words.waves.title },
            { href: linkTo(paths.wave(this.wave), language), label: title },
          ],
          words.shell,
        )}
        <h1 tabindex="-1">${this.heading}</h1>
        <p class="lead">${words.printing.codes.lead}</p>
        <error-notice
          .language=${language}
          .error=${this.error}
          .corrections=${this.corrections}
          .targetOf=${() => countId}
        ></error-notice>
        ${detail === undefined ? this.pending(this.#detail) : this.#content(detail)}
      </div>
      ${detail === undefined || this.printed === null ? nothing : this.#sheets(detail, this.printed)}
    `;
  }

  #content(detail: WaveDetail): TemplateResult {
    const words = this.words.printing.codes;
    if (!detail.modes.includes('drawn-code')) return html`<p class="notice">${words.notThisWave}</p>`;
    if (detail.state !== 'open') {
      return html`<p class="notice">${detail.state === 'draft' ? words.notYet : words.over}</p>`;
    }
    return this.printed === null ? this.#choice(detail) : this.#outcome(detail, this.printed);
  }

  #choice(detail: WaveDetail): TemplateResult {
    const { shell, printing } = this.words;
    const words = printing.codes;
    return html`
      <fieldset class="choices">
        <legend>${words.stratum}</legend>
        ${detail.strata.map(
          ({ code, label, eligibleCount }) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="stratum"
                .checked=${this.stratum === code}
                @change=${() => this.#choose(detail, code)}
              /><span
                ><strong>${say(label, this.language)}</strong
                ><span class="hint">${shell.people(countWords(eligibleCount))}</span></span
              ></label
            >`,
        )}
      </fieldset>
      ${formField({
        id: countId,
        label: words.count,
        hint: words.countHint,
        type: 'number',
        min: '1',
        max: String(mostSheets),
        value: this.count,
        words: shell,
        corrections: this.corrections,
        onInput: (count) => (this.count = count),
      })}
      <p class="notice">${words.onceBefore}</p>
      <div class="actions">
        <confirm-action
          .language=${this.language}
          .label=${words.make}
          .question=${words.makeTitle}
          .consequence=${words.onceBefore}
          .confirmLabel=${words.makeConfirm}
          .isPrimary=${true}
          .isBusy=${this.isBusy}
          @confirmed=${() => void this.#make()}
        ></confirm-action>
      </div>
    `;
  }

  #outcome(detail: WaveDetail, { stratum, codes }: PrintedCodes): TemplateResult {
    const words = this.words.printing.codes;
    return html`
      <div class="notice" role="status">
        <p>${words.made(this.#nameOf(detail, stratum), countWords(codes.length))}</p>
        <p><strong>${words.onceAfter}</strong></p>
      </div>
      <p>${words.handling}</p>
      <p class="actions">
        <button type="button" class="button primary" @click=${() => print()}>${words.print}</button>
        <button type="button" class="button" @click=${() => (this.printed = null)}>${words.another}</button>
      </p>
    `;
  }

  #sheets(detail: WaveDetail, { stratum, codes }: PrintedCodes): TemplateResult {
    const { language, words } = this;
    const address = new URL(detail.answeringPath, location.origin).href;
    const name = this.#nameOf(detail, stratum);
    const sheets = codes.map((code) => codeSheet(code, name, detail, address, language, words));
    return html`<section class="papers" aria-label=${words.printing.sheet.preview}>
      ${paperPages(sheets, 5)}
    </section>`;
  }

  #nameOf(detail: WaveDetail, stratum: string): string {
    const label = detail.strata.find(({ code }) => code === stratum)?.label;
    return label === undefined ? stratum : say(label, this.language);
  }

  #choose(detail: WaveDetail, stratum: string): void {
    this.stratum = stratum;
    const eligible = detail.strata.find(({ code }) => code === stratum)?.eligibleCount ?? 0;
    this.count = String(Math.min(mostSheets, sheetCountFor(eligible)));
  }

  async #make(): Promise<void> {
    const count = Number(this.count);
    const isCount = Number.isInteger(count) && count >= 1 && count <= mostSheets;
    this.error = undefined;
    this.corrections = isCount
      ? []
      : [{ words: this.words.printing.codes.countWrong(countWords(mostSheets)), target: countId }];
    if (!isCount) return;
    this.isBusy = true;
    try {
      const { stratum, codes } = await printCodes(this.wave, { stratum: this.stratum, count }, this.language);
      this.printed = { stratum, codes: shuffled(codes) };
      await this.updateComplete;
      this.querySelector<HTMLElement>('h1')?.focus();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  /** Sheets that were not printed yet are gone with the page. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.printed !== null) event.preventDefault();
  };
}

customElements.define('print-codes-page', PrintCodesPage);
