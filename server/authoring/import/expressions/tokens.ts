import { Unreadable } from './variable.ts';

/** A name of an answer, a text or number, a word, a function that is called, a sign. */
export interface Token {
  kind: 'name' | 'text' | 'word' | 'call' | 'sign';
  value: string;
}

/** A condition that people have written is shorter; what comes after reads every token. */
const mostTokens = 2000;

const pattern = new RegExp(
  [
    /\$?\{([^{}]+)\}/, // a name in braces
    /''([\w-]+)''|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|[‘’“”]([^‘’“”]*)[‘’“”]/, // texts, also as word processors quote them
    /(?:\.{1,2}|\/[\w-]+)(?:\/(?:\.\.|[\w-]+))*\/([\w-]+)/, // a name at the end of a path (XPath)
    /(\d+X\d+X\d+\w*(?:#\d)?(?:\.\w+)?)/, // an answer as LimeSurvey's designer of conditions names it
    /([A-Za-z_][\w-]*)(?=\s*\()/, // a function
    /(-?\d+(?:\.\d+)?)(?![\w.])/, // a number
    /([A-Za-z_]\w*(?:\.\w+)*)/, // a word
    /(&&|\|\||==|!=|<>|>=|<=|[=<>!()[\],])/, // signs
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
);

const space = /\s*/y;

/** The tokens of a condition. Throws  Unreadable where it has anything else, or more of them than anybody writes. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    if (at >= text.length) return tokens;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || tokens.length === mostTokens) throw new Unreadable();
    at = pattern.lastIndex;
    tokens.push(tokenOf(match));
  }
}

function tokenOf(match: RegExpExecArray): Token {
  const [whole, braced, twice, single, double, curly, path, designed, call, number, word] = match;
  const name = braced?.trim() ?? path;
  if (name !== undefined) return { kind: 'name', value: name };
  const quoted = twice ?? single ?? double ?? curly;
  if (quoted !== undefined) return { kind: 'text', value: quoted.replaceAll(/\\(.)/g, '$1') };
  if (designed !== undefined) return { kind: 'word', value: designed };
  if (call !== undefined) return { kind: 'call', value: call.toLowerCase() };
  if (number !== undefined) return { kind: 'text', value: number };
  return word === undefined ? { kind: 'sign', value: whole } : { kind: 'word', value: word };
}
