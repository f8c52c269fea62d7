import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { serverIssueWords } from '../../issue-words.ts';
import { problemWords, type ProblemCode } from '../../problems.ts';
import { preferredLanguage } from './preferred-language.ts';
import type { Problem } from '../../contract/problem.ts';

/** The reader's language: as the address says, else the browser; Japanese where neither wants one of ours. */
export function languageOf(context: Context): Language {
  return preferredLanguage(context.req.query('lang') ?? context.req.header('accept-language') ?? '');
}

/** More than a person could have made by hand; without a limit a small hostile body would draw a huge answer. */
const mostIssues = 100;

/** Issues with a sentence each, as far as anybody would read them. */
export function wordedIssues(issues: ServerIssue[], language: Language): NonNullable<Problem['issues']> {
  return issues.slice(0, mostIssues).map((issue) => ({ ...issue, words: serverIssueWords(issue, language) }));
}

/** A refusal as application/problem+json, with words in the reader's language and every issue found. */
export function problemResponse(context: Context, code: ProblemCode, issues: ServerIssue[] = []): Response {
  const language = languageOf(context);
  const { status, title, retryAfter: usualWait } = problemWords(code, language);
  const retryAfter = issues.find((issue) => issue.code === 'wait')?.facts.seconds ?? usualWait;
  const problem: Problem = {
    type: 'about:blank',
    status,
    code,
    title,
    ...(issues.length > 0 && { issues: wordedIssues(issues, language) }),
  };
  return context.json(problem, status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
}
