import { manifestFingerprint } from './manifest.ts';
import type { Manifest } from './evidence.ts';

/**
 * The fingerprints under which a contract may have been announced: its own; and, where it promises nothing but an open
 * link, the one of the shorter text that such waves were opened with before there were other modes.
 */
export function contractFingerprints(contract: Manifest): string[] {
  const own = manifestFingerprint(contract);
  const { modes, strata, ticketsUntil } = contract;
  const isOpenLinkOnly = modes.length === 1 && modes[0] === 'open-link' && strata.length === 0;
  if (!isOpenLinkOnly || ticketsUntil !== null) return [own];
  const added = new Set(['modes', 'strata', 'opensOn', 'ticketsUntil']);
  const shorter = Object.fromEntries(Object.entries(contract).filter(([key]) => !added.has(key)));
  return [own, manifestFingerprint({ ...shorter, mode: 'open-link' })];
}
