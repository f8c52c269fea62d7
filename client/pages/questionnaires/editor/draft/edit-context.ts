import type { DraftIssue } from '../../../../../server/contract/authoring/questionnaire-drafts.ts';
import type { RespondentLanguage } from '../../../../../surveys/schema/language.ts';
import type { Path } from '../../../../../surveys/schema/issue.ts';
import type { Language } from '../../../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../../../surveys/schema/table-plan.ts';
import type { ConsoleWords } from '../../../../strings/console/ja.ts';
import type { Place } from './edited-questionnaire.ts';

/** What of the questionnaire is being edited. */
export type Selection =
  | { kind: 'cover' | 'indices' | 'requirements' | 'tables' | 'json' }
  | { kind: 'section'; section: number }
  | ({ kind: 'part' } & Place);

/** What every form of the editor needs: the questionnaire, the words, and how to change and choose. */
export interface EditContext {
  questionnaire: Questionnaire;
  tablePlan: TablePlan;
  language: Language;
  words: ConsoleWords;
  /** Languages that are edited beside Japanese. */
  translations: readonly RespondentLanguage[];
  issues: readonly DraftIssue[];
  selection: Selection;
  /** Changes of one topic are one step of undo; an empty topic is always a step of its own. */
  change: (questionnaire: Questionnaire, topic: string) => void;
  changePlan: (tablePlan: TablePlan, topic: string) => void;
  /** Another code for what stands at a path of the questionnaire; all that names it follows. */
  rename: (path: Path, code: string) => void;
  select: (selection: Selection) => void;
  /** Goes to where what stands at a path is written. */
  go: (path: Path) => void;
  /** Focuses a control by its id, once it is there. */
  focus: (id: string) => void;
  say: (news: string) => void;
  /** JSON that was typed and not applied, by what it is of. */
  unapplied: Map<string, string>;
}

/** What an issue's path leads to. */
export function selectionOf(path: readonly (string | number)[]): Selection {
  const [top, section, items, part] = path;
  if (top === 'tablePlan') return { kind: 'tables' };
  if (top === 'indices' || top === 'requirements') return { kind: top };
  if (top !== 'sections' || typeof section !== 'number') return { kind: 'cover' };
  if (items === 'items' && typeof part === 'number') return { kind: 'part', section, part };
  return { kind: 'section', section };
}

/** Whether what is selected is there. */
export function isStanding(selection: Selection, { sections }: Questionnaire): boolean {
  if (selection.kind === 'section') return sections[selection.section] !== undefined;
  return selection.kind !== 'part' || sections[selection.section]?.items[selection.part] !== undefined;
}

/** Whether two selections are the same. */
export function isSelected(selection: Selection, other: Selection): boolean {
  return JSON.stringify(selection) === JSON.stringify(other);
}

/** The issues of what a selection shows. */
export function issuesOf(context: Pick<EditContext, 'issues'>, selection: Selection): DraftIssue[] {
  return context.issues.filter(({ path }) => isSelected(selectionOf(path), selection));
}
