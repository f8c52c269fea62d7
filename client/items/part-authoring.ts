import type { nothing, TemplateResult } from 'lit';
import type { Path } from '../../surveys/schema/issue.ts';
import type { Item, PartOf, PartType, SectionPart } from '../../surveys/schema/item.ts';
import type { Language, LocalText } from '../../surveys/schema/local-text.ts';
import type { EditContext } from '../pages/questionnaires/editor/draft/edit-context.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';

/** A part's own form in the editor. */
export interface PartForm<P extends SectionPart> {
  /** Prefix of the controls' ids. */
  id: string;
  /** Where it stands in the questionnaire. */
  path: Path;
  part: P;
  /** The items asked before it, which conditions may look at. */
  earlier: readonly Item[];
  onChange: (changed: Partial<SectionPart>, topic?: string) => void;
}

/** Where a part stands on paper. */
export interface PaperContext {
  language: Language;
  words: ConsoleWords['authoring']['paper'];
}

/** What a type of part means to who writes questionnaires and to paper. */
export interface PartAuthoring<P extends SectionPart> {
  /** What the type is called. */
  name: Readonly<Record<Language, string>>;
  /** As it is when it has just been added. */
  empty(base: { code: string; text: LocalText }): P;
  /** With empty texts where some are missing: whatever came out of the JSON view can be shown and put right. */
  edited(part: P): P;
  /** What only this type has. */
  form(form: PartForm<P>, context: EditContext): TemplateResult | typeof nothing;
  paper: {
    /** How to answer, behind the question; empty where that is plain. */
    how(part: P, words: PaperContext['words']): string;
    /** What to circle, or where to write. */
    answer(part: P, context: PaperContext): TemplateResult | typeof nothing;
    /** What may be keyed, for the operator; empty where anything may. */
    keyed(part: P, language: Language): string;
  };
}

/** Of one type, for the record of all. */
export type AuthoringOf<T extends PartType> = PartAuthoring<PartOf<T>>;

/** A text out of the JSON view; empty where there is none. */
export function textOf(text: unknown): LocalText {
  return typeof text === 'object' && text !== null && 'ja' in text ? (text as LocalText) : { ja: '' };
}
