import type { Language } from '../../../surveys/schema/local-text.ts';

const ja = {
  beside: (label: string, words: string) => `${label}：${words}`,
  place: (place: number) => `${place}位`,
  notRanked: '選ばない',
  ranking: (most: number) => `大切なものから順に、${most}つまで選んでください。`,
  movedFrom: (option: string, place: number) => `「${option}」を${place}位から移しました。`,
  numberRange: (min: number, max: number) => `${min}から${max}までの数`,
  dateRange: (earliest: string, latest: string) => `${earliest}から${latest}まで`,
  dateExample: {
    day: '「令和7年4月1日」「R7.4.1」「2025/4/1」のように書けます。',
    month: '「令和7年4月」「R7.4」「2025/4」のように書けます。',
    year: '「令和7年」「R7」「2025」のように書けます。',
  },
  dateRead: (words: string) => `読み取り：${words}`,
  dateNotRead: '日付として読み取れません。',
};

const en: typeof ja = {
  beside: (label, words) => `${label}: ${words}`,
  place: (place) => `No. ${place}`,
  notRanked: 'None',
  ranking: (most) => `Choose up to ${most}, the most important first.`,
  movedFrom: (option, place) => `“${option}” was moved from No. ${place}.`,
  numberRange: (min, max) => `A number from ${min} to ${max}`,
  dateRange: (earliest, latest) => `From ${earliest} to ${latest}.`,
  dateExample: {
    day: 'You can write “1 April 2025”, “2025-04-01” or “R7.4.1”.',
    month: 'You can write “April 2025”, “2025-04” or “R7.4”.',
    year: 'You can write “2025” or “R7”.',
  },
  dateRead: (words) => `Read as: ${words}`,
  dateNotRead: 'This cannot be read as a date.',
};

/** What rankings, numbers and the review say: loaded with them, not with the page. */
export const itemWords: Record<Language, typeof ja> = { ja, en };
