import { dayWords } from '../analysis/report/words/day-words.ts';
import { issueSentences } from '../surveys/check/issue-words.ts';
import { sentenceOf, type Path, type Sentences } from '../surveys/schema/issue.ts';
import type { Language } from '../surveys/schema/local-text.ts';
import type { ServerIssue, ServerIssueFacts } from './contract/issue.ts';

const ja: Sentences<ServerIssueFacts> = {
  ...issueSentences.ja,
  'invalid-field': ({ field }) => `「${field}」の値が正しくありません。`,
  'empty-file': () => 'ファイルが空です。',
  'file-too-large': ({ most }) => `ファイルが大きすぎます（${most}MBまで）。`,
  'unknown-format': () =>
    '設問票として読めません。LimeSurvey（.lss）、SurveyJS（.json）、XLSForm（.xlsx）のファイルを選んでください。',
  'broken-json': ({ detail }) => `JSONとして壊れています（${detail}）。`,
  'broken-xml': ({ detail }) => `XMLとして壊れています（${detail}）。`,
  'xml-with-entities': () => '文書型宣言（DOCTYPE）のあるXMLは、安全のため読みません。',
  'broken-zip': () => 'Excelのファイルとして読めないか、展開すると大きすぎます。',
  'too-many-elements': ({ most }) => `要素が多すぎます（${most}個まで）。`,
  'too-many-questions': ({ most }) => `設問、ページまたは選択肢が多すぎます（${most}まで）。`,
  'took-too-long': ({ seconds }) =>
    `読み取りに${seconds}秒以上かかるか、大きすぎるため、やめました。ファイルを分けてお試しください。`,
  'no-questions': () => '取り込める設問がありません。',
  'missing-term': ({ word }) => `差し込み語「${word}」に入れる言葉を書いてください。`,
  'code-taken': ({ code }) => `記号「${code}」は別の調査が使っています。`,
  'unknown-wave': ({ wave }) => `調査「${wave}」はありません。`,
  'wave-not-published': ({ wave }) =>
    `調査「${wave}」はまだ公開されていません。元の表は、公開済みの調査から選んでください。`,
  'table-not-published': ({ table }) => `元の表「${table}」は公開された表にありません。表を選んでください。`,
  'unknown-printed-report': ({ report }) => `公表値「${report}」は取り込まれていません。`,
  'unknown-indicator': ({ indicator }) => `この計画に指標「${indicator}」はありません。`,
  'group-not-published': ({ group }) => `元の表に区分「${group}」はありません。`,
  'statistic-does-not-fit': () => 'この値の取り方は、選んだ表では使えません。',
  'counted-twice': () =>
    '複数回答の設問では、選択肢を1つだけ選んでください（同じ人を2回数えることになります）。',
  'target-outside-scale': () => '目標値が、この指標の取りうる範囲の外です。',
  'unknown-driver': ({ item }) => `重点項目「${item}」は公開されていません。`,
  'action-about-nothing': () => '何についての対応かを書いてください。',
  'topic-without-name': () => '話題の名前を書いてください。',
  'topic-named-twice': ({ name }) => `「${name}」という話題が、ほかにもあります。`,
  'topic-without-words': ({ name }) =>
    `話題「${name}」の言葉を、「どれか一つを含む言葉」または「すべて含む言葉」に書いてください。`,
  'topic-word-on-both-sides': ({ name, word }) =>
    `話題「${name}」の言葉「${word}」が、含む言葉と含まない言葉の両方にあります。`,
  'action-without-title': () => '対応の見出しを書いてください。',
  'action-without-owner': () => '担当（課または職）を書いてください。',
  'action-without-day': () => '期限を日付で入れてください。',
  'action-without-reason': () => '「対応しない」理由を書いてください。',
  'action-in-english-only': () => '職員に知らせる言葉を、日本語でも書いてください。',
  'closes-before-it-opens': ({ opensOn }) => `締切日は開始日の${opensOn}以後にしてください。`,
  'deleted-before-it-closes': ({ closesOn }) => `回答の削除予定日は締切日の${closesOn}以後にしてください。`,
  'nobody-invited': () => 'まだ、だれも招待していません。先に名簿を読み込んでください。',
  'nobody-has-address': ({ count }) =>
    `招待した${count}人に、メールアドレスがありません。差し込み用の一覧か、印刷した招待状を使ってください。`,
  'everybody-mailed': ({ count }) => `メールアドレスのある${count}人には、すでに招待を送っています。`,
  'reminded-today': () => 'メールアドレスのある人には、今日すでに送っています。',
  'wrong-password': () => '今のパスワードが違います。',
  'guessable-password': () =>
    'このパスワードは、よく使われる言葉や並び、氏名などから推測されやすいため使えません。別の言葉をいくつか足すか、別のものにしてください。',
  'wrong-code': () =>
    '番号が違うか、すでに使われています。認証アプリに今表示されている6桁の番号を入力してください。',
  wait: ({ seconds }) =>
    seconds < 60
      ? `あと${seconds}秒たってから、もう一度お試しください。`
      : `あと${Math.ceil(seconds / 60)}分たってから、もう一度お試しください。`,
  'no-extension': ({ closesOn }) => `延長する日は、いまの締切日の${closesOn}より後にしてください。`,
  'closes-after-deletion': ({ retainUntil }) =>
    `回答を削除する日（${retainUntil}）は変えられません。それより前の日にしてください。`,
  'opens-long-ago': ({ today }) =>
    `回答を始める日が、今日、${today}のひと月以上前です。年の誤りがないか確かめてください。`,
  'closes-in-the-past': ({ today }) => `回答を締め切る日が過ぎています。今日、${today}以後にしてください。`,
  'deleted-in-the-past': ({ today }) => `回答を削除する日が過ぎています。今日、${today}以後にしてください。`,
  'unknown-time-zone': ({ timeZone }) =>
    `「${timeZone}」という時間帯はありません。「Asia/Tokyo」のように書いてください。`,
  'window-in-the-past': ({ today }) =>
    `回答券を渡す最後の日が過ぎています。今日、${today}以後にしてください。`,
  'window-too-late': ({ opensOn }) => `回答券を渡す期間は、回答の開始日の${opensOn}より前に終えてください。`,
  'window-without-tickets': () => '回答券を渡す期間は、回答券を使う調査だけで決められます。',
  'rounds-overlap': ({ opensOn }) =>
    `次の回（${opensOn}から）が、前の回の締切より前に始まります。間隔を長くするか、期間を短くしてください。`,
  'rotates-twice': ({ item }) => `設問「${item}」が2つの組に入っています。`,
  'population-item-rotates': ({ item }) =>
    `設問「${item}」は職員数の区分に使うため、毎回たずねる必要があります。`,
  'round-not-whole': ({ part, item }) =>
    `組${part}の回では、ほかの設問が必要とする設問（${item}）がたずねられません。同じ組にするか、毎回たずねてください。`,
  'planned-twice': () => '同じ予定が2つあります。1つにしてください。',
  'planned-in-the-past': ({ today }) =>
    `自動で行う日が過ぎています。今日、${today}以後にするか、予定から外してください。`,
  'planned-too-late': ({ last }) => `自動で行う日は、${last}以前にしてください。`,
  'reminders-too-close': ({ days }) => `督促は${days}日に1回までです。間をあけてください。`,
  'mail-without-tickets': () => '招待と督促のメールは、回答券を使う調査だけで送れます。',
  'mode-needs-groups': () =>
    '回答券と番号票には、職員数の区分（職など）をたずねる設問が必要です。この設問票にはありません。',
  'small-stratum': ({ label, eligibleCount, smallest }) =>
    `「${label}」は${eligibleCount}人です。回答券の区分は${smallest}人以上になるように、ほかの区分とまとめてください。`,
  'sealed-mode': () => '封緘回答（試行）の調査では、回答の方法は「回答券」だけにしてください。',
  'sealed-merges': () =>
    '封緘回答（試行）の調査では、回答券の区分をまとめられません。まとめた区分の回答率を数えられないためです。',
  'trustee-count': ({ expected }) => `立会人は${expected}者を登録してください。`,
  'trustee-twice': ({ trustee }) => `立会人「${trustee}」が2回登録されています。`,
  'trustee-without-keys': ({ trustee }) => `立会人「${trustee}」の公開鍵がまだ届いていません。`,
  'trustee-not-rehearsed': ({ trustee }) => `立会人「${trustee}」が、いまの公開鍵での予行を終えていません。`,
  'wrong-places': ({ trustee }) =>
    `立会人「${trustee}」の公開鍵が、この調査の区分と合いません。調査を変更した場合は、鍵のファイルを作り直してください。`,
  'not-a-key': ({ key }) => `「${key}」の値は、公開鍵として読めません。`,
  'missing-inner-ticket': ({ lane }) => `封をするための券（${lane}）の申請がありません。`,
  'outside-stratum': ({ stratum }) => `回答券または番号の区分（${stratum}）と合わない回答です。`,
  'batch-unfinished': ({ label }) => `束「${label}」`,
  'unreadable-file': () =>
    'ファイルを読み取れません。Excel（.xlsx）またはCSV（UTF-8、CP932）で保存してください。',
  'too-many-columns': ({ most }) => `列が多すぎます。1回に読み取れるのは${most}列までです。`,
  'too-many-rows': ({ most }) => `行が多すぎます。1回に読み取れるのは${most}行までです。`,
  'unknown-place': ({ place }) =>
    `${place} は使えません。{氏名}、{調査名}、{締切}、{リンク} のどれかにしてください。`,
  'mail-without-link': () =>
    '本文に {リンク} がありません。一人ひとりのリンクが入る場所に {リンク} と書いてください。',
  'invited-twice': ({ reference }) => `職員番号「${reference}」が2回あるか、すでに招待しています。`,
  'same-person': ({ reference, other }) =>
    `職員番号「${reference}」は「${other}」と同じ人とみなしました（番号の書き方だけが違うか、同じアドレスです）。別の人であれば、そう指定してください。`,
  'more-than-eligible': ({ label, invitedCount, eligibleCount }) =>
    `「${label}」の招待が${invitedCount}人になり、対象の職員数（${eligibleCount}人）を超えます。`,
  'not-blinded': () => '回答券の申請を読み取れません。画面を読み込み直してください。',
  'unknown-group': ({ group }) => `区分「${group}」は設問票にありません。`,
  'duplicate-group': ({ group }) => `区分「${group}」が2回あります。`,
  'missing-group': ({ group }) => `区分「${group}」の職員数がありません。いない場合は0としてください。`,
  'total-differs': ({ group, count, sum }) => `「${group}」の${count}が、上の行を足した${sum}と合いません。`,
  'parts-differ': ({ group, count }) => `「${group}」の計${count}が、内訳を足した数と合いません。`,
  'several-count-columns': ({ columns }) =>
    `人数の列が1つに決まりません（${columns.join('、')}）。区分と人数の2列だけにしてください。`,
  'empty-population': () => '職員数の合計が0人です。1人以上の区分が必要です。',
  'not-another-attribute': ({ item }) =>
    `「${item}」は、ほかの属性ではありません。職員数の項目のほかの、一つだけ選ぶ属性の項目を選んでください。`,
  'attribute-counted-twice': ({ item }) => `「${item}」別の職員数が2回あります。`,
  'head-counts-differ': ({ item, total, population }) =>
    `「${item}」別の職員数の合計（${total}人）が、対象の職員数（${population}人）と合いません。`,
  'not-a-count': ({ group, count }) => `「${group}」の職員数「${count}」を数として読めません。`,
  'unknown-encoding': () => '文字コードを判別できません。UTF-8またはCP932（Shift_JIS）で保存してください。',
  'broken-csv': ({ detail }) => `CSVの形式が崩れています（${detail}）。`,
  'unfinished-response': () => '途中までの回答か、試しの回答です。',
  'reading-takes-too-long': () =>
    'ファイルが大きすぎるか複雑すぎるため、読み取りを止めました。行を分けたファイルにしてください。',
  'wrong-cell-count': ({ cells, columns }) =>
    `列の数が見出しと合いません（${cells}列。見出しは${columns}列）。`,
  'unknown-column': ({ column }) => `列「${column}」は設問票にありません。`,
  'duplicate-column': ({ column }) => `列「${column}」が2回あります。`,
  'missing-column': ({ column }) => `設問「${column}」の列がありません。`,
  'missing-weights': ({ column }) => `重みの列「${column}」がありません。`,
  'not-a-weight': ({ column, value }) =>
    value === ''
      ? `列「${column}」の重みが空です。0以上の数を入れてください。`
      : `列「${column}」の「${value}」は重みとして読めません。0以上の数を入れてください。`,
  'not-a-printed-figure': ({ column, value }) => `列「${column}」の「${value}」は数として読めません。`,
  'figure-without-base': ({ group }) =>
    `「${group}」の行に n がありません。n（または回答数）の列を示してください。`,
  'no-printed-figures': () => '読み取れる値がこの表にありません。',
  'no-unit-columns': () =>
    '組織の列が見つかりません。1行目に「部」「課」「係」のような見出しか、「コード」「上位コード」「名称」の見出しを置いてください。',
  'unknown-unit': ({ unit }) => `組織「${unit}」は、この年度の組織にありません。`,
  'unit-without-name': ({ unit }) =>
    unit === '' ? '組織の名前がない行があります。' : `コード「${unit}」の組織に名前がありません。`,
  'no-weights': ({ column }) => `列「${column}」の重みがすべて0です。`,
  'no-population-item': () =>
    '職員数を読み取れません。設問票に、職員数の区分をたずねる設問（populationItem）が指定されていません。設問票で指定するか、職員数のファイルを外してください。',
  'remedy-not-possible': ({ number }) =>
    `${number}つ目の対応は、この集計計画ではできません。画面を読み込み直してください。`,
  'not-a-bundle': () => '他団体との比較に使うファイル（kotae-benchmark/1）ではありません。',
  'bundle-incomplete': ({ place }) => `「${place}」がないか、決まりどおりではありません。`,
  'bundle-changed': () => '署名と内容が合いません。受け取るまでに書き換えられています。',
  'bundle-by-another-key': ({ organisation, fingerprint, known }) =>
    `「${organisation}」は、以前と違う鍵で署名しています（以前の照合番号：${known}、今回：${fingerprint}）。電話などで団体に確かめ、正しければ、今回の照合番号を指定してもう一度比べてください。`,
  'bundle-of-same-organisation': ({ organisation, other }) =>
    `「${organisation}」は「${other}」にもあります。1団体につき1つにしてください。`,
  'bundle-by-same-key': ({ other }) => `「${other}」と同じ鍵で署名しています。別の団体とは数えられません。`,
  'bundle-of-other-questionnaire': ({ questionnaire, expected }) =>
    `調査票が違います（${questionnaire}）。比べるのは「${expected}」です。`,
};

const en: Sentences<ServerIssueFacts> = {
  ...issueSentences.en,
  'invalid-field': ({ field, detail }) => `“${field}” is not valid: ${detail}`,
  'empty-file': () => 'The file is empty.',
  'file-too-large': ({ most }) => `The file is too large (at most ${most} MB).`,
  'unknown-format': () =>
    'This is no questionnaire. Choose a LimeSurvey (.lss), SurveyJS (.json) or XLSForm (.xlsx) file.',
  'broken-json': ({ detail }) => `The JSON is broken: ${detail}`,
  'broken-xml': ({ detail }) => `The XML is broken: ${detail}`,
  'xml-with-entities': () => 'XML with a document type (DOCTYPE) is not read, for safety.',
  'broken-zip': () => 'The file cannot be read as Excel, or is too large when unpacked.',
  'too-many-elements': ({ most }) => `The file has too many elements (at most ${most}).`,
  'too-many-questions': ({ most }) => `The file has too many questions, pages or options (at most ${most}).`,
  'took-too-long': ({ seconds }) =>
    `Reading takes more than ${seconds} seconds or too much memory, and was stopped. Please divide the file.`,
  'no-questions': () => 'There is no question in it that could be taken over.',
  'missing-term': ({ word }) => `Please give the words for “${word}”.`,
  'code-taken': ({ code }) => `The code “${code}” belongs to another wave.`,
  'unknown-wave': ({ wave }) => `There is no survey “${wave}”.`,
  'wave-not-published': ({ wave }) =>
    `The survey “${wave}” is not published. Choose the table from a published survey.`,
  'table-not-published': ({ table }) => `“${table}” is not among the published tables. Choose a table.`,
  'unknown-printed-report': ({ report }) => `There is no printed report “${report}”.`,
  'unknown-indicator': ({ indicator }) => `This plan has no indicator “${indicator}”.`,
  'group-not-published': ({ group }) => `The table has no group “${group}”.`,
  'statistic-does-not-fit': () => 'This figure cannot be read from the chosen table.',
  'counted-twice': () =>
    'Choose one option only where several may be ticked: the same person would count twice.',
  'target-outside-scale': () => 'The target lies outside the values that this indicator can have.',
  'unknown-driver': ({ item }) => `The driver “${item}” is not published.`,
  'action-about-nothing': () => 'Please write what the action is about.',
  'topic-without-name': () => 'Please give the topic a name.',
  'topic-named-twice': ({ name }) => `There is another topic called “${name}”.`,
  'topic-without-words': ({ name }) =>
    `Please write words for the topic “${name}” under “Any of” or “All of”.`,
  'topic-word-on-both-sides': ({ name, word }) =>
    `“${word}” is both among the words of the topic “${name}” and among those it must not have.`,
  'action-without-title': () => 'Please give the action a title.',
  'action-without-owner': () => 'Please write who is in charge (a section or a post).',
  'action-without-day': () => 'Please enter the day by which it is due.',
  'action-without-reason': () => 'Please write why nothing is done.',
  'action-in-english-only': () => 'Please write what staff are told in Japanese too.',
  'closes-before-it-opens': ({ opensOn }) =>
    `The closing date must not be before the opening date (${opensOn}).`,
  'deleted-before-it-closes': ({ closesOn }) =>
    `The deletion date must not be before the closing date (${closesOn}).`,
  'nobody-invited': () => 'Nobody is invited yet. Read a staff list first.',
  'nobody-has-address': ({ count }) =>
    `None of the ${count} people invited has an e-mail address. Use the mail-merge list or printed invitations.`,
  'everybody-mailed': ({ count }) => `All ${count} people with an address have been mailed their invitation.`,
  'reminded-today': () => 'Everybody with an address has been mailed today.',
  'wrong-password': () => 'The present password is wrong.',
  'guessable-password': () =>
    'This password is easily guessed from common words, rows of keys, or names. Add a few other words, or choose another.',
  'wrong-code': () =>
    'The code is wrong or was used already. Enter the six digits that the authenticator shows now.',
  wait: ({ seconds }) =>
    seconds < 60
      ? `Please try again in ${seconds} seconds.`
      : `Please try again in ${Math.ceil(seconds / 60)} minutes.`,
  'no-extension': ({ closesOn }) => `The new day must be after the present closing day (${closesOn}).`,
  'closes-after-deletion': ({ retainUntil }) =>
    `The day on which answers are deleted (${retainUntil}) cannot be moved. Choose an earlier day.`,
  'opens-long-ago': ({ today }) =>
    `The opening date is more than a month before today (${today}). Please check the year.`,
  'closes-in-the-past': ({ today }) => `The closing date has passed. It must not be before today (${today}).`,
  'deleted-in-the-past': ({ today }) =>
    `The deletion date has passed. It must not be before today (${today}).`,
  'unknown-time-zone': ({ timeZone }) => `There is no time zone “${timeZone}”. Write it as in “Asia/Tokyo”.`,
  'window-in-the-past': ({ today }) =>
    `The last day of giving out tickets has passed. It must not be before today (${today}).`,
  'window-too-late': ({ opensOn }) => `Giving out tickets must end before answering begins (${opensOn}).`,
  'window-without-tickets': () => 'Only a wave with tickets can have days on which they are given out.',
  'rounds-overlap': ({ opensOn }) =>
    `The next round (from ${opensOn}) begins before the one before closes. Leave more months, or ask for fewer days.`,
  'rotates-twice': ({ item }) => `The question “${item}” is in two parts.`,
  'population-item-rotates': ({ item }) =>
    `The question “${item}” counts the staff by group: it has to be asked every time.`,
  'round-not-whole': ({ part, item }) =>
    `In the rounds of part ${part} a question that others need is not asked (${item}). Put them into one part, or ask it every time.`,
  'planned-twice': () => 'The same thing is planned twice. Keep one of them.',
  'planned-in-the-past': ({ today }) =>
    `The planned day has passed. Choose today (${today}) or a later day, or take it out of the plan.`,
  'planned-too-late': ({ last }) => `The planned day must not be after ${last}.`,
  'reminders-too-close': ({ days }) =>
    `Reminders go out at most once in ${days} days. Leave more days between them.`,
  'mail-without-tickets': () => 'Only waves with tickets mail invitations and reminders.',
  'mode-needs-groups': () =>
    'Tickets and drawn codes need an item by which staff are counted; this questionnaire has none.',
  'small-stratum': ({ label, eligibleCount, smallest }) =>
    `“${label}” has ${eligibleCount} people. A group of tickets needs at least ${smallest}: put it together with another.`,
  'sealed-mode': () => 'A survey with sealed answers (a trial) takes tickets and no other way of answering.',
  'sealed-merges': () =>
    'A survey with sealed answers (a trial) cannot share tickets between groups: their response rates could not be told apart.',
  'trustee-count': ({ expected }) => `Name ${expected} trustees.`,
  'trustee-twice': ({ trustee }) => `The trustee “${trustee}” is named twice.`,
  'trustee-without-keys': ({ trustee }) =>
    `The public keys of the trustee “${trustee}” have not arrived yet.`,
  'trustee-not-rehearsed': ({ trustee }) =>
    `The trustee “${trustee}” has not finished the rehearsal with the present keys.`,
  'wrong-places': ({ trustee }) =>
    `The keys of the trustee “${trustee}” do not fit the groups of this survey. Make the file of keys anew where the survey was changed.`,
  'not-a-key': ({ key }) => `“${key}” cannot be read as a public key.`,
  'missing-inner-ticket': ({ lane }) => `The request for the inner ticket “${lane}” is missing.`,
  'outside-stratum': ({ stratum }) => `The answer does not fit the group of the ticket or code (${stratum}).`,
  'batch-unfinished': ({ label }) => `Batch “${label}”`,
  'unreadable-file': () => 'The file cannot be read. Save it as Excel (.xlsx) or CSV (UTF-8, CP932).',
  'too-many-columns': ({ most }) => `There are too many columns: at most ${most} can be read at once.`,
  'too-many-rows': ({ most }) => `There are too many rows: at most ${most} can be read at once.`,
  'unknown-place': ({ place }) => `${place} is not known. Use {name}, {title}, {closes} or {link}.`,
  'mail-without-link': () => 'The text has no {link}. Write {link} where each person’s own link belongs.',
  'invited-twice': ({ reference }) => `“${reference}” appears twice or is invited already.`,
  'same-person': ({ reference, other }) =>
    `“${reference}” is taken for the same person as “${other}” (the number is written otherwise, or the address is the same). Say so if it is somebody else.`,
  'more-than-eligible': ({ label, invitedCount, eligibleCount }) =>
    `“${label}” would have ${invitedCount} invitations for ${eligibleCount} people.`,
  'not-blinded': () => 'The ticket request cannot be read. Please reload the page.',
  'unknown-group': ({ group }) => `The group “${group}” is not in the questionnaire.`,
  'duplicate-group': ({ group }) => `The group “${group}” appears twice.`,
  'missing-group': ({ group }) =>
    `The head count of the group “${group}” is missing. Enter 0 if there is nobody.`,
  'total-differs': ({ group, count, sum }) =>
    `${count} of “${group}” is not the sum of the lines above (${sum}).`,
  'parts-differ': ({ group, count }) => `${count} of “${group}” is not the sum of its parts.`,
  'several-count-columns': ({ columns }) =>
    `Several columns could be the head count (${columns.join(', ')}). Keep the group and one count.`,
  'empty-population': () => 'The population is 0. At least one group needs people.',
  'not-another-attribute': ({ item }) =>
    `“${item}” is no other attribute. Choose a question with one answer that describes the respondent, other than that of the population.`,
  'attribute-counted-twice': ({ item }) => `The head counts by “${item}” are there twice.`,
  'head-counts-differ': ({ item, total, population }) =>
    `The head counts by “${item}” come to ${total} people, and the population is ${population}.`,
  'not-a-count': ({ count, group }) => `The head count “${count}” of “${group}” is not a number.`,
  'unknown-encoding': () => 'The encoding is not known. Save the file as UTF-8 or CP932 (Shift_JIS).',
  'broken-csv': ({ detail }) => `The CSV is broken: ${detail}.`,
  'unfinished-response': () => 'This response was broken off or was a preview.',
  'reading-takes-too-long': () =>
    'The file is too large or too complicated, so reading was stopped. Divide its rows among several files.',
  'wrong-cell-count': ({ cells, columns }) => `The row has ${cells} cells, the header ${columns}.`,
  'unknown-column': ({ column }) => `The column “${column}” is not in the questionnaire.`,
  'duplicate-column': ({ column }) => `The column “${column}” appears twice.`,
  'missing-column': ({ column }) => `There is no column for the item “${column}”.`,
  'missing-weights': ({ column }) => `There is no column “${column}” of weights.`,
  'not-a-weight': ({ column, value }) =>
    value === ''
      ? `The weight in the column “${column}” is missing. Enter a number of 0 or more.`
      : `“${value}” in the column “${column}” is no weight. Enter a number of 0 or more.`,
  'not-a-printed-figure': ({ column, value }) => `“${value}” in the column “${column}” is no number.`,
  'figure-without-base': ({ group }) =>
    `The row “${group}” has figures but no n: give the column of n (or of responses).`,
  'no-printed-figures': () => 'The table has no figure that could be read.',
  'no-unit-columns': () =>
    'There are no columns of units. Give the first row headings such as “部”, “課” and “係” for the levels, or “code”, “parent” and “name”.',
  'unknown-unit': ({ unit }) => `The organisation of this year has no unit “${unit}”.`,
  'unit-without-name': ({ unit }) =>
    unit === '' ? 'A row has no name of a unit.' : `The unit with the code “${unit}” has no name.`,
  'no-weights': ({ column }) => `All weights in the column “${column}” are 0.`,
  'no-population-item': () =>
    'Head counts cannot be read: the questionnaire names no item whose groups they count (populationItem). Name one in the questionnaire, or leave out the file of head counts.',
  'remedy-not-possible': ({ number }) =>
    `Remedy ${number} is not possible with this table plan. Please load the page again.`,
  'not-a-bundle': () => 'This is no file for comparing organisations (kotae-benchmark/1).',
  'bundle-incomplete': ({ place }) => `“${place}” is missing or not as it has to be.`,
  'bundle-changed': () => 'The signature does not fit: the file was changed on its way.',
  'bundle-by-another-key': ({ organisation, fingerprint, known }) =>
    `“${organisation}” signed by another key than before (fingerprint then ${known}, now ${fingerprint}). Ask the organisation, by telephone for instance; if it is right, give the fingerprint of now and compare again.`,
  'bundle-of-same-organisation': ({ organisation, other }) =>
    `“${organisation}” is in “${other}” too. Give one file an organisation.`,
  'bundle-by-same-key': ({ other }) =>
    `Signed by the same key as “${other}”: it does not count as another organisation.`,
  'bundle-of-other-questionnaire': ({ questionnaire, expected }) =>
    `Another questionnaire (${questionnaire}) than the one that is compared, ${expected}.`,
};

const sentences: Record<Language, Sentences<ServerIssueFacts>> = { ja, en };

const lineWords: Record<Language, (line: string | number | undefined) => string> = {
  ja: (line) => `${line}行目`,
  en: (line) => `line ${line}`,
};

/** Facts that are days, `2026-12-01`; a reader meets them as on every page. */
const dayFacts = new Set(['today', 'opensOn', 'closesOn', 'last']);

/** What is wrong, in the reader's language. */
export function serverIssueWords(issue: ServerIssue, language: Language): string {
  const facts = Object.fromEntries(
    Object.entries(issue.facts).map(([name, fact]: [string, unknown]) => [
      name,
      dayFacts.has(name) && typeof fact === 'string' ? dayWords(fact, language) : fact,
    ]),
  );
  return sentenceOf(sentences[language], { ...issue, facts } as ServerIssue);
}

/** One line about a problem of a file: where and what. */
export function fileIssueWords(issue: ServerIssue, language: Language): string {
  const sentence = serverIssueWords(issue, language);
  const place = placeWords(issue.path, language);
  return place === '' ? sentence : `${place}: ${sentence}`;
}

/** A line and what stands in it; elsewhere the keys that lead there. */
function placeWords([kind, ...rest]: Path, language: Language): string {
  if (kind === 'file') {
    const [file = '', ...place] = rest;
    return [String(file), placeWords(place, language)].filter((part) => part !== '').join(', ');
  }
  if (kind !== 'row') return [kind, ...rest].filter((key) => key !== undefined).join('.');
  const [line, , item] = rest;
  return [lineWords[language](line), ...(item === undefined ? [] : [String(item)])].join(', ');
}
