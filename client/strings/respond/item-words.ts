import type { Language } from '../../../surveys/schema/local-text.ts';

const ja = {
  beside: (label: string, words: string) => `${label}：${words}`,
  place: (place: number) => `${place}位`,
  notRanked: '選ばない',
  ranking: (most: number) => `大切なものから順に、${most}つまで選んでください。`,
  movedFrom: (option: string, place: number) => `「${option}」を${place}位から移しました。`,
  numberRange: (min: number, max: number) => `${min}から${max}までの数`,
};

const en: typeof ja = {
  beside: (label, words) => `${label}: ${words}`,
  place: (place) => `No. ${place}`,
  notRanked: 'None',
  ranking: (most) => `Choose up to ${most}, the most important first.`,
  movedFrom: (option, place) => `“${option}” was moved from No. ${place}.`,
  numberRange: (min, max) => `A number from ${min} to ${max}`,
};

/** What rankings, numbers and the review say: loaded with them, not with the page. */
export const itemWords: Record<Language, typeof ja> = { ja, en };
