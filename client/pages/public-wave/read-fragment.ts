/** What somebody brings along behind the `#` of the address, which no server sees. */
export interface Fragment {
  /** A receipt number as it stands there; empty where there is none. */
  receipt: string;
  /** The fingerprint of a poster (`f=`); null where there is none. */
  announced: string | null;
}

/** Reads `#NUMBER`, `#f=START` and `#NUMBER&f=START`. */
export function readFragment(hash: string): Fragment {
  const parts = hash.replace(/^#/, '').split('&');
  const announced = parts.find((part) => part.startsWith('f='))?.slice(2) ?? null;
  return { receipt: parts.find((part) => part !== '' && !part.includes('=')) ?? '', announced };
}

/** The address without the receipt number, which need not stay in sight nor in the browser's history. */
export function withoutReceipt(address: string): string {
  const url = new URL(address);
  const { announced } = readFragment(url.hash);
  url.hash = announced === null ? '' : `f=${announced}`;
  return url.href;
}
