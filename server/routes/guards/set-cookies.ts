import type { Context } from 'hono';

/** Set-Cookie headers, each a line of its own. */
export function setCookies(context: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
}
