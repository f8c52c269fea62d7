import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherEvidence } from '../../surveys/tickets/gather-evidence.ts';
import { publicRecordSchemas, type PublicRecords } from '../contract/fieldwork/public-records.ts';
import { readJson } from './read-file.ts';

const patienceMs = 60_000;

/** Where the public records of a wave are, and beginnings of its fingerprint that came with the address. */
export interface PublicAddress {
  api: string;
  announced: string | null;
}

/**
 * Reads the address of a wave as people have it: of its public page, of its answering page (with or without the
 * fingerprint of a poster), or of its API; null if it is none.
 */
export function publicAddress(text: string): PublicAddress | null {
  const url = URL.parse(text);
  const wave = url && /^\/(?:api\/waves|waves|w)\/([a-z0-9][a-z0-9_-]*)\/?$/.exec(url.pathname)?.[1];
  if (!url || !wave || !/^https?:$/.test(url.protocol)) return null;
  const announced = new URLSearchParams(url.hash.slice(1)).get('f');
  return { api: `${url.origin}/api/waves/${wave}`, announced };
}

/** Fetches the records of a wave, counts and tickets of one moment. Throws  one line; null while responses keep coming. */
export async function fetchRecords({ api }: PublicAddress): Promise<PublicRecords | null> {
  const wave = parsed('wave', await fetchJson(api), api);
  const gathered = await gatherEvidence(
    async () => parsed('tally', await fetchJson(`${api}/tally`), `${api}/tally`),
    async () => parsed('tickets', await fetchJson(`${api}/tally/tickets`), `${api}/tally/tickets`).tickets,
  );
  return gathered && { wave, tally: gathered.tally, tickets: { tickets: [...gathered.tickets] } };
}

/** Reads records that were saved before. Throws  one line naming the file. */
export function readRecords(folder: string): PublicRecords {
  const read = <Name extends keyof PublicRecords>(name: Name) => {
    const file = join(folder, `${name}.json`);
    return parsed(name, readJson(file), file);
  };
  return { wave: read('wave'), tally: read('tally'), tickets: read('tickets') };
}

/** Keeps the records as three files, to be recounted later or by somebody else. */
export function saveRecords(folder: string, kept: PublicRecords): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, record] of Object.entries(kept)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
  }
}

function parsed<Name extends keyof PublicRecords>(
  name: Name,
  value: unknown,
  place: string,
): PublicRecords[Name] {
  const result = publicRecordSchemas[name].safeParse(value);
  if (result.success) return result.data as PublicRecords[Name];
  const [issue] = result.error.issues;
  throw new Error(`${place}: not a public record of Kotae (${issue?.path.join('.')}: ${issue?.message})`);
}

async function fetchJson(address: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
  } catch (cause) {
    throw new Error(`${address}: not reached`, { cause });
  }
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`.trim());
  try {
    return await response.json();
  } catch (cause) {
    throw new Error(`${address}: not valid JSON`, { cause });
  }
}
