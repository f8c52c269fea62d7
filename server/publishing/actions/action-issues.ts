import { isDate } from '../../../surveys/items/date.ts';
import type { Action } from '../../contract/publishing/actions.ts';
import type { ServerIssue } from '../../contract/issue.ts';

/**
 * What is missing of an action: everything that is done has somebody in charge and a day, what is not done has a reason.
 * What it answers to is judged by `subjectLabel`.
 */
export function actionIssues({ title, state, owner, dueOn, reason, publicWords }: Action): ServerIssue[] {
  const isDeclined = state === 'declined';
  const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
  const issues: (ServerIssue | false)[] = [
    isBlank(title) && { code: 'action-without-title', path: ['title'], facts: {} },
    !isDeclined && isBlank(owner) && { code: 'action-without-owner', path: ['owner'], facts: {} },
    !isDate(dueOn, 'day') &&
      !(isDeclined && dueOn === '') && { code: 'action-without-day', path: ['dueOn'], facts: {} },
    isDeclined && isBlank(reason) && { code: 'action-without-reason', path: ['reason'], facts: {} },
    isBlank(publicWords?.ja) &&
      !isBlank(publicWords?.en) && { code: 'action-in-english-only', path: ['publicWords'], facts: {} },
  ];
  return issues.filter((issue) => issue !== false);
}
