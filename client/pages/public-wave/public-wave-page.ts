import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PublicActions } from '../../../server/contract/publishing/actions.ts';
import type { Contract, PublicWave, Tally } from '../../../server/contract/fieldwork/waves.ts';
import { withoutReadings } from '../../../surveys/items/words/furigana.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { gatherEvidence } from '../../../surveys/tickets/gather-evidence.ts';
import { readAnnouncedFingerprint } from '../../../surveys/tickets/typed-numbers.ts';
import { readPublicActions } from '../../api/publishing/actions.ts';
import { readTally, readTickets } from '../../api/fieldwork/tally.ts';
import { readWave } from '../../api/fieldwork/waves.ts';
import { dayWords } from '../../strings/day-words.ts';
import { markLanguage, respondentLanguageOf, say } from '../../strings/language.ts';
import { loadPublicWaveStrings, publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';
import { zoneWords } from '../../strings/zone-words.ts';
import { actionsView } from './actions-view.ts';
import { byYourselfView } from './by-yourself-view.ts';
import { countsView } from './counts-view.ts';
import { factView } from './fact-view.ts';
import { frameView } from './frame-view.ts';
import { readFragment, withoutReceipt } from './read-fragment.ts';
import { checkReceipt, type ReceiptCheck } from './receipt-check.ts';
import { receiptView } from './receipt-view.ts';
import { rulesView } from './rules-view.ts';
import { troubleAfter, type Standing } from './standing.ts';
import { troubleParts } from './trouble-words.ts';
import { verificationView } from './verification-view.ts';
import { verifyInSlices, type WaveCheck } from './wave-check.ts';
import { html } from '../../components/ruby-text.ts';

/** What anybody may know and check of a wave: its contract, its counts, its tickets. */
export class PublicWavePage extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { state: true },
    standing: { state: true },
    wave: { state: true },
    tally: { state: true },
    actions: { state: true },
    receiptCheck: { state: true },
    waveCheck: { state: true },
  };

  declare private language: RespondentLanguage;
  declare private standing: Standing;
  declare private wave: PublicWave | undefined;
  declare private tally: Tally | undefined;
  declare private actions: PublicActions | undefined;
  declare private receiptCheck: ReceiptCheck;
  declare private waveCheck: WaveCheck;

  /** As it stands in the address: codes need no decoding, and a mistyped one may not be decodable. */
  private readonly code = location.pathname.split('/').findLast(Boolean) ?? '';
  private receipt = '';
  private announced: readonly string[] = [];

  constructor() {
    super();
    this.language = respondentLanguageOf(location.href, navigator.languages);
    this.standing = 'loading';
    this.receiptCheck = { kind: 'none' };
    this.waveCheck = { kind: 'none' };
  }

  /** Without a shadow root: headings, landmarks and the print style belong to the document. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.takeFragment);
    this.takeFragment();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.takeFragment);
  }

  /** The receipt number moves from the address into its field. */
  private readonly takeFragment = (): void => {
    const { receipt, announced } = readFragment(location.hash);
    const start = announced === null ? null : readAnnouncedFingerprint(announced);
    this.announced = start === null ? [] : [start];
    this.requestUpdate();
    if (receipt === '') return;
    this.receipt = receipt;
    history.replaceState(history.state, '', withoutReceipt(location.href));
    if (this.wave !== undefined) void this.look(receipt);
  };

  /** Another language, as soon as its words are there; without a connection the page keeps the one it has. */
  private async speak(language: RespondentLanguage): Promise<void> {
    try {
      await loadPublicWaveStrings(language);
      this.language = language;
    } catch {
      this.standing = 'offline';
    }
  }

  private async load(): Promise<void> {
    this.standing = 'loading';
    try {
      await loadPublicWaveStrings(this.language);
      const [wave, tally, actions] = await Promise.all([
        readWave(this.code, this.language),
        readTally(this.code, this.language),
        readPublicActions(this.code, this.language),
      ]);
      this.actions = actions;
      this.wave = wave;
      this.tally = tally;
      this.standing = 'shown';
      await this.goToFragment();
    } catch (error) {
      this.standing = troubleAfter(error);
    }
    if (this.receipt !== '') await this.look(this.receipt);
  }

  /** What the address leads to is there only now. */
  private async goToFragment(): Promise<void> {
    if (location.hash !== '#to=earlier-actions') return;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#earlier-actions h2')?.focus();
  }

  private async look(typed: string): Promise<void> {
    if (this.wave === undefined) return;
    this.receipt = typed;
    this.receiptCheck = { kind: 'reading' };
    const read = () => readTickets(this.code, this.language);
    this.receiptCheck = await checkReceipt(typed, this.wave.contract, read);
    await this.updateComplete;
    if (this.receiptCheck.kind === 'unreadable') this.querySelector<HTMLElement>('#receipt')?.focus();
  }

  private async verify(): Promise<void> {
    const { wave, code, language, announced } = this;
    if (wave === undefined) return;
    this.waveCheck = { kind: 'reading' };
    try {
      const gathered = await gatherEvidence(
        () => readTally(code, language),
        () => readTickets(code, language),
      );
      if (gathered === null) {
        this.waveCheck = { kind: 'moving' };
        return;
      }
      const { tally, tickets } = gathered;
      const ticketCount = tickets.length;
      const { contract, contractFingerprint } = wave;
      this.waveCheck = { kind: 'running', checkedCount: 0, ticketCount };
      const verification = await verifyInSlices(
        { contract, contractFingerprint, tally, tickets },
        { announced, day: today(contract) },
        (checkedCount) => {
          this.waveCheck = { kind: 'running', checkedCount, ticketCount };
        },
      );
      this.tally = tally;
      this.waveCheck = { kind: 'done', ticketCount, verification };
    } catch (error) {
      this.waveCheck = { kind: 'failed', trouble: troubleAfter(error) };
    }
  }

  protected override updated(): void {
    markLanguage(this.language);
    const { page } = publicWaveStrings[this.language];
    document.title = withoutReadings(
      this.wave === undefined ? page : `${say(this.wave.title, this.language)} | ${page}`,
    );
  }

  protected override render(): TemplateResult {
    return frameView({
      language: this.language,
      wave: this.wave,
      switchLanguage: (language) => void this.speak(language),
      content: this.renderContent(),
    });
  }

  private renderContent(): TemplateResult {
    const { language, standing, wave, tally, announced } = this;
    const strings = publicWaveStrings[language];
    if (standing !== 'shown' && standing !== 'loading') {
      const { title, next } = troubleParts(standing, strings);
      const again = () => void this.load();
      return html`<h1>${title}</h1>
        <p>${next}</p>
        ${
          standing === 'not-found'
            ? nothing
            : html`<div class="bar">
                <button type="button" class="button primary" @click=${again}>${strings.again}</button>
              </div>`
        }`;
    }
    if (wave === undefined || tally === undefined) {
      return html`<p class="loading" role="status">${strings.loading}</p>`;
    }
    const hasTickets = wave.contract.modes.includes('ticket');
    return html`
      <h1>${say(wave.title, language)}</h1>
      <p>${strings.lead}</p>
      ${
        hasTickets
          ? receiptView({
              number: this.receipt,
              check: this.receiptCheck,
              language,
              look: (typed) => void this.look(typed),
            })
          : nothing
      }
      ${this.renderFacts(wave)} ${this.actions === undefined ? nothing : actionsView(this.actions, language)}
      ${rulesView(wave, announced, language)}
      ${countsView(wave.contract, tally, { day: today(wave.contract), language })}
      ${
        hasTickets
          ? verificationView({ check: this.waveCheck, language, verify: () => void this.verify() })
          : nothing
      }
      ${byYourselfView(wave.contract, language)}
    `;
  }

  private renderFacts({ state, contract, addenda }: PublicWave): TemplateResult {
    const strings = publicWaveStrings[this.language];
    const day = (isoDate: string) => dayWords(isoDate, this.language);
    const zone = contract.timeZone === undefined ? '' : zoneWords(contract.timeZone, this.language);
    return html`<dl class="facts">
      ${factView(strings.state, strings.states[state])}
      ${factView(strings.period, strings.periodDays(day(contract.opensOn), day(contract.closesOn), zone))}
      ${addenda.map(({ closedOn, closesOn }) =>
        factView(strings.extension, strings.extensionDays(day(closedOn), day(closesOn))),
      )}
      ${
        contract.ticketsUntil === null
          ? nothing
          : factView(strings.ticketWindow, strings.ticketWindowDays(day(contract.ticketsUntil)))
      }
    </dl>`;
  }
}

/** The day in the time zone of the wave, as ISO writes it, which is how Sweden does. */
function today({ timeZone }: Pick<Contract, 'timeZone'>): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone });
}

customElements.define('public-wave-page', PublicWavePage);
