import type { Language } from '../../surveys/schema/local-text.ts';
import { tallyProblemWords } from '../../surveys/tickets/tally-problem-words.ts';
import type { TallyVerification } from '../../surveys/tickets/verify-tally.ts';
import type { PublicRecords } from '../contract/fieldwork/public-records.ts';

type Stratum = PublicRecords['tally']['strata'][number];

const words = {
  ja: {
    states: { draft: '準備中', open: '実施中', closed: '締切済み', published: '公開済み' },
    fingerprint: '照合番号',
    matched: '知らされた番号と一致',
    notCompared: '知らされた番号があれば --fingerprint で比べられます',
    stratum: (counts: Stratum, genuineCount: number) =>
      `対象 ${counts.eligibleCount}  招待 ${counts.invitedCount}  回答券の発行 ${counts.issuedCount}` +
      `  再発行 ${counts.reissuedCount}  番号票の印刷 ${counts.printedCodeCount}` +
      `  受付 回答券 ${counts.acceptedTicketCount}・番号票 ${counts.acceptedCodeCount}` +
      `  署名を確かめた回答券 ${genuineCount}`,
    noStrata: 'この調査には、回答券と番号票がありません。',
    responses: (all: number, tickets: number, codes: number) =>
      `回答 ${all} 件（回答券 ${tickets}、番号票 ${codes}、そのほか ${all - tickets - codes}）`,
    sound: '結果：問題は見つかりませんでした。',
    unsound: (count: number) => `結果：${count}件の問題が見つかりました。`,
  },
  en: {
    states: { draft: 'in preparation', open: 'open', closed: 'closed', published: 'published' },
    fingerprint: 'fingerprint',
    matched: 'is the announced one',
    notCompared: 'compare it with an announced one by --fingerprint',
    stratum: (counts: Stratum, genuineCount: number) =>
      `eligible ${counts.eligibleCount}  invited ${counts.invitedCount}  tickets issued ${counts.issuedCount}` +
      `  renewed ${counts.reissuedCount}  codes printed ${counts.printedCodeCount}` +
      `  accepted tickets ${counts.acceptedTicketCount}, codes ${counts.acceptedCodeCount}` +
      `  tickets with a valid signature ${genuineCount}`,
    noStrata: 'This survey has neither tickets nor drawn codes.',
    responses: (all: number, tickets: number, codes: number) =>
      `responses ${all} (tickets ${tickets}, codes ${codes}, others ${all - tickets - codes})`,
    sound: 'Result: no problem was found.',
    unsound: (count: number) => `Result: problems found: ${count}.`,
  },
} satisfies Record<Language, unknown>;

/** What a recount found, for a terminal: a line for each stratum, every problem with its code, and the verdict. */
export function verificationReport(
  { wave, tally }: PublicRecords,
  { fingerprint, genuineCounts, problems }: TallyVerification,
  announced: readonly string[],
  language: Language,
): string[] {
  const say = words[language];
  const sum = (count: 'acceptedTicketCount' | 'acceptedCodeCount') =>
    tally.strata.reduce((total, stratum) => total + stratum[count], 0);
  const isMatched = announced.length > 0 && announced.every((start) => fingerprint.startsWith(start));
  const groups = fingerprint.match(/.{4}/g)?.join(' ') ?? '';
  const lines = [
    `${wave.organisation[language] ?? wave.organisation.ja}  ${wave.title[language] ?? wave.title.ja}  (${wave.code}, ${say.states[tally.state]})`,
    `${say.fingerprint}  ${groups}`,
    ...(isMatched ? [`  ${say.matched}`] : []),
    ...(announced.length === 0 ? [`  ${say.notCompared}`] : []),
    ...tally.strata.map(
      (counts) =>
        `${counts.label[language] ?? counts.label.ja}  ${say.stratum(counts, genuineCounts.get(counts.code) ?? 0)}`,
    ),
    ...(tally.strata.length === 0 ? [say.noStrata] : []),
    say.responses(tally.responseCount, sum('acceptedTicketCount'), sum('acceptedCodeCount')),
    ...problems.map((problem) => `  ${tallyProblemWords(problem, language)} [${problem.code}]`),
    problems.length === 0 ? say.sound : say.unsound(problems.length),
  ];
  // Titles and labels come from the installation that is being examined: they must not write over the verdict.
  return lines.map((line) => line.replaceAll(/\p{C}/gu, ' '));
}
