import type { Language } from '../../../surveys/schema/local-text.ts';
import { sayIn } from '../../../analysis/report/words/report-words.ts';
import { openColumns } from './open-csv.ts';
import type { OpenResults } from './open-results.ts';
import { openWords } from './open-words.ts';

/** By these a row is one of its kind. */
const key = ['table', 'option', 'group', 'quantity', 'unit', 'base_name'] as const;

const datatypes: Record<string, unknown> = {
  opens_on: 'date',
  closes_on: 'date',
  series_change: { base: 'string', format: 'none|wording' },
  unit: { base: 'string', format: 'people|percent|points|ratio' },
  base: 'decimal',
  value: 'decimal',
  is_synthetic: { base: 'boolean', format: 'TRUE|FALSE' },
};

/**
 * What the columns of the CSV hold, as programs read it: CSV on the Web (W3C recommendation of 17 December 2015). It
 * stands beside the file under its name and `-metadata.json`.
 */
export function csvwMetadata({ catalogue }: OpenResults, language: Language, csvName: string): string {
  const { columns } = openWords(language);
  const { waveTitle, organisation, opensOn, closesOn, publishedAt } = catalogue;
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
      url: csvName,
      'dc:title': sayIn(language)(waveTitle),
      'dc:publisher': sayIn(language)(organisation),
      'dc:language': language,
      'dc:temporal': `${opensOn}/${closesOn}`,
      ...(publishedAt === null ? {} : { 'dc:issued': publishedAt.slice(0, 10) }),
      dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
      tableSchema: {
        columns: openColumns.map((name) => ({
          name,
          titles: name,
          'dc:description': columns[name],
          datatype: datatypes[name] ?? 'string',
          required: key.some((one) => one === name) && ['table', 'group', 'quantity', 'unit'].includes(name),
        })),
        primaryKey: [...key],
      },
    },
    null,
    2,
  )}\n`;
}
