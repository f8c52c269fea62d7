import type { Action, ActionSubject, KeptAction } from '../../../server/contract/publishing/actions.ts';

/** An action being written: a new one, or one that is there, made from a revision. */
export interface EditedAction {
  of: { number: number; revision: number } | null;
  action: Action;
}

/** A new one about something. */
export function newAction(subject: ActionSubject): EditedAction {
  return {
    of: null,
    action: {
      subject,
      title: '',
      description: '',
      state: 'not-started',
      reason: '',
      owner: '',
      unit: '',
      dueOn: '',
      publicWords: null,
    },
  };
}

/** One that is there, to be changed. */
export function editedAction({ number, revision, action }: KeptAction): EditedAction {
  return { of: { number, revision }, action };
}

/** The id of the control that an issue's path is about. */
export function controlOf([field, part]: (string | number)[]): string | null {
  if (field === undefined) return null;
  const isPart = field === 'subject' && (part === 'group' || part === 'category' || part === 'words');
  return `action-${isPart ? part : field}`;
}
