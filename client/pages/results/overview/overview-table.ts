import { html, nothing, type TemplateResult } from 'lit';
import type { OverviewLine, OverviewView } from '../../../../analysis/report/overview/overview-view.ts';
import { sparkBar } from '../../../charts/spark-bar.ts';
import { markSymbol } from '../../../tables/mark-symbol.ts';
import type { WordsOfOverviewPage } from '../../../strings/console/overview/ja-overview.ts';

/** Every item and index with its figure, one line each, by section. */
export function overviewTable(
  view: OverviewView,
  {
    isShown,
    hrefOf,
    words,
  }: { isShown: (label: string) => boolean; hrefOf: (table: string) => string; words: WordsOfOverviewPage },
): TemplateResult {
  const { columns, earlierTitle } = view;
  const sections = view.sections
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ label }) => isShown(label)) }))
    .filter(({ lines }) => lines.length > 0);
  if (sections.length === 0) return html`<p>${words.linesNone}</p>`;
  const hasBenchmark = sections.some(({ lines }) => lines.some(({ benchmark }) => benchmark !== null));
  const width = 3 + (earlierTitle === null ? 0 : 2) + (hasBenchmark ? 1 : 0);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.linesCaption}>
    <table class="figures overview-lines">
      <caption class="spoken">
        ${words.linesCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner">${columns.item}</th>
          <th scope="col">${columns.figure}</th>
          <th scope="col" class="distribution">${columns.distribution}</th>
          ${
            earlierTitle === null
              ? nothing
              : html`<th scope="col">${columns.earlier}</th>
                  <th scope="col">${columns.change}</th>`
          }
          ${hasBenchmark ? html`<th scope="col">${columns.benchmark}</th>` : nothing}
        </tr>
      </thead>
      ${sections.map(
        ({ title, lines }) =>
          html`<tbody>
            ${
              title === ''
                ? nothing
                : html`<tr class="section">
                    <th scope="rowgroup" colspan=${width}>${title}</th>
                  </tr>`
            }
            ${lines.map((line) => lineRow(line, hrefOf))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

function lineRow(line: OverviewLine, hrefOf: (table: string) => string): TemplateResult {
  const { label, table, measure, figure, chart, earlier, change, mark, markWords, benchmark } = line;
  return html`<tr>
    <th scope="row"><a href=${hrefOf(table)}>${label}</a><span class="hint">${measure}</span></th>
    <td class="figure">${figure.text}</td>
    <td class="distribution">${sparkBar(chart)}</td>
    ${earlier === null ? nothing : html`<td>${earlier.text}</td>`}
    ${change === null ? nothing : html`<td class="change">${change.text} ${markSymbol(mark, markWords)}</td>`}
    ${benchmark === null ? nothing : html`<td>${benchmark.text}</td>`}
  </tr>`;
}

/** The ends of the items that can be compared, and what changed most. */
export function rankingLists(
  { rankings }: OverviewView,
  hrefOf: (table: string) => string,
): TemplateResult[] {
  return rankings.map(
    ({ title, lists }) =>
      html`<h3>${title}</h3>
        <div class="rankings">
          ${lists.map(
            ({ title: name, lines }) =>
              html`<section class="ranking">
                <h4>${name}</h4>
                <ol>
                  ${lines.map(
                    ({ table, label, cell, mark, markWords }) =>
                      html`<li>
                        <a href=${hrefOf(table)}>${label}</a>
                        <span class="figure">${cell.text} ${markSymbol(mark, markWords)}</span>
                      </li>`,
                  )}
                </ol>
              </section>`,
          )}
        </div>`,
  );
}
