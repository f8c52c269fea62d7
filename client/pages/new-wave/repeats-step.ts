import { html, nothing, type TemplateResult } from 'lit';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { questionsOf } from '../../../surveys/items/questionnaire-items.ts';
import { formField } from '../../forms/form-field.ts';
import type { Correction } from '../../components/error-notice.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';
import { emptyRepeats, mostParts, repeatIds, type Repeats } from './repeats.ts';

interface RepeatsStep {
  repeats: Repeats | null;
  questionnaire: Questionnaire | undefined;
  corrections: Correction[];
  language: Language;
  words: ConsoleWords;
  onChange: (repeats: Repeats | null) => void;
}

/** Whether a wave is the first of many, how often they follow each other, and which questions take turns. */
export function repeatsStep(step: RepeatsStep): TemplateResult {
  const { repeats, corrections, language, words, onChange } = step;
  const own = planningWords(language).series;
  const shared = { words: words.shell, corrections, type: 'number' as const, min: '1' };
  return html`<div class="strata" id=${repeatIds.rotation} tabindex="-1">
    <h3>${own.title}</h3>
    <p>${own.lead}</p>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${repeats !== null}
        @change=${() => onChange(repeats === null ? emptyRepeats : null)}
      /><span>${own.repeats}</span>
    </label>
    ${
      repeats === null
        ? nothing
        : html`<div class="dates">
              ${formField({
                ...shared,
                id: repeatIds.everyMonths,
                label: own.everyMonths,
                value: repeats.everyMonths,
                onInput: (everyMonths) => onChange({ ...repeats, everyMonths }),
              })}
              ${formField({
                ...shared,
                id: repeatIds.roundCount,
                label: own.roundCount,
                value: repeats.roundCount,
                onInput: (roundCount) => onChange({ ...repeats, roundCount }),
              })}
            </div>
            <p class="hint">${own.made}</p>
            ${turns(repeats, step)}`
    }
  </div>`;
}

function turns(
  repeats: Repeats,
  { questionnaire, language, onChange, corrections }: RepeatsStep,
): TemplateResult {
  const own = planningWords(language).series;
  if (questionnaire === undefined) return html`<p class="hint">${own.chooseFirst}</p>`;
  const errors = corrections.filter(({ target }) => target === repeatIds.rotation);
  const questions = questionsOf(questionnaire).filter(({ code }) => code !== questionnaire.populationItem);
  return html`<h4>${own.turns}</h4>
    <p>${own.turnsLead}</p>
    ${errors.map((error) => html`<p class="field-error">${error.words}</p>`)}
    <ul class="plain turns">
      ${questions.map(({ code, text, reportText }) => {
        const label = say(reportText ?? text, language);
        return html`<li>
          <label for="turn-${code}">${label}</label>
          <select
            id="turn-${code}"
            .value=${String(repeats.turns[code] ?? '')}
            @change=${(event: Event) => {
              const { value } = event.target as HTMLSelectElement;
              const { [code]: _before, ...others } = repeats.turns;
              onChange({
                ...repeats,
                turns: value === '' ? others : { ...others, [code]: Number(value) },
              });
            }}
          >
            <option value="" ?selected=${repeats.turns[code] === undefined}>${own.everyTime}</option>
            ${Array.from(
              { length: mostParts },
              (_, place) =>
                html`<option value=${place} ?selected=${repeats.turns[code] === place}>
                  ${own.part(place + 1)}
                </option>`,
            )}
          </select>
        </li>`;
      })}
    </ul>`;
}
