import { plainWords } from '../plain-words.ts';

/** Why a column of another tool is left out, whatever stands in it. */
export type DroppedReason = 'time' | 'person' | 'technical';

/** When a row came says, beside any log of who was where, whose it is. */
const times = [
  'タイムスタンプ',
  'timestamp',
  '開始時刻',
  '完了時刻',
  '最終変更時刻',
  '回答日時',
  '送信日時',
  '登録日時',
  '所要時間',
  'start time',
  'completion time',
  'last modified time',
  'submitted at',
  'date submitted',
  'date started',
  'date last action',
  'start date',
  'end date',
  'total time',
  '送信日',
  '最終アクション日',
  '合計時間',
  'submitdate',
  'startdate',
  'enddate',
  'datestamp',
  'recordeddate',
  'duration (in seconds)',
  'duration',
  'interviewtime',
  '_submission_time',
  'start',
  'end',
  'today',
  '開始日',
  '終了日',
  '記録日',
  '期間 (秒)',
];

/** Who it was. */
const people = [
  'メール',
  'メールアドレス',
  'ユーザー名',
  'ユーザ名',
  '名前',
  '氏名',
  '職員番号',
  '職員コード',
  '社員番号',
  'email',
  'email address',
  'e-mail',
  'username',
  'first name',
  'last name',
  'name',
  'token',
  'ipaddr',
  'ipaddress',
  'ip address',
  'ip アドレス',
  'recipientlastname',
  'recipientfirstname',
  'recipientemail',
  'externalreference',
  'externaldatareference',
  'locationlatitude',
  'locationlongitude',
  '受信者の姓',
  '受信者の名',
  '受信者のメール',
  '外部データの参照',
  'deviceid',
  'device id',
];

/** Numbers that grow with time, and what a tool notes for itself. */
const technical = [
  'id',
  '回答id',
  '応答id',
  '回答番号',
  'response id',
  'responseid',
  'respondent id',
  'collector id',
  'lastpage',
  'last page',
  'start language',
  'referrer url',
  '最終ページ',
  '開始言語',
  'シード',
  'score',
  'スコア',
  'startlanguage',
  'seed',
  'refurl',
  'status',
  'progress',
  'finished',
  'distributionchannel',
  'userlanguage',
  'q_recaptchascore',
  '応答タイプ',
  '進行状況',
  '完了',
  '配布チャネル',
  'ユーザー言語',
  'language',
  '言語',
  '合計点',
  '得点',
  'quiz feedback',
  'total points',
  '_id',
  '_uuid',
  '_index',
  '_status',
  'meta/instanceid',
  'instanceid',
  'points',
];

const reasons = new Map<string, DroppedReason>([
  ...times.map((name) => [plainWords(name), 'time'] as const),
  ...people.map((name) => [plainWords(name), 'person'] as const),
  ...technical.map((name) => [plainWords(name), 'technical'] as const),
]);

/** How long somebody stayed on a page or at a question: LimeSurvey's timings, Qualtrics' page timers. */
const timing =
  /^(?:(?:group|question) ?time(?:\d+|:.*)?|.*_(?:first click|last click|page submit|click count))$/i;
/** A question of one's own may end in "time"; a code does so with a capital letter. */
const timedCode = /^[A-Za-z]\w*Time$/;

/** Why a column with this heading is left out; null: it is none that tools add by themselves. */
export function droppedReason(heading: string): DroppedReason | null {
  const known = reasons.get(plainWords(heading));
  const name = heading.trim().slice(0, 200);
  return known ?? (timing.test(name) || timedCode.test(name) ? 'time' : null);
}
