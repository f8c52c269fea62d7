import type { Command } from 'commander';
import { auditPublication } from '../publishing/audit-publication.ts';
import { onData, withData } from './data-directory.ts';
import { catalogueOfWave, tablesOfCatalogue } from './published-wave.ts';

/** kotae audit-tables: what an outsider could derive from everything published; exit 1 if a small group is isolated. */
export function addAuditTables(program: Command): void {
  withData(program.command('audit-tables'))
    .description(
      'look for small groups that can be isolated from everything published; exit 1 if there is one',
    )
    .option('--wave <wave>', 'code of the wave (default: the one published last)')
    .action(async (options: { data: string; wave?: string }) => {
      const { wave, tableCount, isolated, minimumBase } = await onData(options.data, async (dependencies) => {
        const catalogue = await catalogueOfWave(dependencies, options.wave);
        const tables = await tablesOfCatalogue(dependencies, catalogue);
        return {
          wave: catalogue.wave,
          tableCount: tables.length,
          minimumBase: catalogue.minimumBase,
          isolated: auditPublication(tables, catalogue.minimumBase),
        };
      });
      for (const group of isolated) {
        console.log(
          `ISOLATED  ${group.stub}  ${group.parts.join(' + ')}  base ${group.base ?? 'small'}  from ${group.from.join(', ')}`,
        );
      }
      console.log(
        `${wave}: ${tableCount} tables, rule n >= ${minimumBase}: ` +
          (isolated.length === 0
            ? 'no smaller group can be isolated'
            : `${isolated.length} small groups isolated`),
      );
      if (isolated.length > 0) process.exitCode = 1;
    });
}
