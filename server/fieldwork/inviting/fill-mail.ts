import type { ServerIssue } from '../../contract/issue.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { MailText } from '../../contract/fieldwork/invitations.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';

/** What stands in braces is filled in; each place has a Japanese and an English name. */
const places = {
  氏名: 'name',
  name: 'name',
  調査名: 'title',
  title: 'title',
  締切: 'closes',
  closes: 'closes',
  リンク: 'link',
  link: 'link',
} as const;

const braces = /\{([^{}\r\n]{1,20})\}/g;

// Public bodies write the era; the weekday lets the reader check.
const days: Record<Language, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    era: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
};

/** Everything that is wrong with a text before it is filled in: no link, or braces that nothing is known for. */
export function mailIssues({ subject, text }: MailText): ServerIssue[] {
  const fields = { subject, text };
  const issues = Object.entries(fields).flatMap(([field, words]): ServerIssue[] =>
    [...words.matchAll(braces)]
      .filter(([, place]) => placeOf(place) === undefined)
      .map(([place]) => ({ code: 'unknown-place', path: [field], facts: { place } })),
  );
  const hasLink = [...text.matchAll(braces)].some(([, place]) => placeOf(place) === 'link');
  return hasLink ? issues : [...issues, { code: 'mail-without-link', path: ['text'], facts: {} }];
}

/** A mail with its places filled in. */
export function fillMail(
  { subject, text }: MailText,
  wave: Pick<Wave, 'title' | 'closesOn'>,
  { name, link }: { name: string; link: string },
  language: Language,
): MailText {
  const values = {
    name,
    link,
    title: wave.title[language] ?? wave.title.ja,
    closes: days[language].format(new Date(`${wave.closesOn}T00:00:00Z`)),
  };
  const fill = (words: string): string =>
    words.replaceAll(braces, (whole, place: string) => values[placeOf(place) ?? 'name'] ?? whole);
  return { subject: fill(subject).replaceAll(/[\r\n]+/g, ' '), text: fill(text) };
}

function placeOf(name = ''): (typeof places)[keyof typeof places] | undefined {
  return Object.hasOwn(places, name) ? places[name as keyof typeof places] : undefined;
}
