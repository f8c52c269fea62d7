import { writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { languages, type Language } from '../../surveys/schema/local-text.ts';
import { documentFormats, type DocumentFormat } from '../contract/files.ts';
import { exportDocument } from '../publishing/export/export-document.ts';
import { reportOfPublishedWave } from '../publishing/report/report-of-published-wave.ts';
import { commandLanguage } from './command-language.ts';
import { onData, withData } from './data-directory.ts';

interface Options {
  data: string;
  format: DocumentFormat;
  output?: string;
  language: Language;
}

/** kotae report: the report of a published wave as a file. */
export function addReport(program: Command): void {
  withData(program.command('report <wave>'))
    .description('write the report of a published wave, as it was chosen on its page')
    .addOption(new Option('--format <format>').choices(documentFormats).default('pdf'))
    .addOption(new Option('--language <language>').choices(languages).default(commandLanguage))
    .option('--output <file>', 'where to write (default: <wave>-report.<format>)')
    .action(async (wave: string, { data, format, output, language }: Options) => {
      const report = await onData(data, async ({ db }) => reportOfPublishedWave(db, wave, language));
      const file = output ?? `${wave}-report.${format}`;
      writeFileSync(file, await exportDocument(report, format));
      process.stdout.write(`${file}\n`);
    });
}
