/** What a title is told apart by must say something: a single sign or figure does not. */
const shortest = 4;

/**
 * Titles of waves without what all of them begin with, where something stays of each that tells it apart: 「◯◯アンケート
 * （令和3年10月）」 and 「◯◯アンケート（令和6年9月）」 are 「令和3年10月」 and 「令和6年9月」 beside each other.
 *
 * Shape    titles: in one language, with no reading.
 * @example shortTitles(['Staff survey (October 2021)', 'Staff survey (May 2024)']) // => ['October 2021', 'May 2024']
 * @example shortTitles(['Staff survey', 'Staff survey 2024']) // => ['Staff survey', 'Staff survey 2024']
 */
export function shortTitles(titles: readonly string[]): string[] {
  const [first = '', ...others] = titles;
  let common = 0;
  while (common < first.length && others.every((title) => title[common] === first[common])) common += 1;
  if (titles.some(({ length }) => length === common)) return [...titles];
  // Neither a word nor a number is cut in two: what is left begins where a bracket or a space stood.
  const start = first.slice(0, common).search(/[^\s（(「【:：]*$/u);
  const rests = titles.map((title) => withoutBracket(title.slice(start)));
  const tellApart = new Set(rests).size === titles.length && rests.every(({ length }) => length >= shortest);
  return start > 0 && tellApart ? rests : [...titles];
}

/** Without the ends of brackets that were opened before. */
function withoutBracket(text: string): string {
  const closing = /^(?<inner>[^（(「【]*?)[）)」】]+$/u.exec(text);
  return closing?.groups?.['inner'] ?? text;
}
