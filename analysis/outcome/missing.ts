/**
 * Outcomes of an item as they stand in a case file's columns. Those other than a substantive category are codes of
 * their own and never share one null: a person who was not asked is in no base, one who left the item blank is in the
 * asked base only. They are the lowest codes, the same in columns of bytes and of words.
 */
export const notAsked = 0;
export const nonresponse = 1;
/** Chose an option outside the substance of the question ("don't know"). */
export const nonSubstantive = 2;
/** The outcome that is the item's first category; category i is firstCategory + i. */
export const firstCategory = 3;
