import { writeXlsx } from 'hucre/xlsx';

const rows = (table: string, list: Record<string, string>[]): string =>
  `<${table}><rows>${list
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([key, value]) => `<${key}><![CDATA[${value}]]></${key}>`)
          .join('')}</row>`,
    )
    .join('')}</rows></${table}>`;

const question = (qid: string, type: string, title: string, more: Record<string, string> = {}) => ({
  qid,
  parent_qid: '0',
  gid: '1',
  type,
  title,
  other: 'N',
  mandatory: 'N',
  question_order: qid,
  relevance: '1',
  ...more,
});
const words = (qid: string, ja: string, en: string) => [
  { qid, question: ja, help: '', language: 'ja' },
  { qid, question: en, help: '', language: 'en' },
];
const answer = (aid: string, qid: string, code: string) => ({
  aid,
  qid,
  code,
  sortorder: aid,
  scale_id: '0',
});
const answerWords = (aid: string, ja: string, en: string) => [
  { aid, answer: ja, language: 'ja' },
  { aid, answer: en, language: 'en' },
];

/** A survey as LimeSurvey 5 and 6 write it: words in tables of their own, two languages. */
export const lssOfToday = `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>500</DBVersion><languages><language>ja</language><language>en</language></languages>${[
  rows('answers', [
    answer('1', '1', 'A1'),
    answer('2', '1', 'A2'),
    answer('3', '3', 'B1'),
    answer('4', '3', 'B2'),
  ]),
  rows('answer_l10ns', [
    ...answerWords('1', '感じている', 'Yes'),
    ...answerWords('2', '感じていない', 'No'),
    ...answerWords('3', 'できている', 'Well'),
    ...answerWords('4', 'できていない', 'Not'),
  ]),
  rows('groups', [{ gid: '1', group_order: '1', grelevance: '' }]),
  rows('group_l10ns', [
    { gid: '1', group_name: '仕事', description: '', language: 'ja' },
    { gid: '1', group_name: 'Work', description: '', language: 'en' },
  ]),
  rows('questions', [
    question('1', 'L', 'Worth', { mandatory: 'Y' }),
    question('2', 'M', 'why', { relevance: '((Worth.NAOK == "A2"))', other: 'Y' }),
    question('3', 'F', 'skills'),
    question('4', 'N', 'years', { relevance: 'Worth.NAOK == "A1" and why_SQ1.NAOK != "Y"' }),
    question('5', 'T', 'idea', { relevance: 'count(why_SQ1) > 2' }),
    question('6', 'D', 'day'),
    question('7', 'X', 'thanks'),
    question('8', 'B', 'points'),
  ]),
  rows('question_l10ns', [
    ...words(
      '1',
      '<p>やりがいを<b>感じて</b>いますか。</p><script>alert(1)</script>',
      'Do you find it <i>worthwhile</i>?',
    ),
    ...words('2', '理由は何ですか。', 'Why?'),
    ...words('3', '次のことができていますか。', 'Can you do these?'),
    ...words('4', '勤続年数', 'Years of service'),
    ...words('5', 'ご意見', 'Ideas'),
    ...words('6', '日付', 'Day'),
    ...words('7', 'ありがとうございます。', 'Thank you.'),
    ...words('8', '点を付けてください。', 'Give points.'),
    ...words('21', '評価されない', 'No recognition'),
    ...words('22', '忙しい', 'Too busy'),
    ...words('31', '企画', 'Planning'),
    ...words('81', '上司', 'Supervisor'),
  ]),
  rows('subquestions', [
    question('21', 'T', 'SQ1', { parent_qid: '2' }),
    question('22', 'T', 'SQ2', { parent_qid: '2' }),
    question('31', 'T', 'SQ1', { parent_qid: '3' }),
    question('81', 'T', 'SQ1', { parent_qid: '8' }),
  ]),
  rows('question_attributes', [{ qid: '2', attribute: 'max_answers', value: '2' }]),
  rows('surveys', [{ sid: '9', language: 'ja' }]),
  rows('surveys_languagesettings', [
    { surveyls_language: 'ja', surveyls_title: '職員調査', surveyls_description: '働きがいのため' },
    { surveyls_language: 'en', surveyls_title: 'Staff survey', surveyls_description: 'For a better work' },
  ]),
].join('')}</document>`;

/** The same in the layout up to version 3: a row for each language. */
export const lssOfBefore = `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>en</language></languages>${[
  rows('groups', [{ gid: '1', group_name: 'Work', group_order: '1', description: '', language: 'en' }]),
  rows('questions', [
    {
      ...question('1', 'L', 'worth'),
      question: 'Do you find it worthwhile?',
      help: 'Think of today',
      language: 'en',
    },
  ]),
  rows('answers', [
    { qid: '1', code: '2', answer: 'No', sortorder: '2', language: 'en', scale_id: '0' },
    { qid: '1', code: '1', answer: 'Yes', sortorder: '1', language: 'en', scale_id: '0' },
  ]),
  rows('surveys', [{ sid: '9', language: 'en' }]),
  rows('surveys_languagesettings', [
    { surveyls_language: 'en', surveyls_title: 'Old survey', surveyls_description: '' },
  ]),
].join('')}</document>`;

export const surveyJs = {
  title: { default: 'Staff survey', ja: '職員調査' },
  pages: [
    {
      name: 'page1',
      elements: [
        {
          type: 'radiogroup',
          name: 'worth',
          title: { default: 'Worthwhile?', ja: 'やりがいを感じますか。' },
          isRequired: true,
          choices: [{ value: 'yes', text: { default: 'Yes', ja: 'はい' } }, 'no'],
        },
        {
          type: 'panel',
          name: 'inner',
          elements: [
            {
              type: 'checkbox',
              name: 'Why not',
              visibleIf: "{worth} = 'no'",
              choices: ['busy', 'boring'],
              hasOther: true,
              hasNone: true,
              maxSelectedChoices: 2,
            },
          ],
        },
        {
          type: 'rating',
          name: 'points',
          rateMin: 1,
          rateMax: 10,
          visibleIf: "{Why not} contains 'busy' or {worth} notempty",
        },
        {
          type: 'matrix',
          name: 'm',
          columns: ['bad', 'good'],
          rows: [{ value: 'boss', text: '上司' }, 'team'],
        },
        { type: 'ranking', name: 'rank', choices: ['a', 'b', 'c'] },
        { type: 'text', name: 'years', inputType: 'number', min: 0, max: 40 },
        { type: 'comment', name: 'idea', visibleIf: 'round({points}) > 3' },
        { type: 'html', name: 'note', html: '<b>以上</b>です。' },
        { type: 'signaturepad', name: 'sign' },
      ],
    },
  ],
};

/** An XLSForm with two languages, groups, and a condition of each form. */
export async function xlsForm(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'survey',
        rows: [
          [
            'type',
            'name',
            'label::Japanese (ja)',
            'label::English (en)',
            'hint::Japanese (ja)',
            'required',
            'relevant',
            'parameters',
            'constraint',
          ],
          ['begin_group', 'work', '仕事', 'Work', '', '', '', '', ''],
          [
            'select_one yn',
            'worth',
            'やりがいを感じますか。',
            'Worthwhile?',
            '最近のこと',
            'yes',
            '',
            '',
            '',
          ],
          ['select_multiple why or_other', 'why', '理由', 'Why?', '', '', "${worth} = 'no'", '', ''],
          ['end_group', '', '', '', '', '', '', '', ''],
          [
            'integer',
            'years',
            '勤続年数',
            'Years',
            '',
            '',
            "selected(${why}, 'busy') and not(${worth} = 'yes')",
            '',
            '. < 50',
          ],
          ['range', 'points', '点数', 'Points', '', '', '', 'start=1 end=10 step=1', ''],
          ['rank why', 'order', '順位', 'Order', '', '', '', '', ''],
          ['text', 'idea', 'ご意見', 'Ideas', '', '', 'string-length(${years}) > 1', '', ''],
          ['note', 'bye', 'ありがとうございました。', 'Thank you.', '', '', '', '', ''],
          ['geopoint', 'where', '場所', 'Where', '', '', '', '', ''],
        ],
      },
      {
        name: 'choices',
        rows: [
          ['list_name', 'name', 'label::Japanese (ja)', 'label::English (en)'],
          ['yn', 'yes', 'はい', 'Yes'],
          ['yn', 'no', 'いいえ', 'No'],
          ['why', 'busy', '忙しい', 'Busy'],
          ['why', 'boring', '退屈', 'Boring'],
        ],
      },
      {
        name: 'settings',
        rows: [
          ['form_title', 'form_title::English (en)', 'form_id'],
          ['職員調査', 'Staff survey', 'staff2027'],
        ],
      },
    ],
  });
}
