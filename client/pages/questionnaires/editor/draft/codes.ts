import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';

/** Every code that is taken: sections, parts, rows. */
export function takenCodes({ sections }: Pick<Questionnaire, 'sections'>): string[] {
  return sections.flatMap(({ code, items }) => [
    code,
    ...items.flatMap((part) => [
      part.code,
      ...(part.type === 'matrix' ? part.rows.map((row) => row.code) : []),
    ]),
  ]);
}

/** A code that is not taken: the letter and the lowest number that is free. */
export function freeCode(questionnaire: Questionnaire, letter: string): string {
  return nextCode(takenCodes(questionnaire), letter);
}

/** The lowest free number after a prefix. */
export function nextCode(taken: readonly string[], prefix = ''): string {
  let number = 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
