import { randomBytes } from 'node:crypto';
import { recordResponse } from '../../../../server/fieldwork/answering/record-response.ts';
import { closeWave } from '../../../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../../server/fieldwork/waves/open-wave.ts';
import { publishTables } from '../../../../server/publishing/release/publish-tables.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import { hirakataWave } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

export const years = [2022, 2023, 2024, 2025, 2026];

/** What the item on the meaning of work is called in each year. */
export const namesOfMeaning = ['meaning', 'meaning', 'purpose', 'purpose', 'sense'];

const labels = (...texts: string[]) => texts.map((ja, place) => ({ code: `o${place + 1}`, label: { ja } }));

/** What each version says of the one before: worded otherwise, renamed, unchanged, renamed and worded otherwise. */
const continuesMeaning = [
  null,
  { version: 1, change: 'wording' },
  { version: 2, item: 'meaning', change: 'none' },
  null,
  { version: 4, item: 'purpose', change: 'wording' },
];

/** From the fourth year on, ease is asked on four answers: another series. */
function versionOf(place: number): unknown {
  const continues = continuesMeaning[place];
  const isLater = place >= 3;
  return {
    format: 'kotae-questionnaire/1',
    code: 'pulse',
    version: place + 1,
    title: { ja: '職員アンケート' },
    purpose: { ja: '職場の状況を知るため' },
    languages: ['ja'],
    estimatedMinutes: 3,
    populationItem: 'grade',
    sections: [
      {
        code: 'all',
        title: { ja: '全部' },
        items: [
          {
            type: 'rating-scale',
            code: namesOfMeaning[place],
            text: { ja: place === 0 ? '仕事のやりがい' : `仕事のやりがい（第${place}回の改）` },
            min: 1,
            max: 5,
            topBoxCount: 2,
            bottomBoxCount: 2,
            ...(continues && { continues }),
          },
          {
            type: 'single-response',
            code: 'ease',
            text: { ja: '働きやすさ' },
            options: labels('よい', 'ふつう', 'わるい', ...(isLater ? ['とてもわるい'] : [])),
            ...(place === 3 && { continues: { version: 3, change: 'scale' } }),
          },
          {
            type: 'multiple-response',
            code: 'tools',
            text: { ja: '使っているもの' },
            options: labels('電話', '電子メール', 'チャット'),
          },
          {
            type: 'single-response',
            code: 'grade',
            text: { ja: '職' },
            isAttribute: true,
            options: labels('係員', '係長'),
          },
        ],
      },
    ],
  };
}

function sheetsOf(place: number): Record<string, Answer>[] {
  const name = namesOfMeaning[place] ?? '';
  return Array.from({ length: 120 }, (_, person) => ({
    [name]: 1 + ((person * 7 + (person % 3) * place) % 5),
    ease: `o${1 + ((person + place) % 3)}`,
    tools: [`o${1 + (person % 3)}`, ...(person % 4 === 0 ? [`o${1 + ((person + 1) % 3)}`] : [])],
    grade: person % 5 < 3 ? 'o1' : 'o2',
  }));
}

/** Five published waves of one questionnaire, of which every year has a version of its own. */
export async function fiveYears(): Promise<TestApp> {
  const world = await testApp();
  const manager = await world.as('survey-manager');
  for (const [place, year] of years.entries()) {
    const made = await manager('POST', '/api/manage/questionnaires', {
      questionnaire: versionOf(place),
      tablePlan: null,
    });
    if (made.status !== 201) throw new Error(await made.text());
    await publishYear(world, place, year);
  }
  return world;
}

async function publishYear({ dependencies }: TestApp, place: number, year: number): Promise<void> {
  const code = `pulse-${year}`;
  const wave = {
    ...hirakataWave,
    code,
    questionnaire: { code: 'pulse', version: place + 1 },
    opensOn: `${year}-09-01`,
    closesOn: `${year}-09-30`,
    retainUntil: `${year + 5}-03-31`,
    population: [
      { option: 'o1', eligibleCount: 90 },
      { option: 'o2', eligibleCount: 60 },
    ],
  };
  dependencies.now = () => new Date(`${year}-09-10T03:00:00Z`);
  await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, code, 'test');
  await Promise.all(
    sheetsOf(place).map((answers) =>
      recordResponse(dependencies, code, { submission: randomBytes(16).toString('hex'), answers }),
    ),
  );
  await closeWave(dependencies, code, 'test');
  await publishTables(dependencies, code, 'test');
}
