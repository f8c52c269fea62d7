import type { Coded, NoFacts } from '../../../surveys/schema/issue.ts';
import type { Section } from '../../../surveys/schema/questionnaire.ts';
import type { UnreadableReason } from './expressions/variable.ts';
import type { ImportRefusalFacts, ServerIssue } from '../../contract/issue.ts';

interface WithExpression {
  expression: string;
}

/** Why it could not be said here, and the name or function that it is about. */
interface WithReason extends WithExpression {
  why: Exclude<UnreadableReason, 'free-text'>;
  what: string;
}

/** What can be said of one thing of a file: that it was taken as it was, what was changed, left out, is to be set. */
export type ImportNoteFacts = Record<`taken-${Section['items'][number]['type']}`, NoFacts> & {
  'code-changed': { to: string };
  'no-japanese': NoFacts;
  'english-incomplete': { count: number };
  'words-of-another-language': { count: number };
  'languages-left-out': { languages: string };
  'text-empty': NoFacts;
  'placeholder-marked': { text: string };
  'picture-left-out': { picture: string };
  'media-left-out': { media: string };
  'link-left-out': { address: string };
  'bands-made': { min: number; max: number };
  'date-bands-made': { earliest: string; latest: string };
  'time-left-out': NoFacts;
  'option-added': NoFacts;
  'order-random': NoFacts;
  'comment-made-item': NoFacts;
  'panel-opened': NoFacts;
  'matrix-opened': NoFacts;
  'repeat-opened': NoFacts;
  'required-softened': NoFacts;
  'condition-left-out': WithReason;
  'condition-on-free-text': WithExpression;
  'group-condition-left-out': WithReason;
  'option-condition-left-out': WithExpression & { option: string };
  'choice-filter-left-out': WithExpression;
  'choice-filter-opened': { count: number };
  'constraint-left-out': WithExpression;
  'computed-left-out': WithExpression;
  'default-left-out': { value: string };
  'hidden-left-out': NoFacts;
  'metadata-left-out': { type: string };
  'choices-elsewhere': { where: string };
  'too-many-options': { count: number; most: number };
  'question-type-left-out': { type: string };
  'property-left-out': { property: string; value: string };
  'element-unreadable': NoFacts;
  'set-grade': NoFacts;
  'set-groups': NoFacts;
  'set-bands': { count: number };
  'set-words': { count: number };
  'set-purpose': NoFacts;
  'set-translation': NoFacts;
};

/** In the order in which a report tells them: losses first, what is left to do last. */
export const importNoteKinds = ['left-out', 'changed', 'trivial', 'taken', 'to-set'] as const;

/**
 * What became of one thing of a file: left out, taken with a change, taken but for its looks, taken as it was; or what
 * is left to do. Words are added late.
 */
export type ImportNote = Coded<ImportNoteFacts> & {
  kind: (typeof importNoteKinds)[number];
  /** Its name in the file. */
  source: string;
};

/** A questionnaire as far as a file could be read, right or wrong as a questionnaire, and what became of its parts. */
export interface Imported {
  questionnaire: Record<string, unknown>;
  report: ImportNote[];
  /** Languages of the file, as it calls them; the one that stands as Japanese first. */
  languages: string[];
}

/** What a person may choose before a file is read. */
export interface ImportChoices {
  /** Which language of the file stands as Japanese; none: Japanese, or the file's own. */
  language?: string | undefined;
}

/** Why nothing could be read: thrown inside the readers, caught where a file comes in. */
export class ImportRefusal extends Error {
  readonly issue: ServerIssue;

  constructor(refusal: Coded<ImportRefusalFacts>) {
    super(refusal.code);
    this.issue = { ...refusal, path: ['file'] };
  }
}
