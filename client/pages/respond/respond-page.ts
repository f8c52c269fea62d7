import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { questionnairePath, wavePath } from '../../api/fieldwork/waves.ts';
import type { AnswerChangeEvent } from '../../items/answer-change.ts';
import { markLanguage, offeredLanguages, respondentLanguageOf } from '../../strings/language.ts';
import type { RespondStrings } from '../../strings/respond/ja.ts';
import { loadRespondStrings, respondStrings } from '../../strings/respond/respond-strings.ts';
import { calmView } from './calm-view.ts';
import { coverView } from './cover-view.ts';
import type { Delivery } from './delivery/delivery.ts';
import { savedAnswersStore, type SavedAnswers, type SavedAnswersStore } from './saved-answers-store.ts';
import { frameView } from './frame-view.ts';
import type { SharedTerminal } from './shared-terminal/shared-terminal.ts';
import type * as Ending from './ending.ts';
import type { ItemMatrix } from '../../items/matrix/item-matrix.ts';
import { takeWave, waveCode } from './start/first-wave.ts';
import { loadEntry, waitingEntry, type LoadedEntry } from './load-entry.ts';
import { questionsLoader, type LoadedQuestions } from './start/load-questions.ts';
import { pageTitle } from './page-title.ts';
import { placeBeside, placeIn, placeOnTheWay, sectionPlace, type Place } from './place.ts';
import type { AnswerProblem } from './problems-view.ts';
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
    entry: { state: true },
    ending: { state: true },
    hasTried: { state: true },
    news: { state: true },
    isSaved: { state: true },
    skipped: { state: true },
    isCutOff: { state: true },
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
  /** Said aloud when questions come or go, in whatever language is spoken then. */
  declare private news: News;
  /** Whether what was answered last is kept on this device. */
  declare private isSaved: boolean;
  /** Left blank on the page before. */
  declare private skipped: readonly string[];
  /** A script did not come. */
  declare private isCutOff: boolean;

  readonly #savedAnswers: SavedAnswersStore = savedAnswersStore(waveCode);
  readonly #loadQuestions = questionsLoader(waveCode);
  #questions: LoadedQuestions | undefined;
  /** On its way while the cover is read: the way in, then the questions. */
  #rest = Promise.resolve();
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
    this.language = respondentLanguageOf(location.href, navigator.languages);
    this.standing = 'loading';
    this.place = 'cover';
    this.isShared = this.#isTerminal;
    this.hasTried = false;
    this.news = silence;
    this.isSaved = this.isCutOff = false;
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
    this.#terminal?.stop();
  }

  async #load(): Promise<void> {
    this.standing = 'loading';
    this.#rest = Promise.resolve();
    try {
      await loadRespondStrings(this.language);
      const wave = await takeWave();
      this.wave = wave;
      const offered = offeredLanguages(wave.languages);
      if (!offered.includes(this.language))
        await this.#speak(respondentLanguageOf(location.href, navigator.languages, offered));
      const standing = standingOf(wave);
      if (standing === 'open') {
        this.saved = this.#savedAnswers.read(wave.contractFingerprint);
        this.#rest = this.#loadTheRest(wave);
        // What was being sent goes out at once, without a cover in between.
        if (this.saved?.isSending === true) await this.#rest;
      } else {
        this.#savedAnswers.clear();
        await this.#loadEnding();
      }
      this.standing = standing;
      await this.#rest;
      void this.entry?.entry.lookUpGiven(this.isShared, this.language);
      if (this.saved?.isSending === true) await this.#sendAgain();
    } catch (error) {
      this.standing = standingAfter(error);
    }
  }

  /** The cover is drawn from the wave alone; what comes after it is fetched while it is read. */
  async #loadTheRest(wave: PublicWave): Promise<void> {
    // Where they do not come, whoever begins asks once more, and hears why.
    const questions = this.#loadQuestions(this.language).catch(() => undefined);
    const entry = await loadEntry(this, wave, location.hash);
    await entry?.load(this.language);
    this.entry = entry;
    this.#questions = await questions;
    void this.#loadEnding().then(() => this.#keepForOffline(wave));
  }

  async #keepForOffline(wave: PublicWave): Promise<void> {
    // A device that was set up as shared may still keep what a visit before that left.
    if (this.isShared) return await this.ending?.forgetOffline();
    if (this.#questions === undefined) return;
    const { questionnaire } = this.#questions;
    await this.ending?.keepForOffline({
      [wavePath(waveCode)]: wave,
      [questionnairePath(waveCode)]: questionnaire,
    });
  }

  /** What is asked, for somebody who wants to begin: undefined where it does not come, and the page says why. */
  async #askedQuestions(): Promise<LoadedQuestions | undefined> {
    if (this.#questions === undefined) this.news = (strings) => strings.loading;
    try {
      await this.#rest;
      this.#questions = await this.#loadQuestions(this.language);
      // A shared device keeps nothing: nobody begins there before the end of the way is there as well.
      if (this.isShared) await this.#loadEnding();
      if (this.isShared && this.isCutOff) this.standing = 'offline';
    } catch (error) {
      this.isCutOff = error instanceof TypeError;
      this.standing = standingAfter(error);
    }
    return this.standing === 'open' ? this.#questions : undefined;
  }

  /** Another language, as soon as its words are there; without a connection the page keeps the one it has. */
  async #speak(language: RespondentLanguage): Promise<void> {
    try {
      await Promise.all([loadRespondStrings(language), this.entry?.load(language)]);
      this.language = language;
    } catch {
      this.news = (strings) => strings.offline;
    }
  }

  /** Where it does not come, the review says so and offers to try again. */
  async #loadEnding(): Promise<void> {
    this.isCutOff = false;
    try {
      this.ending ??= await import('./ending.ts');
      this.#delivery ??= new this.ending.Delivery(this);
    } catch {
      this.isCutOff = true;
    }
  }

  /**
   * Browsers keep in mind a script that could not be loaded: as soon as there is a connection, only a new document asks
   * for it again. What was answered is kept on the device.
   */
  async #tryAgain(): Promise<void> {
    if (!this.isCutOff) return this.#load();
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
    this.response ??= this.#newResponse(questions);
    this.#enter(placeBeside(this.response.pages, 'cover', 1));
  }

  async #resume(): Promise<void> {
    const questions = await this.#askedQuestions();
    if (questions === undefined || this.saved === undefined) return;
    const { place } = this.saved;
    this.response = this.#newResponse(questions, this.saved);
    const { pages } = this.response;
    const stop = placeOnTheWay(questions.questionnaire, pages, place);
    this.#enter(stop === 'cover' ? placeBeside(pages, 'cover', 1) : stop);
  }

  #newResponse(questions: LoadedQuestions, saved?: SavedAnswers): ResponseInProgress {
    const { OwnForm, ResponseInProgress } = questions;
    const { questionnaire, attested } = this.entry?.own(questions.questionnaire) ?? {
      ...questions,
      attested: {},
    };
    const form = OwnForm && new OwnForm(questionnaire, saved?.seed);
    return new ResponseInProgress(questionnaire, saved?.submission, saved?.sheet, attested, form);
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
    const issues = this.ending?.issuesOf(response);
    return this.#itemsHere.flatMap((item) => {
      const words = issues?.get(item)?.map((issue) => this.ending?.problemWords(issue, language) ?? '');
      return words === undefined ? [] : [{ item, number: response.numberOf(item), words }];
    });
  }

  /** Whether the answers here may be left behind as they are; if not, says what is wrong. */
  async #mayGoOn(): Promise<boolean> {
    // What reads the answers comes with the end of the way; without it the review, which cannot be passed, says so.
    await this.#loadEnding();
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
    if (place === 'review') void this.#loadEnding();
    this.place = place;
    this.#isRevising = false;
    this.hasTried = false;
    this.news = silence;
    this.skipped = [];
    this.#delivery?.clear();
    void this.updateComplete.then(() => {
      scrollTo({ top: 0, behavior: 'instant' });
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  }

  readonly #followHistory = (event: PopStateEvent): void => {
    if (this.response === undefined || this.#questions === undefined) return;
    if (this.#delivery?.isUnderWay === true) {
      history.pushState({ place: this.place }, '');
      return;
    }
    const { questionnaire } = this.#questions;
    this.#arrive(placeOnTheWay(questionnaire, this.response.pages, placeIn(event.state)));
  };

  #showItem(code: string): void {
    const page = this.response?.pages.find(({ items }) => items.some((item) => item.code === code));
    if (page !== undefined && this.place !== sectionPlace(page.section)) this.#go(sectionPlace(page.section));
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
    if (response === undefined || !(await this.#mayGoOn())) return;
    this.#saveAnswers(true);
    const { ending } = this;
    if (ending === undefined) return;
    try {
      const receipt = await this.#delivery?.send(() =>
        ending.recordResponse(
          waveCode,
          ending.padded({ ...ending.inputOf(response), ...this.entry?.entry.proof }),
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
    void this.ending?.forgetOffline();
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
        again: () => void this.#tryAgain(),
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
    const back = (): void => void this.#move(-1);
    if (response !== undefined && this.place === 'review') {
      if (this.ending === undefined) {
        const missing = this.isCutOff ? 'offline' : 'loading';
        return calmView({
          standing: missing,
          language,
          ended: undefined,
          again: () => void this.#tryAgain(),
        });
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
    if (response !== undefined && page !== undefined && this.#questions !== undefined) {
      const answer = (event: AnswerChangeEvent): void => this.#answer(event);
      const next = (): void => void this.#move(1);
      const isRevising = this.#isRevising;
      const problemList = this.ending?.problemsView(problems, language, show) ?? nothing;
      const reminder = this.ending?.skippedView({ skipped: this.skipped, response, language, show });
      return this.#questions.sectionView({
        page,
        response,
        language,
        problems,
        problemList,
        reminder,
        isSaved: this.isSaved,
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
      entry:
        this.entry?.cover({ language, isShared, begin: () => void this.#begin() }) ??
        waitingEntry(wave, language),
      chooseShared: (chosen) => {
        this.isShared = chosen;
        // A ticket taken before the choice stays in this page alone.
        if (chosen) this.entry?.entry.forget();
        if (chosen) void this.ending?.forgetOffline();
      },
      begin: () => void this.#begin(),
      resume: () => void this.#resume(),
      discard: () => this.#discard(),
    });
  }
}

customElements.define('respond-page', RespondPage);
