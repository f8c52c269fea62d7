import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfiguration, type Configuration } from '../configuration.ts';
import { demonstrationAccounts, openWave, publishedWave } from '../demo/demonstration.ts';
import { demonstrationInvitations, writeDemonstration } from '../demo/write-demonstration.ts';
import { holdSoundDirectory } from '../hold-sound-directory.ts';
import { openDependencies } from '../open-dependencies.ts';
import { serve } from '../serve.ts';
import { stopOnSignal } from '../stop-on-signal.ts';

/** kotae demo: a throwaway data directory with synthetic answers, served unless asked not to. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('write the demonstration wave (synthetic answers) and serve it')
    .option('--no-serve', 'only write it')
    .option('--data <directory>', 'data directory (default: a new temporary one)')
    .action(async (options: { serve: boolean; data?: string }) => {
      const dataDirectory = options.data ?? mkdtempSync(join(tmpdir(), 'kotae-demo-'));
      // What is thrown away belongs into no database that stays.
      const configuration = { ...readConfiguration(process.env), dataDirectory, databaseUrl: null };
      const letGo = holdSoundDirectory(dataDirectory);
      let invitations: string[];
      try {
        invitations = await written(configuration);
      } finally {
        letGo();
      }
      console.log(`架空データのデモ / demonstration with synthetic data: ${dataDirectory}`);
      if (!options.serve) return;
      const server = await serve(configuration);
      console.log(`
  回答する / answer        ${server.url}/w/${openWave.code}
  招待で / by invitation   ${invitations.map((path) => server.url + path).join('\n                           ')}
  人事課 / HR console      ${server.url}/console
  結果 / results           ${server.url}/results/${publishedWave.code}
`);
      for (const { email, password, role } of demonstrationAccounts) {
        console.log(`  ${role.padEnd(16)} ${email.padEnd(20)} ${password}`);
      }
      stopOnSignal(server);
    });
}

/** Writes the demonstration; addresses of three invitations. */
async function written(configuration: Configuration): Promise<string[]> {
  const dependencies = await openDependencies(configuration);
  try {
    await writeDemonstration(dependencies);
    return await demonstrationInvitations(dependencies);
  } finally {
    await dependencies.close();
  }
}
