import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

/** A small questionnaire with every item type, a routed item, a routed section and a required item. */
export const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'small',
  version: 1,
  title: { ja: '小さな調査', en: 'Small survey' },
  purpose: { ja: '確かめるため' },
  languages: ['ja', 'en'],
  estimatedMinutes: 1,
  sections: [
    {
      code: 'work',
      title: { ja: '仕事', en: 'Work' },
      items: [
        {
          type: 'single-response',
          code: 'worth',
          isRequired: true,
          text: { ja: 'やりがいはありますか' },
          options: [
            { code: '1', label: { ja: 'ある', en: 'Yes' } },
            { code: '2', label: { ja: 'ない', en: 'No' } },
          ],
        },
        {
          type: 'multiple-response',
          code: 'why',
          askedWhen: { item: 'worth', is: ['2'] },
          maxChoices: 2,
          text: { ja: 'なぜですか' },
          options: [
            { code: 'a', label: { ja: '評価', en: 'Recognition' } },
            { code: 'b', label: { ja: '業務量', en: 'Workload' } },
            { code: 'z', label: { ja: 'その他', en: 'Other' }, takesText: true },
          ],
        },
      ],
    },
    {
      code: 'extra',
      title: { ja: '追加', en: 'More' },
      askedWhen: { item: 'why', is: ['b'] },
      items: [{ type: 'open-ended', code: 'idea', maxLength: 10, text: { ja: '提案' } }],
    },
    {
      code: 'last',
      title: { ja: 'さいごに', en: 'Finally' },
      items: [
        {
          type: 'rating-scale',
          code: 'score',
          min: 0,
          max: 10,
          topBoxCount: 2,
          bottomBoxCount: 2,
          text: { ja: '点数' },
        },
      ],
    },
  ],
};
