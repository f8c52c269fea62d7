import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { AnswerChangeEvent } from '../../items/answer-change.ts';
import { markLanguage, offeredLanguages, respondentLanguageOf } from '../../strings/language.ts';
import type { RespondStrings } from '../../strings/respond/ja.ts';
import { loadRespondStrings, respondStrings } from '../../strings/respond/respond-strings.ts';
import { savedAnswersStore, type SavedAnswers, type SavedAnswersStore } from './saved-answers-store.ts';
import { focusItem } from './focus-item.ts';
import { frameView } from './frame-view.ts';
import { SharedDevice } from './shared-terminal/shared-device.ts';
import { LateParts } from './late-parts.ts';
import { takeWave, waveCode } from './start/first-wave.ts';
import type { LoadedQuestions } from './start/load-questions.ts';
import { pageTitle } from './page-title.ts';
import { placeView, type Steps } from './place-view.ts';
import { placeBeside, placeIn, placeOnTheWay, sectionPlace, type Place } from './place.ts';
import type { AnswerProblem } from './ending/problems-view.ts';
import type { ResponseInProgress } from './response-in-progress.ts';
import { standingAfter, standingOf, type Standing } from './standing.ts';
import { html } from '../../components/ruby-text.ts';

type News = (strings: RespondStrings) => string;
const silence: News = () => '';

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
    hasTried: { state: true },
    news: { state: true },
    isSaved: { state: true },
    skipped: { state: true },
  };

  declare language: RespondentLanguage;
  declare private standing: Standing;
  declare private wave: PublicWave | undefined;
  declare private response: ResponseInProgress | undefined;
  declare private place: Place;
  declare private saved: SavedAnswers | undefined;
  declare isShared: boolean;
  declare private hasTried: boolean;
  /** Said aloud when questions come or go, in whatever language is spoken then. */
  declare private news: News;
  /** Whether what was answered last is kept on this device. */
  declare private isSaved: boolean;
  /** Left blank on the page before. */
  declare private skipped: readonly string[];

  readonly #steps: Steps = {
    again: () => void this.#tryAgain(),
    begin: () => void this.#begin(),
    resume: () => void this.#resume(),
    discard: () => this.#discard(),
    chooseShared: (isShared) => this.#chooseShared(isShared),
    answer: (event) => this.#answer(event),
    back: () => void this.#move(-1),
    next: () => void this.#move(1),
    go: (place) => this.#go(place),
    show: (item) => this.#showItem(item),
    send: () => void this.#send(),
    erase: () => this.#erase(),
  };

  readonly #savedAnswers: SavedAnswersStore = savedAnswersStore(waveCode);
  readonly #parts = new LateParts(this);
  #wasRecordedBefore = false;
  #isLate = false;
  /** Sent back from the review to one section: from there the way leads straight back. */
  #isRevising = false;
  /** Set up as a shared terminal by its address: nobody can take that off. */
  readonly #isTerminal = new URLSearchParams(location.search).has('terminal');
  readonly #device = new SharedDevice(this, () => this.#erase());

  constructor() {
    super();
    this.language = respondentLanguageOf(location.href, navigator.languages);
    this.standing = 'loading';
    this.place = 'cover';
    this.isShared = this.#isTerminal;
    this.hasTried = false;
    this.news = silence;
    this.isSaved = false;
    this.skipped = [];
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
    this.#device.stop();
  }

  async #load(): Promise<void> {
    this.standing = 'loading';
    try {
      await loadRespondStrings(this.language);
      const wave = await takeWave();
      this.wave = wave;
      const offered = offeredLanguages(wave.languages);
      if (!offered.includes(this.language))
        await this.#speak(respondentLanguageOf(location.href, navigator.languages, offered));
      const standing = standingOf(wave);
      let rest: Promise<void> | undefined;
      if (standing === 'open') {
        this.saved = this.#savedAnswers.read(wave.contractFingerprint);
        rest = this.#parts.load(wave);
        // What was being sent goes out at once, without a cover in between.
        if (this.saved?.isSending === true) await rest;
      } else {
        this.#savedAnswers.clear();
        await this.#parts.loadEnding();
      }
      this.standing = standing;
      await rest;
      void this.#parts.entry?.entry.lookUpGiven(this.isShared, this.language);
      if (this.saved?.isSending === true) await this.#sendAgain();
    } catch (error) {
      this.standing = standingAfter(error);
    }
  }

  /** What is asked, for somebody who wants to begin: undefined where it does not come, and the page says why. */
  async #askedQuestions(): Promise<LoadedQuestions | undefined> {
    if (this.#parts.questions === undefined) this.news = (strings) => strings.loading;
    try {
      await this.#parts.asked();
      if (this.isShared && this.#parts.isCutOff) this.standing = 'offline';
    } catch (error) {
      this.#parts.isCutOff = error instanceof TypeError;
      this.standing = standingAfter(error);
    }
    return this.standing === 'open' ? this.#parts.questions : undefined;
  }

  /** Another language, as soon as its words are there; without a connection the page keeps the one it has. */
  async #speak(language: RespondentLanguage): Promise<void> {
    try {
      await Promise.all([loadRespondStrings(language), this.#parts.entry?.load(language)]);
      this.language = language;
    } catch {
      this.news = (strings) => strings.offline;
    }
  }

  /**
   * Browsers keep in mind a script that could not be loaded: as soon as there is a connection, only a new document asks
   * for it again. What was answered is kept on the device.
   */
  async #tryAgain(): Promise<void> {
    if (!this.#parts.isCutOff) return this.#load();
    try {
      await takeWave();
      location.reload();
    } catch {
      this.news = (strings) => strings.offline;
    }
  }

  /** Begins, or goes on after a look back at the cover. */
  async #begin(): Promise<void> {
    const questions = await this.#askedQuestions();
    if (questions === undefined || this.place !== 'cover') return;
    this.response ??= this.#parts.newResponse(questions);
    this.#enter(placeBeside(this.response.pages, 'cover', 1));
  }

  async #resume(): Promise<void> {
    const questions = await this.#askedQuestions();
    if (questions === undefined || this.saved === undefined) return;
    const { place } = this.saved;
    this.response = this.#parts.newResponse(questions, this.saved);
    const { pages } = this.response;
    const stop = placeOnTheWay(questions.questionnaire, pages, place);
    this.#enter(stop === 'cover' ? placeBeside(pages, 'cover', 1) : stop);
  }

  /** Sending was cut short when the page was closed: it may have arrived, and goes out once more. */
  async #sendAgain(): Promise<void> {
    await this.#resume();
    await this.#send();
  }

  #enter(place: Place): void {
    this.saved = undefined;
    if (this.isShared) this.#savedAnswers.clear();
    this.#go(place);
  }

  #chooseShared(isShared: boolean): void {
    this.isShared = isShared;
    if (!isShared) return;
    // A ticket taken before the choice stays in this page alone.
    this.#parts.entry?.entry.forget();
    void this.#parts.ending?.forgetOffline();
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
    if (change > 0) this.news = (strings) => strings.itemsAppeared(change);
    if (change < 0) this.news = (strings) => strings.itemsWent(-change);
    this.#saveAnswers();
  }

  #saveAnswers(isSending = false): void {
    this.isSaved = false;
    if (this.isShared || this.response === undefined || this.wave === undefined) return;
    const { submission, sheet, form } = this.response;
    this.isSaved = this.#savedAnswers.write({
      contract: this.wave.contractFingerprint,
      submission,
      sheet,
      place: this.place,
      seed: form.seed,
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
    const issues = this.#parts.ending?.issuesOf(response);
    return this.#itemsHere.flatMap((item) => {
      const words = issues
        ?.get(item)
        ?.map((issue) => this.#parts.ending?.problemWords(issue, language) ?? '');
      return words === undefined ? [] : [{ item, number: response.numberOf(item), words }];
    });
  }

  /** Whether the answers here may be left behind as they are; if not, says what is wrong. */
  async #mayGoOn(): Promise<boolean> {
    // What reads the answers comes with the end of the way; without it the review, which cannot be passed, says so.
    await this.#parts.loadEnding();
    this.hasTried = true;
    if (this.#problems.length === 0) return true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#problems')?.focus());
    return false;
  }

  async #move(step: 1 | -1): Promise<void> {
    const { place } = this;
    if (step === 1 && !(await this.#mayGoOn())) return;
    if (this.response === undefined || this.place !== place) return;
    const skipped = step === 1 ? this.response.blanksAmong(this.#itemsHere) : [];
    this.#go(this.#isRevising ? 'review' : placeBeside(this.response.pages, this.place, step));
    this.skipped = skipped;
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
    if (place === 'review') void this.#parts.loadEnding();
    this.place = place;
    this.#isRevising = false;
    this.hasTried = false;
    this.news = silence;
    this.skipped = [];
    this.#parts.delivery?.clear();
    void this.updateComplete.then(() => {
      scrollTo({ top: 0, behavior: 'instant' });
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  }

  readonly #followHistory = (event: PopStateEvent): void => {
    if (this.response === undefined || this.#parts.questions === undefined) return;
    if (this.#parts.delivery?.isUnderWay === true) {
      history.pushState({ place: this.place }, '');
      return;
    }
    const { questionnaire } = this.#parts.questions;
    this.#arrive(placeOnTheWay(questionnaire, this.response.pages, placeIn(event.state)));
  };

  #showItem(code: string): void {
    const page = this.response?.pages.find(({ items }) => items.some((item) => item.code === code));
    if (page !== undefined && this.place !== sectionPlace(page.section)) this.#go(sectionPlace(page.section));
    void this.updateComplete.then(() => focusItem(this, page, code));
  }

  async #send(): Promise<void> {
    const { response } = this;
    if (response === undefined || !(await this.#mayGoOn())) return;
    this.#saveAnswers(true);
    const { ending } = this.#parts;
    if (ending === undefined) return;
    try {
      const receipt = await this.#parts.delivery?.send(() =>
        ending.recordResponse(
          waveCode,
          ending.padded({ ...ending.inputOf(response), ...this.#parts.entry?.entry.proof }),
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
    void this.#parts.ending?.forgetOffline();
    this.#savedAnswers.clear();
    this.#parts.entry?.entry.forget();
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

  protected override updated(): void {
    const isTouched = this.response !== undefined || this.#parts.entry?.entry.right != null;
    const stage = this.place === 'done' ? 'done' : isTouched ? 'answering' : 'untouched';
    void this.#device.watch(this.isShared, stage);
    markLanguage(this.language);
    const { language, standing, wave, response, place } = this;
    const hasProblems = this.#problems.length > 0;
    document.title = pageTitle({ language, standing, wave, response, place, hasProblems });
  }

  protected override render(): TemplateResult {
    return frameView({
      language: this.language,
      wave: this.wave,
      isShared: this.isShared,
      switchLanguage: (language) => void this.#speak(language),
      content: html`${this.#renderPlace()}
        <p class="spoken" role="status">${this.news(respondStrings[this.language])}</p>
        ${this.#device.view(this.language)}`,
    });
  }

  #renderPlace(): TemplateResult {
    return placeView(
      {
        language: this.language,
        standing: this.standing,
        wave: this.wave,
        response: this.response,
        place: this.place,
        parts: this.#parts,
        problems: this.#problems,
        skipped: this.skipped,
        hasSavedAnswers: this.saved !== undefined,
        isSaved: this.isSaved,
        isShared: this.isShared,
        isTerminal: this.#isTerminal,
        isRevising: this.#isRevising,
        isLate: this.#isLate,
        wasRecordedBefore: this.#wasRecordedBefore,
        secondsLeft: this.#device.secondsLeft,
      },
      this.#steps,
    );
  }
}

customElements.define('respond-page', RespondPage);
