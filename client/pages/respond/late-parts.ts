import type { ReactiveControllerHost } from 'lit';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { questionnairePath, wavePath } from '../../api/fieldwork/waves.ts';
import type { Delivery } from './delivery/delivery.ts';
import type * as Ending from './ending/ending.ts';
import { loadEntry, type LoadedEntry } from './load-entry.ts';
import type { ResponseInProgress } from './response-in-progress.ts';
import type { SavedAnswers } from './saved-answers-store.ts';
import { waveCode } from './start/first-wave.ts';
import { questionsLoader, type LoadedQuestions } from './start/load-questions.ts';

type Host = Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'> & {
  readonly language: RespondentLanguage;
  readonly isShared: boolean;
};

/** What is needed after the cover, on its way while that is read: the way in, the questions, the end of the way. */
export class LateParts {
  /** Where a ticket or a code is needed; its parts are loaded only there. */
  entry: LoadedEntry | undefined;
  questions: LoadedQuestions | undefined;
  /** Not needed before the last question: it is fetched while the first ones are answered. */
  ending: typeof Ending | undefined;
  /** Comes with the end of the way. */
  delivery: Delivery | undefined;
  /** A script did not come. */
  isCutOff = false;
  readonly #host: Host;
  readonly #loadQuestions = questionsLoader(waveCode);
  #loading: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Fetches all of them; whoever asks for the questions waits for it. */
  load(wave: PublicWave): Promise<void> {
    this.#loading = this.#loadAll(wave);
    return this.#loading;
  }

  /** What is asked, as soon as it is there. Throws where it does not come. */
  async asked(): Promise<LoadedQuestions> {
    await this.#loading;
    this.questions = await this.#loadQuestions(this.#host.language);
    // A shared device keeps nothing: nobody begins there before the end of the way is there as well.
    if (this.#host.isShared) await this.loadEnding();
    return this.questions;
  }

  /** Where it does not come, the review says so and offers to try again. */
  async loadEnding(): Promise<void> {
    this.isCutOff = false;
    try {
      this.ending ??= await import('./ending/ending.ts');
      this.delivery ??= new this.ending.Delivery(this.#host);
    } catch {
      this.isCutOff = true;
    }
    this.#host.requestUpdate();
  }

  /** A response to what this respondent is asked: a new one, or one that was begun before. */
  newResponse(questions: LoadedQuestions, saved?: SavedAnswers): ResponseInProgress {
    const { OwnForm, ResponseInProgress } = questions;
    const own = this.entry?.own(questions.questionnaire) ?? { ...questions, attested: {} };
    const form = OwnForm && new OwnForm(own.questionnaire, saved?.seed);
    return new ResponseInProgress(own.questionnaire, saved?.submission, saved?.sheet, own.attested, form);
  }

  async #loadAll(wave: PublicWave): Promise<void> {
    const host = this.#host;
    // Where they do not come, whoever begins asks once more, and hears why.
    const questions = this.#loadQuestions(host.language).catch(() => undefined);
    const entry = await loadEntry(host, wave, location.hash);
    await entry?.load(host.language);
    this.entry = entry;
    host.requestUpdate();
    this.questions = await questions;
    void this.loadEnding().then(() => this.#keepForOffline(wave));
  }

  async #keepForOffline(wave: PublicWave): Promise<void> {
    // A device that was set up as shared may still keep what a visit before that left.
    if (this.#host.isShared) return await this.ending?.forgetOffline();
    if (this.questions === undefined) return;
    await this.ending?.keepForOffline({
      [wavePath(waveCode)]: wave,
      [questionnairePath(waveCode)]: this.questions.questionnaire,
    });
  }
}
