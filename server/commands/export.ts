import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { languages, type Language } from '../../surveys/schema/local-text.ts';
import {
  openFile,
  openFileName,
  openFormats,
  refusedFormats,
  type OpenFormat,
} from '../publishing/open-data/open-files.ts';
import { openResults } from '../publishing/open-data/open-results.ts';
import { commandLanguage } from './command-language.ts';
import { onData, withData } from './data-directory.ts';

type Asked = OpenFormat | (typeof refusedFormats)[number] | 'all';

interface Options {
  data: string;
  format: Asked;
  output: string;
  language: Language;
}

/** kotae export: everything that is published of a wave, as files that others can go on working with. */
export function addExport(program: Command): void {
  withData(program.command('export <wave>'))
    .description('write the published tables of a wave as open data')
    .addOption(
      new Option('--format <format>', 'which file')
        .choices(['all', ...openFormats, ...refusedFormats])
        .default('all'),
    )
    .addOption(new Option('--language <language>').choices(languages).default(commandLanguage))
    .option('--output <directory>', 'where to write', '.')
    .action(async (wave: string, { data, format, output, language }: Options) => {
      if (isRefused(format)) throw new Error(refusals[format]);
      const open = await onData(data, async ({ db }) => openResults(db, wave));
      mkdirSync(output, { recursive: true });
      for (const one of openFormats.filter((candidate) => format === 'all' || format === candidate)) {
        const file = join(output, openFileName(wave, one, language));
        writeFileSync(file, await openFile(open, one, language));
        process.stdout.write(`${file}\n`);
      }
    });
}

function isRefused(format: Asked): format is (typeof refusedFormats)[number] {
  return refusedFormats.some((one) => one === format);
}

const why =
  'hold a row for each respondent. Such rows tell who somebody is as soon as a few answers are known from elsewhere; a wave publishes tables only. Take --format csv (a row a figure), xlsx, ods or ddi.';

const refusals: Record<(typeof refusedFormats)[number], string> = {
  sav: `Files of SPSS (.sav) ${why}`,
  'triple-s': `Files of Triple-S ${why}`,
};
