/**
 * Outcomes of an item other than a substantive category, as they stand in a case file's columns.
 * They are codes of their own and never share one null: a person who was not asked is in no base, one who left
 * the item blank is in the asked base only.
 */
export const notAsked = 0xffff;
export const nonresponse = 0xfffe;
/** Chose an option outside the substance of the question ("don't know"). */
export const nonSubstantive = 0xfffd;
