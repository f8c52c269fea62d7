/** Whether two values are the same as JSON, in whatever order their keys stand; what is undefined is not there. */
export function isSameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSameContent(Reflect.get(one, key), Reflect.get(other, key)),
  );
}
