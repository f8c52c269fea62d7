import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Answer } from '../../surveys/items/answer.ts';
import { hirakata2024 } from './demonstration.ts';

const needs = 16;

/** How many respond, by grade, and where their answers lie. */
export interface SyntheticWave {
  responses: readonly number[];
  notStated: number;
  /** Of the three ideals, among the lowest grades. */
  levels: readonly number[];
  /** Of the eight guidelines, among the lowest grades. */
  shares: readonly number[];
}

const asPublished: SyntheticWave = {
  responses: hirakata2024.responses,
  notStated: hirakata2024.notStated,
  levels: [6.6, 6.1, 5.4],
  shares: [0.62, 0.68, 0.5, 0.41, 0.66, 0.18, 0.33, 0.16],
};

/**
 * Answers to hirakata-attainment that nobody gave: exactly the published numbers of respondents by grade unless it is another wave, and
 * answers that look like a staff survey. Senior grades rate themselves higher and tick more guidelines; one
 * disposition runs through a person's answers, so that crosses of items show something; about two in a hundred
 * leave an item blank. The same seed gives the same answers.
 */
export function syntheticAnswers(seed: number, wave: SyntheticWave = asPublished): Record<string, Answer>[] {
  const generator = xoroshiro128plus(seed);
  const random = (): number => uniformFloat64(generator);
  const isTrue = (probability: number): boolean => random() < probability;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

  function person(grade: number | null): Record<string, Answer> {
    const answers: Record<string, Answer> = {};
    const seniority = grade === null ? 0.3 : (7 - grade) / 7;
    const disposition = normal();
    for (const [index, level] of wave.levels.entries()) {
      const rating = Math.round(level + 1.6 * seniority + 1.2 * disposition + 1.1 * normal());
      if (!isTrue(0.015)) answers[`attainment${index + 1}`] = Math.min(10, Math.max(1, rating));
    }
    const lift = 0.22 * seniority + 0.1 * disposition;
    const guidelines = wave.shares.flatMap((share, index) =>
      isTrue(Math.min(0.97, Math.max(0.02, share + lift))) ? [String(index + 1)] : [],
    );
    if (!isTrue(0.02)) answers['guideline'] = guidelines.length > 0 ? guidelines : ['99'];
    const measures = Array.from({ length: needs }, (_, index) => index + 1).flatMap((need) =>
      isTrue(0.1 + 0.35 * Math.abs(Math.sin(need * 1.7)) - 0.08 * seniority) ? [String(need)] : [],
    );
    if (!isTrue(0.02)) answers['measure'] = measures.length > 0 ? measures : ['99'];
    if (grade !== null) answers['grade'] = String(grade + 1);
    return answers;
  }

  return [
    ...wave.responses.flatMap((count, grade) => Array.from({ length: count }, () => person(grade))),
    ...Array.from({ length: wave.notStated }, () => person(null)),
  ];
}
