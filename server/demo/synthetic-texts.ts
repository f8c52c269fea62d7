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

/** Enough to be published; one is blackened in part, one held back, so that both can be seen. */
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
  { text: '隣の席の架空主任は仕事をしていない。', decision: 'withhold', redacted: null },
];

/** Some of the sheets with these texts beside "other": every fiftieth of those who ticked a measure. */
export function withSyntheticTexts(sheets: readonly Record<string, Answer>[]): AnswerSheet[] {
  const { item, option } = textPlace;
  const ticking = sheets.filter(({ [item]: ticked }) => Array.isArray(ticked) && !ticked.includes('99'));
  const texts = new Map(
    syntheticTexts.flatMap(({ text }, place) => {
      const sheet = ticking[50 * place];
      return sheet === undefined ? [] : [[sheet, text] as const];
    }),
  );
  return sheets.map((answers) => {
    const [text, ticked] = [texts.get(answers), answers[item]];
    if (text === undefined || !Array.isArray(ticked)) return { answers, texts: {} };
    return { answers: { ...answers, [item]: [...ticked, option] }, texts: { [`${item}/${option}`]: text } };
  });
}
