/** Stands between the parts of a name; item and option codes never hold it. */
const separator = '*';

/**
 * Name of a banner among those of a stub: its item, or of a nested banner the outer item and its own.
 *
 * @example bannerCode({ item: 'grade', within: { item: 'department' } }) // => 'department*grade'
 */
export function bannerCode({
  item,
  within,
}: {
  item: string;
  within?: { item: string } | undefined;
}): string {
  return joinedCode(within === undefined ? [item] : [within.item, item]);
}

/**
 * The items that a banner divides by, the outer one first.
 *
 * @example bannerItems('department*grade') // => ['department', 'grade']
 */
export function bannerItems(banner: string): string[] {
  return splitCode(banner);
}

/**
 * Name of a group within a group.
 *
 * @example joinedCode(['north', 'chief']) // => 'north*chief'
 */
export function joinedCode(codes: readonly string[]): string {
  return codes.join(separator);
}

/**
 * The names that joinedCode has joined.
 *
 * @example splitCode('north*chief') // => ['north', 'chief']
 */
export function splitCode(code: string): string[] {
  return code.split(separator);
}
