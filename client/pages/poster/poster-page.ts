import { html, nothing, type TemplateResult } from 'lit';
import { fetchWave } from '../../api/fieldwork/manage-waves.ts';
import { fetchQuestionnaire } from '../../api/authoring/questionnaires.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { formField } from '../../forms/form-field.ts';
import { Loaded } from '../../components/loaded.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { posterView } from './poster-view.ts';

/** 掲示物: where to answer, and the fingerprint that respondents compare, on paper that the server cannot change. */
export class PosterPage extends ConsolePage {
  static override properties = { wave: {}, contact: { state: true } };
  declare wave: string;
  declare protected contact: string;
  #loaded = new Loaded(this, async () => {
    const wave = await fetchWave(this.wave, this.language);
    const { code, version } = wave.questionnaire;
    return { wave, questionnaire: await fetchQuestionnaire(code, version, this.language) };
  });

  constructor() {
    super();
    this.wave = this.contact = '';
  }

  protected override get heading(): string {
    return this.words.printing.poster.title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    const title = loaded === undefined ? words.wave.title : say(loaded.wave.title, language);
    const fingerprint = loaded?.wave.contractFingerprint ?? null;
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
        <p class="lead">${words.printing.poster.lead}</p>
        ${
          loaded === undefined
            ? this.pending(this.#loaded)
            : fingerprint === null
              ? html`<p class="notice">${words.printing.poster.notYet}</p>`
              : this.#settings()
        }
      </div>
      ${
        loaded === undefined || fingerprint === null
          ? nothing
          : html`<section class="papers">
              ${posterView({ ...loaded, fingerprint, contact: this.contact, language, words })}
            </section>`
      }
    `;
  }

  #settings(): TemplateResult {
    const { shell, printing } = this.words;
    return html`
      ${formField({
        id: 'poster-contact',
        label: printing.poster.contact,
        hint: printing.poster.contactHint,
        isOptional: true,
        value: this.contact,
        words: shell,
        onInput: (contact) => (this.contact = contact),
      })}
      <p class="actions">
        <button type="button" class="button primary" @click=${() => print()}>${printing.poster.print}</button>
      </p>
    `;
  }
}

customElements.define('poster-page', PosterPage);
