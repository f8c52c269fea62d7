import { html, nothing, type TemplateResult } from 'lit';
import type { ChartView } from '../../../analysis/report/chart-view.ts';
import type { TableView } from '../../../analysis/report/table-view.ts';
import type { FileFormat } from '../../../server/contract/files.ts';
import { tableExport } from '../../api/publishing/tables.ts';
import { chartPicture, type ChartPicture } from '../../charts/picture/chart-picture.ts';
import { pictureFrameOf } from '../../charts/picture/picture-frame.ts';
import { copiedPicture, savedPicture } from '../../charts/picture/taken-picture.ts';
import { LightElement } from '../../components/light-element.ts';
import './save-row.css';
import { savingWords } from '../../strings/console/saving/saving-words.ts';

/** In the order in which they are asked for most. */
const files = ['xlsx', 'pptx', 'csv', 'tidy', 'ods'] as const satisfies FileFormat[];

/** 保存: everything that a chart and its table can be taken away as, close to them. Pictures are made on the device. */
export class SaveRow extends LightElement {
  static override properties = {
    wave: {},
    tableId: {},
    view: { attribute: false },
    chart: { attribute: false },
    news: { state: true },
  };
  declare wave: string;
  declare tableId: string;
  declare view: TableView;
  /** null: there is no picture to take. */
  declare chart: ChartView | null;
  declare protected news: string;

  constructor() {
    super();
    this.wave = this.tableId = this.news = '';
    this.chart = null;
  }

  protected override render(): TemplateResult {
    const { language, tableId, wave } = this;
    const words = savingWords(this.language);
    const button = (label: string, press: () => Promise<string>): TemplateResult =>
      html`<button type="button" class="button" @click=${() => void this.#do(press)}>${label}</button>`;
    return html`<div class="save-row no-print" role="group" aria-label=${words.title}>
      <span aria-hidden="true">${words.title}</span>
      ${
        this.chart === null
          ? nothing
          : html`${button(words.copy, () => copiedPicture(this.#picture(), words))}
            ${button(words.png, () => this.#save('png'))} ${button(words.svg, () => this.#save('svg'))}`
      }
      ${files.map(
        (format) =>
          html`<a class="button" href=${tableExport(wave, tableId, format, language)} download
            >${words.files[format]}</a
          >`,
      )}
      <button type="button" class="button" @click=${() => print()}>${this.words.table.print}</button>
      <span role="status" class="hint">${this.news}</span>
    </div>`;
  }

  async #do(press: () => Promise<string>): Promise<void> {
    this.news = '';
    try {
      this.news = await press();
    } catch {
      this.news = savingWords(this.language).failed;
    }
  }

  async #save(ending: 'png' | 'svg'): Promise<string> {
    const { wave, tableId: table } = this;
    return savedPicture(await this.#picture(), { wave, table, ending }, savingWords(this.language));
  }

  #picture(): Promise<ChartPicture> {
    const { chart, language, view, words } = this;
    if (chart === null) throw new Error('no chart');
    return chartPicture(chart, pictureFrameOf(view, words.shell.synthetic), language);
  }
}

customElements.define('save-row', SaveRow);
