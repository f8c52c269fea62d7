import { readFileSync } from 'node:fs';
import { addQuestionnaire } from '../../server/authoring/add-questionnaire.ts';
import { addInvitations } from '../../server/fieldwork/inviting/add-invitations.ts';
import { printCodes } from '../../server/fieldwork/inviting/print-codes.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import type { NewWave } from '../../server/contract/fieldwork/waves.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import type { SectionPart } from '../../surveys/schema/item.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { hirakataToday } from '../server/hirakata-world.ts';
import { temporaryDirectory } from '../server/test-app.ts';
import { codesOf, staff } from '../server/ticket-world.ts';
import { realServer } from './real-server.ts';

const shipped = JSON.parse(
  readFileSync('surveys/definitions/hirakata-attainment/questionnaire.v1.json', 'utf8'),
) as Questionnaire;
const grade = shipped.sections
  .flatMap(({ items }) => items)
  .filter(({ code }) => code === shipped.populationItem);

const options = [
  'そう思う',
  'どちらかといえばそう思う',
  'どちらともいえない',
  'どちらかといえばそう思わない',
  'そう思わない',
];

/** Twelve statements on five options: longer than a screen, wider than a column of reading. */
const statements: SectionPart = {
  type: 'matrix',
  code: 'climate',
  text: { ja: '職場の様子について、あてはまるものを選んでください。', en: 'How far do you agree?' },
  rows: Array.from({ length: 12 }, (_, index) => ({
    code: `climate${index + 1}`,
    text: {
      ja: `職場では、その${index + 1}の取組が進んでいる`,
      en: `Practice ${index + 1} is making headway here`,
    },
  })),
  columns: {
    options: options.map((ja, index) => ({
      code: String(index + 1),
      label: { ja, en: `Degree ${index + 1}` },
    })),
  },
};

/** Every way of being asked that the answering page treats in a way of its own. */
export const manyKinds: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'many-kinds',
  version: 1,
  title: { ja: 'いろいろな設問', en: 'Many kinds' },
  purpose: { ja: '回答のしやすさを確かめます。', en: 'To see how easy it is to answer.' },
  languages: ['ja', 'en'],
  estimatedMinutes: 5,
  populationItem: 'grade',
  sections: [
    {
      code: 'short',
      title: { ja: 'はじめに', en: 'To begin' },
      items: [
        {
          type: 'rating-scale',
          code: 'score',
          text: { ja: '仕事に満足していますか。', en: 'Are you satisfied with your work?' },
          min: 0,
          max: 10,
          minLabel: { ja: '全くしていない', en: 'not at all' },
          maxLabel: { ja: '大いにしている', en: 'very much' },
          topBoxCount: 2,
          bottomBoxCount: 2,
        },
        {
          type: 'number',
          code: 'overtime',
          text: { ja: '昨年度の残業は何時間でしたか。', en: 'How many hours of overtime last year?' },
          min: 0,
          max: 5000,
          unit: { ja: '時間', en: 'hours' },
          bands: [
            { code: 'few', label: { ja: '1,000以下', en: 'up to 1,000' }, atMost: 1000 },
            { code: 'many', label: { ja: '1,001以上', en: '1,001 and more' } },
          ],
        },
        {
          type: 'single-response',
          code: 'overtimewhy',
          text: { ja: '残業が1,000時間を超えた理由は何ですか。', en: 'Why more than 1,000 hours?' },
          askedWhen: { item: 'overtime', atLeast: 1001 },
          options: [
            { code: '1', label: { ja: '業務量', en: 'Workload' } },
            { code: '2', label: { ja: 'その他', en: 'Other' } },
          ],
        },
      ],
    },
    {
      code: 'reasons',
      title: { ja: '理由', en: 'Reasons' },
      items: [
        {
          type: 'multiple-response',
          code: 'why',
          text: { ja: '働きやすさを支えているものを選んでください。', en: 'What makes work easy?' },
          optionOrder: 'random',
          minChoices: 2,
          options: [
            { code: '1', label: { ja: '同僚', en: 'Colleagues' } },
            { code: '2', label: { ja: '上司', en: 'Superiors' } },
            { code: '3', label: { ja: '設備', en: 'Equipment' } },
            { code: '4', label: { ja: '制度', en: 'Rules' } },
            { code: '9', label: { ja: '特にない', en: 'Nothing' }, isExclusive: true },
          ],
        },
        {
          type: 'ranking',
          code: 'need',
          text: { ja: '必要なものを順に選んでください。', en: 'What is needed most?' },
          options: ['時間', '人手', '研修'].map((ja, index) => ({
            code: String(index + 1),
            label: { ja, en: ['Time', 'Hands', 'Training'][index] ?? '' },
          })),
          rankCount: 2,
        },
        {
          type: 'date',
          code: 'joined',
          text: { ja: '採用された月はいつですか。', en: 'When were you hired?' },
          precision: 'month',
          earliest: '1970-01',
          latest: '2026-03',
          bands: [
            { code: 'old', label: { ja: '平成まで', en: 'before 2019' }, atMost: '2019-04' },
            { code: 'new', label: { ja: '令和から', en: 'since 2019' } },
          ],
        },
        {
          type: 'open-ended',
          code: 'zip',
          text: { ja: '職場の郵便番号を書いてください。', en: 'Postal code of your workplace?' },
          maxLength: 10,
          pattern: 'postal-code',
        },
      ],
    },
    { code: 'workplace', title: { ja: '職場', en: 'Workplace' }, items: [statements] },
    {
      code: 'you',
      title: { ja: '満足度{score}の方へ', en: 'You said {score}' },
      items: [
        {
          type: 'open-ended',
          code: 'idea',
          text: { ja: '提案を書いてください。', en: 'Any ideas?' },
          maxLength: 200,
        },
        ...grade,
      ],
    },
  ],
};

/** A real server with one open wave, its invitations and its drawn codes. */
export async function answeringWorld(changes: Partial<NewWave> = {}, questionnaire = manyKinds) {
  const directory = temporaryDirectory();
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  const wave: NewWave = {
    ...hirakataToday,
    code: 'many',
    title: questionnaire.title,
    questionnaire: { code: questionnaire.code, version: questionnaire.version },
    ...changes,
  };
  await addQuestionnaire(dependencies.db, questionnaire, null);
  await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
  const people = staff({ 8: 20 });
  const hasTickets = wave.modes.includes('ticket');
  if (hasTickets) await addInvitations(dependencies, wave.code, people, 'test');
  await openWave(dependencies, wave.code, 'test');
  const invitations = hasTickets ? await codesOf({ dependencies }, wave.code, people) : [];
  const drawnCodes = wave.modes.includes('drawn-code')
    ? await printCodes(dependencies, wave.code, '7', 3, 'test')
    : [];
  await dependencies.close();
  const server = await realServer(directory);
  return { ...server, address: `${server.origin}/w/${wave.code}`, wave: wave.code, invitations, drawnCodes };
}
