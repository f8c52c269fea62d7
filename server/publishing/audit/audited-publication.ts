import {
  publishedOutputs,
  publishedRates,
  type AuditedPublication,
  type PrintedOutput,
  type PrintedRate,
} from '../../../analysis/index.ts';
import type {
  PublishedResponseRate,
  PublishedTable,
  PublishedTexts,
} from '../../../analysis/report/published-table.ts';

/** What is published of a wave beside its tables. */
export interface Elsewhere {
  outputs?: readonly PrintedOutput[];
  rates?: readonly PrintedRate[];
  texts?: readonly Pick<PublishedTexts, 'id' | 'givenCount'>[];
}

/** A publication as outsiders hold it: tables and rates as they are served, every view of them, and what stands elsewhere. */
export function auditedPublication(
  published: readonly (PublishedTable | PublishedResponseRate)[],
  { outputs = [], rates: ratesElsewhere = [], texts = [] }: Elsewhere = {},
): AuditedPublication {
  const served = JSON.parse(JSON.stringify(published)) as typeof published;
  const tables = served.filter((table) => table.kind !== 'response-rate');
  const rates = served.filter((table) => table.kind === 'response-rate');
  return {
    tables,
    outputs: [...tables.flatMap((table) => publishedOutputs(table)), ...outputs],
    rates: [...rates.flatMap(publishedRates), ...ratesElsewhere],
    texts,
  };
}
