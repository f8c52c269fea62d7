import { bytesToHex } from '@noble/hashes/utils.js';
import { readCore, sheetStatement } from './core.ts';
import { innerNumber, isInnerTicketGenuine, sheetKey } from './inner-ticket.ts';
import { entriesOf, type Lists } from './lists.ts';
import type { OpeningCheck, OpeningProblem } from './opening-problem.ts';
import type { Primitives } from './primitives.ts';
import type { Part, Place, SealingTerms } from './terms.ts';

/** A sheet that trustees sent in to find it again (検査票), by the number of its inner ticket. */
export interface TestSheet {
  stratum: string;
  innerNumber: Uint8Array;
}

/** A core that is not in order, by its place in the list of its stratum. */
export interface BadCore {
  stratum: string;
  index: number;
  check: OpeningCheck;
}

/** Of every core: a genuine inner ticket of this stratum and lane, there once, whose key signs the locked sheet. */
export function badCores(primitives: Primitives, terms: SealingTerms, part: Part, cores: Lists): BadCore[] {
  return [...cores].flatMap(([stratum, list]) => {
    const seen = new Set<string>();
    return list.flatMap((core, index) => {
      const check = coreCheck(primitives, terms, { ...part, stratum }, { core, seen });
      return check === null ? [] : [{ stratum, index, check }];
    });
  });
}

function coreCheck(
  primitives: Primitives,
  terms: SealingTerms,
  place: Place,
  { core, seen }: { core: Uint8Array; seen: Set<string> },
): OpeningCheck | null {
  const { message, ticketSignature, sheetSignature, locked } = readCore(core);
  if (!isInnerTicketGenuine(primitives, terms, place, { message, signature: ticketSignature }))
    return 'ticket-forged';
  const number = bytesToHex(innerNumber(message));
  if (seen.has(number)) return 'ticket-twice';
  seen.add(number);
  const statement = sheetStatement(primitives, terms, place, locked);
  return primitives.isSigned(sheetKey(message), statement, sheetSignature) ? null : 'sheet-not-signed';
}

/** Test sheets that are not among the cores. */
export function missingTestSheets(cores: Lists, testSheets: readonly TestSheet[]): OpeningProblem[] {
  return testSheets.flatMap((sheet): OpeningProblem[] => {
    const numbers = entriesOf(cores, sheet.stratum).map((core) =>
      bytesToHex(innerNumber(readCore(core).message)),
    );
    const isThere = numbers.includes(bytesToHex(sheet.innerNumber));
    return isThere ? [] : [{ check: 'canary-missing', stratum: sheet.stratum }];
  });
}
