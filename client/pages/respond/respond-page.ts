import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/waves.ts';
import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { readQuestionnaire, readWave } from '../../api/waves.ts';
import type { AnswerChangeEvent } from '../../items/answer-change.ts';
import { offeredLanguages, respondentLanguageOf, useLanguage } from '../../strings/language.ts';
import { loadRespondStrings, respondStrings } from '../../strings/respond/respond-strings.ts';
import { calmView } from './calm-view.ts';
import { coverView } from './cover-view.ts';
import type { Delivery } from './delivery/delivery.ts';
import { savedAnswersStore, type SavedAnswers, type SavedAnswersStore } from './saved-answers-store.ts';
import { frameView } from './frame-view.ts';
import type { SharedTerminal } from './shared-terminal/shared-terminal.ts';
import type * as Ending from './ending.ts';
import type { ItemMatrix } from '../../items/matrix/item-matrix.ts';
import { loadParts } from './load-parts.ts';
import { loadEntry, type LoadedEntry } from './load-entry.ts';
import { pageTitle } from './page-title.ts';
import { placeBeside, placeIn, placeOnTheWay, sectionPlace, type Place } from './place.ts';
import type { AnswerProblem } from './problems-view.ts';
import { ResponseInProgress } from './response-in-progress.ts';
import { sectionView } from './section-view.ts';
import { standingAfter, standingOf, type Standing } from './standing.ts';
import { html } from '../../components/ruby-text.ts';

/** The answering pages of one wave: where the respondent is, what was answered, what is kept on the device. */
export class RespondPage extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { state: true },
    standing: { state: true },
    wave: { state: true },
    response: { state: true },
    place: { state: true },
    saved: { state: true },
    isShared: { state: true },
    entry: { state: true },
    ending: { state: true },
    hasTried: { state: true },
    news: { state: true },
  };

  declare private language: RespondentLanguage;
  declare private standing: Standing;
  declare private wave: PublicWave | undefined;
  declare private response: ResponseInProgress | undefined;
  declare private place: Place;
  declare private saved: SavedAnswers | undefined;
  declare private isShared: boolean;
  /** Where a ticket or a code is needed; its parts are loaded only there. */
  declare private entry: LoadedEntry | undefined;
  /** Not needed before the last question: it is fetched while the first ones are answered. */
  declare private ending: typeof Ending | undefined;
  declare private hasTried: boolean;
  /** Said aloud when questions come or go. */
  declare private news: string;

  /** As it stands in the address: codes need no decoding, and a mistyped one may not be decodable. */
  readonly #code = location.pathname.split('/').findLast(Boolean) ?? '';
  readonly #savedAnswers: SavedAnswersStore = savedAnswersStore(this.#code);
  #questionnaire: Questionnaire | undefined;
  #wasRecordedBefore = false;
  #isLate = false;
  /** Sent back from the review to one section: from there the way leads straight back. */
  #isRevising = false;
  /** Comes with the end of the way. */
  #delivery: Delivery | undefined;
  /** Set up as a shared terminal by its address: nobody can take that off. */
  readonly #isTerminal = new URLSearchParams(location.search).has('terminal');
  /** Loaded where the device is shared. */
  #terminal: SharedTerminal | undefined;

  constructor() {
    super();
    this.language = respondentLanguageOf(location.href);
    this.standing = 'loading';
    this.place = 'cover';
    this.isShared = this.#isTerminal;
    this.hasTried = false;
    this.news = '';
  }

  /** Without a shadow root: the page's own heading, landmarks and addresses belong to the document. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#followHistory);
    addEventListener('pagehide', this.#leaveShared);
    addEventListener('beforeunload', this.#warnShared);
    history.replaceState(null, '');
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#followHistory);
    removeEventListener('pagehide', this.#leaveShared);
    removeEventListener('beforeunload', this.#warnShared);
    this.#terminal?.stop();
  }

  async #load(): Promise<void> {
    this.standing = 'loading';
    try {
      await loadRespondStrings(this.language);
      const wave = await readWave(this.#code, this.language);
      this.wave = wave;
      const [firstLanguage] = wave.languages;
      if (firstLanguage !== undefined && !offeredLanguages(wave.languages).includes(this.language))
        await this.#speak(firstLanguage);
      const standing = standingOf(wave);
      if (standing === 'open') {
        this.#questionnaire = await readQuestionnaire(this.#code, this.language);
        await loadParts(this.#questionnaire);
        this.entry = await loadEntry(this, wave, location.hash);
        await this.entry?.load(this.language);
        this.saved = this.#savedAnswers.read(wave.contractFingerprint);
        void this.#loadEnding();
      } else {
        this.#savedAnswers.clear();
        await this.#loadEnding();
      }
      this.standing = standing;
      void this.entry?.entry.lookUpGiven(this.isShared, this.language);
      if (this.saved?.isSending === true) this.#sendAgain();
    } catch (error) {
      this.standing = standingAfter(error);
    }
  }

  /** Another language, as soon as its words are there; without a connection the page keeps the one it has. */
  async #speak(language: RespondentLanguage): Promise<void> {
    try {
      await Promise.all([loadRespondStrings(language), this.entry?.load(language)]);
      this.language = language;
    } catch {
      this.news = respondStrings[this.language].offline;
    }
  }

  /** Where the connection is lost in between, it is tried again when the review is reached. */
  async #loadEnding(): Promise<void> {
    try {
      this.ending ??= await import('./ending.ts');
      this.#delivery ??= new this.ending.Delivery(this);
    } catch {
      this.news = respondStrings[this.language].offline;
    }
  }

  /** Begins, or goes on after a look back at the cover. */
  #begin(): void {
    if (this.#questionnaire === undefined) return;
    this.response ??= this.#newResponse(this.#questionnaire);
    this.#enter(placeBeside(this.response.pages, 'cover', 1));
  }

  #resume(): void {
    if (this.#questionnaire === undefined || this.saved === undefined) return;
    const { submission, sheet, place } = this.saved;
    this.response = this.#newResponse(this.#questionnaire, submission, sheet);
    const { pages } = this.response;
    const stop = placeOnTheWay(this.#questionnaire, pages, place);
    this.#enter(stop === 'cover' ? placeBeside(pages, 'cover', 1) : stop);
  }

  #newResponse(questionnaire: Questionnaire, submission?: string, sheet?: AnswerSheet): ResponseInProgress {
    const own = this.entry?.own(questionnaire);
    return new ResponseInProgress(own?.questionnaire ?? questionnaire, submission, sheet, own?.attested);
  }

  /** Sending was cut short when the page was closed: it may have arrived, and goes out once more. */
  #sendAgain(): void {
    this.#resume();
    void this.#send();
  }

  #enter(place: Place): void {
    this.saved = undefined;
    if (this.isShared) this.#savedAnswers.clear();
    this.#go(place);
  }

  #discard(): void {
    this.#savedAnswers.clear();
    this.saved = undefined;
  }

  #answer(event: AnswerChangeEvent): void {
    if (this.response === undefined) return;
    const before = this.#itemsHere.length;
    this.response = this.response.with(event.detail);
    const change = this.#itemsHere.length - before;
    const strings = respondStrings[this.language];
    if (change > 0) this.news = strings.itemsAppeared(change);
    if (change < 0) this.news = strings.itemsWent(-change);
    this.#saveAnswers();
  }

  #saveAnswers(isSending = false): void {
    if (this.isShared || this.response === undefined || this.wave === undefined) return;
    const { submission, sheet } = this.response;
    this.#savedAnswers.write({
      contract: this.wave.contractFingerprint,
      submission,
      sheet,
      place: this.place,
      ...(isSending && { isSending }),
    });
  }

  /** Codes of the items that the present place is about. */
  get #itemsHere(): string[] {
    const pages = this.response?.pages ?? [];
    return pages
      .filter((page) => this.place === 'review' || sectionPlace(page.section) === this.place)
      .flatMap((page) => page.items.map((item) => item.code));
  }

  get #problems(): AnswerProblem[] {
    const { response, language } = this;
    if (response === undefined || !this.hasTried) return [];
    const { issues } = response;
    return this.#itemsHere.flatMap((item) => {
      const words = issues.get(item)?.map((issue) => this.ending?.problemWords(issue, language) ?? '');
      return words === undefined ? [] : [{ item, number: response.numberOf(item), words }];
    });
  }

  /** Whether the answers here may be left behind as they are; if not, says what is wrong. */
  #mayGoOn(): boolean {
    this.hasTried = true;
    if (this.#problems.length === 0) return true;
    void this.#loadEnding()
      .then(() => this.updateComplete)
      .then(() => this.querySelector<HTMLElement>('#problems')?.focus());
    return false;
  }

  #move(step: 1 | -1): void {
    if (this.response === undefined || (step === 1 && !this.#mayGoOn())) return;
    this.#go(this.#isRevising ? 'review' : placeBeside(this.response.pages, this.place, step));
  }

  /** On a private device a step back in the browser is a step back here; a shared one gets no history at all. */
  #go(place: Place): void {
    if (this.isShared || place === 'done') history.replaceState(null, '');
    else history.pushState({ place }, '');
    const isRevising = this.place === 'review' && place.startsWith('section/');
    this.#arrive(place);
    this.#isRevising = isRevising;
    this.#saveAnswers();
  }

  #arrive(place: Place): void {
    if (place === 'review') void this.#loadEnding();
    this.place = place;
    this.#isRevising = false;
    this.hasTried = false;
    this.news = '';
    this.#delivery?.clear();
    void this.updateComplete.then(() => {
      scrollTo({ top: 0, behavior: 'instant' });
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  }

  readonly #followHistory = (event: PopStateEvent): void => {
    if (this.response === undefined || this.#questionnaire === undefined) return;
    if (this.#delivery?.isUnderWay === true) {
      history.pushState({ place: this.place }, '');
      return;
    }
    this.#arrive(placeOnTheWay(this.#questionnaire, this.response.pages, placeIn(event.state)));
  };

  #showItem(code: string): void {
    const page = this.response?.pages.find(({ items }) => items.some((item) => item.code === code));
    if (page !== undefined && this.place === 'review') this.#go(sectionPlace(page.section));
    const part = page?.parts.find(
      (one) => one.type === 'matrix' && one.rows.some((row) => row.code === code),
    );
    void this.updateComplete.then(() => {
      if (part !== undefined)
        this.querySelector<ItemMatrix>(`#item-${part.code} > item-matrix`)?.focusRow(code);
      else this.querySelector<HTMLElement>(`#item-${code} > *`)?.focus();
    });
  }

  async #send(): Promise<void> {
    const { response } = this;
    if (response === undefined || !this.#mayGoOn()) return;
    this.#saveAnswers(true);
    await this.#loadEnding();
    const { ending } = this;
    if (ending === undefined) return;
    try {
      const receipt = await this.#delivery?.send(() =>
        ending.recordResponse(
          this.#code,
          ending.padded({ ...response.input, ...this.entry?.entry.proof }),
          this.language,
        ),
      );
      if (receipt === undefined) return;
      this.#wasRecordedBefore = receipt.status === 'already-recorded';
      this.#forget();
      this.#go('done');
    } catch (error) {
      const standing = standingAfter(error);
      if (standing !== 'closed' && standing !== 'used') {
        this.#saveAnswers();
        return;
      }
      this.#forget();
      this.#isLate = standing === 'closed';
      this.standing = standing;
    }
  }

  /** Nothing of the answers stays, neither on the device nor in this page. */
  #forget(): void {
    this.#savedAnswers.clear();
    this.entry?.entry.forget();
    this.response = undefined;
  }

  /** A page left on a shared device may be kept alive by the browser for its back button. */
  readonly #leaveShared = (): void => {
    if (!this.isShared) return;
    this.#forget();
    if (this.place !== 'done') this.place = 'cover';
  };

  readonly #warnShared = (event: BeforeUnloadEvent): void => {
    if (this.isShared && this.response?.isEmpty === false) event.preventDefault();
  };

  /** Loads the page anew in place of this one, so that going back does not show it again. */
  #erase(): void {
    this.#forget();
    this.place = 'cover';
    location.replace(location.pathname + location.search);
  }

  async #watchIdle(): Promise<void> {
    if (!this.isShared) {
      this.#terminal?.stop();
      return;
    }
    if (this.#terminal === undefined) {
      const { SharedTerminal } = await import('./shared-terminal/shared-terminal.ts');
      this.#terminal ??= new SharedTerminal(this, () => this.#erase());
    }
    const isTouched = this.response !== undefined || this.entry?.entry.right != null;
    this.#terminal.watch(this.place === 'done' ? 'done' : isTouched ? 'answering' : 'untouched');
  }

  protected override updated(): void {
    void this.#watchIdle();
    useLanguage(this.language);
    const { language, standing, wave, response, place } = this;
    const hasProblems = this.#problems.length > 0;
    document.title = pageTitle({ language, standing, wave, response, place, hasProblems });
  }

  protected override render(): TemplateResult {
    return frameView({
      language: this.language,
      wave: this.wave,
      switchLanguage: (language) => void this.#speak(language),
      content: html`${this.#renderPlace()}
        <p class="spoken" role="status">${this.news}</p>
        ${this.#terminal?.view(this.language) ?? nothing}`,
    });
  }

  #renderPlace(): TemplateResult {
    const { language, wave, response, standing, isShared } = this;
    const problems = this.#problems;
    if (standing !== 'open' || wave === undefined) {
      return calmView({
        standing: standing === 'open' ? 'loading' : standing,
        language,
        ended: wave && this.ending?.endedWords(standing, { wave, language, isLate: this.#isLate }),
        again: () => void this.#load(),
      });
    }
    if (this.place === 'done' && this.ending !== undefined) {
      return this.ending.doneView({
        wave,
        language,
        isShared,
        wasRecordedBefore: this.#wasRecordedBefore,
        receipt: this.entry?.receipt(language) ?? nothing,
        secondsLeft: this.#terminal?.secondsLeft ?? null,
        erase: () => this.#erase(),
      });
    }
    const page = response?.pages.find(({ section }) => sectionPlace(section) === this.place);
    const show = (item: string): void => this.#showItem(item);
    const back = (): void => this.#move(-1);
    if (response !== undefined && this.place === 'review') {
      if (this.ending === undefined) {
        return html`<p class="loading" role="status">${respondStrings[language].loading}</p>`;
      }
      const go = (place: Place): void => this.#go(place);
      const send = (): void => void this.#send();
      return this.ending.reviewView({
        response,
        language,
        problems,
        delivery: this.#delivery?.state ?? 'not-sent',
        go,
        show,
        back,
        send,
      });
    }
    if (response !== undefined && page !== undefined) {
      const answer = (event: AnswerChangeEvent): void => this.#answer(event);
      const next = (): void => this.#move(1);
      const isRevising = this.#isRevising;
      const problemList = this.ending?.problemsView(problems, language, show) ?? nothing;
      return sectionView({
        page,
        response,
        language,
        problems,
        problemList,
        isRevising,
        answer,
        back,
        next,
      });
    }
    return coverView({
      wave,
      language,
      hasSavedAnswers: this.saved !== undefined,
      isShared,
      isTerminal: this.#isTerminal,
      entry: this.entry?.cover({ language, isShared, begin: () => this.#begin() }) ?? null,
      chooseShared: (chosen) => {
        this.isShared = chosen;
        // A ticket taken before the choice stays in this page alone.
        if (chosen) this.entry?.entry.forget();
      },
      begin: () => this.#begin(),
      resume: () => this.#resume(),
      discard: () => this.#discard(),
    });
  }
}

customElements.define('respond-page', RespondPage);
