/**
 * Whether a raw value means "left blank": absent, null, the empty text or the empty list.
 * Blank is never an error of the value; whether it may be blank is decided where the whole sheet is read.
 *
 * @example isBlank([]) // => true
 * @example isBlank(0) // => false
 */
export function isBlank(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);
}
