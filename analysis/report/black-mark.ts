/** What stands in place of a blackened part: always as long, so that it does not tell the length of a name. */
export const blackMark = '■■■';
