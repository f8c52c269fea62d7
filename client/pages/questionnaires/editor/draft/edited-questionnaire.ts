import type { PartType, SectionPart } from '../../../../../surveys/schema/item.ts';
import type { Questionnaire, Section } from '../../../../../surveys/schema/questionnaire.ts';
import { authoringOf } from '../../../../items/authoring-of.ts';
import { textOf } from '../../../../items/part-authoring.ts';

/**
 * What came from the server or out of the JSON view, with empty places where something is missing: whatever has
 * sections with parts can be shown and put right.
 */
export function editedQuestionnaire(raw: unknown): Questionnaire {
  const whole = raw as Partial<Questionnaire>;
  return {
    ...whole,
    format: 'kotae-questionnaire/1',
    code: whole.code ?? '',
    version: whole.version ?? 1,
    title: textOf(whole.title),
    purpose: textOf(whole.purpose),
    languages: Array.isArray(whole.languages) ? whole.languages : ['ja'],
    estimatedMinutes: whole.estimatedMinutes ?? 5,
    sections: (whole.sections ?? []).map((section) => ({
      ...section,
      title: textOf(section.title),
      items: section.items.map(editedPart),
    })),
  };
}

function editedPart(part: SectionPart): SectionPart {
  const own: SectionPart = Object.assign(emptyPart(part.type, part.code), part, { text: textOf(part.text) });
  return authoringOf(own).edited(own);
}

/** A part of a type as it is when it has just been added. */
export function emptyPart(type: PartType, code: string): SectionPart {
  return authoringOf({ type }).empty({ code, text: { ja: '' } });
}

/** A questionnaire with nothing in it but one empty section. */
export function emptyQuestionnaire(code: string): Questionnaire {
  return editedQuestionnaire({ code, sections: [{ code: 's1', items: [] }] });
}

/** Where a part stands: section and position. */
export interface Place {
  section: number;
  part: number;
}

/** The questionnaire with one section put in place of another. */
export function withSection(
  questionnaire: Questionnaire,
  index: number,
  change: (section: Section) => Section,
): Questionnaire {
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section, position) =>
      position === index ? change(section) : section,
    ),
  };
}

/** The questionnaire with one part changed. */
export function withPart(questionnaire: Questionnaire, place: Place, part: SectionPart): Questionnaire {
  return withSection(questionnaire, place.section, (section) => ({
    ...section,
    items: section.items.map((own, position) => (position === place.part ? part : own)),
  }));
}

/** The questionnaire without a part. */
export function withoutPart(questionnaire: Questionnaire, place: Place): Questionnaire {
  return withSection(questionnaire, place.section, (section) => ({
    ...section,
    items: section.items.filter((_, position) => position !== place.part),
  }));
}

/** The questionnaire with a part put in at a place. */
export function withNewPart(questionnaire: Questionnaire, place: Place, part: SectionPart): Questionnaire {
  return withSection(questionnaire, place.section, (section) => ({
    ...section,
    items: section.items.toSpliced(place.part, 0, part),
  }));
}

/** Where a part goes by one step up or down, over the ends of sections; null at the ends of the questionnaire. */
export function placeBeside({ sections }: Questionnaire, place: Place, step: 1 | -1): Place | null {
  const { section, part } = place;
  const within = part + step;
  if (within >= 0 && within < (sections[section]?.items.length ?? 0)) return { section, part: within };
  const next = sections[section + step];
  if (next === undefined) return null;
  return { section: section + step, part: step === 1 ? 0 : next.items.length };
}

/** The questionnaire with a part moved. */
export function withPartMoved(questionnaire: Questionnaire, from: Place, to: Place): Questionnaire {
  const part = questionnaire.sections[from.section]?.items[from.part];
  return part === undefined ? questionnaire : withNewPart(withoutPart(questionnaire, from), to, part);
}
