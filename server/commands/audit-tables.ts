import type { Command } from 'commander';
import { auditWave } from '../publishing/audit/audit-wave.ts';
import { auditedFormats } from '../publishing/audit/files/strays-in-files.ts';
import { onData, withData } from './data-directory.ts';
import { catalogueOfWave, resultsOfCatalogue } from './published-wave.ts';

/** kotae audit-tables: what an outsider could derive from everything published; exit 1 if a small group is isolated. */
export function addAuditTables(program: Command): void {
  withData(program.command('audit-tables'))
    .description(
      'look for small groups that can be isolated from everything published; exit 1 if there is one',
    )
    .option('--wave <wave>', 'code of the wave (default: the one published last)')
    .option('--intervals', 'list every hidden group with the tightest limits that can be worked out')
    .action(async (options: { data: string; wave?: string; intervals?: boolean }) => {
      const {
        wave,
        tableCount,
        outputNames,
        isolated,
        hidden,
        telling,
        minimumBase,
        texts,
        textFindings,
        strays,
        planCount,
        actions,
      } = await onData(options.data, async (dependencies) => {
        const catalogue = await catalogueOfWave(dependencies, options.wave);
        const { tables, texts: lists } = await resultsOfCatalogue(dependencies, catalogue);
        return {
          ...(await auditWave(dependencies, catalogue, tables, lists)),
          wave: catalogue.wave,
          tableCount: tables.length,
          minimumBase: catalogue.minimumBase,
          texts: lists,
        };
      });
      for (const group of isolated) {
        console.log(
          `ISOLATED  ${group.stub}  ${group.parts.join(' + ')}  base ${group.base ?? 'small'}  from ${group.from.join(', ')}`,
        );
      }
      for (const group of telling) {
        for (const { category, count, outputs } of group.known) {
          console.log(
            `KNOWN     ${group.table}  ${group.group}  ${category}: ${count}  from ${outputs.join(', ') || 'several outputs together'}`,
          );
        }
      }
      if (options.intervals === true) {
        for (const { table, group, category, lower, upper } of hidden) {
          const limits = `${Math.round(lower)} to ${upper === Infinity ? 'any number' : Math.round(upper)}`;
          console.log(`hidden    ${table}  ${group}  at best ${category}: ${limits}`);
        }
      }
      console.log(
        `${wave}: ${tableCount} tables in ${outputNames.join(', ')} and in ${planCount === 1 ? '1 plan' : `${planCount} plans`}; ` +
          `${hidden.length} hidden groups: ` +
          (telling.length === 0
            ? 'no answer of them follows'
            : `answers of ${telling.length} of them follow`),
      );
      console.log(
        `${wave}: ${tableCount} tables, rule n >= ${minimumBase}: ` +
          (isolated.length === 0
            ? 'no smaller group can be isolated'
            : `${isolated.length} small groups isolated`),
      );
      for (const { list, problem } of textFindings) console.log(`TEXTS     ${list}  ${problem}`);
      if (texts.length > 0) {
        console.log(
          `${wave}: ${texts.length} lists of texts: ` +
            (textFindings.length === 0 ? 'each of enough, and apart' : `${textFindings.length} problems`),
        );
      }
      for (const { table, format, numbers } of strays) {
        console.log(
          `FILE      ${table}  ${format}  ${numbers.join(', ')}  neither in the table nor in its chart`,
        );
      }
      console.log(
        `${wave}: files (${auditedFormats.join(', ')}) of each, and the report (docx): ` +
          (strays.length === 0
            ? 'no number that is not printed'
            : `${strays.length} hold more than is printed`),
      );
      for (const { number, numbers } of actions.findings) {
        console.log(`ACTION    ${number}  ${numbers.join(', ')}  not in the name of what it answers to`);
      }
      console.log(
        `${wave}: ${actions.actionCount} actions: ` +
          (actions.findings.length === 0
            ? 'no figure is kept with them'
            : `${actions.findings.length} hold a figure`),
      );
      const findings = [isolated, telling, textFindings, strays, actions.findings];
      if (findings.some((own) => own.length > 0)) process.exitCode = 1;
    });
}
