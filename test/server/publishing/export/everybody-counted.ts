import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { buildCaseFile } from '../../../../server/publishing/case-file/build-case-file.ts';
import { tabulateWave } from '../../tabulate-wave.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import { questionnaireSchema } from '../../../../surveys/schema/questionnaire.ts';
import { hirakataWave } from '../../hirakata-world.ts';

/** A questionnaire in which every outcome occurs that there is. */
export const everyOutcome = questionnaireSchema.parse({
  format: 'kotae-questionnaire/1',
  code: 'outcomes',
  version: 1,
  title: { ja: 'すべての結果' },
  purpose: { ja: 'すべての結果が出る調査です。' },
  estimatedMinutes: 1,
  languages: ['ja', 'en'],
  sections: [
    {
      code: 'all',
      title: { ja: 'すべて' },
      items: [
        {
          type: 'single-response',
          code: 'talked',
          text: { ja: '上司と面談しましたか。', en: 'Did you talk with your superior?' },
          options: [
            { code: 'yes', label: { ja: 'した', en: 'Yes' } },
            { code: 'no', label: { ja: 'しなかった', en: 'No' } },
            { code: 'unknown', label: { ja: '覚えていない', en: 'I do not remember' }, isSubstantive: false },
            { code: 'none', label: { ja: '上司はいない', en: 'I have none' }, isSubstantive: false },
          ],
        },
        {
          type: 'rating-scale',
          code: 'useful',
          text: { ja: '面談は役に立ちましたか。', en: 'Was it useful?' },
          min: 1,
          max: 5,
          topBoxCount: 2,
          bottomBoxCount: 2,
          askedWhen: { item: 'talked', is: ['yes'] },
        },
        {
          type: 'multiple-response',
          code: 'topics',
          text: { ja: '何を話しましたか。', en: 'What about?' },
          options: [
            { code: 'work', label: { ja: '仕事', en: 'Work' } },
            { code: 'career', label: { ja: '将来', en: 'Career' } },
            { code: 'nothing', label: { ja: '特にない', en: 'Nothing' }, isExclusive: true },
            {
              code: 'unsaid',
              label: { ja: '答えたくない', en: 'I would rather not say' },
              isExclusive: true,
              isSubstantive: false,
            },
          ],
        },
        {
          type: 'single-response',
          code: 'grade',
          text: { ja: '職', en: 'Grade' },
          isAttribute: true,
          options: [
            { code: 'chief', label: { ja: '係長', en: 'Chief' } },
            { code: 'clerk', label: { ja: '係員', en: 'Clerk' } },
          ],
        },
      ],
    },
  ],
});

const talked = [...Array<string>(60).fill('yes'), ...Array<string>(15).fill('no')];
const others = [...Array<string>(8).fill('unknown'), ...Array<string>(5).fill('none')];

/** 93 people: 60 talked, 15 did not, 8 do not remember, 5 have no superior, 5 left it blank. */
export const everybody: Record<string, Answer>[] = Array.from({ length: 93 }, (_, place) => {
  const answer = [...talked, ...others][place];
  const topics = [['work'], ['work', 'career'], ['nothing'], ['unsaid'], undefined][place % 5];
  return {
    ...(answer !== undefined && { talked: answer }),
    ...(answer === 'yes' && place % 10 !== 0 && { useful: 1 + (place % 5) }),
    ...(topics !== undefined && { topics }),
    grade: place % 3 === 0 ? 'chief' : 'clerk',
  };
});

const { tables } = tabulateWave(
  { ...hirakataWave, isSynthetic: true, merges: [] },
  {
    questionnaire: everyOutcome,
    tablePlan: {
      format: 'kotae-table-plan/1',
      questionnaire: 'outcomes',
      version: 1,
      banners: [{ item: 'grade' }],
      crosses: [],
    },
    hash: '0'.repeat(64),
  },
  [],
  buildCaseFile(everyOutcome, everybody, everybody.length),
);

/** What is published of them. */
export const tablesOfEverybody = tables;

export function tableOfEverybody(id: string): PublishedTable {
  const table = tables.find((candidate) => candidate.id === id);
  if (table === undefined || table.kind === 'response-rate') throw new Error(`no table ${id}`);
  return table;
}
