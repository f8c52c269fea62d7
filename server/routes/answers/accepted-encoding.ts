import { parseAccept } from 'hono/utils/accept';

/** How answers are compressed, the smaller first. Browsers take brotli over TLS and on their own machine only. */
const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The encoding that a reader prefers by its `Accept-Encoding`, the smaller of two that it likes as well; undefined: as
 * it is, also where the reader refuses even that, since an answer it may not read is more than none.
 */
export function acceptedEncoding(header: string | undefined): Encoding | undefined {
  const wishes = new Map(parseAccept(header ?? '').map(({ type, q }) => [type.toLowerCase(), q]));
  const wishFor = (encoding: string): number => wishes.get(encoding) ?? wishes.get('*') ?? 0;
  const best = encodings.reduce((one, other) => (wishFor(other) > wishFor(one) ? other : one));
  const plain = wishes.get('identity') ?? 0;
  return wishFor(best) > 0 && wishFor(best) >= plain ? best : undefined;
}
