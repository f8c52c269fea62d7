import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedResponseRate } from '../../analysis/report/published-table.ts';
import { rateBar } from '../charts/rate-bar.ts';
import { countWords, rateWords } from '../strings/console/numbers.ts';
import { say } from '../strings/language.ts';
import { LightElement } from '../components/light-element.ts';
import { syntheticTag } from '../components/synthetic-mark.ts';

type Row = PublishedResponseRate['rows'][number];

/** 職・職員数・回答数・回答率, in rank order, those who did not state theirs second last, the total last. */
export class ResponseRateTable extends LightElement {
  static override properties = { table: { attribute: false } };
  declare table: PublishedResponseRate;

  protected override render(): TemplateResult {
    const words = this.words.rate;
    const item = say(this.table.itemLabel, this.language);
    const { rows } = this.table;
    return html`
      <div class="scroll" role="region" tabindex="0" aria-label=${words.caption(item)}>
        <table class="figures response-rate">
          <caption>
            ${words.caption(item)} ${syntheticTag(this.table.isSynthetic, this.words)}
            <span class="unit">${words.unit}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col" class="corner">${item}</th>
              <th scope="col">${words.eligible}</th>
              <th scope="col">${words.responses}</th>
              <th scope="col">${words.rate}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr class=${row.kind}>
                  <th scope="row">${say(row.label, this.language)}</th>
                  <td>${row.eligibleCount === null ? '—' : countWords(row.eligibleCount)}</td>
                  <td>${countWords(row.responseCount)}</td>
                  <td class="rate">
                    <span class="rate-cell">
                      ${typeof row.responseRate === 'number' ? rateBar(row.responseRate) : nothing}
                      <span>${this.#rate(row)}${row.exceedsPopulation ? words.overflow : ''}</span>
                    </span>
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.#reconciliation(item)}
      <ul class="notes">
        <li>${words.noteRounding}</li>
        ${rows.some((row) => row.kind === 'not_stated') ? html`<li>${words.noteNotStated(item)}</li>` : nothing}
        ${rows.some((row) => row.exceedsPopulation) ? html`<li>${words.noteOverflow}</li>` : nothing}
        <li>${words.noteParticipation}</li>
      </ul>
    `;
  }

  /** Why the rates of the groups do not average to the total. */
  #reconciliation(item: string): TemplateResult | typeof nothing {
    const notStated = this.table.rows.find((row) => row.kind === 'not_stated');
    const total = this.table.rows.find((row) => row.kind === 'total');
    const eligible = total?.eligibleCount ?? 0;
    if (notStated === undefined || notStated.responseCount === 0 || total === undefined || eligible === 0) {
      return nothing;
    }
    const words = this.words.rate;
    const stated = this.table.stated.responseCount;
    const join = this.language === 'en' ? ' ' : '';
    return html`<p class="reconciliation">
      ${
        words.reconcileStated(item, countWords(stated), rateWords(stated, eligible, this.language)) +
        join +
        words.reconcileNotStated(item, countWords(notStated.responseCount), this.#rate(total))
      }
    </p>`;
  }

  #rate({ responseCount, eligibleCount }: Row): string {
    return eligibleCount === null ? '—' : rateWords(responseCount, eligibleCount, this.language);
  }
}

customElements.define('response-rate-table', ResponseRateTable);
