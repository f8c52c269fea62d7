import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResponseInProgress } from '../../client/pages/respond/response-in-progress.ts';
import { notAsked } from '../../analysis/index.ts';
import { buildCaseFile } from '../../server/publishing/case-file/build-case-file.ts';
import { storedResponse } from '../../server/fieldwork/answering/record-response.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import { questionnaireItems } from '../../surveys/items/questionnaire-items.ts';
import { askedItems } from '../../surveys/routing/asked-items.ts';
import { readAnswerSheet } from '../../surveys/routing/read-answer-sheet.ts';
import { checkQuestionnaire } from '../../surveys/check/check-questionnaire.ts';
import { arbitraryAnswer } from './arbitrary-answer.ts';
import { arbitraryRaw } from './arbitrary-items.ts';
import { arbitraryQuestionnaire } from './arbitrary-questionnaire.ts';
import { inputOf, issuesOf } from '../../client/pages/respond/ending/hand-in.ts';
import { walk } from './walk.ts';

const sound = arbitraryQuestionnaire.filter(
  (questionnaire) => checkQuestionnaire(questionnaire).issues.length === 0,
);

/** A valid answer, or a blank, ready for every item, whether it will be asked or not. */
const answered = sound.chain((questionnaire) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    ready: fc.record(
      Object.fromEntries(questionnaireItems(questionnaire).map((item) => [item.code, arbitraryAnswer(item)])),
    ),
  }),
);

const runs = { numRuns: 1000, seed: 20261121 };

describe('1,000 questionnaires that pass the check', () => {
  it('are answered to the end, and the server takes just what the page hands in', () => {
    let partCount = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, ready }) => {
        const response = walk(questionnaire, ready);
        expect([...issuesOf(response).keys()]).toEqual([]);
        const { sheet, issues } = readAnswerSheet(questionnaire, inputOf(response));
        expect(issues).toEqual([]);
        expect(sheet.answers).toEqual(inputOf(response).answers);
        partCount += Object.keys(sheet.answers).length;
      }),
      runs,
    );
    expect(partCount).toBeGreaterThan(2000);
  });

  it('have no part that nobody meets: some answers lead to each', () => {
    // The check claims it; here it is looked for by answering at random, and found for nearly all.
    const [found, all] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(sound, fc.infiniteStream(fc.nat()), (questionnaire, seeds) => {
        const key = JSON.stringify(questionnaire);
        for (const { code } of questionnaireItems(questionnaire)) all.add(`${key}/${code}`);
        for (let attempt = 0; attempt < 40; attempt += 1) {
          const seed = Number(seeds.next().value);
          const answers: Record<string, Answer> = {};
          for (const item of questionnaireItems(questionnaire)) {
            const [answer] = fc.sample(arbitraryAnswer(item), { numRuns: 1, seed: seed + item.code.length });
            if (answer !== undefined) answers[item.code] = answer;
          }
          for (const code of askedItems(questionnaire, answers)) found.add(`${key}/${code}`);
        }
      }),
      { ...runs, numRuns: 60 },
    );
    expect([...all].filter((one) => found.has(one)).length / all.size).toBeGreaterThan(0.97);
  });

  it('refuse at the server what the page does not let through, and the other way round', () => {
    const [refused, taken] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(
        answered,
        fc.infiniteStream(arbitraryRaw),
        fc.infiniteStream(fc.nat(3)),
        ({ questionnaire, ready }, raws, dice) => {
          const walked = walk(questionnaire, ready);
          const own = { ...walked.sheet.answers };
          for (const { code } of walked.pages.flatMap(({ items }) => items)) {
            const spoil = Number(dice.next().value);
            // A page holds answers of its own making only; a spoilt one stands for a bug or a forged page.
            if (spoil === 0) own[code] = raws.next().value as Answer;
            if (spoil === 1) Reflect.deleteProperty(own, code);
          }
          const page = new ResponseInProgress(questionnaire, 'a'.repeat(32), { answers: own, texts: {} });
          const asked = askedItems(
            questionnaire,
            readAnswerSheet(questionnaire, { answers: own }).sheet.answers,
          );
          const sent = Object.fromEntries(Object.entries(own).filter(([code]) => asked.has(code)));
          const here = page.pages.flatMap(({ items }) => items.map(({ code }) => code));
          const isLetThrough = here.every((code) => !issuesOf(page).has(code));
          expect(readAnswerSheet(questionnaire, { answers: sent }).issues.length === 0).toBe(isLetThrough);
          (isLetThrough ? taken : refused).add(JSON.stringify(sent));
        },
      ),
      runs,
    );
    expect(Math.min(taken.size, refused.size)).toBeGreaterThan(100);
  });

  it('never count an answer to what was routed past', () => {
    let pastCount = 0;
    fc.assert(
      fc.property(answered, ({ questionnaire, ready }) => {
        const all = Object.fromEntries(
          Object.entries(ready).filter((entry): entry is [string, Answer] => entry[1] !== undefined),
        );
        const asked = askedItems(questionnaire, all);
        // As if somebody had written them into the store past all checks.
        const caseFile = buildCaseFile(questionnaire, [all], 1);
        for (const { code } of caseFile.items) {
          const source = code.replace(/_first$/, '');
          if (asked.has(source)) continue;
          pastCount += Number(source in all);
          expect(caseFile.columns[code]?.outcomes[0]).toBe(notAsked);
        }
        const { sheet, issues } = readAnswerSheet(questionnaire, { answers: all });
        expect(issues.some(({ code }) => code === 'not-asked')).toBe(
          Object.keys(all).some((code) => !asked.has(code)),
        );
        const stored = JSON.parse(storedResponse('w', 's', questionnaire, sheet).answers) as object;
        expect(Object.keys(stored).every((code) => asked.has(code))).toBe(true);
      }),
      runs,
    );
    expect(pastCount).toBeGreaterThan(200);
  });
});
