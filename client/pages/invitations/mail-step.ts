import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { InvitationStatus, MailPreview } from '../../../server/contract/fieldwork/invitations.ts';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import { mailInvitations, previewMail } from '../../api/fieldwork/invitations.ts';
import { formField } from '../../forms/form-field.ts';
import { LightElement } from '../../components/light-element.ts';
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
    preview: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };
  declare wave: WaveDetail;
  declare status: InvitationStatus;
  declare kind: 'invitation' | 'reminder';
  /** As typed; null: the proposal in the reader's language. */
  declare protected subject: string | null;
  declare protected text: string | null;
  /** What the first on the list would get; gone when the text changes. */
  declare protected preview: MailPreview | null;
  declare protected error: unknown;
  declare protected isBusy: boolean;

  constructor() {
    super();
    this.kind = 'invitation';
    this.subject = this.text = this.preview = null;
    this.error = undefined;
    this.isBusy = false;
  }

  /** What was refused because of a mailing is to be had once that is over. */
  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('status');
    if (before !== undefined && isUnderWay(before) && !isUnderWay(this.status)) this.error = undefined;
  }

  protected override render(): TemplateResult {
    const words = this.words.invitations;
    const { status, kind } = this;
    if (status.mailFrom === null) return html`<p class="notice">${words.noServer}</p>`;
    if (!status.takesTickets) return html`<p>${words.notOpen}</p>`;
    const isNobody = kind === 'invitation' && status.notMailedCount === 0;
    return html`
      <p>${kind === 'invitation' ? words.sendLead(status.mailFrom) : words.remindLead}</p>
      ${kind === 'reminder' ? this.#remaining() : nothing}
      <error-notice .language=${this.language} .error=${this.error}></error-notice>
      ${formField({
        id: `${kind}-subject`,
        label: words.subject,
        value: this.#mailSubject,
        words: this.words.shell,
        onInput: (subject) => {
          this.subject = subject;
          this.preview = null;
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
            this.preview = null;
          }}
        ></textarea>
      </div>
      <p class="actions">
        <button type="button" class="button" ?disabled=${this.isBusy} @click=${() => void this.#look()}>
          ${words.preview}
        </button>
      </p>
      <div role="status">${this.preview === null ? nothing : this.#shown(this.preview)}</div>
      ${
        isNobody || isUnderWay(status)
          ? html`<p>${isUnderWay(status) ? words.underWay : words[whyNobody(status)]}</p>`
          : html`<p class="actions">
              <confirm-action
                .language=${this.language}
                .label=${kind === 'invitation' ? words.send(countWords(status.notMailedCount)) : words.remind}
                .question=${kind === 'invitation' ? words.sendQuestion : words.remindQuestion}
                .consequence=${words.sendConsequence(countWords(status.mailsPerMinute))}
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

  /** By the public counts: an exact number would tell, after a renewal, whether that person had a ticket. */
  #remaining(): TemplateResult {
    const words = this.words.invitations;
    const { strata, daysBetweenReminders } = this.status;
    return html`
      <p class="hint">${words.remindRest(daysBetweenReminders)}</p>
      <p>${words.remindCounts}</p>
      <ul>
        ${strata
          .filter(({ invitedCount }) => invitedCount > 0)
          .map(({ label, invitedCount, issuedCount }) => {
            const count = countWords(Math.max(0, invitedCount - issuedCount));
            return html`<li>${words.people(say(label, this.language), count)}</li>`;
          })}
      </ul>
      <p class="hint">${words.remindCountsHint}</p>
    `;
  }

  #shown({ to, subject, text }: MailPreview): TemplateResult {
    const words = this.words.invitations;
    return html`<div class="mail-preview">
      <p>${words.previewTo(to)}</p>
      <p><strong>${subject}</strong></p>
      <pre>${text}</pre>
      <p class="hint">${words.previewCode}</p>
    </div>`;
  }

  async #look(): Promise<void> {
    await this.#attempt(async () => {
      const mail = { subject: this.#mailSubject, text: this.#mailText };
      this.preview = await previewMail(this.wave.code, mail, this.language);
    });
  }

  async #send(): Promise<void> {
    await this.#attempt(async () => {
      const mail = { kind: this.kind, subject: this.#mailSubject, text: this.#mailText };
      await mailInvitations(this.wave.code, mail, this.language);
      this.dispatchEvent(new CustomEvent('sent'));
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      await act();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

/** One mailing at a time: until it is over, the server takes no other. */
function isUnderWay({ run }: Pick<InvitationStatus, 'run'>): boolean {
  return run?.isRunning === true;
}

/** Why there is nobody to mail, by counts alone. */
function whyNobody({
  withEmailCount,
  withoutEmailCount,
}: Pick<InvitationStatus, 'withEmailCount' | 'withoutEmailCount'>) {
  if (withEmailCount > 0) return 'everybodyMailed';
  return withoutEmailCount > 0 ? 'nobodyHasAddress' : 'nobodyInvited';
}

customElements.define('mail-step', MailStep);
