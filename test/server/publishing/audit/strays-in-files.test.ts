import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import {
  printedNumbers,
  straysIn,
  straysInFiles,
  type StrayNumbers,
} from '../../../../server/publishing/audit/files/strays-in-files.ts';
import { fileOfReport } from '../../../../server/publishing/export/export-results.ts';
import {
  hirakataResponseRate,
  indexTable,
  multipleTable,
  singleTable,
} from '../../../client/published-tables.ts';
import { tablesOfEverybody } from '../export/everybody-counted.ts';

const results = [...tablesOfEverybody, hirakataResponseRate, singleTable, multipleTable, indexTable];

it('files hold no number that neither table nor chart prints', async () => {
  expect(await straysInFiles(results)).toEqual([]);
});

const report = reportOfWave([singleTable], 'ja');
const printed = printedNumbers(report);
type Parts = Record<string, Uint8Array>;
const changed = (parts: Parts, path: string, change: (xml: string) => string): Parts => {
  const part = parts[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return { ...parts, [path]: strToU8(change(strFromU8(part))) };
};
/** A number of a group that is hidden, put where only somebody finds it who looks. */
const planted: Record<
  string,
  [format: Exclude<StrayNumbers['format'], 'docx'>, plant: (parts: Parts) => Parts][]
> = {
  'in a cell': [
    [
      'xlsx',
      (parts) =>
        changed(parts, 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace('</sheetData>', '<row r="99"><c r="Z99"><v>7351</v></c></row></sheetData>'),
        ),
    ],
    [
      'ods',
      (parts) =>
        changed(parts, 'content.xml', (xml) =>
          xml.replace(
            '</table:table>',
            '<table:table-row><table:table-cell office:value-type="float" office:value="7351"/></table:table-row></table:table>',
          ),
        ),
    ],
  ],
  'in what a chart remembers': [
    [
      'xlsx',
      (parts) =>
        changed(parts, 'xl/charts/chart1.xml', (xml) => xml.replace('<c:v>33.3</c:v>', '<c:v>7351</c:v>')),
    ],
    [
      'pptx',
      (parts) =>
        changed(parts, 'ppt/charts/chart1.xml', (xml) => xml.replace('<c:v>33.3</c:v>', '<c:v>7351</c:v>')),
    ],
  ],
  'in a workbook within': [
    [
      'pptx',
      (parts) => ({
        ...parts,
        'ppt/embeddings/workbook1.xlsx': zipSync(
          changed(unzipSync(parts['ppt/embeddings/workbook1.xlsx']!), 'xl/worksheets/sheet1.xml', (xml) =>
            xml.replace('<v>33.3</v>', '<v>7351</v>'),
          ),
        ),
      }),
    ],
  ],
  'in words': [
    [
      'pptx',
      (parts) => changed(parts, 'ppt/slides/slide1.xml', (xml) => xml.replace(/descr="/, 'descr="7,351 ')),
    ],
    [
      'xlsx',
      (parts) => changed(parts, 'xl/sharedStrings.xml', (xml) => xml.replace('<t>X</t>', '<t>X 7,351</t>')),
    ],
  ],
};

describe.each(Object.entries(planted))('a number planted %s', (_, cases) => {
  it.each(cases)('is found (%s)', async (format, plant) => {
    const file = await fileOfReport(report, format);
    if (typeof file === 'string') throw new Error('no parts');
    expect(straysIn(file, printed)).toEqual([]);
    expect(straysIn(zipSync(plant(unzipSync(file))), printed)).toEqual([7351]);
  });
});
