import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { actionFields, type Action } from '../../contract/publishing/actions.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import { findAction, insertAction, updateAction } from '../../store/publishing/actions.queries.ts';
import { publishedCatalogue } from '../../store/publishing/publications.queries.ts';
import { actionIssues } from './action-issues.ts';
import { subjectLabel } from './subject-label.ts';

type Kept = Pick<Dependencies, 'db' | 'now'>;

/** Who writes an action, as the log names the account, and of which wave it is. */
export interface ActionWriter {
  wave: string;
  actor: string;
}

/**
 * Keeps a new action of a published wave, says so in the log, and returns its number.
 * Throws  `invalid-action` with all issues, `results-not-ready`.
 */
export async function addAction(
  { db, now }: Kept,
  { wave, actor }: ActionWriter,
  written: Action,
): Promise<number> {
  const action = tidied(written);
  const label = await checkedLabel(db, wave, action);
  return insertAction(db, wave, { action, subjectLabel: label }, (number) => ({
    at: now().toISOString(),
    actor,
    wave,
    action: 'action-added',
    facts: { number, state: action.state, fields: '' },
  }));
}

/**
 * Keeps an action that was made from a revision, and says in the log which fields were changed.
 * Throws  `invalid-action` with all issues, `action-not-found`, `action-changed` where somebody else was faster.
 */
export async function changeAction(
  { db, now }: Kept,
  { wave, actor }: ActionWriter,
  { number, revision, action: written }: { number: number; revision: number; action: Action },
): Promise<void> {
  const before = await findAction(db, wave, number);
  if (before === undefined) throw new ProblemError('action-not-found');
  const action = tidied(written);
  const changed = actionFields.filter(
    (field) => JSON.stringify(action[field]) !== JSON.stringify(before.action[field]),
  );
  // What it was about may be gone since, an indicator for instance: the words of then stay.
  const label = await checkedLabel(
    db,
    wave,
    action,
    changed.includes('subject') ? null : before.subjectLabel,
  );
  const isSaved = await updateAction(
    db,
    wave,
    { number, revision, action, subjectLabel: label },
    {
      at: now().toISOString(),
      actor,
      wave,
      action: 'action-changed',
      facts: { number, state: action.state, fields: changed.join(' ') },
    },
  );
  if (!isSaved) throw new ProblemError('action-changed');
}

async function checkedLabel(
  db: Dependencies['db'],
  code: string,
  action: Action,
  known: LocalText | null = null,
): Promise<LocalText> {
  await findWaveOrFail(db, code);
  const catalogue = await publishedCatalogue(db, code);
  if (catalogue === undefined) throw new ProblemError('results-not-ready');
  const { label, issues } =
    known === null ? await subjectLabel(db, catalogue, action.subject) : { label: known, issues: [] };
  const found = [
    ...issues.map((issue) => ({ ...issue, path: ['subject', ...issue.path] })),
    ...actionIssues(action),
  ];
  if (label === null || found.length > 0) throw new ProblemError('invalid-action', found);
  return label;
}

/** Without blanks around; nothing is told to everybody where nothing was written for them. */
function tidied(action: Action): Action {
  const { subject, publicWords } = action;
  const [ja, en] = [(publicWords?.ja ?? '').trim(), (publicWords?.en ?? '').trim()];
  return {
    ...action,
    subject: subject.kind === 'words' ? { ...subject, words: subject.words.trim() } : subject,
    title: action.title.trim(),
    description: action.description.trim(),
    reason: action.state === 'declined' ? action.reason.trim() : '',
    owner: action.owner.trim(),
    unit: action.unit.trim(),
    publicWords: ja === '' && en === '' ? null : { ja, ...(en !== '' && { en }) },
  };
}
