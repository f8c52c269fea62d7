import { firstLanguage, languages, type Language } from '../../../surveys/schema/language.ts';

/**
 * The language of ours that a reader wants most, by an Accept-Language header (RFC 9110, 12.5.4) or the name of one.
 * What is weighed 0 is not wanted; `*` is any that is not named; of equal weights the one named first.
 */
export function preferredLanguage(header: string): Language {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { name: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
  });
  const named = new Set(ranges.map(({ name }) => name));
  const wanted = ranges
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .flatMap(({ name }) =>
      languages.filter((language) => language === name || (name === '*' && !named.has(language))),
    );
  return wanted[0] ?? firstLanguage;
}
