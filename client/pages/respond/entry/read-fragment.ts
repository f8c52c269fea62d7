import { readAnnouncedFingerprint } from '../../../../surveys/tickets/typed-numbers.ts';

/** What an address carries behind its `#`: the code of an invitation or a code sheet, and a fingerprint to compare. */
export interface Fragment {
  code: string | null;
  /** Beginning of the contract's fingerprint, from a poster. */
  announced: string | null;
}

/** Reads `#CODE`, `#f=FINGERPRINT` or both, joined by `&`. What is neither is left alone. */
export function readFragment(hash: string): Fragment {
  const parts = hash.replace(/^#/, '').split('&').filter(Boolean);
  const announced = parts.find((part) => part.startsWith('f='))?.slice(2) ?? '';
  const code = parts.find((part) => !part.startsWith('f='));
  return {
    code: code === undefined ? null : decoded(code),
    announced: readAnnouncedFingerprint(announced),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
