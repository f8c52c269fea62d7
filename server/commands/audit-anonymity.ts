import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import { linkingZ } from '../anonymity/attack.ts';
import { linkingAdversary } from '../anonymity/linking-adversary.ts';
import { watchingAdversary } from '../anonymity/watching-adversary.ts';

/** kotae audit-anonymity: an adversary tries to link responses to people; exit 1 if it can, or if a control fails. */
export function addAuditAnonymity(program: Command): void {
  program
    .command('audit-anonymity')
    .description(
      'on throwaway data: can somebody with the files, the logs and the true order of issuing link responses to people, ' +
        'or somebody who copies the files of an open wave with a ticket window, or reads its public counts, twice a second? ' +
        'exit 1 if so, or if a sabotaged variant is not found out',
    )
    .option('--worlds <number>', 'how many groups of each size and length', '10')
    .action(async (options: { worlds: string }) => {
      const worldCount = Number(options.worlds);
      if (!Number.isInteger(worldCount) || worldCount < 1) throw new Error('--worlds: a whole number from 1');
      let hasFailed = false;
      console.log('                                              responses    hits  chance       z  verdict');
      const seed = randomInt(2 ** 31);
      const attacks = [...linkingAdversary(worldCount, seed), ...(await watchingAdversary(worldCount, seed))];
      for (const attack of attacks) {
        const isAsItShould = attack.isLinked === attack.isSabotaged;
        hasFailed ||= !isAsItShould;
        const verdict = attack.isSabotaged
          ? isAsItShould
            ? 'sabotaged: found out'
            : 'SABOTAGED AND NOT FOUND OUT'
          : isAsItShould
            ? 'nothing to link by'
            : 'LINKED';
        console.log(
          [
            attack.collection.padEnd(44),
            String(attack.responseCount).padStart(10),
            `${(100 * attack.hitProportion).toFixed(1)}%`.padStart(7),
            `${(100 * attack.chanceProportion).toFixed(1)}%`.padStart(7),
            attack.z.toFixed(1).padStart(7),
            ` ${verdict}`,
          ].join(' '),
        );
      }
      console.log(
        hasFailed
          ? `failed: ${linkingZ} standard errors from chance count as linking`
          : `no better than chance (${linkingZ} standard errors) on what Kotae keeps; every sabotage found out`,
      );
      if (hasFailed) process.exitCode = 1;
    });
}
