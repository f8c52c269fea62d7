import type { Issue } from '../../../surveys/schema/issue.ts';

/** What became of one thing of a file: taken as it was, taken with a change, or left out. Words are added late. */
export interface ImportNote {
  kind: 'taken' | 'changed' | 'left-out';
  code: string;
  /** Its name in the file. */
  source: string;
  facts: Record<string, string | number>;
}

/** A questionnaire as far as a file could be read, right or wrong as a questionnaire, and what became of its parts. */
export interface Imported {
  questionnaire: Record<string, unknown>;
  report: ImportNote[];
}

/** Why nothing could be read: thrown inside the readers, caught where a file comes in. */
export class ImportRefusal extends Error {
  readonly issue: Issue;

  constructor(code: string, facts: Issue['facts'] = {}) {
    super(code);
    this.issue = { code, path: ['file'], facts };
  }
}
