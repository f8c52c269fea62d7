import { htmlEntities } from './html-entities.ts';

/** What a text had that words cannot say: pictures and the like by what they are, links by where they lead. */
export interface TextLosses {
  pictures: string[];
  media: string[];
  links: string[];
}

/**
 * The words of a text that may be HTML: markup goes, with what scripts and styles hold; lines stay lines, cells stay
 * apart.
 *
 * @example plainText('<p>やりがい<br>は？</p><script>alert(1)</script>') // => 'やりがい\nは？'
 * @example plainText('<tr><th>A</th><th>B</th></tr>&eacute;t&eacute;') // => 'A B\nété'
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/<br\s*\/?>|<hr\s*\/?>|<\/(?:p|div|li|tr|h\d|ul|ol|table|dt|dd|blockquote)\s*>/gi, '\n')
    .replaceAll(/<\/(?:td|th)\s*>/gi, ' ')
    .replaceAll(/<\/?[a-z][^>]*(?:>|$)/gi, '')
    .replaceAll(
      /&(#x?[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi,
      (whole, name: string) => character(name) ?? htmlEntities.get(name) ?? whole,
    )
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
    .toWellFormed();
}

/**
 * What `plainText` leaves out of a text that somebody would miss.
 *
 * @example textLosses('<img src="a.png" alt="Chart"> <a href="https://example.jp">more</a>')
 * // => { pictures: ['Chart'], media: [], links: ['https://example.jp'] }
 */
export function textLosses(text: string): TextLosses {
  const losses: TextLosses = { pictures: [], media: [], links: [] };
  for (const [, name = '', attributes = ''] of text.matchAll(
    /<(img|video|audio|iframe|embed|object|script|a)\b([^>]*)/gi,
  )) {
    const attribute = (key: string): string =>
      plainText(
        new RegExp(`\\b${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
          .exec(attributes)
          ?.slice(1)
          .find((value) => value !== undefined) ?? '',
      );
    if (/^img$/i.test(name)) losses.pictures.push(attribute('alt') || attribute('src'));
    else if (!/^a$/i.test(name)) losses.media.push(attribute('src') || name.toLowerCase());
    else if (attribute('href') !== '') losses.links.push(attribute('href'));
  }
  return losses;
}

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isOne = point > 31 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff);
  return isOne ? String.fromCodePoint(point) : '';
}
