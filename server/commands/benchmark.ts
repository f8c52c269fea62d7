import { existsSync, writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { languages, type Language } from '../../surveys/schema/local-text.ts';
import { writeBundle } from '../publishing/benchmark/benchmark-bundle.ts';
import { compareBundles } from '../publishing/benchmark/compare-bundles.ts';
import {
  comparisonFormats,
  printComparison,
  type ComparisonFormat,
} from '../publishing/benchmark/print-comparison.ts';
import { contentOfWave } from '../publishing/benchmark/content-of-wave.ts';
import { openResults } from '../publishing/open-data/open-results.ts';
import { BenchmarkKeys } from '../store/keys/benchmark-keys.ts';
import { commandLanguage } from './command-language.ts';
import { onData, withData } from './data-directory.ts';
import { readBytes } from './read-file.ts';

interface ExportOptions {
  data: string;
  out: string;
}

interface CompareOptions {
  data: string;
  format: ComparisonFormat;
  language: Language;
  trust: string[];
}

const words = {
  ja: {
    fingerprint: (print: string) => `署名の照合番号：${print}（相手の団体に電話などで伝えてください）`,
    first: (organisation: string, print: string) =>
      `「${organisation}」は初めてです。照合番号を団体に確かめてください：${print}`,
  },
  en: {
    fingerprint: (print: string) =>
      `Fingerprint of the key: ${print} (tell the others, by telephone for instance)`,
    first: (organisation: string, print: string) =>
      `"${organisation}" is new here. Compare this fingerprint with theirs: ${print}`,
  },
} satisfies Record<Language, unknown>;

/** kotae benchmark: signed files of published figures that organisations give each other, and what they see of all. */
export function addBenchmark(program: Command): void {
  const benchmark = program
    .command('benchmark')
    .description('compare published figures with those of other organisations, by signed files');
  addBenchmarkExport(benchmark);
  addBenchmarkCompare(benchmark);
}

function addBenchmarkExport(benchmark: Command): void {
  withData(benchmark.command('export <wave>'))
    .description('write what is published of everybody in a wave as a signed file for other organisations')
    .requiredOption('--out <file>', 'where to write')
    .action(async (wave: string, { data, out }: ExportOptions) => {
      const open = await onData(data, async ({ db }) => openResults(db, wave));
      const keys = new BenchmarkKeys(data);
      writeFileSync(out, writeBundle(contentOfWave(open), keys));
      process.stdout.write(`${out}\n${words[commandLanguage].fingerprint(keys.fingerprint())}\n`);
    });
}

function addBenchmarkCompare(benchmark: Command): void {
  withData(benchmark.command('compare <bundle...>'))
    .description('median and quartiles of the figures in signed files, each organisation once')
    .addOption(new Option('--format <format>').choices(comparisonFormats).default('text'))
    .addOption(new Option('--language <language>').choices(languages).default(commandLanguage))
    .addOption(
      new Option('--trust <fingerprint>', 'take the key of this fingerprint in place of one known before')
        .default([])
        .argParser((value: string, before: string[]) => [...before, value]),
    )
    .action((files: string[], { data, format, language, trust }: CompareOptions) => {
      if (!existsSync(data)) throw new Error(`${data}: no Kotae data here`);
      const given = files.map((name) => ({ name, bytes: readBytes(name) }));
      const compared = compareBundles(given, { keys: new BenchmarkKeys(data), trusted: trust });
      for (const { organisation, fingerprint, isNew } of compared.signers) {
        if (isNew) console.error(words[commandLanguage].first(organisation, fingerprint));
      }
      process.stdout.write(printComparison(compared, format, language));
    });
}
