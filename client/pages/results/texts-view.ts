import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { tableExport } from '../../api/tables.ts';
import { syntheticMark } from '../../components/synthetic-mark.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { tableSource } from './table-source.ts';
import '../texts/texts.css';

/** What people wrote, as far as it was released, with how much there was: complete on screen and on paper. */
export function textsView(
  list: PublishedTexts,
  { status }: Pick<Catalogue, 'status'>,
  language: Language,
  words: ConsoleWords,
): TemplateResult {
  const { texts: own, table } = words;
  const isBlackened = list.texts.some((text) => text.includes('■■■'));
  return html`
    ${syntheticMark(list.isSynthetic, words)}
    ${status === 'draft' ? html`<p><span class="tag draft">${words.shell.draftMark}</span></p>` : nothing}
    <blockquote class="wording">${say(list.stubText, language)}</blockquote>
    <p class="base-line">${own.counts(countWords(list.texts.length), countWords(list.givenCount))}</p>
    ${list.audienceNote === null ? nothing : html`<p>${table.audience(say(list.audienceNote, language))}</p>`}
    ${
      list.texts.length === 0
        ? html`<p>${own.empty}</p>`
        : html`<ul class="texts published-texts" aria-label=${own.listName}>
            ${list.texts.map((text) => html`<li><p class="written">${text}</p></li>`)}
          </ul>`
    }
    <h2>${table.notes}</h2>
    <ul>
      <li>${own.noteOrder}</li>
      <li>${own.noteMinimum(list.minimumCount)}</li>
      ${isBlackened ? html`<li>${own.noteBlack}</li>` : nothing}
    </ul>
    ${tableSource(list, language, words)}
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
