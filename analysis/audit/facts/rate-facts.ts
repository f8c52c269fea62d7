import { unknownCount, type LinearFact } from '../../index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../report/published-table.ts';
import { tableGrid } from '../../../server/publishing/export/table-grid.ts';
import { unknownsOf } from './index-facts.ts';
import { readCell } from '../printed-number.ts';
import { readBack, type ReadBack } from '../../../server/publishing/audit/read-back.ts';

/** Response rates as one kind of output prints them: the responses of each row; null: no number. */
export interface PrintedRate {
  rate: PublishedResponseRate;
  output: string;
  counts: (number | null)[];
}

/** Everything that a reader can get of response rates, read back; the page prints the rows of the API. */
export async function printedRates(rate: PublishedResponseRate): Promise<PrintedRate[]> {
  const { rows } = JSON.parse(JSON.stringify(rate)) as PublishedResponseRate;
  return [
    { rate, output: 'rate-api', counts: rows.map(({ responseCount }) => responseCount) },
    { rate, output: 'rate-csv', counts: await ofFile(rate, readBack.csv) },
    { rate, output: 'rate-text', counts: await ofFile(rate, readBack.text) },
    { rate, output: 'rate-xlsx', counts: await ofFile(rate, readBack.xlsx) },
  ];
}

async function ofFile(rate: PublishedResponseRate, read: ReadBack): Promise<(number | null)[]> {
  const rows = await read(tableGrid(rate, 'ja'));
  return rows.map((row) => readCell(row[2])?.value ?? null);
}

/**
 * How many responded of a group is how many of it were asked, where everybody was: published for hidden groups, too,
 * because it is participation and no answer.
 */
export function factsOfRate({ rate, output, counts }: PrintedRate, table: PublishedTable): LinearFact[] {
  const total = table.points[0]?.column;
  const isAskedOfAll = total?.status === 'shown' && total.askedBase === rate.responseCount;
  if (rate.item === null || table.banner !== rate.item || table.stubKind === 'multiple' || !isAskedOfAll)
    return [];
  return rate.rows.flatMap(({ kind, code }, place): LinearFact[] => {
    const count = counts[place] ?? null;
    if (count === null || (kind !== 'option' && kind !== 'not_stated')) return [];
    const part = kind === 'option' ? code : 'not_stated';
    const names = unknownsOf(table).map((unknown) =>
      unknownCount(table.stub, table.banner ?? '', part, unknown),
    );
    return [
      {
        sum: new Map(names.map((name) => [name, 1])),
        lower: count,
        upper: count,
        from: `${output}: ${code}`,
      },
    ];
  });
}
