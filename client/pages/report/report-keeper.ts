import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReportOptions } from '../../../analysis/report/document/report-options.ts';
import type { WaveReport } from '../../../server/contract/publishing/reports.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { fetchReport, saveReport } from '../../api/publishing/reports.ts';
import { OfflineError, ProblemError } from '../../api/request.ts';

/** How long nothing is typed before it is saved, and how long until it is tried again without a connection. */
const pause = 500;
const patience = 5000;

/**
 * Saves what was chosen and written a little after each change, one save after another. What is on the page is never
 * replaced by an answer: of that only the list of figures is taken.
 */
export class ReportKeeper implements ReactiveController {
  state: 'saved' | 'saving' | 'unsaved' = 'saved';
  error: unknown;
  /** Somebody else changed the report meanwhile: nothing is saved until it is said what to keep. */
  isOvertaken = false;
  #host: ReactiveControllerHost;
  #tell: (report: WaveReport) => void;
  #wave = '';
  #revision = 0;
  #waiting: { options: ReportOptions; language: Language } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, tell: (report: WaveReport) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
  }

  /** Leaving the page within the application saves what is waiting at once. */
  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
    void this.settle();
  }

  begin(wave: string, revision: number): void {
    this.#wave = wave;
    this.#revision = revision;
  }

  keep(options: ReportOptions, language: Language): void {
    this.#waiting = { options, language };
    this.state = this.isOvertaken ? 'unsaved' : 'saving';
    this.#later(pause);
    this.#host.requestUpdate();
  }

  /** Saves what is waiting now; done when it is saved, or cannot be. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#saving;
    this.#saving = this.#save();
    await this.#saving;
  }

  /** What stands on the page replaces what somebody else saved. */
  async keepMine(options: ReportOptions, language: Language): Promise<void> {
    this.#revision = (await fetchReport(this.#wave, language)).revision;
    this.#goOn();
    this.keep(options, language);
  }

  /** What somebody else saved replaces what stands on the page. */
  async takeTheirs(language: Language): Promise<WaveReport> {
    const report = await fetchReport(this.#wave, language);
    this.#revision = report.revision;
    this.#waiting = undefined;
    this.#goOn();
    this.state = 'saved';
    return report;
  }

  #goOn(): void {
    this.isOvertaken = false;
    this.error = undefined;
  }

  #later(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settle(), delay);
  }

  async #save(): Promise<void> {
    const { options, language } = this.#waiting ?? {};
    if (options === undefined || language === undefined || this.isOvertaken) return;
    this.#waiting = undefined;
    try {
      const report = await saveReport(this.#wave, { options, revision: this.#revision }, language);
      this.#revision = report.revision;
      this.error = undefined;
      this.state = this.#waiting === undefined ? 'saved' : 'saving';
      this.#tell(report);
    } catch (error) {
      this.state = 'unsaved';
      this.#waiting ??= { options, language };
      if (error instanceof OfflineError) this.#later(patience);
      else if (error instanceof ProblemError && error.problem.code === 'report-changed')
        this.isOvertaken = true;
      else this.error = error;
    } finally {
      this.#host.requestUpdate();
    }
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.state !== 'saved') event.preventDefault();
  };
}
