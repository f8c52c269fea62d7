import type { Topic } from '../../surveys/schema/topic.ts';
import type { Answer, AnswerSheet } from '../../surveys/items/answer.ts';

/** A text that nobody wrote, and what its made-up review decided. */
export interface SyntheticText {
  text: string;
  decision: 'release' | 'withhold';
  /** With what is blackened; null: as it is. */
  redacted: string | null;
}

/** Where they stand: beside "other" of the measures thought to be needed. */
export const textPlace = { item: 'measure', option: '90' } as const;

const released = (text: string, redacted: string | null = null): SyntheticText => ({
  text,
  decision: 'release',
  redacted,
});

/**
 * 架空: enough to be published and to have topics; one is blackened in part, one held back, so that both can be seen.
 */
export const syntheticTexts: readonly SyntheticText[] = [
  released('窓口と内部事務の交流研修があると、互いの仕事が分かると思う。'),
  released('会議の時間を短くし、考える時間を確保してほしい。'),
  released('昨年度の研修で学んだことを職場で話し合う場がほしい。'),
  released('若手だけで企画を提案できる機会を増やしてほしい。'),
  released('業務の手順書を整え、異動してもすぐに動けるようにする。'),
  released('ICTに詳しい職員に気軽に相談できる窓口がほしい。'),
  released('職場に来た研修生の受け入れ体制を、人数に見合ったものにする。'),
  released('ほかの市の職員と話せる機会があると刺激になる。'),
  released('評価の結果を、上司から言葉で伝えてもらいたい。'),
  released(
    '見本課の架空課長のように、部下の話を最後まで聞く管理職を増やす。',
    '■■■のように、部下の話を最後まで聞く管理職を増やす。',
  ),
  released('短い動画で学べる教材があれば、窓口の合間にも見られる。'),
  released('研修の時間を勤務時間の中に確保してほしい。'),
  released('研修で学んだことを試す機会を、所属でつくってほしい。'),
  released('新任の係長に、部下との面談の研修をしてほしい。'),
  released('研修の案内が遅く、窓口の当番と重なって参加できない。'),
  released('オンラインの研修を増やし、後から見られるようにしてほしい。'),
  released('研修のあとに、上司と振り返る面談があるとよい。'),
  released('専門の研修に、他市の職員と一緒に参加したい。'),
  released('管理職にも、ハラスメントを防ぐ研修を毎年受けてほしい。'),
  released('研修の講師を、経験のある職員が務める仕組みがあるとよい。'),
  released('デジタルの研修は、使う道具に合わせて行ってほしい。'),
  released('会議の資料を前日までに配り、会議を30分で終えたい。'),
  released('会議が続き、窓口の後の時間に仕事が残る。'),
  released('同じ内容の会議が多く、減らせると思う。'),
  released('会議を減らした分、住民の話を聞く時間にあてたい。'),
  released('オンラインで出られる会議を増やしてほしい。'),
  released('会議の記録を、文字起こしのデジタルの道具に任せたい。'),
  released('決める会議と話し合う会議を分けてほしい。'),
  released('会議で若手が話す順番を先にしてほしい。'),
  released('部をまたぐ会議で、似た仕事を一つにまとめたい。'),
  released('朝の短い会議で、その日の応援を決めるとよい。'),
  released('デジタルの申請が増えたのに、紙の確認が残っている。'),
  released('デジタルの道具を使う手順書を、全庁で一つにしてほしい。'),
  released('生成AIを試せる環境を、安全な形で用意してほしい。'),
  released('デジタルに詳しい職員が異動すると、仕組みが止まる。'),
  released('窓口のデジタル化で空いた時間を、相談にあてたい。'),
  released('上司との面談が年に一度では足りない。'),
  released('面談で、次にどんな仕事をしたいかを話したい。'),
  released('面談の内容が評価にどう使われるか、知らせてほしい。'),
  released('面談では、困っていることを先に聞いてほしい。'),
  released('育児や介護をしながら働く職員にも、企画の仕事をさせてほしい。'),
  { text: '隣の席の架空主任は仕事をしていない。', decision: 'withhold', redacted: null },
];

/** What their topics are made of, as a planner would have written it. */
export const syntheticTopics: readonly Topic[] = [
  { code: 'training', name: '研修', anyOf: ['研修'], allOf: [], noneOf: ['研修生'] },
  { code: 'meetings', name: '会議', anyOf: ['会議'], allOf: [], noneOf: [] },
  {
    code: 'digital',
    name: 'デジタル',
    anyOf: ['デジタル', 'ICT', 'AI', 'オンライン'],
    allOf: [],
    noneOf: [],
  },
  { code: 'talks', name: '面談・評価', anyOf: ['面談', '評価'], allOf: [], noneOf: [] },
];

/** Some of the sheets with these texts beside "other": every fifteenth of those who ticked a measure. */
export function withSyntheticTexts(sheets: readonly Record<string, Answer>[]): AnswerSheet[] {
  const { item, option } = textPlace;
  const ticking = sheets.filter(({ [item]: ticked }) => Array.isArray(ticked) && !ticked.includes('99'));
  const texts = new Map(
    syntheticTexts.flatMap(({ text }, place) => {
      const sheet = ticking[15 * place];
      return sheet === undefined ? [] : [[sheet, text] as const];
    }),
  );
  return sheets.map((answers) => {
    const [text, ticked] = [texts.get(answers), answers[item]];
    if (text === undefined || !Array.isArray(ticked)) return { answers, texts: {} };
    return { answers: { ...answers, [item]: [...ticked, option] }, texts: { [`${item}/${option}`]: text } };
  });
}
