import { chartNumbers, viewNumbers, type PrintedOutput, type PrintedRate } from '../../../analysis/index.ts';
import {
  figuresOf,
  type FigureBlock,
  type ReportDocument,
} from '../../../analysis/report/document/report-document.ts';
import { summaryOf } from '../../../analysis/report/document/summary-of.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { PrintedNumber } from '../../../analysis/report/quantity.ts';
import type { TableView } from '../../../analysis/report/table-view.ts';

/** What is published of the wave that a report is about. */
interface Reported {
  wave: string;
  results: readonly (PublishedTable | PublishedResponseRate)[];
}

interface ReportOutputs {
  outputs: PrintedOutput[];
  rates: PrintedRate[];
}

/**
 * What the report of a wave and its summary print of the wave, by the table that each number is about. Numbers of earlier
 * waves are about other people; a plan stands in it as on its page, which is read with the plans (`planOutputs`).
 *
 * Throws   "no table of figure …" where a figure prints numbers that are about nothing published.
 */
export function outputsOfReport(report: ReportDocument, { wave, results }: Reported): ReportOutputs {
  const found = [...figuresOf(report), ...figuresOf(summaryOf(report))].flatMap((figure) =>
    aboutTables(figure, wave),
  );
  const facts = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'facts'
        ? block.facts.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures))
        : [],
    ),
  );
  const outputs = new Map<string, PrintedOutput>();
  const rates: PrintedRate[] = [];
  for (const [id, numbers] of Map.groupBy(found, ({ table }) => table)) {
    const own = results.find((result) => result.id === id);
    const printed = numbers.map(({ number }) => number);
    if (own === undefined) throw new RangeError(`no table of figure ${id}`);
    if (own.kind === 'response-rate')
      rates.push({ output: 'report', rate: own, numbers: [...printed, ...facts] });
    else outputs.set(id, { output: 'report', table: own, numbers: printed });
  }
  return { outputs: [...outputs.values()], rates };
}

interface About {
  table: string;
  number: PrintedNumber;
}

function aboutTables(figure: FigureBlock, wave: string): About[] {
  const { code, chart } = figure;
  // Writers of a topic stand in tens, from ten on and never by group: no table has them.
  if (code.startsWith('plan:') || code.startsWith('topics:')) return [];
  if (code === 'highest-and-lowest') return ofManyItems(figure.table);
  const numbers = [...viewNumbers(figure.table), ...(chart === null ? [] : chartNumbers(chart))];
  const item = /^trend:(.*)$/.exec(code)?.[1];
  if (item === undefined) return numbers.map((number) => ({ table: code, number }));
  // A row a wave: what stands in that of this one is about everybody in it. A change stands only beside the two figures
  // that it is between, and they are read.
  return numbers
    .filter(({ group, quantity }) => group === wave && quantity.kind !== 'compared')
    .map((number) => ({ table: item, number: { ...number, group: 'total' } }));
}

/** A row an item: each is about the table whose code it has. */
function ofManyItems(view: TableView): About[] {
  return view.rows.flatMap((row) =>
    viewNumbers({ ...view, heading: [], notes: [], ending: [], rows: [row] }).map((number) => ({
      table: row.code,
      number,
    })),
  );
}
