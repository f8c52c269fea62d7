import { html, type TemplateResult } from 'lit';
import { differences, type ItemDifference } from '../../../surveys/versions/differences.ts';
import { firstLanguage } from '../../../surveys/schema/language.ts';
import {
  fetchQuestionnaire,
  fetchQuestionnaires,
  fetchTablePlan,
} from '../../api/authoring/questionnaires.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { selectField } from '../../forms/fields.ts';
import { finalisedVersion } from './finalised-version.ts';
import { planDifferenceTable, type Version } from './plan-difference-table.ts';
import './editor/editor.css';

/** All versions of one questionnaire: to be printed, saved, and compared with each other. */
export class QuestionnairePage extends ConsolePage {
  static override properties = { code: {}, earlier: { state: true }, later: { state: true } };
  declare code: string;
  declare protected earlier: number | undefined;
  declare protected later: number | undefined;
  readonly #finalised = finalisedVersion(location.href);
  #loaded = new Loaded(this, async () => {
    const all = (await fetchQuestionnaires(this.language)).filter(({ code }) => code === this.code);
    const versions = await Promise.all(
      all.map(async ({ version }): Promise<Version> => {
        const [questionnaire, tablePlan] = await Promise.all([
          fetchQuestionnaire(this.code, version, this.language),
          fetchTablePlan(this.code, version, this.language),
        ]);
        return { questionnaire, tablePlan };
      }),
    );
    this.later ??= versions.at(-1)?.questionnaire.version;
    this.earlier ??= versions.at(-2)?.questionnaire.version;
    return { all, versions };
  });

  constructor() {
    super();
    this.code = '';
    this.earlier = this.later = undefined;
  }

  protected override get heading(): string {
    const latest = this.#loaded.value?.versions.at(-1);
    const { history } = this.words.authoring;
    return latest === undefined ? history : say(latest.questionnaire.title, this.language);
  }

  protected override get isReady(): boolean {
    return this.#loaded.value !== undefined;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      ${breadcrumbs([{ href: linkTo(paths.questionnaires, language), label: words.authoring.title }], words.shell)}
      <h1 tabindex="-1">${this.heading}</h1>
      ${loaded === undefined ? this.pending(this.#loaded) : this.#content(loaded.versions)}
    `;
  }

  #content(versions: Version[]): TemplateResult {
    const { language } = this;
    const words = this.words.authoring;
    const made = versions.find(
      ({ questionnaire }) => questionnaire.version === this.#finalised,
    )?.questionnaire;
    return html`
      ${
        made === undefined
          ? ''
          : html`<div class="notice done">
              <p role="status">${words.editor.finalised(made.version)}</p>
              <p class="actions">
                <a class="button primary" href=${linkTo(paths.newWaveOf(made.code, made.version), language)}
                  >${words.startWave}</a
                >
              </p>
            </div>`
      }
      <ul class="plain-list">
        ${versions.map(({ questionnaire: { code, version, title } }) => {
          const file = `/api/manage/questionnaires/${encodeURIComponent(code)}/${version}`;
          return html`<li>
            ${words.version(version)} ${say(title, language)}
            <a href=${linkTo(paths.newWaveOf(code, version), language)}>${words.startWave}</a>
            <a href=${linkTo(paths.questionnairePaper(code, version), language)}>${words.printPage}</a>
            <a href=${file} download="${code}.v${version}.json">${words.exportJson}</a>
            <a href="${file}/table-plan" download="${code}.v${version}.table-plan.json"
              >${words.exportPlan}</a
            >
          </li>`;
        })}
      </ul>
      <section class="editor">
        <h2>${words.differences.title}</h2>
        ${versions.length < 2 ? html`<p>${words.differences.one}</p>` : this.#differences(versions)}
      </section>
    `;
  }

  #differences(versions: Version[]): TemplateResult {
    const words = this.words.authoring;
    const choices = versions.map(
      ({ questionnaire: { version } }) => [String(version), words.version(version)] as const,
    );
    const [before, after] = [this.earlier, this.later].map((version) =>
      versions.find(({ questionnaire }) => questionnaire.version === version),
    );
    return html`
      <div class="number-pair">
        ${selectField({
          id: 'before',
          label: words.differences.before,
          value: String(this.earlier),
          choices,
          onChange: (value) => {
            this.earlier = Number(value);
          },
        })}
        ${selectField({
          id: 'after',
          label: words.differences.after,
          value: String(this.later),
          choices,
          onChange: (value) => {
            this.later = Number(value);
          },
        })}
      </div>
      ${
        before === undefined || after === undefined
          ? ''
          : html`${this.#table(differences(before.questionnaire, after.questionnaire))}
              <h3>${words.differences.tables}</h3>
              ${planDifferenceTable(before, after, this.language, words.differences)}`
      }
    `;
  }

  #table(found: ItemDifference[]): TemplateResult {
    const words = this.words.authoring.differences;
    if (found.length === 0) return html`<p>${words.none}</p>`;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.title}>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">${words.item}</th>
            <th scope="col">${words.kind}</th>
            <th scope="col">${words.what}</th>
            <th scope="col">${words.before}</th>
            <th scope="col">${words.after}</th>
          </tr>
        </thead>
        <tbody>
          ${found.map(({ code, kind, keys, before, after }) => {
            const change = after !== null && 'continues' in after ? after.continues?.change : undefined;
            return html`<tr>
              <th scope="row">
                ${code}${
                  before !== null && before.code !== code
                    ? html` <span class="hint">${words.codeBefore(before.code)}</span>`
                    : ''
                }
              </th>
              <td>${words[kind]}</td>
              <td>
                ${keys.map((key) => words.keys[key] ?? key).join('、')}
                ${change === 'wording' || change === 'scale' ? html`<span class="hint">${words[change]}</span>` : ''}
              </td>
              <td>
                ${before === null ? '' : say(before.text, this.language)}${optionWords(before, keys, this.language)}${translationWords(before, after, keys)}
              </td>
              <td>
                ${after === null ? '' : say(after.text, this.language)}${optionWords(after, keys, this.language)}${translationWords(after, before, keys)}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
}

/** The options of a version, where it is these that differ. */
function optionWords(
  item: ItemDifference['before'],
  keys: string[],
  language: 'ja' | 'en',
): TemplateResult | string {
  if (item === null || !keys.includes('options') || !('options' in item)) return '';
  return html`<ol>
    ${item.options.map(({ label }) => html`<li>${say(label, language)}</li>`)}
  </ol>`;
}

/** The question in other languages, where it is the translation that differs. */
function translationWords(
  item: ItemDifference['before'],
  other: ItemDifference['before'],
  keys: string[],
): TemplateResult | string {
  if (item === null || !keys.includes('translation')) return '';
  return html`${Object.entries(item.text).map(([language, text]) =>
    language === firstLanguage || Reflect.get(other?.text ?? {}, language) === text
      ? ''
      : html`<p class="hint">${text}</p>`,
  )}`;
}

customElements.define('questionnaire-page', QuestionnairePage);
