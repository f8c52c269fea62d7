/**
 * Whether a condition is a plain no: the way in which files keep a question out of sight.
 *
 * @example isNever('false()') // => true
 */
export function isNever(expression: string): boolean {
  return /^\(*\s*(?:0|false(?:\(\))?|1\s*==?\s*[02]|no)\s*\)*$/i.test(expression.trim());
}
