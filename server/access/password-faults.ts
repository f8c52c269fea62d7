import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as japanese from '@zxcvbn-ts/language-ja';
import type { ServerIssue } from '../contract/issue.ts';

/** 3 of 0 to 4: more than a hundred million guesses by whoever begins with what people choose. */
const lowestScore = 3;
/** What the first so many characters do not give away, more of them do not either. */
const judgedLength = 64;

let judge: ZxcvbnFactory | undefined;

/**
 * Whether somebody who begins with common passwords, words, names, keyboard rows, repetitions and what is known of the
 * person would soon have a password. Nothing is asked of its composition, and it does not expire.
 *
 * @returns  `guessable-password` at the path given, or nothing.
 */
export function passwordFaults(
  password: string,
  { name, email, path }: { name: string; email: string; path: string[] },
): ServerIssue[] {
  judge ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...japanese.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: judgedLength,
  });
  const known = [email, ...email.split(/[@.]/), name, ...name.split(/\s+/), 'kotae', 'survey'];
  const { score } = judge.check(password.normalize('NFKC'), known);
  return score >= lowestScore ? [] : [{ code: 'guessable-password', path, facts: {} }];
}
