import { html, nothing, type TemplateResult } from 'lit';
import type { InvitationStatus } from '../../../server/routes/invitations.schema.ts';
import type { WaveDetail } from '../../../server/routes/waves.schema.ts';
import { mailInvitations } from '../../api/invitations.ts';
import { formField } from '../../components/form-field.ts';
import { LightElement } from '../../components/light-element.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import '../../components/confirm-action.ts';
import '../../components/error-notice.ts';

/** Writing and sending invitations or reminders. Dispatches `sent` when sending has begun. */
export class MailStep extends LightElement {
  static override properties = {
    wave: { attribute: false },
    status: { attribute: false },
    kind: {},
    subject: { state: true },
    text: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare wave: WaveDetail;
  declare status: InvitationStatus;
  declare kind: 'invitation' | 'reminder';
  /** As typed; null: the proposal in the reader's language. */
  declare protected subject: string | null;
  declare protected text: string | null;
  declare protected error: unknown;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.kind = 'invitation';
    this.subject = this.text = null;
    this.error = undefined;
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const words = this.words.invitations;
    const { status, wave, kind } = this;
    if (status.mailFrom === null) return html`<p class="notice">${words.noServer}</p>`;
    if (wave.state !== 'open') return html`<p>${words.notOpen}</p>`;
    const isNobody = kind === 'invitation' && status.notMailedCount === 0;
    return html`
      <p>${kind === 'invitation' ? words.sendLead(status.mailFrom) : words.remindLead}</p>
      ${kind === 'reminder' ? html`<p class="hint">${words.remindRest(status.daysBetweenReminders)}</p>` : nothing}
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      ${formField({
        id: `${kind}-subject`,
        label: words.subject,
        value: this.#mailSubject,
        words: this.words.shell,
        onInput: (subject) => {
          this.subject = subject;
        },
      })}
      <div class="field">
        <label for="${kind}-text"
          >${words.text} <span class="required">${this.words.shell.required}</span></label
        >
        <p class="hint" id="${kind}-hint">${words.textHint}</p>
        <textarea
          id="${kind}-text"
          rows="10"
          aria-describedby="${kind}-hint"
          .value=${this.#mailText}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      <details>
        <summary>${words.preview}</summary>
        <div class="mail-preview">
          <p><strong>${this.#filled(this.#mailSubject)}</strong></p>
          <pre>${this.#filled(this.#mailText)}</pre>
        </div>
      </details>
      ${
        isNobody
          ? html`<p>${words.nobody}</p>`
          : html`<p class="actions">
              <confirm-action
                .language=${this.language}
                .label=${kind === 'invitation' ? words.send(countWords(status.notMailedCount)) : words.remind}
                .question=${kind === 'invitation' ? words.sendQuestion : words.remindQuestion}
                .consequence=${words.sendConsequence}
                .confirmLabel=${kind === 'invitation' ? words.send(countWords(status.notMailedCount)) : words.remind}
                .isPrimary=${kind === 'invitation'}
                .isBusy=${this.isBusy}
                @confirmed=${() => void this.#send()}
              ></confirm-action>
            </p>`
      }
    `;
  }

  get #mailSubject(): string {
    const words = this.words.invitations;
    return this.subject ?? (this.kind === 'invitation' ? words.invitationSubject : words.reminderSubject);
  }

  get #mailText(): string {
    const words = this.words.invitations;
    return this.text ?? (this.kind === 'invitation' ? words.invitationText : words.reminderText);
  }

  #filled(text: string): string {
    const { wave, language } = this;
    const places: Record<string, string> = {
      name: this.words.invitations.exampleName,
      title: say(wave.title, language),
      closes: dayWords(wave.closesOn, language),
      link: `${location.origin}/w/${wave.code}#XXXX-XXXX-XXXX-XXXX-XXXX`,
    };
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
  }

  async #send(): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      const mail = { kind: this.kind, subject: this.#mailSubject, text: this.#mailText };
      await mailInvitations(this.wave.code, mail, this.language);
      this.dispatchEvent(new CustomEvent('sent'));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('mail-step', MailStep);
