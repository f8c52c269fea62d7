import type { Answer } from '../items/answer.ts';
import type { Item, SectionPart } from '../schema/item.ts';
import { sectionItems } from '../items/questionnaire-items.ts';
import type { Questionnaire, Section } from '../schema/questionnaire.ts';
import { askedItems } from './asked-items.ts';

/** One page of the answering pages: a section and what of it is met. */
export interface AskedPage {
  section: Section;
  /** As laid out: a matrix has only the rows that are asked. */
  parts: SectionPart[];
  /** The items among them, the rows of matrices too. */
  items: Item[];
}

/**
 * The pages a respondent goes through with the answers given so far, in questionnaire order. A section of which
 * nothing is met has no page.
 *
 * @example
 * askedPages(
 *   { sections: [{ items: [{ code: 'a' }] }, { items: [{ code: 'b', audience: { item: 'a', is: ['1'] } }] }] },
 *   {},
 * ).length // => 1
 */
export function askedPages(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, Answer>>,
): AskedPage[] {
  const asked = askedItems(questionnaire, answers);
  return questionnaire.sections
    .map((section) => pageOf(section, (code) => asked.has(code)))
    .filter((page) => page.parts.length > 0);
}

/**
 * A section without what `isMet` says no to, the rows of its matrices too.
 *
 * @example pageOf({ items: [{ code: 'a' }, { code: 'b' }] }, (code) => code === 'b').items // => [{ code: 'b' }]
 */
export function pageOf(section: Section, isMet: (code: string) => boolean): AskedPage {
  const parts = section.items.flatMap((part): SectionPart[] => {
    if (part.type !== 'matrix') return isMet(part.code) ? [part] : [];
    const rows = part.rows.filter((row) => isMet(row.code));
    return rows.length > 0 ? [{ ...part, rows }] : [];
  });
  return { section, parts, items: sectionItems({ items: parts }) };
}
