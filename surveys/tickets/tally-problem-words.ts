import type { Language } from '../schema/local-text.ts';
import { smallestStratum } from './smallest-stratum.ts';
import type { TallyProblem, TallyProblemCode } from './tally-problem.ts';

type Sentence = (fact: (name: string) => string) => string;

/** A fingerprint as it is printed elsewhere, so that it can be compared. */
const groups = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';

const sentences: Record<TallyProblemCode, Record<Language, Sentence>> = {
  'other-wave': {
    ja: (fact) => `約束は「${fact('wave')}」、件数は「${fact('other')}」のもので、別々の調査です。`,
    en: (fact) => `The contract is of "${fact('wave')}", the counts are of "${fact('other')}".`,
  },
  'fingerprint-differs': {
    ja: (fact) =>
      `約束から計算した照合番号（${groups(fact('computed'))}）が、サーバーの示す番号（${groups(fact('stated'))}）と一致しません。`,
    en: (fact) =>
      `The fingerprint computed from the contract (${groups(fact('computed'))}) is not the one the server states (${groups(fact('stated'))}).`,
  },
  'fingerprint-not-announced': {
    ja: (fact) =>
      `約束の照合番号（${groups(fact('computed'))}）が、知らされた番号（${groups(fact('announced'))}）と一致しません。`,
    en: (fact) =>
      `The fingerprint of the contract (${groups(fact('computed'))}) is not the one that was announced (${groups(fact('announced'))}).`,
  },
  'overlapping-strata': {
    ja: () => '同じ区分、または同じ職が、約束の中に二度出てきます。',
    en: () => 'The contract lists a group, or a grade in two groups, twice.',
  },
  'duplicate-key': {
    ja: () => '同じ鍵を使う区分があります。',
    en: () => 'Two groups share a key.',
  },
  'small-stratum': {
    ja: () =>
      `対象者が${smallestStratum}人に満たない区分があり、回答券だけでだれの回答か見当がつくおそれがあります。`,
    en: () =>
      `A group has fewer than ${smallestStratum} people: its tickets alone could give its members away.`,
  },
  'no-key': {
    ja: () => '鍵のない区分があります。',
    en: () => 'A group has no key.',
  },
  'strata-differ': {
    ja: () => '件数の表の区分が、約束の区分と違います。',
    en: () => 'The groups of the counts are not those of the contract.',
  },
  'label-differs': {
    ja: (fact) => `件数の表では「${fact('counted')}」という別の名前になっています。`,
    en: (fact) => `The counts call this group by another name, "${fact('counted')}".`,
  },
  'eligible-differs': {
    ja: (fact) => `対象者は約束では${fact('promised')}人ですが、件数の表では${fact('counted')}人です。`,
    en: (fact) => `The contract says ${fact('promised')} eligible, the counts say ${fact('counted')}.`,
  },
  'invited-above-eligible': {
    ja: (fact) => `招待（${fact('count')}）が対象者（${fact('most')}人）を上回っています。`,
    en: (fact) => `More invitations (${fact('count')}) than people eligible (${fact('most')}).`,
  },
  'issued-above-invited': {
    ja: (fact) =>
      `回答券の発行（${fact('count')}）が、招待と再発行の合計（${fact('most')}）を上回っています。`,
    en: (fact) => `More tickets issued (${fact('count')}) than invitations and renewals (${fact('most')}).`,
  },
  'accepted-above-issued': {
    ja: (fact) => `受け付けた回答券（${fact('count')}）が、発行した数（${fact('most')}）を上回っています。`,
    en: (fact) => `More tickets accepted (${fact('count')}) than issued (${fact('most')}).`,
  },
  'codes-above-printed': {
    ja: (fact) => `受け付けた番号票（${fact('count')}）が、印刷した数（${fact('most')}）を上回っています。`,
    en: (fact) => `More code sheets accepted (${fact('count')}) than printed (${fact('most')}).`,
  },
  'accepted-above-eligible': {
    ja: (fact) => `受け付けた回答（${fact('count')}）が対象者（${fact('most')}人）を上回っています。`,
    en: (fact) => `More responses accepted (${fact('count')}) than people eligible (${fact('most')}).`,
  },
  'tickets-not-promised': {
    ja: (fact) => `この調査では回答券を使わない約束ですが、回答券が${fact('count')}件あります。`,
    en: (fact) => `The contract promises no tickets, but there are ${fact('count')}.`,
  },
  'codes-not-promised': {
    ja: (fact) => `この調査では番号票を使わない約束ですが、番号票が${fact('count')}枚あります。`,
    en: (fact) => `The contract promises no code sheets, but there are ${fact('count')}.`,
  },
  'foreign-ticket': {
    ja: (fact) => `この調査の区分にない回答券が${fact('count')}件あります。`,
    en: (fact) => `Tickets of no group of this survey: ${fact('count')}.`,
  },
  'forged-ticket': {
    ja: (fact) => `署名が正しくない回答券が${fact('count')}件あります。`,
    en: (fact) => `Tickets whose signature is not valid: ${fact('count')}.`,
  },
  'duplicate-ticket': {
    ja: (fact) => `二度数えられた回答券が${fact('count')}件あります。`,
    en: (fact) => `Tickets counted twice: ${fact('count')}.`,
  },
  'accepted-differs': {
    ja: (fact) =>
      `受け付けた回答券は${fact('claimed')}件とされていますが、一覧にある正しい回答券は${fact('listed')}件です。`,
    en: (fact) =>
      `${fact('claimed')} tickets are said to be accepted, but ${fact('listed')} valid ones are listed.`,
  },
  'accepted-above-responses': {
    ja: (fact) =>
      `回答券と番号票の合計（${fact('acceptedCount')}）が、回答の総数（${fact('responseCount')}）を上回っています。`,
    en: (fact) =>
      `Tickets and code sheets together (${fact('acceptedCount')}) exceed all responses (${fact('responseCount')}).`,
  },
  'responses-without-proof': {
    ja: (fact) =>
      `回答は${fact('responseCount')}件ありますが、回答券と番号票は合計${fact('acceptedCount')}件です。この調査では、どちらもない回答は受け付けないはずです。`,
    en: (fact) =>
      `There are ${fact('responseCount')} responses but ${fact('acceptedCount')} tickets and code sheets; this survey takes no response without one.`,
  },
};

/**
 * The sentence for one problem of a recount, in the reader's language.
 *
 * @example
 * tallyProblemWords({ code: 'forged-ticket', stratum: { code: '8', label: { ja: '係員' } }, facts: { count: 2 } }, 'ja') // => '係員：署名が正しくない回答券が2件あります。'
 */
export function tallyProblemWords({ code, stratum, facts }: TallyProblem, language: Language): string {
  const sentence = sentences[code][language]((name) => {
    const value = facts[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString('en-US') : value;
  });
  if (stratum === null) return sentence;
  const label = stratum.label[language] ?? stratum.label.ja;
  return language === 'ja' ? `${label}：${sentence}` : `${label}: ${sentence}`;
}
