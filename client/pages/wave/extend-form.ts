import { html, type TemplateResult } from 'lit';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { extendWave } from '../../api/fieldwork/manage-waves.ts';
import { LightElement } from '../../components/light-element.ts';
import { formField } from '../../forms/form-field.ts';
import { dayWords } from '../../strings/console/dates.ts';
import '../../components/confirm-action.ts';
import '../../components/error-notice.ts';

/** A later closing day for an open wave, and those there were before. Dispatches `extended` with it. */
export class ExtendForm extends LightElement {
  static override properties = {
    wave: { attribute: false },
    day: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare wave: WaveDetail;
  declare protected day: string;
  declare protected error: unknown;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.day = '';
    this.error = undefined;
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const words = this.words.printing.wave.extension;
    const days = (isoDate: string) => dayWords(isoDate, language);
    return html`<section class="card">
      <h2>${words.title}</h2>
      <p>${words.lead}</p>
      <error-notice
        .language=${language}
        .error=${this.error}
        .targetOf=${() => 'extend-until'}
      ></error-notice>
      <ul class="plain">
        ${this.wave.addenda.map(
          ({ closedOn, closesOn }) => html`<li>${words.before(days(closedOn), days(closesOn))}</li>`,
        )}
      </ul>
      ${formField({
        id: 'extend-until',
        label: words.until,
        type: 'date',
        min: this.wave.closesOn,
        value: this.day,
        words: this.words.shell,
        onInput: (day) => {
          this.day = day;
        },
      })}
      <p class="actions">
        <confirm-action
          .language=${language}
          .label=${words.extend}
          .question=${words.question(this.day === '' ? '' : days(this.day))}
          .consequence=${words.consequence}
          .confirmLabel=${words.extend}
          .isBusy=${this.isBusy || this.day === ''}
          @confirmed=${() => void this.#extend()}
        ></confirm-action>
      </p>
    </section>`;
  }

  async #extend(): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      await extendWave(this.wave.code, this.day, this.language);
      this.dispatchEvent(new CustomEvent('extended', { detail: this.day }));
      this.day = '';
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('extend-form', ExtendForm);
