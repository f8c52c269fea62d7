import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { syntheticAnswers } from '../../server/demo/synthetic-answers.ts';
import { closeWave } from '../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { publishTables } from '../../server/publishing/release/publish-tables.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { hirakataWave } from './hirakata-world.ts';
import { testApp, type TestApp } from './test-app.ts';

/**
 * The second version: ideal 1 in other words, ideal 2 under another code, ideal 3 on five points, the rest as it was.
 */
function secondVersion(): Questionnaire {
  const next = JSON.parse(
    readFileSync('surveys/definitions/hirakata-attainment/questionnaire.v1.json', 'utf8'),
  ) as Questionnaire;
  next.version = 2;
  const [first, second, third] = next.sections[0]?.items ?? [];
  if (first?.type !== 'rating-scale' || second?.type !== 'rating-scale' || third?.type !== 'rating-scale')
    throw new Error('no scale');
  first.text.ja += '（改）';
  first.continues = { version: 1, change: 'wording' };
  second.code = 'proactive';
  second.continues = { version: 1, item: 'attainment2', change: 'none' };
  third.max = 5;
  return next;
}

const asSecond = ({ attainment2, attainment3, ...rest }: Record<string, Answer>): Record<string, Answer> => ({
  ...rest,
  ...(attainment2 !== undefined && { proactive: attainment2 }),
  ...(typeof attainment3 === 'number' && { attainment3: Math.ceil(attainment3 / 2) }),
});

/** Two published waves, of 2024 and 2027, and one that is being prepared. */
export async function plansWorld(): Promise<TestApp> {
  const world = await testApp();
  const { dependencies } = world;
  const manager = await world.as('survey-manager');
  const made = await manager('POST', '/api/manage/questionnaires', {
    questionnaire: secondVersion(),
    tablePlan: null,
  });
  if (made.status !== 201) throw new Error(await made.text());
  await publish(world, 'w2024', 1, syntheticAnswers(1));
  await publish(world, 'w2027', 2, syntheticAnswers(2).map(asSecond));
  await createWave(dependencies, { ...hirakataWave, code: 'w2029' }, { isSynthetic: true, actor: 'test' });
  return world;
}

async function publish(
  { dependencies }: TestApp,
  code: string,
  version: number,
  sheets: Record<string, Answer>[],
): Promise<void> {
  const wave = { ...hirakataWave, code, questionnaire: { code: 'hirakata-attainment', version } };
  await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, code, 'test');
  await Promise.all(
    sheets.map((answers) =>
      recordResponse(dependencies, code, { submission: randomBytes(16).toString('hex'), answers }),
    ),
  );
  await closeWave(dependencies, code, 'test');
  await publishTables(dependencies, code, 'test');
}
