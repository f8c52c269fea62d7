import type { NewWave } from '../contract/fieldwork/waves.ts';

/**
 * The published facts of Hirakata's survey of September 2024: staff and responses by grade, 45 responses without
 * one, 779 in all. Its answers were never published as numbers; the demonstration makes them up.
 */
export const hirakata2024 = {
  population: [20, 42, 161, 247, 384, 96, 962, 526],
  responses: [6, 10, 58, 93, 104, 31, 227, 205],
  notStated: 45,
} as const;

const organisation = { ja: '枚方市（デモ）', en: 'Hirakata City (demonstration)' };
const population = hirakata2024.population.map((eligibleCount, index) => ({
  option: String(index + 1),
  eligibleCount,
}));
const questionnaire = { code: 'hirakata-attainment', version: 1 };

/** The wave that is shown as published. */
export const publishedWave: NewWave = {
  code: 'hirakata-2024',
  organisation,
  title: {
    ja: '人材育成基本方針 理解度・到達度確認アンケート（令和6年9月）',
    en: 'Survey on the HR development policy: understanding and attainment (September 2024)',
  },
  questionnaire,
  opensOn: '2024-09-20',
  closesOn: '2024-10-04',
  retainUntil: '2028-03-31',
  minimumBase: 10,
  population,
  merges: [],
  modes: ['open-link'],
  mergedStrata: [],
  ticketsUntil: null,
  timeZone: 'Asia/Tokyo',
};

/** The same questionnaire, open in every mode for anybody who wants to try it; its dates are set when it is written. */
export const openWave: NewWave = {
  ...publishedWave,
  modes: ['ticket', 'drawn-code', 'open-link', 'paper'],
  code: 'hirakata-trial',
  title: {
    ja: '人材育成基本方針 理解度・到達度確認アンケート（お試し）',
    en: 'Survey on the HR development policy (try it)',
  },
};

/** Accounts of the demonstration, one for each role. */
export const demonstrationAccounts = [
  { name: '管理 花子', email: 'admin@demo.example', password: 'kotae-demo-admin', role: 'administrator' },
  { name: '人事 太郎', email: 'hr@demo.example', password: 'kotae-demo-hr', role: 'survey-manager' },
  { name: '企画 桜', email: 'planner@demo.example', password: 'kotae-demo-planner', role: 'planner' },
] as const;
