import { html, nothing, type TemplateResult } from 'lit';
import type { InvitationStatus, MailRun } from '../../../server/contract/fieldwork/invitations.ts';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { exportInvitationsCsv, fetchInvitations } from '../../api/fieldwork/invitations.ts';
import { fetchWave } from '../../api/fieldwork/manage-waves.ts';
import { fetchWaveQuestionnaire } from '../../api/authoring/questionnaires.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import { Loaded } from '../../components/loaded.ts';
import { dayWords } from '../../strings/console/dates.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { invitationCounts } from './invitation-counts.ts';
import './mail-step.ts';
import './renew-step.ts';
import './staff-list-step.ts';
import { saveFile } from '../../components/save-file.ts';

interface InvitationsOfWave {
  detail: WaveDetail;
  status: InvitationStatus;
  questionnaire: Questionnaire;
}

const refreshEveryMs = 2_000;

/** Inviting people: the list, the mails, reminders that name nobody, and new links for lost ones. */
export class InvitationsPage extends ConsolePage {
  static override properties = { wave: {}, error: { state: true } };
  declare wave: string;
  declare protected error: unknown;
  #timer: ReturnType<typeof setInterval> | undefined;
  #loaded = new Loaded(this, async () => {
    const [detail, status, questionnaire] = await Promise.all([
      fetchWave(this.wave, this.language),
      fetchInvitations(this.wave, this.language),
      fetchWaveQuestionnaire(this.wave, this.language),
    ]);
    return { detail, status, questionnaire };
  });

  constructor() {
    super();
    this.wave = '';
    this.error = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      if (this.#loaded.value?.status.run?.isRunning === true && !document.hidden) void this.#loaded.reload();
    }, refreshEveryMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override get wayOn(): string {
    return linkTo(paths.wave(this.wave), this.language);
  }

  protected override get heading(): string {
    return this.words.invitations.title;
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    const title = loaded === undefined ? words.wave.title : say(loaded.detail.title, language);
    return html`
      ${breadcrumbs(
        [
          { href: linkTo(paths.waves, language), label: words.waves.title },
          { href: linkTo(paths.wave(this.wave), language), label: title },
        ],
        words.shell,
      )}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${words.invitations.lead}</p>
      ${loaded === undefined ? this.pending(this.#loaded) : this.#content(loaded)}
    `;
  }

  #content({ detail, status, questionnaire }: InvitationsOfWave): TemplateResult {
    const { language } = this;
    const words = this.words.invitations;
    const reload = (): void => void this.#loaded.reload();
    const isInvited = status.withEmailCount + status.withoutEmailCount > 0;
    const mail = (kind: 'invitation' | 'reminder') =>
      html`<mail-step
        .language=${language}
        .wave=${detail}
        .status=${status}
        .kind=${kind}
        @sent=${reload}
      ></mail-step>`;
    return html`
      <section class="card">
        <h2>${words.counts}</h2>
        ${invitationCounts(status, language, this.words)}
        ${
          isInvited
            ? html`<p>
                ${words.withEmail(countWords(status.withEmailCount))}<br />
                ${words.withoutEmail(countWords(status.withoutEmailCount))}
              </p>`
            : html`<p>${words.empty}</p>`
        }
        <div role="status">${status.run === null ? nothing : this.#run(status.run)}</div>
      </section>
      <section class="card">
        <h2>${words.listTitle}</h2>
        <staff-list-step
          .language=${language}
          .wave=${this.wave}
          .questionnaire=${questionnaire}
          @invited=${reload}
        ></staff-list-step>
      </section>
      ${
        isInvited
          ? html`<section class="card">
                <h2>${words.sendTitle}</h2>
                ${mail('invitation')}
                <h3>${words.exportTitle}</h3>
                <p>${words.exportLead}</p>
                <error-notice .language=${language} .error=${this.error}></error-notice>
                <p class="actions">
                  <button type="button" class="button" @click=${() => void this.#export()}>
                    ${words.exportCsv}
                  </button>
                  ${
                    detail.state === 'open'
                      ? html`<a class="button" href=${linkTo(paths.slips(detail.code), language)}
                          >${words.printSlips}</a
                        >`
                      : nothing
                  }
                </p>
              </section>
              <section class="card">
                <h2>${words.remindTitle}</h2>
                ${
                  status.lastReminderOn === null
                    ? nothing
                    : html`<p>${words.lastReminder(dayWords(status.lastReminderOn, language))}</p>`
                }
                ${mail('reminder')}
              </section>
              <section class="card">
                <h2>${words.renewTitle}</h2>
                <renew-step .language=${language} .wave=${this.wave} @renewed=${reload}></renew-step>
              </section>`
          : nothing
      }
    `;
  }

  #run(run: MailRun): TemplateResult {
    const words = this.words.invitations;
    const total = countWords(run.totalCount);
    const done = countWords(run.doneCount - run.failedCount);
    const isReminder = run.kind === 'reminder';
    const going = isReminder ? words.reminding(done, total) : words.running(done, total);
    const over = isReminder ? words.reminded : words.sent(done, total);
    return html`
      ${run.trouble === null ? html`<p class="notice">${run.isRunning ? going : over}</p>` : nothing}
      ${run.trouble === null ? nothing : html`<p class="notice error">${words.trouble(run.trouble)}</p>`}
      ${
        run.failedCount === 0
          ? nothing
          : html`<p class="notice error">
              ${words.failed(countWords(run.failedCount))}
              ${run.failed.length === 0 ? nothing : run.failed.join(', ')}
            </p>`
      }
    `;
  }

  async #export(): Promise<void> {
    this.error = undefined;
    try {
      const csv = await exportInvitationsCsv(this.wave, this.language);
      saveFile(csv, `${this.wave}-invitations.csv`);
    } catch (error) {
      this.error = error;
    }
  }
}

customElements.define('invitations-page', InvitationsPage);
