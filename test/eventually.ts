import { vi } from 'vitest';
import { limits } from './limits.ts';

/**
 * What `look` gives as soon as it no longer throws; its last error where that never comes. Less patience (milliseconds)
 * is for controls alone, in which it is known not to come.
 */
export function eventually<T>(look: () => T | Promise<T>, patience = limits.wait): Promise<T> {
  return vi.waitFor(look, { timeout: patience });
}
