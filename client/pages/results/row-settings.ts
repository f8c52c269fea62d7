import { html, nothing, type TemplateResult } from 'lit';
import { sortOrders } from '../../../analysis/report/tables/sorted-view.ts';
import type { Head } from '../../../analysis/report/table-view.ts';
import { segmentedChoice } from '../../components/segmented-choice.ts';
import { selectField } from '../../forms/fields.ts';
import type { WordsOfOverviewPage } from '../../strings/console/overview/ja-overview.ts';
import type { ViewChoice } from './view-address.ts';

interface Possible {
  outer: readonly { code: string; label: string }[];
  columns: readonly Head[];
}

/** Which rows a reader sees and in which order: one group of those around others, the figures of one column. */
export function rowSettings(
  { outer, columns }: Possible,
  choice: Pick<ViewChoice, 'sort' | 'order' | 'within' | 'shows'>,
  onChoice: (change: Partial<ViewChoice>) => void,
  words: WordsOfOverviewPage,
): TemplateResult | typeof nothing {
  const isSortable = columns.length > 0 && choice.shows !== 'chart';
  if (outer.length < 2 && !isSortable) return nothing;
  return html`<div class="settings no-print">
    ${
      outer.length < 2
        ? nothing
        : selectField({
            id: 'table-within',
            label: words.within,
            value: choice.within ?? '',
            choices: [
              ['', words.withinAll],
              ...outer.map(({ code, label }) => [code, label] as [string, string]),
            ],
            onChange: (code) => onChoice({ within: code === '' ? null : code }),
          })
    }
    ${
      isSortable
        ? selectField({
            id: 'table-sort',
            label: words.sort,
            value: choice.sort ?? '',
            choices: [
              ['', words.sortNone],
              ...columns.map(({ code, label }) => [code, words.sortBy(label)] as [string, string]),
            ],
            onChange: (code) => onChoice({ sort: code === '' ? null : code }),
          })
        : nothing
    }
    ${
      isSortable && choice.sort !== null
        ? segmentedChoice({
            legend: words.sortOrder,
            name: 'sort-order',
            chosen: choice.order,
            choices: sortOrders.map((order) => [order, words.sortOrders[order]] as const),
            onChoice: (order) => onChoice({ order }),
          })
        : nothing
    }
  </div>`;
}
