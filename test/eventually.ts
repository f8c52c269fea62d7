import { vi } from 'vitest';
import { limits } from './limits.ts';

/** What `look` gives as soon as it no longer throws; its last error where that never comes. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: limits.wait });
}
