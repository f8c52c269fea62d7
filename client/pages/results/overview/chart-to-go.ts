import { html, type TemplateResult } from 'lit';
import { chartOf } from '../../../../analysis/report/charts/chart-of.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { usualBasis } from '../../../../analysis/report/table-choice.ts';
import { tableTitle } from '../../../../analysis/report/table-title.ts';
import { tableViewOf } from '../../../../analysis/report/view-of.ts';
import { chartPicture, type ChartPicture } from '../../../charts/picture/chart-picture.ts';
import { pictureFrameOf } from '../../../charts/picture/picture-frame.ts';
import { copiedPicture, savedPicture } from '../../../charts/picture/taken-picture.ts';
import { LightElement } from '../../../components/light-element.ts';
import { selectField } from '../../../forms/fields.ts';
import { overviewPageWords } from '../../../strings/console/overview/overview-words.ts';
import { savingWords, type SavingWords } from '../../../strings/console/saving/saving-words.ts';

import '../save-row.css';

/** グラフを持ち出す: the usual chart of any table of the page as a picture, without going to its page first. */
export class ChartToGo extends LightElement {
  static override properties = {
    wave: {},
    tables: { attribute: false },
    chosen: { state: true },
    news: { state: true },
  };
  declare wave: string;
  declare tables: readonly PublishedTable[];
  /** Id of a table; empty: the first. */
  declare protected chosen: string;
  declare protected news: string;

  constructor() {
    super();
    this.wave = this.chosen = this.news = '';
    this.tables = [];
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const own = overviewPageWords(language);
    const words = savingWords(language);
    return html`<div class="save-row no-print" role="group" aria-label=${own.chartToGo}>
      ${selectField({
        id: 'chart-to-go',
        label: own.chartToGo,
        value: this.chosen || (this.tables[0]?.id ?? ''),
        choices: this.tables.map((table) => [table.id, tableTitle(table, language)]),
        onChange: (id) => {
          this.chosen = id;
          this.news = '';
        },
      })}
      ${this.#button(words.copy, (table) => copiedPicture(this.#picture(table), words))}
      ${this.#button(words.png, async (table) =>
        savedPicture(await this.#picture(table), { wave: this.wave, table: table.id, ending: 'png' }, words),
      )}
      <span role="status" class="hint">${this.news}</span>
    </div>`;
  }

  #button(label: string, press: (table: PublishedTable) => Promise<string>): TemplateResult {
    return html`<button type="button" class="button" @click=${() => void this.#do(press)}>${label}</button>`;
  }

  async #do(press: (table: PublishedTable) => Promise<string>): Promise<void> {
    const table = this.tables.find(({ id }) => id === this.chosen) ?? this.tables[0];
    if (table === undefined) return;
    this.news = '';
    const words: SavingWords = savingWords(this.language);
    try {
      this.news = await press(table);
    } catch {
      this.news = words.failed;
    }
  }

  #picture(table: PublishedTable): Promise<ChartPicture> {
    const choice = { unit: 'percent', basis: usualBasis(table.stubKind) } as const;
    const view = tableViewOf(table, choice, this.language);
    const frame = pictureFrameOf(view, this.words.shell.synthetic);
    return chartPicture(chartOf(table, choice, this.language), frame, this.language);
  }
}

customElements.define('chart-to-go', ChartToGo);
