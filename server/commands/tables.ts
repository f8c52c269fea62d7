import { Option, type Command } from 'commander';
import type { Catalogue } from '../../analysis/report/catalogue.ts';
import { findWaveOrFail } from '../fieldwork/waves/find-wave-or-fail.ts';
import { viewTable } from '../publishing/release/view-tables.ts';
import { commandLanguage } from './command-language.ts';
import { onData, withData } from './data-directory.ts';
import { printTables, textFormats, type TextFormat } from './print-tables.ts';
import { catalogueOfWave } from './published-wave.ts';

interface Options {
  data: string;
  wave?: string;
  table?: string;
  format: TextFormat;
}

/** kotae tables: a published table, or the list of them. */
export function addTables(program: Command): void {
  withData(program.command('tables'))
    .description('print a published table, or the list of all')
    .option('--wave <wave>', 'code of the wave (default: the one published last)')
    .option(
      '--table <table>',
      'response-rate, <item>, <item>*<banner>, <item>*<outer>*<banner>, <item>*<item>; of a round of a series with @<n>: n rounds added up',
    )
    .addOption(new Option('--format <format>').choices(textFormats).default('text'))
    .action(async (options: Options) => {
      const text = await onData(options.data, async (dependencies) => {
        const catalogue = await catalogueOfWave(dependencies, options.wave);
        if (options.table === undefined) return printCatalogue(catalogue, options.format);
        const wave = await findWaveOrFail(dependencies.db, catalogue.wave);
        const table = await viewTable(dependencies, wave, options.table);
        return printTables([table], options.format);
      });
      process.stdout.write(text);
    });
}

function printCatalogue(catalogue: Catalogue, format: TextFormat): string {
  if (format === 'json') return `${JSON.stringify(catalogue, null, 2)}\n`;
  const separator = format === 'text' ? '\t' : ',';
  return catalogue.entries
    .map((entry) => {
      const label = entry.stubLabel[commandLanguage] ?? entry.stubLabel.ja;
      return `${entry.id}${separator}${label}\n`;
    })
    .join('');
}
