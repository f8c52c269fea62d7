import type { Language } from '../../schema/local-text.ts';

const eras = [
  { name: '令和', first: 2019 },
  { name: '平成', first: 1989 },
];

const written: Record<Language, (year: number) => string> = {
  ja: (year) => {
    const era = eras.find(({ first }) => year >= first);
    if (era === undefined) return `${year}年度`;
    const number = year - era.first + 1;
    return `${era.name}${number === 1 ? '元' : number}年度（${year}年度）`;
  },
  en: (year) => `FY${year}`,
};

/**
 * A fiscal year (年度, April to March) as public bodies print it: the era first, the year of the calendar beside it.
 *
 * @example fiscalYearWords(2024, 'ja') // => '令和6年度（2024年度）'
 * @example fiscalYearWords(2019, 'ja') // => '令和元年度（2019年度）'
 * @example fiscalYearWords(2024, 'en') // => 'FY2024'
 */
export function fiscalYearWords(year: number, language: Language): string {
  return written[language](year);
}
