/**
 * What keeps small groups from being worked out. Whatever is published has all of them; a test that leaves one out shows
 * what it is for.
 */
export interface Safeguards {
  /** More groups than the small ones are hidden, so that no sum or difference gives those. */
  complementary: boolean;
  /** Groups in which everybody chose the same are hidden. */
  unanimity: boolean;
  /** What is hidden for an item is hidden for those that are asked by the answer to it. */
  routing: boolean;
  /** Nothing new can be subtracted from tables that were published earlier. */
  earlier: boolean;
  /** Zeros beside groups within groups are looked at. */
  nesting: boolean;
}

export const allSafeguards: Safeguards = {
  complementary: true,
  unanimity: true,
  routing: true,
  earlier: true,
  nesting: true,
};
