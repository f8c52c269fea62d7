import { rewriteMark } from '../../../surveys/schema/rewrite-mark.ts';

/** How a tool writes what is put into a text when it is shown: `{name}`, or `${name}` alone. */
export type PlaceholderForm = 'braces' | 'dollar-braces';

/** Longer than this it is no placeholder but a text with braces. */
const longest = 500;
const deepest = 5;

/**
 * A text with its placeholders marked, since what they stand for is not known here: `{kids.shown}` becomes
 * `〔✎kids.shown〕`, which is an issue of the questionnaire until somebody has written words instead.
 *
 * @example markPlaceholders('You have {kids}.', 'braces') // => { text: 'You have 〔✎kids〕.', count: 1 }
 */
export function markPlaceholders(text: string, form: PlaceholderForm): { text: string; count: number } {
  const opening = form === 'braces' ? '{' : '${';
  const parts: string[] = [];
  let [from, count] = [0, 0];
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, from)) {
    const begin = at + opening.length;
    const end = closingBrace(text, begin);
    parts.push(text.slice(from, at));
    // A brace before a space, or never closed, is a brace.
    if (end < 0 || /^\s|^$/.test(text.slice(begin, end))) {
      parts.push(opening);
      from = begin;
      continue;
    }
    parts.push(`${rewriteMark}${text.slice(begin, end).trim()}〕`);
    from = end + 1;
    count += 1;
  }
  return { text: [...parts, text.slice(from)].join(''), count };
}

/** Where the brace that was opened before `begin` is closed; -1 where it is not. */
function closingBrace(text: string, begin: number): number {
  let depth = 1;
  for (let at = begin; at < Math.min(text.length, begin + longest); at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
    if (depth > deepest) return -1;
  }
  return -1;
}
