import { newSubmission, openHirakata } from '../../hirakata-world.ts';
import type { TestApp } from '../../test-app.ts';
import type { TextReviewPage, ReviewedTextAnswer } from '../../../../server/contract/publishing/texts.ts';

const label = (ja: string, en: string) => ({ ja, en });

/** Every way in which something can be written. */
export const textQuestionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'texts',
  version: 1,
  languages: ['ja', 'en'],
  title: label('意見の調査', 'Survey of opinions'),
  purpose: label('確かめるため', 'To try'),
  estimatedMinutes: 1,
  populationItem: 'grade',
  sections: [
    {
      code: 's',
      title: label('意見', 'Opinions'),
      items: [
        {
          type: 'single-response',
          code: 'need',
          text: label('何が必要ですか', 'What is needed?'),
          options: [
            { code: '1', label: label('時間', 'Time') },
            { code: '90', label: label('その他', 'Other'), takesText: true },
          ],
        },
        { type: 'open-ended', code: 'opinion', text: label('ご意見', 'Your opinion'), maxLength: 400 },
        { type: 'open-ended', code: 'wish', text: label('ご要望', 'Your wishes'), maxLength: 400 },
        {
          type: 'single-response',
          code: 'grade',
          isAttribute: true,
          text: label('職', 'Grade'),
          options: [
            { code: '1', label: label('部長級', 'Director') },
            { code: '2', label: label('係員', 'Staff'), takesText: true },
          ],
        },
        {
          type: 'open-ended',
          code: 'advice',
          text: label('部長級の方へ', 'For directors'),
          maxLength: 400,
          askedWhen: { item: 'grade', is: ['1'] },
        },
      ],
    },
  ],
};

export const secretName = '架空山田';
export const secretPlace = '秘密第三課';

/**
 * 30 people: 12 opinions, 9 wishes, 11 texts beside "other", 15 beside a grade, 15 by directors only. One opinion names
 * somebody, another will be held back.
 */
export const textSheets = Array.from({ length: 30 }, (_, index) => {
  const grade = index % 2 === 0 ? '1' : '2';
  const opinions: Record<number, string> = {
    0: `${secretName}さんの説明がよかったです。`,
    1: `${secretPlace}だけが忙しい。`,
    2: '-1+1|cmd',
    3: '＝合計のように見える記述',
    4: '2026',
    5: '一行目\n二行目',
  };
  return {
    answers: {
      need: index < 11 ? '90' : '1',
      grade,
      ...(index < 12 && { opinion: opinions[index] ?? `意見その${index}` }),
      ...(index < 9 && { wish: `要望その${index}` }),
      ...(grade === '1' && { advice: `助言その${index}` }),
    },
    texts: {
      ...(index < 11 && { 'need/90': `その他その${index}` }),
      ...(grade === '2' && { 'grade/2': `職その${index}` }),
    },
  };
});

/** A wave with these texts, open, and who manages it. */
export async function openTexts(world: TestApp, code = 'texts') {
  const manager = await world.as('survey-manager');
  const made = await manager('POST', '/api/manage/questionnaires', {
    questionnaire: textQuestionnaire,
    tablePlan: null,
  });
  if (made.status !== 201) throw new Error(await made.text());
  await openHirakata(world, {
    code,
    questionnaire: { code: 'texts', version: 1 },
    population: [
      { option: '1', eligibleCount: 20 },
      { option: '2', eligibleCount: 30 },
    ],
  });
  for (const sheet of textSheets) {
    const sent = await world.call('POST', `/api/waves/${code}/responses`, {
      submission: newSubmission(),
      ...sheet,
    });
    if (sent.status !== 201) throw new Error(await sent.text());
  }
  return manager;
}

type Manager = Awaited<ReturnType<TestApp['as']>>;

export async function reviewOf(manager: Manager, code = 'texts'): Promise<TextReviewPage> {
  return (await (await manager('GET', `/api/manage/waves/${code}/texts`)).json()) as TextReviewPage;
}

export async function textsOf(
  manager: Manager,
  place: string,
  code = 'texts',
): Promise<ReviewedTextAnswer[]> {
  const answer = await manager('GET', `/api/manage/waves/${code}/texts/${encodeURIComponent(place)}`);
  return ((await answer.json()) as { texts: ReviewedTextAnswer[] }).texts;
}

/** Releases all opinions but the one about a place, with the name blackened. */
export async function reviewOpinions(manager: Manager, code = 'texts'): Promise<void> {
  for (const { id, text } of await textsOf(manager, 'opinion', code)) {
    await manager('PUT', `/api/manage/waves/${code}/texts/opinion/${id}`, {
      decision: text.includes(secretPlace) ? 'withhold' : 'release',
      redacted: text.includes(secretName) ? text.replace(secretName, '■') : null,
    });
  }
}
