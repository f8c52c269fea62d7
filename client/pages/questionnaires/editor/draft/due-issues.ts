import type { DraftIssue } from '../../../../../server/contract/authoring/questionnaire-drafts.ts';
import type { Path } from '../../../../../surveys/schema/issue.ts';
import { fieldOf } from './field-of.ts';
import type { EditContext } from './edit-context.ts';

/** Where somebody is and has been. */
export interface Attention {
  /** Ids of the control that has the focus, and of the groups it is in. */
  at: ReadonlySet<string>;
  /** Ids of controls and groups of controls that were left. */
  left: ReadonlySet<string>;
  hasTriedToFinish: boolean;
}

/**
 * The issues that somebody is told by now. What stands in the field that is being written in is not wrong yet, and
 * what is not written yet is not missing before its field was left, or finishing was tried.
 */
export function dueIssues(
  issues: readonly DraftIssue[],
  { at, left, hasTriedToFinish }: Attention,
  context: Pick<EditContext, 'questionnaire' | 'tablePlan' | 'words' | 'language'>,
): DraftIssue[] {
  if (hasTriedToFinish) return [...issues];
  return issues.filter((issue) => {
    const { id } = fieldOf(placeOf(issue), context);
    return !at.has(id) && (!isUnfinished(issue) || left.has(id));
  });
}

/** Where an issue is put right: a translation that is missing, in its own field. */
export function placeOf({ code, path, facts }: DraftIssue): Path {
  const { language } = facts;
  return code === 'missing-translation' && typeof language === 'string' ? [...path, language] : path;
}

/** Whether something is not there yet, rather than there and wrong. */
function isUnfinished({ code, facts }: DraftIssue): boolean {
  return (
    code === 'missing-key' ||
    code === 'missing-translation' ||
    code === 'unused-placeholder' ||
    (code === 'invalid' && facts['zod'] === 'too_small' && facts['origin'] !== 'number')
  );
}
