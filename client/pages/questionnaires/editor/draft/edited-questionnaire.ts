import type { SectionPart } from '../../../../../surveys/schema/item.ts';
import type { LocalText } from '../../../../../surveys/schema/local-text.ts';
import type { Questionnaire, Section } from '../../../../../surveys/schema/questionnaire.ts';

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
  if ('options' in own && Array.isArray(own.options))
    return { ...own, options: own.options.map((option) => ({ ...option, label: textOf(option.label) })) };
  if (own.type === 'number')
    return { ...own, bands: own.bands.map((band) => ({ ...band, label: textOf(band.label) })) };
  if (own.type === 'matrix')
    return { ...own, rows: own.rows.map((row) => ({ ...row, text: textOf(row.text) })) };
  return own;
}

function textOf(text: unknown): LocalText {
  return typeof text === 'object' && text !== null && 'ja' in text ? (text as LocalText) : { ja: '' };
}

const scale = { min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 };

/** A part of a type as it is when it has just been added. */
export function emptyPart(type: SectionPart['type'], code: string): SectionPart {
  const base = { code, text: { ja: '' } };
  switch (type) {
    case 'single-response':
    case 'multiple-response':
      return { type, ...base, options: [] };
    case 'ranking':
      return { type, ...base, options: [], rankCount: 3 };
    case 'rating-scale':
      return { type, ...base, ...scale };
    case 'number':
      return { type, ...base, min: 0, max: 100, bands: [] };
    case 'open-ended':
      return { type, ...base, maxLength: 400 };
    case 'matrix':
      return { type, ...base, rows: [], columns: { options: [] } };
    case 'text-block':
      return { type, ...base };
  }
  return { type: 'open-ended', ...base, maxLength: 400 };
}

/** A questionnaire with nothing in it but one empty section. */
export function emptyQuestionnaire(code: string): Questionnaire {
  return editedQuestionnaire({ code, sections: [{ code: 's1', items: [] }] });
}

/** Every code that is taken: sections, parts, rows. */
function takenCodes({ sections }: Questionnaire): Set<string> {
  return new Set(
    sections.flatMap(({ code, items }) => [
      code,
      ...items.flatMap((part) => [
        part.code,
        ...(part.type === 'matrix' ? part.rows.map((row) => row.code) : []),
      ]),
    ]),
  );
}

/** A code that is not taken: the letter and the lowest number that is free. */
export function freeCode(questionnaire: Questionnaire, letter: string): string {
  return nextCode([...takenCodes(questionnaire)], letter);
}

/** The lowest free number after a prefix. */
export function nextCode(taken: readonly string[], prefix = ''): string {
  let number = 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
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

/** A list with one element moved by a step, or as it is at its ends. */
export function moved<T>(list: readonly T[], index: number, step: 1 | -1): T[] {
  const element = list[index];
  const target = index + step;
  if (element === undefined || target < 0 || target >= list.length) return [...list];
  return list.toSpliced(index, 1).toSpliced(target, 0, element);
}
