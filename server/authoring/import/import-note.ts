import type { Coded, NoFacts } from '../../../surveys/schema/issue.ts';
import type { Section } from '../../../surveys/schema/questionnaire.ts';
import type { ImportRefusalFacts, ServerIssue } from '../../contract/issue.ts';

/** What can be said of one thing of a file: that it was taken as it was, and what was changed or left out. */
export type ImportNoteFacts = Record<`taken-${Section['items'][number]['type']}`, NoFacts> & {
  'code-changed': { to: string };
  'no-japanese': NoFacts;
  'english-incomplete': { count: number };
  'bands-made': { min: number; max: number };
  'comment-left-out': NoFacts;
  'panel-opened': NoFacts;
  'condition-left-out': { expression: string };
  'group-condition-left-out': { expression: string };
  'constraint-left-out': { expression: string };
  'question-type-left-out': { type: string };
  'element-unreadable': NoFacts;
};

/** What became of one thing of a file: taken as it was, taken with a change, or left out. Words are added late. */
export type ImportNote = Coded<ImportNoteFacts> & {
  kind: 'taken' | 'changed' | 'left-out';
  /** Its name in the file. */
  source: string;
};

/** A questionnaire as far as a file could be read, right or wrong as a questionnaire, and what became of its parts. */
export interface Imported {
  questionnaire: Record<string, unknown>;
  report: ImportNote[];
}

/** Why nothing could be read: thrown inside the readers, caught where a file comes in. */
export class ImportRefusal extends Error {
  readonly issue: ServerIssue;

  constructor(refusal: Coded<ImportRefusalFacts>) {
    super(refusal.code);
    this.issue = { ...refusal, path: ['file'] };
  }
}
