import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { tableTitle } from '../../../analysis/report/table-title.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';
import { linkTo, paths } from '../../shell/navigation.ts';

interface Hidden {
  what: string;
}

/** Everything that readers will not see, table by table, each with its reason. */
export function hiddenList(
  catalogue: Catalogue,
  tables: PublishedTable[],
  language: Language,
  words: ConsoleWords,
): TemplateResult {
  const found = tables.map((table) => ({ table, hidden: hiddenIn(table, language, words) }));
  const withHidden = found.filter(({ hidden }) => hidden.length > 0);
  if (withHidden.length === 0) return html`<p>${words.catalogue.hiddenNone}</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.catalogue.hiddenCaption}>
    <table class="list">
      <caption class="spoken">
        ${words.catalogue.hiddenCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.catalogue.hiddenTable}</th>
          <th scope="col">${words.catalogue.hiddenGroup}</th>
          <th scope="col">${words.catalogue.hiddenReason}</th>
        </tr>
      </thead>
      <tbody>
        ${withHidden.map(({ table, hidden }) =>
          hidden.map(
            ({ what }, index) =>
              html`<tr>
                ${
                  index === 0
                    ? html`<th scope="rowgroup" rowspan=${hidden.length}>
                        <a href=${linkTo(paths.table(catalogue.wave, table.id), language)}
                          >${tableTitle(table, language)}</a
                        >
                      </th>`
                    : ''
                }
                <td>${what}</td>
                <td class="reason">${words.table.hiddenReason(catalogue.minimumBase)}</td>
              </tr>`,
          ),
        )}
      </tbody>
    </table>
  </div>`;
}

function hiddenIn(table: PublishedTable, language: Language, words: ConsoleWords): Hidden[] {
  const groups = table.points.flatMap(({ label, column }): Hidden[] =>
    column.status === 'suppressed' ? [{ what: say(label, language) }] : [],
  );
  const cells = table.points.flatMap(({ column }) =>
    column.status === 'shown' ? column.counts.filter((count) => typeof count !== 'number') : [],
  );
  return [...groups, ...(cells.length === 0 ? [] : [{ what: words.catalogue.hiddenCells(cells.length) }])];
}
