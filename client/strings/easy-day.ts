const readings: Record<string, string> = {
  明治: 'めいじ',
  大正: 'たいしょう',
  昭和: 'しょうわ',
  平成: 'へいせい',
  令和: 'れいわ',
  元: 'がん',
  年: 'ねん',
  月: 'がつ',
};

const weekdays: Record<string, string> = {
  日: 'にち',
  月: 'げつ',
  火: 'か',
  水: 'すい',
  木: 'もく',
  金: 'きん',
  土: 'ど',
};

/**
 * A date in Japanese words with the readings of its characters, as it is said: the first of a month has a word of its
 * own, and some days end in か.
 *
 * @example easyDay('2026年11月20日(金)') // => '2026｜年《ねん》11｜月《がつ》20｜日《か》（｜金曜日《きんようび》）'
 */
export function easyDay(words: string): string {
  const [date = '', weekday] = words.split(/[(（](?=[日月火水木金土][)）])/);
  const said = date
    .replaceAll(/明治|大正|昭和|平成|令和|元|年|月/g, (written) => `｜${written}《${readings[written]}》`)
    .replaceAll(/(\d+)日/g, (_, day) => dayOfMonth(Number(day)));
  const name = weekday?.[0];
  return name === undefined ? said : `${said}（｜${name}曜日《${weekdays[name]}ようび》）`;
}

/** A time zone with readings; others than that of Japan keep the name they have. */
export function easyZone(name: string): string {
  return name === '日本時間' ? '｜日本《にほん》の ｜時間《じかん》' : name;
}

function dayOfMonth(day: number): string {
  if (day === 1) return '｜1日《ついたち》';
  return `${day}｜日《${day <= 10 || [14, 20, 24].includes(day) ? 'か' : 'にち'}》`;
}
