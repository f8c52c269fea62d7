import type { Language } from '../../../surveys/schema/local-text.ts';

/** What the description for archives says of every survey, in Japanese; the English has the same shape. */
const ja = {
  person: '職員',
  universe: (count: number) => `対象の職員 ${count}人`,
  tables: '集計表',
  everybody: '対象の職員全員にたずねる調査',
  mode: '無記名の自記式調査（ウェブまたは紙）',
  responses: (count: number, eligible: number) => `回答 ${count}件（対象の職員 ${eligible}人）`,
  restriction: (minimum: number) =>
    `公表するのは集計表だけです。一人ひとりの回答は、だれにも提供しません。${minimum}人未満の回答が分かる数値は表示していません。`,
  ticked: ['選択していない', '選択した'] as const,
};

const en: {
  [Key in keyof typeof ja]: (typeof ja)[Key] extends readonly string[]
    ? readonly [string, string]
    : (typeof ja)[Key];
} = {
  person: 'Member of staff',
  universe: (count) => `The ${count} members of staff who were asked`,
  tables: 'Tables',
  everybody: 'Everybody of the population was asked',
  mode: 'Anonymous self-administered questionnaire (web or paper)',
  responses: (count, eligible) => `${count} responses from ${eligible} members of staff`,
  restriction: (minimum) =>
    `Tables alone are published. The answers of any one respondent are given to nobody. Figures from which the answers of fewer than ${minimum} people would be known are not shown.`,
  ticked: ['not ticked', 'ticked'],
};

const words: Record<Language, typeof en> = { ja, en };

/** What is said to archives of every survey. */
export function ddiWords(language: Language): typeof en {
  return words[language];
}
