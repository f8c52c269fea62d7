import { html, nothing, type TemplateResult } from 'lit';
import { questionnaireItems, questionsOf } from '../../../surveys/items/questionnaire-items.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';
import type { SectionPart } from '../../../surveys/schema/item.ts';
import { withQuestionNumbers } from '../../../surveys/items/words/piping.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { fetchQuestionnaire, fetchWaveQuestionnaire } from '../../api/authoring/questionnaires.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { rubyText } from '../../components/ruby-text.ts';
import { authoringOf } from '../../items/authoring-of.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { conditionSentence } from './condition-sentence.ts';
import './paper-form.css';

/** A questionnaire on A4, of the library or as a wave asks it: codes to circle, lines to write on, whom each is for. */
export class PaperFormPage extends ConsolePage {
  static override properties = { code: {}, version: { type: Number }, wave: {} };
  declare code: string;
  declare version: number;
  /** The wave whose words stand in it; empty: the library's. */
  declare wave: string;
  #loaded = new Loaded(this, () =>
    this.wave === ''
      ? fetchQuestionnaire(this.code, this.version, this.language)
      : fetchWaveQuestionnaire(this.wave, this.language),
  );

  constructor() {
    super();
    this.code = this.wave = '';
    this.version = 1;
  }

  protected override get heading(): string {
    return this.words.authoring.paper.title;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const questionnaire = this.#loaded.value;
    return html`
      <div class="no-print">
        ${breadcrumbs(this.#trail(), words.shell)}
        <h1 tabindex="-1">${this.heading}</h1>
        <p class="lead">${words.authoring.paper.lead}</p>
        <p class="actions">
          <button type="button" class="button primary" @click=${() => print()}>
            ${words.authoring.print}
          </button>
        </p>
      </div>
      ${questionnaire === undefined ? this.pending(this.#loaded) : this.#sheet(withQuestionNumbers(questionnaire))}
    `;
  }

  #trail(): { href: string; label: string }[] {
    const { language, words } = this;
    const questionnaire = this.#loaded.value;
    const title = questionnaire === undefined ? this.code : say(questionnaire.title, language);
    return this.wave === ''
      ? [
          { href: linkTo(paths.questionnaires, language), label: words.authoring.title },
          { href: linkTo(paths.questionnaire(this.code), language), label: title },
        ]
      : [
          { href: linkTo(paths.waves, language), label: words.waves.title },
          { href: linkTo(paths.wave(this.wave), language), label: title },
        ];
  }

  #sheet(questionnaire: Questionnaire): TemplateResult {
    const { language } = this;
    const words = this.words.authoring.paper;
    return html`<article class="paper-form">
      <h2>${say(questionnaire.title, language)}</h2>
      <p>${rubyText(questionnaire.purpose, language)}</p>
      <p class="anonymous">${words.anonymous}</p>
      ${questionnaire.sections.map(
        (section) =>
          html`<section>
            <h3>${rubyText(section.title, language)}</h3>
            ${section.introduction === undefined ? nothing : html`<p>${rubyText(section.introduction, language)}</p>`}
            ${this.#only([section.audience, section.askedWhen], questionnaire)}
            ${section.items.map((part) => this.#part(part, questionnaire))}
          </section>`,
      )}
      <p class="thanks">${words.thanks}</p>
      ${questionnaire.attribution === undefined ? nothing : html`<p class="attribution">${say(questionnaire.attribution, language)}</p>`}
    </article>`;
  }

  #only(
    conditions: (Condition | undefined)[],
    questionnaire: Questionnaire,
  ): TemplateResult | typeof nothing {
    const all = conditions.filter((condition) => condition !== undefined);
    const [first] = all;
    if (first === undefined) return nothing;
    const sentence = conditionSentence(all.length > 1 ? { all } : first, {
      items: questionnaireItems(questionnaire),
      language: this.language,
      words: this.words.authoring.condition,
    });
    return html`<p class="only">${this.words.authoring.paper.onlyFor(sentence)}</p>`;
  }

  #part(part: SectionPart, questionnaire: Questionnaire): TemplateResult {
    const { language } = this;
    if (part.type === 'text-block') return html`<p>${rubyText(part.text, language)}</p>`;
    const words = this.words.authoring.paper;
    const { paper } = authoringOf(part);
    const number = questionsOf(questionnaire).findIndex(({ code }) => code === part.code) + 1;
    return html`<div class="paper-item">
      ${this.#only([part.audience, part.askedWhen], questionnaire)}
      <p class="paper-question">
        <b>${number}.</b> ${rubyText(part.text, language)} <span class="how">${paper.how(part, words)}</span>
      </p>
      ${part.help === undefined ? nothing : html`<p class="paper-help">${rubyText(part.help, language)}</p>`}
      ${paper.answer(part, { language, words })}
    </div>`;
  }
}

customElements.define('paper-form-page', PaperFormPage);
