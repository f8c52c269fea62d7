import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

const maxAgeSeconds = 400 * 24 * 60 * 60;
/** Sent with signing in and nothing else: neither with pages nor with answers. */
const path = '/api/session';

/**
 * What a browser keeps once somebody has signed in with it, so that their tries are not counted with those of
 * strangers. Nothing of it is stored here: it is an own number, signed together with the address of the account. Of
 * several accounts on one machine each has a cookie of its own.
 */
export interface KnownDevices {
  /** The key that tries from these request headers are counted by: of a device that is known, else of all strangers. */
  keyOf(email: string, headers: Headers): string;
  /** Of everybody whose device is not known. */
  strangersKey(email: string): string;
  /** The Set-Cookie header by which the browser is known from now on. */
  cookieFor(email: string): string;
}

export function createKnownDevices(secret: string, isSecure: boolean): KnownDevices {
  const mac = (...parts: string[]) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['known-device', ...parts]))
      .digest('base64url');
  const nameFor = (email: string) => `kotae.device-${mac('name', email).slice(0, 16)}`;
  const strangersKey = (email: string) => mac('strangers', email);
  return {
    strangersKey,
    keyOf(email, headers) {
      const [number = '', signature = ''] = (
        parseCookies(headers.get('cookie') ?? '').get(nameFor(email)) ?? ''
      ).split('.');
      const isKnown = isSame(signature, mac('device', email, number));
      return isKnown ? mac('own', email, number) : strangersKey(email);
    },
    cookieFor(email) {
      const number = randomBytes(16).toString('base64url');
      const attributes = `Max-Age=${maxAgeSeconds}; Path=${path}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
      return `${nameFor(email)}=${number}.${mac('device', email, number)}; ${attributes}`;
    },
  };
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
