import { answerIssueWords } from '../items/answer-issue-words.ts';
import { factText, type Sentence } from '../items/fact-text.ts';
import type { Issue } from '../schema/issue.ts';
import type { Language } from '../schema/local-text.ts';

const sentences: Record<string, Record<Language, Sentence>> = {
  'unknown-key': {
    ja: (fact) => `「${fact('key')}」という項目名は使えません。`,
    en: (fact) => `There is no key "${fact('key')}" here.`,
  },
  'missing-key': {
    ja: (fact) => `「${fact('key')}」がありません。`,
    en: (fact) => `"${fact('key')}" is missing.`,
  },
  'duplicate-code': {
    ja: (fact) => `コード「${fact('code')}」が重複しています。`,
    en: (fact) => `The code "${fact('code')}" is used twice.`,
  },
  'reserved-code': {
    ja: (fact) => `コード「${fact('code')}」は集計表で使うため、選択肢や区分には使えません。`,
    en: (fact) => `The code "${fact('code')}" is reserved for tables and cannot be an option or a group.`,
  },
  'not-an-attribute': {
    ja: (fact) => `設問「${fact('item')}」は属性（isAttribute）の単一回答ではありません。`,
    en: (fact) => `Item "${fact('item')}" is not a single response item marked isAttribute.`,
  },
  'condition-looks-ahead': {
    ja: (fact) => `条件は、先に聞いた設問だけを参照できます（参照先: ${fact('item')}）。`,
    en: (fact) => `A condition can only look at items asked earlier (refers to: ${fact('item')}).`,
  },
  'wrong-condition': {
    ja: (fact) =>
      `設問「${fact('item')}」の種類にこの条件は使えません（is は選択式、atLeast・atMost は段階評価の設問用です）。`,
    en: (fact) =>
      `This condition does not fit the type of item "${fact('item')}" (is: items with options; atLeast, atMost: rating scales).`,
  },
  'empty-scale': {
    ja: (fact) => `段階評価の最小値（${fact('min')}）は最大値（${fact('max')}）より小さくしてください。`,
    en: (fact) => `The lowest point (${fact('min')}) must be below the highest point (${fact('max')}).`,
  },
  'boxes-overlap': {
    ja: (fact) =>
      `上位と下位の段階数の合計（${fact('boxes')}）が全体の段階数（${fact('points')}）を超えています。`,
    en: (fact) =>
      `Top and bottom boxes together (${fact('boxes')}) exceed the points of the scale (${fact('points')}).`,
  },
  'bipolar-without-words': {
    ja: () => '両端が対になる尺度（isBipolar）には、両端の言葉（minLabel と maxLabel）が必要です。',
    en: () => 'A bipolar scale needs words at both ends (minLabel and maxLabel).',
  },
  'bands-not-ascending': {
    ja: () => '数値の階級は小さい順に並べ、最後の階級には上限（atMost）を付けないでください。',
    en: () => 'The bands must ascend, and the last must have no upper end (atMost).',
  },
  unreachable: {
    ja: (fact) => `「${fact('code')}」は、どのように回答しても表示されません。条件を見直してください。`,
    en: (fact) => `"${fact('code')}" is never met, whatever is answered. Please look at its conditions.`,
  },
  'nothing-asked': {
    ja: () => 'だれにも聞く設問がありません。',
    en: () => 'Nobody is asked anything.',
  },
  'routing-circle': {
    ja: (fact) => `設問の条件が循環しています（${fact('items')}）。`,
    en: (fact) => `These items wait for each other in a circle: ${fact('items')}.`,
  },
  'not-scored': {
    ja: (fact) => `指標には、段階評価か単一回答の設問だけを使えます（「${fact('item')}」は使えません）。`,
    en: (fact) => `An index is made of rating scales and single responses only (not of "${fact('item')}").`,
  },
  'option-without-score': {
    ja: (fact) => `指標に使う設問「${fact('item')}」に、点数（score）のない選択肢があります。`,
    en: (fact) => `Item "${fact('item')}" of an index has options without a score.`,
  },
  'no-positive-option': {
    ja: (fact) => `指標に使う設問「${fact('item')}」に、肯定的な選択肢（isPositive）がありません。`,
    en: (fact) => `Item "${fact('item')}" of an index has no option marked isPositive.`,
  },
  'index-minimum-above-items': {
    ja: (fact) => `必要な回答数（${fact('minimum')}）が指標の設問数（${fact('items')}）を超えています。`,
    en: (fact) => `minimumAnsweredCount (${fact('minimum')}) exceeds the number of items (${fact('items')}).`,
  },
  'unknown-mark': {
    ja: (fact) => `印「${fact('mark')}」はありません（使える印: ${fact('marks')}）。`,
    en: (fact) => `There is no mark "${fact('mark')}" (marks: ${fact('marks')}).`,
  },
  'unused-placeholder': {
    ja: (fact) => `差し込み語「[${fact('word')}]」がどの文にもありません。`,
    en: (fact) => `The placeholder "[${fact('word')}]" stands in no text.`,
  },
  'continues-no-earlier-version': {
    ja: (fact) => `引き継ぐ版（${fact('version')}）は、この版（${fact('own')}）より前でなければなりません。`,
    en: (fact) =>
      `An item can continue an earlier version only (${fact('version')}, this is ${fact('own')}).`,
  },
  'exclusive-on-single-response': {
    ja: (fact) => `単一回答の選択肢「${fact('option')}」に isExclusive は使えません。`,
    en: (fact) => `Option "${fact('option')}" of a single response item cannot be isExclusive.`,
  },
  'max-choices-above-options': {
    ja: (fact) => `選べる数の上限（${fact('max')}）が選択肢の数（${fact('options')}）を超えています。`,
    en: (fact) => `maxChoices (${fact('max')}) exceeds the number of options (${fact('options')}).`,
  },
  'missing-translation': {
    ja: (fact) => `英語の文がありません（日本語: ${fact('text')}）。`,
    en: (fact) => `The English text is missing (Japanese: ${fact('text')}).`,
  },
  'other-questionnaire': {
    ja: (fact) => `集計計画が別の調査票のものです（計画: ${fact('actual')}、調査票: ${fact('expected')}）。`,
    en: (fact) =>
      `The table plan is for another questionnaire (plan: ${fact('actual')}, questionnaire: ${fact('expected')}).`,
  },
  'net-splits-merge': {
    ja: (fact) =>
      `まとめて表示する区分「${fact('merge')}」の一部だけを含んでいます。全部を含めるか、外してください。`,
    en: (fact) => `Holds only a part of the merged group "${fact('merge')}": include all of it or none.`,
  },
  'nested-in-itself': {
    ja: (fact) => `設問「${fact('item')}」の区分の中に、同じ設問の区分は置けません。`,
    en: (fact) => `Groups of item "${fact('item')}" cannot be nested within themselves.`,
  },
  'nested-twice': {
    ja: (fact) =>
      `設問「${fact('item')}」は別の区分の中に置かれているため、その中に区分を置けません（入れ子は2段まで）。`,
    en: (fact) =>
      `Item "${fact('item')}" is itself nested within another one: nothing can be nested within it (two levels at most).`,
  },
  'too-many-nested-groups': {
    ja: (fact) =>
      `組み合わせた区分が${fact('count')}になります。${fact('most')}以下になるように、区分をまとめてください。`,
    en: (fact) =>
      `There would be ${fact('count')} groups within groups. Merge groups until there are ${fact('most')} at most.`,
  },
  'nets-overlap': {
    ja: (fact) =>
      `入れ子で使う設問「${fact('item')}」の再掲区分（nets）の一部が重なっています。重ならないようにするか、一方が他方をすべて含むようにしてください。`,
    en: (fact) =>
      `Nets of item "${fact('item')}", which is used in a nested banner, overlap in part. Keep them apart, or let one hold the other.`,
  },
  'option-merged-twice': {
    ja: (fact) => `選択肢「${fact('option')}」が2回まとめられています。`,
    en: (fact) => `Option "${fact('option')}" is merged twice.`,
  },
  'not-tabulated': {
    ja: (fact) => `自由記述の設問「${fact('item')}」は集計表にできません。`,
    en: (fact) => `Open-ended item "${fact('item')}" cannot be tabulated.`,
  },
  'wrong-banner': {
    ja: (fact) => `段階評価の設問「${fact('item')}」は表側にだけ使えます（表頭には選択式の設問が必要です）。`,
    en: (fact) =>
      `Rating scale item "${fact('item')}" can only be a stub; a banner needs an item with options.`,
  },
  'years-reversed': {
    ja: (fact) => `最終年度（${fact('last')}）は、初年度（${fact('first')}）以後にしてください。`,
    en: (fact) => `The last fiscal year (${fact('last')}) must not be before the first (${fact('first')}).`,
  },
  'year-outside-plan': {
    ja: (fact) => `${fact('year')}年度は計画期間（${fact('first')}～${fact('last')}年度）の外です。`,
    en: (fact) => `FY${fact('year')} is outside the plan (FY${fact('first')} to FY${fact('last')}).`,
  },
  'wave-outside-plan': {
    ja: (fact) => `調査「${fact('wave')}」は、この計画の調査に入っていません。`,
    en: (fact) => `The survey "${fact('wave')}" is not among the surveys of this plan.`,
  },
  'score-without-interval': {
    ja: () => '指標の点数は、区間では判定できません。「値だけで判定」を選んでください。',
    en: () => 'An index score cannot be judged by its interval: choose to judge by the figure alone.',
  },
  'duplicate-table': {
    ja: (fact) => `表「${fact('table')}」はすでに計画にあります。`,
    en: (fact) => `The table "${fact('table')}" is in the plan already.`,
  },
};

/** What the schema asked for, by zod's own code. */
const shapes: Record<string, Record<Language, Sentence>> = {
  invalid_type: {
    ja: (fact) => `値の種類が正しくありません（必要な種類: ${fact('expected')}）。`,
    en: (fact) => `The value has the wrong type (expected: ${fact('expected')}).`,
  },
  invalid_value: {
    ja: (fact) => `使える値は ${fact('values')} です。`,
    en: (fact) => `The value must be one of: ${fact('values')}.`,
  },
  invalid_format: {
    ja: () =>
      'コードは半角の英小文字・数字で始め、英小文字・数字・「-」「_」だけで64文字までにしてください。',
    en: () => 'A code starts with a lower-case letter or digit and has at most 64 of a-z, 0-9, "-" and "_".',
  },
  too_small: {
    ja: (fact) => `小さすぎるか、足りません（最小: ${fact('minimum')}）。`,
    en: (fact) => `Too small or too few (minimum: ${fact('minimum')}).`,
  },
  too_big: {
    ja: (fact) => `大きすぎるか、多すぎます（最大: ${fact('maximum')}）。`,
    en: (fact) => `Too large or too many (maximum: ${fact('maximum')}).`,
  },
  invalid_union: {
    ja: (fact) => `どの形にも当てはまりません${fact('values') && `（使える値: ${fact('values')}）`}。`,
    en: (fact) => `The value fits none of the possible forms${fact('values') && ` (${fact('values')})`}.`,
  },
  custom: {
    ja: () => '段階評価の条件には atLeast か atMost が必要です。',
    en: () => 'A condition on a rating needs atLeast or atMost.',
  },
};

/**
 * One sentence for one issue of a questionnaire, a table plan or an answer, in the reader's language. Where the issue
 * stands is its path, put before the sentence by whoever shows it.
 *
 * @example
 * issueWords({ code: 'duplicate-code', path: [], facts: { code: 'grade' } }, 'en')
 * // => 'The code "grade" is used twice.'
 */
export function issueWords(issue: Issue, language: Language): string {
  const fact = (name: string): string => factText(issue, name, language);
  const known = issue.code === 'invalid' ? shapes[fact('zod')] : sentences[issue.code];
  const sentence = known?.[language];
  return sentence === undefined ? answerIssueWords(issue, language) : sentence(fact);
}
