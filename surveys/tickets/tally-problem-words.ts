import { sentenceOf, type Sentences } from '../schema/issue.ts';
import type { Language } from '../schema/language.ts';
import { punctuation } from '../schema/punctuation.ts';
import { smallestStratum } from './smallest-stratum.ts';
import type { TallyProblem, TallyProblemFacts } from './tally-problem.ts';

/** A fingerprint as it is printed elsewhere, so that it can be compared. */
const groups = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';

const printed = (count: number): string => count.toLocaleString('en-US');

const ja: Sentences<TallyProblemFacts> = {
  'other-wave': ({ wave, other }) => `約束は「${wave}」、件数は「${other}」のもので、別々の調査です。`,
  'fingerprint-differs': ({ computed, stated }) =>
    `約束から計算した照合番号（${groups(computed)}）が、サーバーの示す番号（${groups(stated)}）と一致しません。`,
  'fingerprint-not-announced': ({ computed, announced }) =>
    `約束の照合番号（${groups(computed)}）が、知らされた番号（${groups(announced)}）と一致しません。`,
  'overlapping-strata': () => '同じ区分、または同じ職が、約束の中に二度出てきます。',
  'duplicate-key': () => '同じ鍵を使う区分があります。',
  'small-stratum': () =>
    `対象者が${smallestStratum}人に満たない区分があり、回答券だけでだれの回答か見当がつくおそれがあります。`,
  'no-key': () => '鍵のない区分があります。',
  'weak-key': () =>
    '鍵が弱い区分があり、だれでも回答券を作れるおそれがあります（e = 65537、2,048ビット以上の鍵が必要です）。',
  'strata-differ': () => '件数の表の区分が、約束の区分と違います。',
  'label-differs': ({ counted }) => `件数の表では「${counted}」という別の名前になっています。`,
  'eligible-differs': ({ promised, counted }) =>
    `対象者は約束では${printed(promised)}人ですが、件数の表では${printed(counted)}人です。`,
  'invited-above-eligible': ({ count, most }) =>
    `招待（${printed(count)}）が対象者（${printed(most)}人）を上回っています。`,
  'issued-above-invited': ({ count, most }) =>
    `回答券の発行（${printed(count)}）が、招待と再発行の合計（${printed(most)}）を上回っています。`,
  'accepted-above-issued': ({ count, most }) =>
    `受け付けた回答券（${printed(count)}）が、発行した数（${printed(most)}）を上回っています。`,
  'codes-above-printed': ({ count, most }) =>
    `受け付けた番号票（${printed(count)}）が、印刷した数（${printed(most)}）を上回っています。`,
  'accepted-above-eligible': ({ count, most }) =>
    `受け付けた回答（${printed(count)}）が対象者（${printed(most)}人）を上回っています。`,
  'tickets-not-promised': ({ count }) =>
    `この調査では回答券を使わない約束ですが、回答券が${printed(count)}件あります。`,
  'codes-not-promised': ({ count }) =>
    `この調査では番号票を使わない約束ですが、番号票が${printed(count)}枚あります。`,
  'foreign-ticket': ({ count }) => `この調査の区分にない回答券が${printed(count)}件あります。`,
  'forged-ticket': ({ count }) => `署名が正しくない回答券が${printed(count)}件あります。`,
  'duplicate-ticket': ({ count }) => `二度数えられた回答券が${printed(count)}件あります。`,
  'accepted-differs': ({ claimed, listed }) =>
    `受け付けた回答券は${printed(claimed)}件とされていますが、一覧にある正しい回答券は${printed(listed)}件です。`,
  'accepted-above-responses': ({ acceptedCount, responseCount }) =>
    `回答券と番号票の合計（${printed(acceptedCount)}）が、回答の総数（${printed(responseCount)}）を上回っています。`,
  'responses-without-proof': ({ responseCount, acceptedCount }) =>
    `回答は${printed(responseCount)}件ありますが、回答券と番号票は合計${printed(acceptedCount)}件です。この調査では、どちらもない回答は受け付けないはずです。`,
};

const en: Sentences<TallyProblemFacts> = {
  'other-wave': ({ wave, other }) => `The contract is of "${wave}", the counts are of "${other}".`,
  'fingerprint-differs': ({ computed, stated }) =>
    `The fingerprint computed from the contract (${groups(computed)}) is not the one the server states (${groups(stated)}).`,
  'fingerprint-not-announced': ({ computed, announced }) =>
    `The fingerprint of the contract (${groups(computed)}) is not the one that was announced (${groups(announced)}).`,
  'overlapping-strata': () => 'The contract lists a group, or a grade in two groups, twice.',
  'duplicate-key': () => 'Two groups share a key.',
  'small-stratum': () =>
    `A group has fewer than ${smallestStratum} people: its tickets alone could give its members away.`,
  'no-key': () => 'A group has no key.',
  'weak-key': () =>
    'A group has a weak key, under which anybody could make tickets (e = 65537 and 2,048 bits or more are needed).',
  'strata-differ': () => 'The groups of the counts are not those of the contract.',
  'label-differs': ({ counted }) => `The counts call this group by another name, "${counted}".`,
  'eligible-differs': ({ promised, counted }) =>
    `The contract says ${printed(promised)} eligible, the counts say ${printed(counted)}.`,
  'invited-above-eligible': ({ count, most }) =>
    `More invitations (${printed(count)}) than people eligible (${printed(most)}).`,
  'issued-above-invited': ({ count, most }) =>
    `More tickets issued (${printed(count)}) than invitations and renewals (${printed(most)}).`,
  'accepted-above-issued': ({ count, most }) =>
    `More tickets accepted (${printed(count)}) than issued (${printed(most)}).`,
  'codes-above-printed': ({ count, most }) =>
    `More code sheets accepted (${printed(count)}) than printed (${printed(most)}).`,
  'accepted-above-eligible': ({ count, most }) =>
    `More responses accepted (${printed(count)}) than people eligible (${printed(most)}).`,
  'tickets-not-promised': ({ count }) => `The contract promises no tickets, but there are ${printed(count)}.`,
  'codes-not-promised': ({ count }) =>
    `The contract promises no code sheets, but there are ${printed(count)}.`,
  'foreign-ticket': ({ count }) => `Tickets of no group of this survey: ${printed(count)}.`,
  'forged-ticket': ({ count }) => `Tickets whose signature is not valid: ${printed(count)}.`,
  'duplicate-ticket': ({ count }) => `Tickets counted twice: ${printed(count)}.`,
  'accepted-differs': ({ claimed, listed }) =>
    `${printed(claimed)} tickets are said to be accepted, but ${printed(listed)} valid ones are listed.`,
  'accepted-above-responses': ({ acceptedCount, responseCount }) =>
    `Tickets and code sheets together (${printed(acceptedCount)}) exceed all responses (${printed(responseCount)}).`,
  'responses-without-proof': ({ responseCount, acceptedCount }) =>
    `There are ${printed(responseCount)} responses but ${printed(acceptedCount)} tickets and code sheets; this survey takes no response without one.`,
};

const sentences: Record<Language, Sentences<TallyProblemFacts>> = { ja, en };

/**
 * The sentence for one problem of a recount, in the reader's language.
 *
 * @example
 * tallyProblemWords({ code: 'forged-ticket', stratum: { code: '8', label: { ja: '係員' } }, facts: { count: 2 } }, 'ja') // => '係員：署名が正しくない回答券が2件あります。'
 */
export function tallyProblemWords(problem: TallyProblem, language: Language): string {
  const sentence = sentenceOf(sentences[language], problem);
  if (problem.stratum === null) return sentence;
  const { label } = problem.stratum;
  return `${label[language] ?? label.ja}${punctuation[language].colon}${sentence}`;
}
