import {
  heatMapOrders,
  measures,
  type HeatMapChoice,
  type OverviewView,
} from '../../../../analysis/report/overview/overview-view.ts';

/** What a reader chose on the overview: the heat map, and which items. */
export interface OverviewChoice extends HeatMapChoice {
  find: string;
}

type Possible = Pick<OverviewView, 'attributes'>;

/** How an address wants the overview to be seen; what it does not say, or cannot be had, is as usual. */
export function overviewChoiceOf(search: string, { attributes }: Possible): OverviewChoice {
  const asked = new URLSearchParams(search);
  const attribute = attributes.find(({ code }) => code === asked.get('by')) ?? attributes[0];
  const possible = attribute?.measures ?? measures;
  return {
    by: attribute?.code ?? '',
    measure: possible.find((measure) => measure === asked.get('measure')) ?? possible[0] ?? 'positive',
    order: heatMapOrders.find((order) => order === asked.get('order')) ?? 'questionnaire',
    find: asked.get('find') ?? '',
  };
}

/** The address of this view, to hand on: everything else in it stays. */
export function overviewAddressOf(choice: OverviewChoice, possible: Possible, href: string): string {
  const url = new URL(href);
  const usual = overviewChoiceOf(`?by=${encodeURIComponent(choice.by)}`, possible);
  const unusual = {
    by: choice.by === possible.attributes[0]?.code ? null : choice.by,
    measure: choice.measure === usual.measure ? null : choice.measure,
    order: choice.order === usual.order ? null : choice.order,
    find: choice.find === '' ? null : choice.find,
  };
  for (const [name, value] of Object.entries(unusual)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

/** Whether a label has all the words that are looked for, in whatever width and case they were typed. */
export function isFound(label: string, find: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
  return plain(find)
    .split(/\s+/)
    .every((word) => plain(label).includes(word));
}
