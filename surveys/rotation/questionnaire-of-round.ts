import { questionnaireItems } from '../items/questionnaire-items.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import type { Rotation } from '../schema/rotation.ts';
import { partOfRound } from './part-of-round.ts';

/**
 * What is asked in one round, counted from 1: the questions that have no turn, and those whose turn it is, in the order
 * of the questionnaire. Indices that lack an item, and rows of requirements without theirs, are not made in this round;
 * the minutes are those of the share that is asked. Whether what is left can stand alone is for `checkQuestionnaire`.
 *
 * Throws   "a round is counted from 1".
 *
 * @example
 * questionnaireOfRound({ estimatedMinutes: 4, sections: [{ items: [{ code: 'a' }, { code: 'b' }] }] }, { parts: [['a'], ['b']] }, 2)
 * // => { estimatedMinutes: 2, sections: [{ items: [{ code: 'b' }] }] }
 */
export function questionnaireOfRound(
  questionnaire: Questionnaire,
  rotation: Rotation,
  round: number,
): Questionnaire {
  const turn = partOfRound(rotation, round);
  const isLeftOut = (code: string) =>
    rotation.parts.some((part, place) => place !== turn && part.includes(code));
  const sections = questionnaire.sections
    .map((section) => ({ ...section, items: section.items.filter(({ code }) => !isLeftOut(code)) }))
    .filter(({ items }) => items.some(({ type }) => type !== 'text-block'));
  const asked = new Set(questionnaireItems({ sections }).map(({ code }) => code));
  const { indices, requirements, placeholders, ...rest } = questionnaire;
  const share = asked.size / questionnaireItems(questionnaire).length;
  const left = {
    ...rest,
    estimatedMinutes: Math.max(1, Math.ceil(questionnaire.estimatedMinutes * share)),
    sections,
    ...kept(
      'indices',
      indices?.filter(({ items }) => items.every((item) => asked.has(item))),
    ),
    ...kept(
      'requirements',
      requirements
        ?.filter(({ attribute }) => asked.has(attribute))
        .map((one) => ({ ...one, rows: one.rows.filter(({ item }) => asked.has(item)) }))
        .filter(({ rows }) => rows.length > 0),
    ),
  };
  const written = JSON.stringify(left);
  const isWritten = ({ label }: { label: object }) =>
    Object.values(label).some((word) => written.includes(`[${String(word)}]`));
  return { ...left, ...kept('placeholders', placeholders?.filter(isWritten)) };
}

/** A list of which nothing is left is none. */
function kept<Key extends string, Value>(key: Key, list: Value[] | undefined): Partial<Record<Key, Value[]>> {
  if (list === undefined || list.length === 0) return {};
  return { [key]: list } as Record<Key, Value[]>;
}
