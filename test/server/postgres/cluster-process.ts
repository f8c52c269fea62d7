/* Runs one PostgreSQL server of a test's own on a socket in a folder, until it is told to end or its parent has left. */
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseBackupProgram } from './postgres-programs.ts';

const [binaries = '', folder = '', copiedFrom = '', ...settings] = process.argv.slice(2);
const data = join(folder, 'data');

/** PostgreSQL refuses to be the superuser of the machine: then it is nobody. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const options: SpawnOptions = {
  stdio: ['ignore', 'ignore', 'pipe'],
  cwd: folder,
  ...(isRoot && { uid: nobody, gid: nobody }),
};
if (isRoot) chownSync(folder, nobody, nobody);

if (!existsSync(data)) {
  const own = ['-D', data, '-U', 'postgres'];
  const made =
    copiedFrom === ''
      ? spawnSync(
          join(binaries, 'initdb'),
          [...own, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '-k'],
          options,
        )
      : spawnSync(
          baseBackupProgram() ?? 'pg_basebackup',
          [...own, '-h', copiedFrom, '-R', '-c', 'fast'],
          options,
        );
  if (made.status !== 0) throw new Error(`${data} cannot be made: ${String(made.stderr)}`);
}

const postgres = spawn(
  join(binaries, 'postgres'),
  ['-D', data, '-k', folder, '-h', '', ...settings.flatMap((setting) => ['-c', setting])],
  options,
);
postgres.stderr?.on('data', (chunk: Buffer) => {
  process.stdout.write(chunk);
});
postgres.on('exit', (code) => process.exit(code ?? 1));
// At once and without a word: what is left is thrown away.
process.on('exit', () => postgres.kill('SIGQUIT'));
process.on('SIGTERM', () => postgres.kill('SIGINT'));
process.on('SIGUSR2', () => postgres.kill('SIGQUIT'));
process.on('SIGINT', () => undefined);
