import { answerIssueSentences } from '../items/answer-issue-words.ts';
import { withoutReadings } from '../items/words/furigana.ts';
import { sentenceOf, type Issue, type IssueFacts, type Sentences, type ShapeFacts } from '../schema/issue.ts';
import { respondentLanguages, type Language, type RespondentLanguage } from '../schema/language.ts';

/** Languages that Japanese calls otherwise than they call themselves. */
const inJapanese: Partial<Record<RespondentLanguage, string>> = { en: '英語' };

const nameOf = (language: RespondentLanguage): string => withoutReadings(respondentLanguages[language].name);

const shapes: Record<Language, Sentences<ShapeFacts>> = {
  ja: {
    invalid_type: ({ expected }) => `値の種類が正しくありません（必要な種類: ${expected}）。`,
    invalid_value: ({ values }) => `使える値は ${values.join('、')} です。`,
    invalid_format: () =>
      'コードは半角の英小文字・数字で始め、英小文字・数字・「-」「_」だけで64文字までにしてください。',
    too_small: ({ minimum, origin }) => {
      if (origin === 'string')
        return minimum > 1 ? `${minimum}文字以上で書いてください。` : '書いてください。';
      if (origin === 'array') return `足りません。${minimum}つ以上にしてください。`;
      return `${minimum}以上の数にしてください。`;
    },
    too_big: ({ maximum, origin }) => {
      if (origin === 'string') return `長すぎます。${maximum}文字以内にしてください。`;
      if (origin === 'array') return `多すぎます。${maximum}つまでにしてください。`;
      return `${maximum}以下の数にしてください。`;
    },
    invalid_union: ({ values }) =>
      `どの形にも当てはまりません${values === undefined ? '' : `（使える値: ${values.join('、')}）`}。`,
    custom: () => '段階評価の条件には atLeast か atMost が必要です。',
    invalid_key: () => '使えない名前です。',
    invalid_element: () => '値の一つが正しくありません。',
    not_multiple_of: () => '値の刻みが正しくありません。',
  },
  en: {
    invalid_type: ({ expected }) => `The value has the wrong type (expected: ${expected}).`,
    invalid_value: ({ values }) => `The value must be one of: ${values.join(', ')}.`,
    invalid_format: () =>
      'A code starts with a lower-case letter or digit and has at most 64 of a-z, 0-9, "-" and "_".',
    too_small: ({ minimum, origin }) => {
      if (origin === 'string')
        return minimum > 1 ? `Write at least ${minimum} characters.` : 'Write something here.';
      return origin === 'array' ? `Too few: at least ${minimum} are needed.` : `Must be ${minimum} or more.`;
    },
    too_big: ({ maximum, origin }) => {
      if (origin === 'string') return `Too long: at most ${maximum} characters.`;
      return origin === 'array' ? `Too many: at most ${maximum}.` : `Must be ${maximum} or less.`;
    },
    invalid_union: ({ values }) =>
      `The value fits none of the possible forms${values === undefined ? '' : ` (${values.join(', ')})`}.`,
    custom: () => 'A condition on a rating needs atLeast or atMost.',
    invalid_key: () => 'This key is not possible here.',
    invalid_element: () => 'One of the values is not valid.',
    not_multiple_of: () => 'The value does not fit the step.',
  },
};

const ja: Sentences<IssueFacts> = {
  ...answerIssueSentences.ja,
  invalid: ({ zod, ...facts }) => sentenceOf(shapes.ja, { code: zod, facts }),
  'too-deep': () => '入れ子が深すぎます。',
  'broken-text': () => '使えない文字か、途中で切れた絵文字があります。書き直してください。',
  'unknown-key': ({ key }) => `「${key}」という項目名は使えません。`,
  'missing-key': ({ key }) => `「${key}」がありません。`,
  'duplicate-code': ({ code }) => `コード「${code}」が重複しています。`,
  'reserved-code': ({ code }) => `コード「${code}」は集計表で使うため、選択肢や区分には使えません。`,
  'not-an-attribute': ({ item }) => `設問「${item}」は属性（isAttribute）の単一回答ではありません。`,
  'condition-looks-ahead': ({ item }) => `条件は、先に聞いた設問だけを参照できます（参照先: ${item}）。`,
  'wrong-condition': ({ item }) =>
    `設問「${item}」の種類にこの条件は使えません（is・hasAll は選択式、atLeast・atMost は段階評価と数値の設問用です。自由記述は条件にできません）。`,
  'empty-scale': ({ min, max }) => `下限（${min}）と上限（${max}）の間に、答えられる値がありません。`,
  'boxes-overlap': ({ boxes, points }) =>
    `上位と下位の段階数の合計（${boxes}）が全体の段階数（${points}）を超えています。`,
  'bipolar-without-words': () =>
    '両端が対になる尺度（isBipolar）には、両端の言葉（minLabel と maxLabel）が必要です。',
  'bands-not-ascending': () =>
    '階級は上限（atMost）の小さい順に並べ、最後の階級には上限を付けないでください。',
  unreachable: ({ code }) => `「${code}」は、どのように回答しても表示されません。条件を見直してください。`,
  'nothing-asked': () => 'だれにも聞く設問がありません。',
  'routing-circle': ({ items }) => `設問の条件が循環しています（${items.join('、')}）。`,
  'not-scored': ({ item }) => `指標には、段階評価か単一回答の設問だけを使えます（「${item}」は使えません）。`,
  'option-without-score': ({ item }) => `指標に使う設問「${item}」に、点数（score）のない選択肢があります。`,
  'no-positive-option': ({ item }) =>
    `指標に使う設問「${item}」に、肯定的な選択肢（isPositive）がありません。`,
  'index-minimum-above-items': ({ minimum, items }) =>
    `必要な回答数（${minimum}）が指標の設問数（${items}）を超えています。`,
  'unknown-mark': ({ mark, marks }) => `印「${mark}」はありません（使える印: ${marks.join('、')}）。`,
  'unused-placeholder': ({ word }) => `差し込み語「[${word}]」がどの文にもありません。`,
  'continues-no-earlier-version': ({ version, own }) =>
    `引き継ぐ版（${version}）は、この版（${own}）より前でなければなりません。`,
  'exclusive-on-single-response': ({ option }) =>
    `単一回答の選択肢「${option}」に isExclusive は使えません。`,
  'max-choices-above-options': ({ max, options }) =>
    `選べる数の上限（${max}）が選択肢の数（${options}）を超えています。`,
  'unfinished-text': ({ text }) =>
    `「${text}」の〔✎…〕の部分は、元のファイルで言葉が差し込まれていたところです。言葉に書き換えてください。`,
  'min-choices-out-of-reach': ({ min, most }) =>
    `選ぶ数の下限（minChoices: ${min}）だけ選ぶことができません（選べるのは${most}個まで）。`,
  'order-hides-condition': ({ item }) =>
    `同じページの設問「${item}」を条件にしているため、このページの設問の順番は無作為にできません。`,
  'piping-looks-ahead': ({ item }) =>
    `文中の {${item}} には、それより前にたずねる設問の回答だけを入れられます。`,
  'missing-translation': ({ text, language }) =>
    `${inJapanese[language] ?? nameOf(language)}の文がありません（日本語: ${text}）。`,
  'other-questionnaire': ({ actual, expected }) =>
    `集計計画が別の調査票のものです（計画: ${actual}、調査票: ${expected}）。`,
  'net-splits-merge': ({ merge }) =>
    `まとめて表示する区分「${merge}」の一部だけを含んでいます。全部を含めるか、外してください。`,
  'nested-in-itself': ({ item }) => `設問「${item}」の区分の中に、同じ設問の区分は置けません。`,
  'nested-twice': ({ item }) =>
    `設問「${item}」は別の区分の中に置かれているため、その中に区分を置けません（入れ子は2段まで）。`,
  'too-many-nested-groups': ({ count, most }) =>
    `組み合わせた区分が${count}になります。${most}以下になるように、区分をまとめてください。`,
  'nets-overlap': ({ item }) =>
    `入れ子で使う設問「${item}」の再掲区分（nets）の一部が重なっています。重ならないようにするか、一方が他方をすべて含むようにしてください。`,
  'option-merged-twice': ({ option }) => `選択肢「${option}」が2回まとめられています。`,
  'not-tabulated': ({ item }) => `自由記述の設問「${item}」は集計表にできません。`,
  'wrong-banner': ({ item }) =>
    `段階評価の設問「${item}」は表側にだけ使えます（表頭には選択式の設問が必要です）。`,
  'years-reversed': ({ last, first }) => `最終年度（${last}）は、初年度（${first}）以後にしてください。`,
  'year-outside-plan': ({ year, first, last }) => `${year}年度は計画期間（${first}～${last}年度）の外です。`,
  'wave-outside-plan': ({ wave }) => `調査「${wave}」は、この計画の調査に入っていません。`,
  'score-without-interval': () => '指標の点数は、区間では判定できません。「値だけで判定」を選んでください。',
  'years-not-ascending': ({ year }) => `年度は早い順に、1つの年度を1度だけ入力してください（${year}年度）。`,
  'grades-not-descending': () =>
    '段階は良い順に並べ、下限を順に小さくし、最後の段階の下限は空欄にしてください。',
  'duplicate-table': ({ table }) => `表「${table}」はすでに計画にあります。`,
  'unit-too-deep': ({ unit, most }) => `「${unit}」は、組織の中の組織として深すぎます（${most}段まで）。`,
  'unit-code-too-long': ({ unit, most }) => `「${unit}」のコードが長すぎます（${most}文字まで）。`,
  'unknown-parent': ({ unit, parent }) => `「${unit}」の上位組織「${parent}」が表にありません。`,
  'unit-within-itself': ({ unit }) => `「${unit}」の上位組織をたどると、「${unit}」に戻ります。`,
  'unknown-earlier-unit': ({ unit, earlier }) =>
    `「${unit}」が引き継ぐ組織「${earlier}」は、前の年度の組織にありません。`,
  'earlier-unit-twice': ({ unit, earlier }) =>
    `前の年度の組織「${earlier}」を引き継ぐ組織が2つ以上あります（「${unit}」など）。引き継ぐ組織は1つにしてください。`,
};

const en: Sentences<IssueFacts> = {
  ...answerIssueSentences.en,
  invalid: ({ zod, ...facts }) => sentenceOf(shapes.en, { code: zod, facts }),
  'too-deep': () => 'This is nested too deeply.',
  'broken-text': () =>
    'A character, such as an emoji, is cut in half or cannot be kept. Please write it again.',
  'unknown-key': ({ key }) => `There is no key "${key}" here.`,
  'missing-key': ({ key }) => `"${key}" is missing.`,
  'duplicate-code': ({ code }) => `The code "${code}" is used twice.`,
  'reserved-code': ({ code }) =>
    `The code "${code}" is reserved for tables and cannot be an option or a group.`,
  'not-an-attribute': ({ item }) => `Item "${item}" is not a single response item marked isAttribute.`,
  'condition-looks-ahead': ({ item }) =>
    `A condition can only look at items asked earlier (refers to: ${item}).`,
  'wrong-condition': ({ item }) =>
    `This condition does not fit the type of item "${item}" (is, hasAll: items with options; atLeast, atMost: rating scales and numbers; nothing looks at free text).`,
  'empty-scale': ({ min, max }) =>
    `Nothing can be answered between the lower limit (${min}) and the upper limit (${max}).`,
  'boxes-overlap': ({ boxes, points }) =>
    `Top and bottom boxes together (${boxes}) exceed the points of the scale (${points}).`,
  'bipolar-without-words': () => 'A bipolar scale needs words at both ends (minLabel and maxLabel).',
  'bands-not-ascending': () => 'The bands must ascend, and the last must have no upper end (atMost).',
  unreachable: ({ code }) => `"${code}" is never met, whatever is answered. Please look at its conditions.`,
  'nothing-asked': () => 'Nobody is asked anything.',
  'routing-circle': ({ items }) => `These items wait for each other in a circle: ${items.join(', ')}.`,
  'not-scored': ({ item }) =>
    `An index is made of rating scales and single responses only (not of "${item}").`,
  'option-without-score': ({ item }) => `Item "${item}" of an index has options without a score.`,
  'no-positive-option': ({ item }) => `Item "${item}" of an index has no option marked isPositive.`,
  'index-minimum-above-items': ({ minimum, items }) =>
    `minimumAnsweredCount (${minimum}) exceeds the number of items (${items}).`,
  'unknown-mark': ({ mark, marks }) => `There is no mark "${mark}" (marks: ${marks.join(', ')}).`,
  'unused-placeholder': ({ word }) => `The placeholder "[${word}]" stands in no text.`,
  'continues-no-earlier-version': ({ version, own }) =>
    `An item can continue an earlier version only (${version}, this is ${own}).`,
  'exclusive-on-single-response': ({ option }) =>
    `Option "${option}" of a single response item cannot be isExclusive.`,
  'max-choices-above-options': ({ max, options }) =>
    `maxChoices (${max}) exceeds the number of options (${options}).`,
  'unfinished-text': ({ text }) =>
    `The part marked 〔✎…〕 of “${text}” was filled in by another tool. Please rewrite it in words.`,
  'min-choices-out-of-reach': ({ min, most }) =>
    `minChoices (${min}) cannot be reached: at most ${most} options can be chosen together.`,
  'order-hides-condition': ({ item }) =>
    `The items of this page cannot be put in random order: one of them depends on "${item}" of the same page.`,
  'piping-looks-ahead': ({ item }) =>
    `A text can only repeat the answer to an item asked earlier (refers to: {${item}}).`,
  'missing-translation': ({ text, language }) =>
    `The ${nameOf(language)} text is missing (Japanese: ${text}).`,
  'other-questionnaire': ({ actual, expected }) =>
    `The table plan is for another questionnaire (plan: ${actual}, questionnaire: ${expected}).`,
  'net-splits-merge': ({ merge }) =>
    `Holds only a part of the merged group "${merge}": include all of it or none.`,
  'nested-in-itself': ({ item }) => `Groups of item "${item}" cannot be nested within themselves.`,
  'nested-twice': ({ item }) =>
    `Item "${item}" is itself nested within another one: nothing can be nested within it (two levels at most).`,
  'too-many-nested-groups': ({ count, most }) =>
    `There would be ${count} groups within groups. Merge groups until there are ${most} at most.`,
  'nets-overlap': ({ item }) =>
    `Nets of item "${item}", which is used in a nested banner, overlap in part. Keep them apart, or let one hold the other.`,
  'option-merged-twice': ({ option }) => `Option "${option}" is merged twice.`,
  'not-tabulated': ({ item }) => `Open-ended item "${item}" cannot be tabulated.`,
  'wrong-banner': ({ item }) =>
    `Rating scale item "${item}" can only be a stub; a banner needs an item with options.`,
  'years-reversed': ({ last, first }) =>
    `The last fiscal year (${last}) must not be before the first (${first}).`,
  'year-outside-plan': ({ year, first, last }) => `FY${year} is outside the plan (FY${first} to FY${last}).`,
  'wave-outside-plan': ({ wave }) => `The survey "${wave}" is not among the surveys of this plan.`,
  'score-without-interval': () =>
    'An index score cannot be judged by its interval: choose to judge by the figure alone.',
  'years-not-ascending': ({ year }) =>
    `Years must be in their order, each of them once (fiscal year ${year}).`,
  'grades-not-descending': () =>
    'Grades must stand with the best first and falling limits; the last one has no limit.',
  'duplicate-table': ({ table }) => `The table "${table}" is in the plan already.`,
  'unit-too-deep': ({ unit, most }) => `"${unit}" is too deep inside other units (${most} levels at most).`,
  'unit-code-too-long': ({ unit, most }) => `The code of "${unit}" is too long (${most} characters at most).`,
  'unknown-parent': ({ unit, parent }) => `"${parent}", of which "${unit}" is a part, is not in the table.`,
  'unit-within-itself': ({ unit }) => `"${unit}" is a part of itself.`,
  'unknown-earlier-unit': ({ unit, earlier }) =>
    `"${unit}" goes on from "${earlier}", which the year before does not have.`,
  'earlier-unit-twice': ({ unit, earlier }) =>
    `Several units go on from "${earlier}", "${unit}" among them. Let one of them do so.`,
};

export const issueSentences: Record<Language, Sentences<IssueFacts>> = { ja, en };

/**
 * One sentence for one issue of a questionnaire, a table plan or an answer, in the reader's language. Where the issue
 * stands is its path, put before the sentence by whoever shows it.
 *
 * @example
 * issueWords({ code: 'duplicate-code', path: [], facts: { code: 'grade' } }, 'en')
 * // => 'The code "grade" is used twice.'
 */
export function issueWords(issue: Issue, language: Language): string {
  return sentenceOf(issueSentences[language], issue);
}
