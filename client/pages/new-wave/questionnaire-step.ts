import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { QuestionnaireVersion } from '../../api/fieldwork/populations.ts';
import type { QuestionnaireSummary } from '../../../server/contract/authoring/questionnaires.ts';
import type { Correction } from '../../components/error-notice.ts';
import { formField } from '../../forms/form-field.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { authoringOf } from '../../items/authoring-of.ts';
import { say } from '../../strings/language.ts';
import { fieldIds, type WaveDraft } from './wave-draft.ts';
import './questionnaire-choice.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

interface QuestionnaireStep {
  choices: QuestionnaireSummary[];
  chosen: Questionnaire | undefined;
  draft: WaveDraft;
  corrections: Correction[];
  /** A draft that is changed keeps its address. */
  isCodeFixed: boolean;
  language: Language;
  words: ConsoleWords;
  onChoose: (questionnaire: QuestionnaireVersion) => void;
  onChange: (change: Partial<WaveDraft>) => void;
}

/** Which questionnaire, under which names, at which address. */
export function questionnaireStep(step: QuestionnaireStep): TemplateResult {
  const { choices, chosen, draft, corrections, language, words, onChoose, onChange } = step;
  const newWave = newWaveWords(language);
  const { shell } = words;
  if (choices.length === 0) return html`<p class="notice">${newWave.noQuestionnaires}</p>`;
  const shared = { words: shell, corrections };
  const code = draft.code.trim();
  return html`
    <questionnaire-choice
      .language=${language}
      .choices=${choices}
      .chosen=${draft.questionnaire}
      .corrections=${corrections}
      @choose=${(event: CustomEvent<QuestionnaireVersion>) => onChoose(event.detail)}
    ></questionnaire-choice>
    ${chosen === undefined ? nothing : preview(chosen, step)}
    ${formField({
      ...shared,
      id: fieldIds.title,
      label: newWave.waveTitle,
      hint: newWave.waveTitleHint,
      value: draft.title.ja,
      onInput: (ja) => onChange({ title: { ...draft.title, ja } }),
    })}
    ${formField({
      ...shared,
      id: 'wave-title-en',
      label: newWave.waveTitleEn,
      isOptional: true,
      value: draft.title.en,
      onInput: (en) => onChange({ title: { ...draft.title, en } }),
    })}
    ${formField({
      ...shared,
      id: fieldIds.organisation,
      label: newWave.organisation,
      value: draft.organisation.ja,
      onInput: (ja) => onChange({ organisation: { ...draft.organisation, ja } }),
    })}
    ${formField({
      ...shared,
      id: 'wave-organisation-en',
      label: newWave.organisationEn,
      isOptional: true,
      value: draft.organisation.en,
      onInput: (en) => onChange({ organisation: { ...draft.organisation, en } }),
    })}
    ${termFields(step)}
    ${
      step.isCodeFixed
        ? nothing
        : formField({
            ...shared,
            id: fieldIds.code,
            label: newWave.code,
            hint: newWave.codeHint,
            value: draft.code,
            onInput: (typed) => onChange({ code: typed }),
          })
    }
    ${code === '' ? nothing : html`<p class="hint">${newWave.codeExample(`${location.origin}/w/${code}`)}</p>`}
  `;
}

/** What the questionnaire leaves to each wave to say; the organisation has its own fields. */
function termFields({
  chosen,
  draft,
  language,
  words,
  corrections,
  onChange,
}: QuestionnaireStep): TemplateResult {
  const newWave = newWaveWords(language);
  const { shell } = words;
  const terms = (chosen?.placeholders ?? []).filter(({ code }) => code !== 'organisation');
  if (terms.length === 0) return html``;
  const put = (code: string, changed: Partial<{ ja: string; en: string }>): void =>
    onChange({ terms: { ...draft.terms, [code]: { ja: '', en: '', ...draft.terms[code], ...changed } } });
  return html`<fieldset class="choices" id=${fieldIds.terms} tabindex="-1">
    <legend>${newWave.terms}</legend>
    <p class="hint">${newWave.termsHint}</p>
    ${terms.map(({ code, label }) => [
      formField({
        id: `wave-term-${code}`,
        label: label.ja,
        value: draft.terms[code]?.ja ?? '',
        words: shell,
        corrections,
        onInput: (ja) => put(code, { ja }),
      }),
      formField({
        id: `wave-term-${code}-en`,
        label: newWave.termEn(label.ja),
        isOptional: true,
        value: draft.terms[code]?.en ?? '',
        words: shell,
        corrections,
        onInput: (en) => put(code, { en }),
      }),
    ])}
  </fieldset>`;
}

function preview(questionnaire: Questionnaire, { language }: QuestionnaireStep): TemplateResult {
  return html`<details class="preview">
    <summary>${newWaveWords(language).preview}</summary>
    ${questionnaire.sections.map(
      (section) =>
        html`<h3>${say(section.title, language)}</h3>
          <ol>
            ${section.items.map(
              (item) =>
                html`<li>
                  ${say(item.text, language)} <span class="hint">${authoringOf(item).name[language]}</span>
                  ${
                    item.type === 'matrix'
                      ? html`<ul class="option-list">
                          ${item.rows.map((row) => html`<li>${say(row.text, language)}</li>`)}
                        </ul>`
                      : nothing
                  }
                  ${
                    'options' in item
                      ? html`<ul class="option-list">
                          ${item.options.map((option) => html`<li>${say(option.label, language)}</li>`)}
                        </ul>`
                      : nothing
                  }
                </li>`,
            )}
          </ol>`,
    )}
  </details>`;
}
