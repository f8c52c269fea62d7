import type { AnswerIssue } from '../schema/issue.ts';
import type { Answer } from './answer.ts';

/**
 * What became of one raw value. Exactly one of three: an answer and no issue; issues and no answer;
 * neither, and then the item was left blank. Paths of the issues start at the value itself.
 */
export interface Reading<A extends Answer = Answer> {
  answer?: A;
  issues: AnswerIssue[];
}
