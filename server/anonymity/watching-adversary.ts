import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Dependencies } from '../dependencies.ts';
import { publicTickets } from '../fieldwork/tally/public-tally.ts';
import { acceptedTicketsOfWave } from '../fieldwork/tally/tally-of-wave.ts';
import { findWaveOrFail } from '../fieldwork/waves/find-wave-or-fail.ts';
import { openDependencies } from '../open-dependencies.ts';
import { attackOf, type Attack } from './attack.ts';
import { linkage, type Linkage } from './linkage.ts';
import { medianFillInMs, sittings, type Coming } from './sittings.ts';
import { answersOf, firstMoment, watchedWave } from './watched-wave.ts';

const groupSize = 40;

/** What somebody sees who reads along while a wave is open, and what it is worth against the truth. */
type Watching = (dependencies: Dependencies, directory: string, world: World) => Promise<Linkage>;

interface World {
  wave: string;
  random: RandomGenerator;
}

/** As Kotae keeps it. The ticket window is the default; nothing may be found in these. */
const ownWatchings: Record<string, Watching> = {
  'files copied twice a second, ticket window': filesCopied('in two windows'),
  'public counts read twice a second': countsRead(publicTickets),
};

/** Every one of these has to be found out. A wave without a ticket window says in its contract that it can be. */
const sabotagedWatchings: Record<string, Watching> = {
  'files copied, no window (contract says so)': filesCopied('at one go'),
  'files copied, answers in order of tickets': filesCopied('in two windows, in one order'),
  'public counts that move at once': countsRead(acceptedTicketsOfWave),
};

/**
 * Lets somebody loose who runs the server and copies its files twice a second while people take tickets and answer, or
 * who reads the public counts as often and sees who sits at a screen.
 * Unit     one group of 40, `worldCount` times for each way.
 */
export async function watchingAdversary(worldCount: number, seed: number): Promise<Attack[]> {
  const directory = mkdtempSync(join(tmpdir(), 'kotae-audit-'));
  const dependencies = await openDependencies({ dataDirectory: directory, publicUrl: 'http://127.0.0.1' });
  try {
    const attacks: Attack[] = [];
    const ways = [
      ...Object.entries(ownWatchings).map(([name, watch]) => ({ name, watch, isSabotaged: false })),
      ...Object.entries(sabotagedWatchings).map(([name, watch]) => ({ name, watch, isSabotaged: true })),
    ];
    for (const [way, { name, watch, isSabotaged }] of ways.entries()) {
      const random = xoroshiro128plus(seed);
      const linkages = [];
      for (let world = 0; world < worldCount; world += 1) {
        const found = await watch(dependencies, directory, { wave: `audit-${way}-${world}`, random });
        linkages.push({ size: groupSize, ...found });
      }
      attacks.push(attackOf(name, isSabotaged, linkages));
    }
    return attacks;
  } finally {
    await dependencies.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Names with a ticket and answers, each by the first copy in which it stands. */
function filesCopied(coming: Coming): Watching {
  return async (dependencies, directory, { wave, random }) => {
    const group = sittings(random, groupSize, coming, firstMoment);
    const names = new Map<string, number>();
    const answers = new Map<string, number>();
    const hasWindow = coming !== 'at one go';
    await watchedWave(dependencies, { wave, sittings: group, hasWindow }, (at) => {
      for (const name of namesWithTicket(directory, wave)) if (!names.has(name)) names.set(name, at);
      for (const sheet of answersIn(directory, wave)) if (!answers.has(sheet)) answers.set(sheet, at);
    });
    const order = [...names.keys()];
    const truth = order.map((name) => Buffer.from(JSON.stringify(answersOf(Number(name) - 1))));
    const guess = likeliestAnswers(names, answers).map((sheet) => Buffer.from(asAnswered(sheet)));
    return linkage(truth, guess);
  };
}

/** What the bytes of the files say at this moment: reading them beside the server is copying them. */
function namesWithTicket(directory: string, wave: string): string[] {
  return reading(join(directory, 'kotae.sqlite'), (db) =>
    db
      .prepare('SELECT name FROM invitation WHERE wave = ? AND blinded_hash <> zeroblob(32) ORDER BY name')
      .pluck()
      .all(wave),
  ) as string[];
}

function answersIn(directory: string, wave: string): string[] {
  return reading(join(directory, 'responses', `${wave}.sqlite`), (db) =>
    db.prepare('SELECT answers FROM response ORDER BY key').pluck().all(),
  ) as string[];
}

function reading<T>(file: string, read: (db: SQLite.Database) => T): T {
  const db = new SQLite(file, { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** Without the grade, which the ticket attests. */
function asAnswered(sheet: string): string {
  const { attainment1, attainment2 } = JSON.parse(sheet) as Record<string, number>;
  return JSON.stringify({ attainment1, attainment2 });
}

/**
 * The answers as laid to the names, in the order of these: each answer, the earliest first, goes to whoever of those
 * left took a ticket about as long before as filling in takes.
 */
function likeliestAnswers(names: Map<string, number>, answers: Map<string, number>): string[] {
  const left = new Map(names);
  const laid = new Map<string, string>();
  for (const [sheet, answeredAt] of answers) {
    const unlikely = (takenAt: number): number =>
      Math.abs(Math.log(Math.max(answeredAt - takenAt, 1) / medianFillInMs));
    const [likeliest] = [...left].toSorted(([, a], [, b]) => unlikely(a) - unlikely(b));
    if (likeliest === undefined) break;
    laid.set(likeliest[0], sheet);
    left.delete(likeliest[0]);
  }
  return [...names.keys()].map((name) => laid.get(name) ?? '{}');
}

type Ticketing = typeof publicTickets;

/** Everybody answers on one day. Whoever sees them at their screens knows the order; which ticket appeared when? */
function countsRead(read: Ticketing): Watching {
  return async (dependencies, _directory, { wave, random }) => {
    const within = (sitting: number): number => sitting % (24 * 60 * 60 * 1000);
    const day = firstMoment + 7 * 24 * 60 * 60 * 1000;
    const group = sittings(random, groupSize, 'in two windows', firstMoment).map(
      ({ ticketAt, answerAt }) => ({
        ticketAt,
        answerAt: day - within(day) + within(answerAt),
      }),
    );
    const seen = new Map<string, number>();
    const look = async (at: number): Promise<void> => {
      const then = { ...dependencies, now: () => new Date(at) };
      for (const { message } of await read(then, await findWaveOrFail(dependencies.db, wave))) {
        if (!seen.has(message)) seen.set(message, at);
      }
    };
    const tickets = await watchedWave(dependencies, { wave, sittings: group, hasWindow: true }, look);
    await look(day + 24 * 60 * 60 * 1000);
    const byArrival = group.map(({ answerAt }, person) => ({ answerAt, ticket: tickets[person] }));
    const truth = byArrival
      .toSorted((a, b) => a.answerAt - b.answerAt)
      .map(({ ticket }) => Buffer.from(ticket?.message ?? ''));
    return linkage(
      truth,
      [...seen.keys()].map((message) => Buffer.from(message)),
    );
  };
}
