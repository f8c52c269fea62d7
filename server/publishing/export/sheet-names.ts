import { printable } from './office/xml.ts';
import { charactersOf } from './text-width.ts';

/** What Excel allows: 31 units of UTF-16, none of these characters, no apostrophe at an end. */
const longest = 31;
const forbidden = /[\\/?*[\]:\t\n\r]+/g;
const gap = '…';

/**
 * Names of the sheets of titles, in order: numbered from `first`, so that no two are alike however long or equal the titles are. Of a
 * long title both ends are kept, since tables of one item differ only in what stands last.
 */
export function sheetNames(titles: readonly string[], first: number): string[] {
  return titles.map((title, place) => nameOf(`${first + place} `, title));
}

function nameOf(number: string, title: string): string {
  const text = printable(title).replaceAll(forbidden, ' ').trim();
  const room = longest - number.length;
  const whole = text.length <= room ? text : shortened(text, room);
  return `${number}${whole}`.replace(/'+$/, '').trimEnd();
}

/** Whole characters only: half of a pair is none. */
function shortened(text: string, room: number): string {
  const characters = charactersOf(text);
  const tail = fitting(characters.toReversed(), Math.floor(room / 3)).toReversed();
  const head = fitting(characters, room - gap.length - tail.join('').length);
  return `${head.join('')}${gap}${tail.join('')}`;
}

function fitting(characters: readonly string[], room: number): string[] {
  const taken: string[] = [];
  let length = 0;
  for (const character of characters) {
    length += character.length;
    if (length > room) break;
    taken.push(character);
  }
  return taken;
}
