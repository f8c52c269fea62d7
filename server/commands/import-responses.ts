import type { Command } from 'commander';
import { importResponses } from '../fieldwork/answering/import-responses.ts';
import { onData, withData } from './data-directory.ts';
import { readBytes } from './read-file.ts';

/** kotae import-responses: the rows of a CSV file into an open wave, all of them or none. */
export function addImportResponses(program: Command): void {
  withData(program.command('import-responses'))
    .description('store the responses of a CSV file in an open wave: all of them, or none')
    .argument('<responses.csv>')
    .requiredOption('--wave <wave>', 'code of the wave')
    .action(async (file: string, options: { data: string; wave: string }) => {
      const report = await onData(options.data, (dependencies) =>
        importResponses(dependencies, options.wave, readBytes(file), 'kotae import-responses'),
      );
      console.log(`${report.recordedCount} recorded, ${report.alreadyRecordedCount} recorded before`);
    });
}
