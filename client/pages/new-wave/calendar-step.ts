import { html, nothing, type TemplateResult } from 'lit';
import { planningWords } from '../../strings/console/planning/planning-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Correction } from '../../components/error-notice.ts';
import { formField } from '../../forms/form-field.ts';
import { plannedMails } from '../../forms/planned-mails.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import {
  closesByItselfOf,
  fieldIds,
  isOpenedByHand,
  opensByItselfOf,
  opensByItselfOnOf,
  ticketsUntilOf,
  type WaveDraft,
} from './wave-draft.ts';
import { repeatsStep } from './repeats-step.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';

interface CalendarStep {
  draft: WaveDraft;
  questionnaire: Questionnaire | undefined;
  /** A draft is one wave: it does not become many. */
  isEdit: boolean;
  corrections: Correction[];
  language: Language;
  words: ConsoleWords;
  onChange: (change: Partial<WaveDraft>) => void;
}

/** The days of a wave, and what it does by itself on them. */
export function calendarStep(step: CalendarStep): TemplateResult {
  const { draft, questionnaire, isEdit, corrections, language, words, onChange } = step;
  const newWave = newWaveWords(language);
  const { shell } = words;
  const calendar = planningWords(language);
  const shared = { words: shell, corrections };
  const days = ['opensOn', 'closesOn', 'retainUntil'] as const;
  return html`<div class="dates">
      ${days.map((name) =>
        formField({
          ...shared,
          id: fieldIds[name],
          label: newWave[name],
          type: 'date',
          value: draft[name],
          onInput: (value) => onChange({ [name]: value }),
          ...(name === 'retainUntil' ? { hint: newWave.retainHint } : {}),
        }),
      )}
    </div>
    ${formField({
      ...shared,
      id: fieldIds.timeZone,
      label: newWave.timeZone,
      hint: newWave.timeZoneHint,
      value: draft.timeZone,
      onInput: (timeZone) => onChange({ timeZone }),
    })}
    ${formField({
      ...shared,
      id: fieldIds.targetRate,
      label: calendar.target,
      hint: calendar.targetHint,
      isOptional: true,
      value: draft.targetRate,
      onInput: (targetRate) => onChange({ targetRate }),
    })}
    <div class="strata" id=${fieldIds.calendar} tabindex="-1">
      <h3>${calendar.planTitle}</h3>
      <p>${calendar.planLead}</p>
      ${
        isOpenedByHand(draft)
          ? html`<p class="hint">${calendar.opensByHand}</p>`
          : choice(calendar.opens, draft.opensByItself, () =>
              onChange({ opensByItself: !draft.opensByItself }),
            )
      }
      ${
        opensByItselfOf(draft)
          ? formField({
              ...shared,
              id: fieldIds.opensByItselfOn,
              label: calendar.opensOn,
              hint: calendar.opensHint,
              type: 'date',
              value: opensByItselfOnOf(draft),
              onInput: (opensByItselfOn) => onChange({ opensByItselfOn }),
            })
          : nothing
      }
      ${choice(calendar.closes, closesByItselfOf(draft), () =>
        onChange({ closesByItself: !closesByItselfOf(draft) }),
      )}
      ${draft.modes.includes('paper') ? html`<p class="hint">${calendar.closesPaper}</p>` : nothing}
      <h4>${calendar.mails}</h4>
      ${
        draft.modes.includes('ticket')
          ? html`<p>${calendar.mailsLead}</p>
              ${plannedMails({
                mails: draft.mails,
                last: ticketsUntilOf(draft) ?? draft.closesOn,
                corrections,
                language,
                words,
                onChange: (mails) => onChange({ mails }),
              })}`
          : html`<p class="hint">${calendar.mailsWithoutTickets}</p>`
      }
    </div>
    ${
      isEdit
        ? nothing
        : repeatsStep({
            repeats: draft.repeats,
            questionnaire,
            corrections,
            language,
            words,
            onChange: (repeats) => onChange({ repeats }),
          })
    }`;
}

function choice(label: string, isChosen: boolean, onChange: () => void): TemplateResult {
  return html`<label class="choice">
    <input type="checkbox" .checked=${isChosen} @change=${onChange} /><span>${label}</span>
  </label>`;
}
