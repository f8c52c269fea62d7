import { html, nothing, type TemplateResult } from 'lit';
import type { ExportedInvitation } from '../../../server/contract/fieldwork/invitations.ts';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { takeInvitations } from '../../api/fieldwork/codes.ts';
import { fetchWave } from '../../api/fieldwork/manage-waves.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { paperPages } from '../print-codes/paper-pages.ts';
import { slipSheet } from './slip-sheet.ts';

const choices = ['without-email', 'all'] as const;

/** 招待状: invitations on paper, for people whom no mail reaches. */
export class SlipsPage extends ConsolePage {
  static override properties = {
    wave: {},
    only: { state: true },
    invitations: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare wave: string;
  declare protected only: (typeof choices)[number];
  declare protected invitations: ExportedInvitation[] | null;
  declare protected error: unknown;
  declare protected isBusy: boolean;
  #detail = new Loaded(this, () => fetchWave(this.wave, this.language));

  constructor() {
    super();
    this.wave = '';
    this.only = 'without-email';
    this.invitations = null;
    this.error = undefined;
    this.isBusy = false;
  }

  protected override get wayOn(): string {
    return linkTo(paths.wave(this.wave), this.language);
  }

  protected override get heading(): string {
    return this.words.printing.slips.title;
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
        <p class="lead">${words.printing.slips.lead}</p>
        <error-notice .language=${language} .error=${this.error}></error-notice>
        ${detail === undefined ? this.pending(this.#detail) : this.#content(detail)}
      </div>
      ${detail === undefined || this.invitations === null ? nothing : this.#sheets(detail, this.invitations)}
    `;
  }

  #content(detail: WaveDetail): TemplateResult {
    const words = this.words.printing.slips;
    if (!detail.modes.includes('ticket')) return html`<p class="notice">${words.notThisWave}</p>`;
    if (detail.state !== 'open') {
      return html`<p class="notice">${detail.state === 'draft' ? words.notYet : words.over}</p>`;
    }
    return html`
      <fieldset class="choices">
        <legend>${words.whom}</legend>
        ${choices.map(
          (choice) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="whom"
                .checked=${this.only === choice}
                @change=${() => (this.only = choice)}
              /><span>${words.choices[choice]}</span></label
            >`,
        )}
      </fieldset>
      <p class="notice">${words.secret}</p>
      <p class="actions">
        <button
          type="button"
          class="button ${this.invitations === null ? 'primary' : ''}"
          ?disabled=${this.isBusy}
          @click=${() => void this.#make()}
        >
          ${words.make}
        </button>
        ${
          (this.invitations?.length ?? 0) === 0
            ? nothing
            : html`<button type="button" class="button primary" @click=${() => print()}>
                ${words.print}
              </button>`
        }
      </p>
      <p role="status">${this.#outcome()}</p>
      ${
        this.invitations?.length === 0
          ? html`<p>
              <a href=${linkTo(paths.invitations(this.wave), this.language)}>${words.toInvitations}</a>
            </p>`
          : nothing
      }
    `;
  }

  #outcome(): string {
    const words = this.words.printing.slips;
    if (this.invitations === null) return '';
    return this.invitations.length === 0 ? words.nobody : words.made(countWords(this.invitations.length));
  }

  #sheets(detail: WaveDetail, invitations: ExportedInvitation[]): TemplateResult {
    const sheets = invitations.map((invitation) => slipSheet(invitation, detail, this.language, this.words));
    return html`<section class="papers" aria-label=${this.words.printing.sheet.preview}>
      ${paperPages(sheets, 4)}
    </section>`;
  }

  async #make(): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      this.invitations = await takeInvitations(this.wave, this.only, this.language);
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('slips-page', SlipsPage);
