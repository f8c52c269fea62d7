import { sayIn } from '../../../analysis/report/words/report-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { odsOfSheets } from '../export/export-ods.ts';
import { xlsxOfSheets } from '../export/export-xlsx.ts';
import { csvwMetadata } from './csvw-metadata.ts';
import { ddiCodebook } from './ddi-codebook.ts';
import { openCsv } from './open-csv.ts';
import type { OpenResults } from './open-results.ts';
import { openSheets } from './open-workbook.ts';

/** What everything open of a wave can be had as. */
export const openFormats = ['csv', 'csvw', 'xlsx', 'ods', 'ddi'] as const;
export type OpenFormat = (typeof openFormats)[number];

/** Formats that hold a record a person: none of a wave may leave, and whoever asks is told why. */
export const refusedFormats = ['sav', 'triple-s'] as const;

const infixes: Record<Language, string> = { ja: '', en: '.en' };
const endings: Record<OpenFormat, string> = {
  csv: '.csv',
  csvw: '.csv-metadata.json',
  xlsx: '.xlsx',
  ods: '.ods',
  ddi: '-ddi.xml',
};

export const openTypes: Record<OpenFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  csvw: 'application/csvm+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  ddi: 'application/xml; charset=utf-8',
};

/** The name of a file: `<wave>.csv` in Japanese, `<wave>.en.csv` in English. */
export function openFileName(wave: string, format: OpenFormat, language: Language): string {
  return `${wave}${infixes[language]}${endings[format]}`;
}

/** Which file of a wave a name means; undefined where none. */
export function openFileNamed(
  name: string,
  wave: string,
): { format: OpenFormat; language: Language } | undefined {
  return (['ja', 'en'] as const)
    .flatMap((language) => openFormats.map((format) => ({ format, language })))
    .find(({ format, language }) => openFileName(wave, format, language) === name);
}

type Content = string | Uint8Array<ArrayBuffer>;

const made: Record<OpenFormat, (open: OpenResults, language: Language) => Content | Promise<Content>> = {
  csv: openCsv,
  csvw: (open, language) => csvwMetadata(open, language, openFileName(open.catalogue.wave, 'csv', language)),
  xlsx: (open, language) => xlsxOfSheets(openSheets(open, language), aboutOf(open, language)),
  ods: (open, language) => odsOfSheets(openSheets(open, language), aboutOf(open, language)),
  ddi: ddiCodebook,
};

/** One of them, made of what is published. */
export async function openFile(open: OpenResults, format: OpenFormat, language: Language): Promise<Content> {
  return made[format](open, language);
}

function aboutOf({ catalogue }: OpenResults, language: Language): { title: string; language: Language } {
  return { title: sayIn(language)(catalogue.waveTitle), language };
}
