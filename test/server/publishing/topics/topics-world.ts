import type { Topic } from '../../../../surveys/schema/topic.ts';
import { newSubmission, openHirakata } from '../../hirakata-world.ts';
import type { TestApp } from '../../test-app.ts';
import { textQuestionnaire, textsOf } from '../texts/text-world.ts';

type Manager = Awaited<ReturnType<TestApp['as']>>;

/** What fifty people wrote; what begins with 秘 is held back at the review. */
export const opinions: readonly string[] = [
  ...Array.from({ length: 14 }, (_, place) => `会議が長く、残業が増える。その${place}`),
  ...Array.from({ length: 13 }, (_, place) => `研修をもっと増やしてほしい。その${place}`),
  ...Array.from({ length: 9 }, (_, place) => `窓口の机が低い。その${place}`),
  '=cmd|"/c calc"!A1',
  '<script>alert(1)</script>',
  '𠮷田課の会議室 👨‍👩‍👧',
  'שלום אבג',
  ...Array.from({ length: 10 }, (_, place) => `秘密：架空課の不満。その${place}`),
];

export const meetings: Topic = {
  code: 'meetings',
  name: '会議',
  anyOf: ['会議', '打合せ'],
  allOf: [],
  noneOf: ['会議室'],
};
export const counters: Topic = { code: 'counters', name: '窓口', anyOf: ['窓口'], allOf: [], noneOf: [] };

/** Adds a version of the questionnaire of texts; what it asks may be called otherwise. */
export async function addTextQuestionnaire(
  manager: Manager,
  questionnaire: typeof textQuestionnaire = textQuestionnaire,
): Promise<void> {
  const made = await manager('POST', '/api/manage/questionnaires', { questionnaire, tablePlan: null });
  if (made.status !== 201) throw new Error(await made.text());
}

/** A closed wave in which everybody wrote something, and all of it is reviewed. */
export async function reviewTexts(
  world: TestApp,
  { code = 'texts', version = 1, item = 'opinion', texts = opinions } = {},
): Promise<void> {
  const manager = await openHirakata(world, {
    code,
    questionnaire: { code: 'texts', version },
    population: [
      { option: '1', eligibleCount: 60 },
      { option: '2', eligibleCount: 60 },
    ],
  });
  for (const [place, text] of texts.entries()) {
    const sent = await world.call('POST', `/api/waves/${code}/responses`, {
      submission: newSubmission(),
      answers: { need: '1', grade: place % 2 === 0 ? '1' : '2', [item]: text },
    });
    if (sent.status !== 201) throw new Error(await sent.text());
  }
  await manager('POST', `/api/manage/waves/${code}/close`);
  for (const { id, text } of await textsOf(manager, item, code)) {
    await manager('PUT', `/api/manage/waves/${code}/texts/${item}/${id}`, {
      decision: text.startsWith('秘') ? 'withhold' : 'release',
      redacted: null,
    });
  }
}
