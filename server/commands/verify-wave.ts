import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { readAnnouncedFingerprint } from '../../surveys/tickets/typed-numbers.ts';
import { verifyTally } from '../../surveys/tickets/verify-tally.ts';
import { localDay } from '../fieldwork/waves/local-day.ts';
import { commandLanguage } from './command-language.ts';
import { fetchRecords, publicAddress, readRecords, saveRecords } from './public-records.ts';
import { verificationReport } from './verification-report.ts';

interface Options {
  url?: string;
  fingerprint?: string;
  save?: string;
}

const refusals = {
  noSource: {
    ja: '調査のアドレス（http://…/waves/記号）か、保存したフォルダーを指定してください。',
    en: 'Give the address of a wave (http://…/waves/code) or a folder with its saved records.',
  },
  notAFingerprint: {
    ja: '照合番号は、0から9とaからfの文字を16文字以上で指定してください。',
    en: 'A fingerprint is at least 16 letters from 0 to 9 and a to f.',
  },
  moving: {
    ja: '回答が届き続けているため、いまは突き合わせられません。少し待つか、締切のあとに試してください。',
    en: 'Responses keep coming, so that counts and tickets cannot be compared. Try later, or after closing.',
  },
} as const;

/** kotae verify-wave: recounts a wave from what everybody can read; exit 1 with every problem if anything is wrong. */
export function addVerifyWave(program: Command): void {
  program
    .command('verify-wave')
    .description(
      'recount a wave from public data alone: contract, tickets, counts; exit 1 if anything is wrong',
    )
    .argument(
      '<address|folder>',
      'address of the public page, folder with saved records, or with --url a code',
    )
    .option('--url <address>', 'address of the installation; the argument is then the code of the wave')
    .option(
      '--fingerprint <start>',
      'fingerprint of the contract, whole or its beginning, e.g. from a poster',
    )
    .option('--save <folder>', 'keep the public records as wave.json, tally.json, tickets.json')
    .action(async (source: string, options: Options) => {
      const address = publicAddress(
        options.url === undefined ? source : `${options.url.replace(/\/+$/, '')}/waves/${source}`,
      );
      if (address === null && !existsSync(source)) refuse('noSource');
      const announced = [options.fingerprint, address?.announced]
        .filter((typed) => typed !== undefined && typed !== null)
        .map((typed) => readAnnouncedFingerprint(typed) ?? refuse('notAFingerprint'));
      const records = address === null ? readRecords(source) : await fetchRecords(address);
      if (records === null) refuse('moving');
      if (options.save !== undefined) saveRecords(options.save, records);
      const { contract, contractFingerprint } = records.wave;
      const verification = verifyTally(
        { contract, contractFingerprint, tally: records.tally, tickets: records.tickets.tickets },
        { announced, day: localDay(new Date(), contract.timeZone ?? null) },
      );
      for (const line of verificationReport(records, verification, announced, commandLanguage)) {
        console.log(line);
      }
      if (verification.problems.length > 0) process.exitCode = 1;
    });
}

function refuse(reason: keyof typeof refusals): never {
  throw new Error(refusals[reason][commandLanguage]);
}
