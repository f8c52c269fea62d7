import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import { textsView } from '../../../analysis/report/texts-view.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { tableExport } from '../../api/publishing/tables.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { textsWords } from '../../strings/console/texts/texts-words.ts';
import { linesOf } from '../../tables/view-lines.ts';
import { writeActionButton } from '../actions/write-action-button.ts';
import { sourceList } from './source-list.ts';
import '../texts/texts.css';
import '../topics/text-topics.ts';

/** What people wrote, as far as it was released, with how much there was: complete on screen and on paper. */
export function textsPart(
  list: PublishedTexts,
  { status }: Pick<Catalogue, 'status'>,
  language: Language,
  words: ConsoleWords,
): TemplateResult {
  const own = textsWords(language);
  const { table } = words;
  const { isSynthetic, heading, texts, notes, ending } = textsView(list, language);
  return html`
    ${syntheticMark(isSynthetic, words)}
    ${status === 'draft' ? html`<p><span class="tag draft">${words.shell.draftMark}</span></p>` : nothing}
    ${linesOf(heading, 'wording', (text) => html`<blockquote class="wording">${text}</blockquote>`)}
    ${linesOf(heading, 'base', (text) => html`<p class="base-line">${text}</p>`)}
    ${linesOf(heading, 'audience', (text) => html`<p>${text}</p>`)}
    ${
      status === 'published' ? html`<text-topics .language=${language} .list=${list}></text-topics>` : nothing
    }
    ${status === 'draft' || texts.length === 0 ? nothing : html`<h2>${own.listName}</h2>`}
    ${
      texts.length === 0
        ? html`<p>${own.empty}</p>`
        : html`<ul class="texts published-texts" aria-label=${own.listName}>
            ${texts.map((text) => html`<li><p class="written">${text}</p></li>`)}
          </ul>`
    }
    <h2>${table.notes}</h2>
    <ul>
      ${notes.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
    ${sourceList(ending, table)}
    ${status === 'published' ? writeActionButton(list.wave, list.id, language) : nothing}
    <section class="card no-print">
      <h2>${table.downloads}</h2>
      <p class="actions">
        <a class="button" href=${tableExport(list.wave, list.id, 'xlsx', language)} download>${table.xlsx}</a>
        <a class="button" href=${tableExport(list.wave, list.id, 'csv', language)} download>${table.csv}</a>
        <button type="button" class="button" @click=${() => print()}>${table.print}</button>
      </p>
    </section>
  `;
}
