import { html, nothing, type TemplateResult } from 'lit';
import { planningWords } from '../strings/console/planning/planning-words.ts';
import type { PlannedMoment } from '../../server/contract/fieldwork/calendar.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { Correction } from '../components/error-notice.ts';
import { dayWords } from '../strings/console/dates.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';
import { formField } from './form-field.ts';

export type MailKind = 'invitation' | 'reminder';

/** A mail that goes out by itself, as typed so far. */
export interface PlannedMailDraft {
  kind: MailKind;
  on: string;
  subject: string;
  text: string;
  isOn: boolean;
  language: Language;
}

interface PlannedMails {
  mails: readonly PlannedMailDraft[];
  /** The last day on which tickets can be taken; '' where it is not known yet. */
  last: string;
  corrections: Correction[];
  language: Language;
  words: ConsoleWords;
  onChange: (mails: PlannedMailDraft[]) => void;
}

/** The id of the control in which the day of a mail is typed. */
export const mailFieldId = (index: number): string => `planned-mail-${index}`;

/** Invitations and reminders with their days and words; more of them, or fewer. */
export function plannedMails(fields: PlannedMails): TemplateResult {
  const { mails, last, corrections, language, words, onChange } = fields;
  const { invitations, shell } = words;
  const calendar = planningWords(language);
  const change = (index: number, own: Partial<PlannedMailDraft>) =>
    onChange(mails.map((mail, place) => (place === index ? { ...mail, ...own } : mail)));
  const add = (kind: MailKind) => {
    const subject = invitations[`${kind}Subject`];
    const text = invitations[`${kind}Text`];
    onChange([...mails, { kind, on: '', subject, text, isOn: true, language }]);
  };
  return html`
    ${mails.map(
      (mail, index) =>
        html`<fieldset class="planned-mail">
          <legend>${calendar.kinds[mail.kind]}</legend>
          ${formField({
            id: mailFieldId(index),
            label: calendar.mailOn[mail.kind],
            hint: calendar.mailHint(calendar.when[mail.kind], last === '' ? '' : dayWords(last, language)),
            type: 'date',
            value: mail.on,
            words: shell,
            corrections,
            onInput: (on) => change(index, { on }),
          })}
          <details>
            <summary>${calendar.seeMail}</summary>
            ${formField({
              id: `${mailFieldId(index)}-subject`,
              label: calendar.subject,
              value: mail.subject,
              words: shell,
              onInput: (subject) => change(index, { subject }),
            })}
            <div class="field">
              <label for="${mailFieldId(index)}-text">${calendar.text}</label>
              <p class="hint" id="${mailFieldId(index)}-text-hint">${invitations.textHint}</p>
              <textarea
                id="${mailFieldId(index)}-text"
                rows="9"
                aria-describedby="${mailFieldId(index)}-text-hint"
                .value=${mail.text}
                @input=${(event: Event) => change(index, { text: (event.target as HTMLTextAreaElement).value })}
              ></textarea>
            </div>
          </details>
          <p class="actions">
            <button
              type="button"
              class="button quiet"
              aria-label=${calendar.removeOf(calendar.kinds[mail.kind], mail.on === '' ? '' : dayWords(mail.on, language))}
              @click=${() => onChange(mails.filter((_, place) => place !== index))}
            >
              ${calendar.remove}
            </button>
          </p>
        </fieldset>`,
    )}
    <p class="actions">
      ${
        mails.some(({ kind }) => kind === 'invitation')
          ? nothing
          : html`<button type="button" class="button" @click=${() => add('invitation')}>
              ${calendar.addInvitation}
            </button>`
      }
      <button type="button" class="button" @click=${() => add('reminder')}>${calendar.addReminder}</button>
    </p>
  `;
}

/** As it is sent. */
export function momentOfMail({ kind, on, isOn, subject, text, language }: PlannedMailDraft): PlannedMoment {
  return { kind, on, isOn, mail: { subject, text, language } };
}

/** As it is typed; nothing where the moment mails nothing. */
export function mailOfMoment({ kind, on, isOn, mail }: PlannedMoment): PlannedMailDraft[] {
  return mail === null || (kind !== 'invitation' && kind !== 'reminder') ? [] : [{ kind, on, isOn, ...mail }];
}
