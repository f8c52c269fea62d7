import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import { textsView } from '../../../analysis/report/texts-view.ts';
import type { PlaceTopics } from '../../../server/contract/publishing/topics.ts';
import type { Topic, TopicCorrection } from '../../../surveys/schema/topic.ts';
import { fetchTableOrTexts } from '../../api/publishing/tables.ts';
import { changeCorrections, changeTopics, fetchTopics } from '../../api/publishing/topics.ts';
import { Loaded } from '../../components/loaded.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import { ConsolePage } from '../../shell/console-page.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import { momentWords } from '../../strings/console/dates.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { topicsWords, type WordsOfTopics } from '../../strings/console/topics/topics-words.ts';
import { waveCrumbs } from '../results/wave-crumbs.ts';
import { controlOf, newTopic, topicForm } from './topic-form.ts';
import { codesLinks } from './text-topics.ts';
import './coded-list.ts';
import '../texts/texts.css';
import './topics.css';

interface Content {
  list: PublishedTexts | null;
  kept: PlaceTopics;
}

/** What makes the topics of a list of texts, and which text is of which; by keyboard alone. */
export class TopicsPage extends ConsolePage {
  static override properties = {
    wave: {},
    place: {},
    edited: { state: true },
    undone: { state: true },
    isBusy: { state: true },
    news: { state: true },
    error: { state: true },
  };
  declare wave: string;
  declare place: string;
  declare protected edited: Topic | null;
  /** The topics before one was deleted: what the undo takes up again. */
  declare protected undone: Topic[] | null;
  declare protected isBusy: boolean;
  declare protected news: string;
  declare protected error: unknown;
  #focus: string | null = null;
  #loaded = new Loaded(this, async (): Promise<Content> => {
    const [table, kept] = await Promise.all([
      fetchTableOrTexts(this.wave, this.place, this.language),
      fetchTopics(this.wave, this.place, this.language),
    ]);
    return { list: table.kind === 'texts' ? table : null, kept };
  });

  constructor() {
    super();
    this.wave = this.place = this.news = '';
    this.edited = this.undone = null;
    this.isBusy = false;
  }

  get #words(): WordsOfTopics {
    return topicsWords(this.language);
  }

  protected override get heading(): string {
    const list = this.#loaded.value?.list;
    return list ? this.#words.titleOf(textsView(list, this.language).title) : this.#words.title;
  }

  protected override get isReady(): boolean {
    return this.#loaded.value !== undefined || this.#loaded.error !== undefined;
  }

  protected override updated(): void {
    super.updated();
    const control = this.#focus === null ? null : this.querySelector<HTMLElement>(this.#focus);
    if (control === null) return;
    this.#focus = null;
    control.focus();
  }

  protected override render(): TemplateResult {
    const { language, words } = this;
    const loaded = this.#loaded.value;
    return html`
      ${waveCrumbs(this.wave, loaded?.list?.waveTitle, language, words)}
      <h1 tabindex="-1">${this.heading}</h1>
      <p class="lead">${this.#words.lead}</p>
      <error-notice .language=${language} .error=${this.error} .targetOf=${controlOf}></error-notice>
      <p role="status">${this.news}</p>
      ${
        this.undone === null
          ? nothing
          : html`<p>
              <button type="button" class="button undo" @click=${() => void this.#undo()}>
                ${this.#words.undo}
              </button>
            </p>`
      }
      ${loaded?.list ? this.#content(loaded.list, loaded.kept) : this.pending(this.#loaded)}
    `;
  }

  #content(list: PublishedTexts, kept: PlaceTopics): TemplateResult {
    const words = this.#words;
    const { language } = this;
    return html`
      ${syntheticMark(list.isSynthetic, this.words)}
      <p class="no-print">
        <a href=${linkTo(paths.table(this.wave, list.id), language)}>${textsView(list, language).title}</a>
      </p>
      ${list.texts.length === 0 ? html`<p>${words.noTexts}</p>` : nothing}
      <h2 id="topics" tabindex="-1">${words.topics}</h2>
      ${
        kept.topics.length === 0
          ? html`<p>${words.none}</p>
              <p>${words.noneNext}</p>`
          : html`<ul class="topic-cards">
              ${kept.topics.map((topic) => this.#card(topic, kept))}
            </ul>`
      }
      ${this.edited === null ? this.#adding() : this.#form(this.edited, list, kept)}
      ${
        kept.topics.length === 0
          ? nothing
          : html`<h2>${words.byText}</h2>
              <p>${words.byTextLead}</p>
              <coded-list
                .language=${language}
                .texts=${list.texts}
                .topics=${kept.topics}
                .corrections=${kept.corrections.list}
                @corrected=${(event: CustomEvent<{ number: number; list: TopicCorrection[] }>) =>
                  void this.#correct(kept, event.detail)}
              ></coded-list>
              ${codesLinks(list, language)}`
      }
      ${this.#history(kept)}
    `;
  }

  #adding(): TemplateResult {
    return html`<p class="no-print">
      <button type="button" class="button primary" @click=${() => this.#open(newTopic())}>
        ${this.#words.add}
      </button>
    </p>`;
  }

  #card(topic: Topic, kept: PlaceTopics): TemplateResult {
    const words = this.#words;
    return html`<li class="card" id="topic-card-${topic.code}" tabindex="-1">
      <h3>${topic.name}</h3>
      ${(['anyOf', 'allOf', 'noneOf'] as const).map((part) =>
        topic[part].length === 0 ? nothing : html`<p>${words.rules[part]}${topic[part].join(words.join)}</p>`,
      )}
      <p class="actions no-print">
        <button
          type="button"
          class="button"
          aria-label=${words.editOf(topic.name)}
          @click=${() => this.#open(topic)}
        >
          ${words.edit}
        </button>
        <button
          type="button"
          class="button"
          aria-label=${words.removeOf(topic.name)}
          @click=${() => void this.#remove(topic, kept)}
        >
          ${words.remove}
        </button>
      </p>
    </li>`;
  }

  #form(topic: Topic, list: PublishedTexts, kept: PlaceTopics): TemplateResult {
    const words = this.#words;
    const isNew = kept.topics.every(({ code }) => code !== topic.code);
    return html`<section class="card no-print" aria-labelledby="topic-form">
      <h2 id="topic-form">${isNew ? words.newTitle : words.editTitle}</h2>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save(topic, kept);
        }}
      >
        ${topicForm({
          topic,
          texts: list.texts,
          language: this.language,
          change: (changed) => (this.edited = changed),
        })}
        <p class="actions">
          <button type="submit" class="button primary" ?disabled=${this.isBusy}>${words.save}</button>
          <button type="button" class="button" @click=${() => this.#close('#topics')}>${words.cancel}</button>
        </p>
      </form>
    </section>`;
  }

  #history({ history, revision }: PlaceTopics): TemplateResult | typeof nothing {
    const words = this.#words;
    if (history.length === 0) return nothing;
    return html`<section class="no-print">
      <details>
        <summary>${words.history}</summary>
        <ul>
          ${history.map(
            (version) =>
              html`<li>
                ${words.version(version.revision, countWords(version.topics.length))}
                ${version.topics.map(({ name }) => name).join(words.join)}
                ${momentWords(new Date(version.changedAt), this.language)} ${version.changedBy}
                ${
                  version.revision === revision
                    ? words.current
                    : html`<button
                        type="button"
                        class="button"
                        aria-label=${words.takeUpOf(version.revision)}
                        @click=${() =>
                          void this.#put(version.topics, words.takenUp(version.revision), '#topics')}
                      >
                        ${words.takeUp}
                      </button>`
                }
              </li>`,
          )}
        </ul>
      </details>
    </section>`;
  }

  #open(topic: Topic): void {
    this.edited = topic;
    this.undone = null;
    this.news = '';
    this.error = undefined;
    this.#focus = '#topic-name';
  }

  #close(focus: string): void {
    this.edited = null;
    this.error = undefined;
    this.#focus = focus;
    this.requestUpdate();
  }

  async #save(topic: Topic, { topics }: PlaceTopics): Promise<void> {
    const isNew = topics.every(({ code }) => code !== topic.code);
    const changed = isNew ? [...topics, topic] : topics.map((one) => (one.code === topic.code ? topic : one));
    if (await this.#put(changed, this.#words.saved, null)) this.#close(`#topic-card-${topic.code}`);
  }

  async #remove(topic: Topic, { topics }: PlaceTopics): Promise<void> {
    const rest = topics.filter(({ code }) => code !== topic.code);
    if (!(await this.#put(rest, this.#words.removed(topic.name), '.undo'))) return;
    this.undone = topics;
  }

  async #undo(): Promise<void> {
    if (this.undone === null) return;
    await this.#put(this.undone, this.#words.restored, '#topics');
  }

  /** Keeps these topics; says what was done, and where the reader goes on. */
  async #put(topics: Topic[], news: string, focus: string | null): Promise<boolean> {
    const loaded = this.#loaded.value;
    if (loaded === undefined) return false;
    const { revision } = loaded.kept;
    return this.#keep(news, focus, async () =>
      changeTopics(this.wave, this.place, { revision, topics }, this.language),
    );
  }

  async #correct(
    { corrections }: PlaceTopics,
    { number, list }: { number: number; list: TopicCorrection[] },
  ): Promise<void> {
    await this.#keep(this.#words.corrected(number), null, async () =>
      changeCorrections(this.wave, this.place, { revision: corrections.revision, list }, this.language),
    );
  }

  async #keep(news: string, focus: string | null, change: () => Promise<PlaceTopics>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.news = '';
    try {
      const kept = await change();
      if (this.#loaded.value !== undefined) this.#loaded.value = { ...this.#loaded.value, kept };
      this.error = undefined;
      this.undone = null;
      this.news = news;
      this.#focus = focus;
      return true;
    } catch (error) {
      this.error = error;
      await this.updateComplete;
      this.querySelector('h1')?.scrollIntoView();
      return false;
    } finally {
      this.isBusy = false;
      this.requestUpdate();
    }
  }
}

customElements.define('topics-page', TopicsPage);
