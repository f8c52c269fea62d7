import { inflateSync } from 'node:zlib';

/** An element of the structure of a tagged PDF, as somebody hears it read. */
export interface Tag {
  name: string;
  alt: string | null;
  /** Its own text and that of what it holds, in order. */
  text: string;
  children: Tag[];
}

export interface ReadPdf {
  pageCount: number;
  title: string;
  /** Whether it declares PDF/UA-1. */
  isUniversal: boolean;
  document: Tag;
}

type Objects = Map<number, string>;

const inParentheses = (within: string): string => String.raw`\((?:\\[\s\S]|[^\\()]${within})*\)`;
/** A string in parentheses, which may hold others two deep without a mark, or in angle brackets. */
const stringPattern = `${inParentheses(`|${inParentheses(`|${inParentheses('')}`)}`)}|<[0-9A-Fa-f]*>`;

/**
 * Reads a tagged PDF by its structure, knowing nothing of who wrote it but that its objects are not packed: text by the
 * marks of the pages and the ToUnicode tables of the fonts.
 */
export function readPdf(file: Uint8Array): ReadPdf {
  // One character a byte: offsets and bytes stay what they are.
  const source = Buffer.from(file).toString('latin1');
  const objects = objectsOf(source);
  const named = (pattern: RegExp): [number, string][] =>
    [...objects].filter(([, body]) => pattern.test(body));
  const pages = new Map(
    named(/\/Type \/Page\n/).map(([number, page]) => [number, markedTexts(page, objects)]),
  );
  const [[, root] = [0, '']] = named(/\/Type \/StructTreeRoot/);
  const [first = 0] = kidsOf(root).flatMap(({ reference }) => reference ?? []);
  const info = source.match(/\/Info (\d+) 0 R/)?.[1];
  const metadata = named(/\/Type \/Metadata/).map(([, body]) => streamOf(body))[0] ?? '';
  return {
    pageCount: pages.size,
    title: textString(
      objects.get(Number(info))?.match(new RegExp(String.raw`/Title (${stringPattern})`))?.[1] ?? '',
    ),
    isUniversal: /pdfuaid:part[>="]+1/.test(metadata),
    document: tagOf(first, null, { objects, pages }),
  };
}

/** The objects of a file by their number. */
export function objectsOf(source: string): Objects {
  return new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body]) => [
      Number(number),
      body ?? '',
    ]),
  );
}

/** Every tag of a name within another, in order. */
export function tagsOf(tag: Tag, name: string): Tag[] {
  return tag.children.flatMap((child) => [...(child.name === name ? [child] : []), ...tagsOf(child, name)]);
}

function tagOf(
  number: number,
  inherited: number | null,
  read: { objects: Objects; pages: Map<number, Map<number, string>> },
): Tag {
  const body = read.objects.get(number) ?? '';
  const page = Number(body.match(/\/Pg (\d+) 0 R\n>>$/)?.[1] ?? inherited);
  const children: Tag[] = [];
  const texts = kidsOf(body).map(({ reference, mark, markPage }) => {
    if (reference === undefined) return read.pages.get(markPage ?? page)?.get(mark ?? -1) ?? '';
    const child = tagOf(reference, page, read);
    children.push(child);
    return child.text;
  });
  const alt = body.match(new RegExp(String.raw`/Alt (${stringPattern})`))?.[1];
  return {
    name: body.match(/\/S \/(\w+)/)?.[1] ?? '',
    alt: alt === undefined ? null : textString(alt),
    text: texts.join(''),
    children,
  };
}

interface Kid {
  reference?: number;
  mark?: number;
  markPage?: number;
}

/** What the `/K` of an element lists: other elements, marks of its page, marks of another page. */
function kidsOf(body: string): Kid[] {
  const list = body.match(/\n {2}\/K \[([\s\S]*?)\](?=\n)/)?.[1] ?? '';
  const entry = /<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g;
  return [...list.matchAll(entry)].flatMap(([, marked, reference, mark]): Kid[] => {
    if (reference !== undefined) return [{ reference: Number(reference) }];
    if (mark !== undefined) return [{ mark: Number(mark) }];
    const own = marked?.match(/\/MCID (\d+)/)?.[1];
    const markPage = marked?.match(/\/Pg (\d+) 0 R/)?.[1];
    return own === undefined ? [] : [{ mark: Number(own), markPage: Number(markPage) }];
  });
}

/** What a stream holds, unpacked. */
export function streamOf(body: string): string {
  // By its length: packed bytes may end like a line.
  const [head = ''] = body.match(/^[\s\S]*?stream\r?\n/) ?? [];
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const bytes = body.slice(head.length, head.length + length);
  return /\/FlateDecode/.test(body) ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes;
}

/** The texts of a page by their marks. */
function markedTexts(page: string, objects: Objects): Map<number, string> {
  const fonts = new Map(
    [...(page.match(/\/Font <<([\s\S]*?)>>/)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
      ([, name = '', font]) => [name, unicodeOf(objects.get(Number(font)) ?? '', objects)],
    ),
  );
  const content = streamOf(objects.get(Number(page.match(/\/Contents (\d+) 0 R/)?.[1])) ?? '');
  const texts = new Map<number, string>();
  /** What is open: a mark of the structure, or text that is said instead of what is drawn. */
  const open: { mark: number | null; isSaid: boolean }[] = [];
  let font: ReadonlyMap<number, string> = new Map();
  const add = (text: string): void => {
    const mark = open.findLast((one) => one.mark !== null)?.mark ?? null;
    if (mark !== null) texts.set(mark, (texts.get(mark) ?? '') + text);
  };
  const strings = new RegExp(stringPattern, 'g');
  const step = new RegExp(
    String.raw`/\w+ (?:<<\n([\s\S]*?)\n>> BDC|BMC)|\b(EMC)\b|/(\w+) [\d.]+ Tf|\[((?:${stringPattern}|[^\]()<>])*)\] TJ|(${stringPattern}) Tj`,
    'g',
  );
  for (const [, opened, closed, fontName, several, one] of content.matchAll(step)) {
    if (closed !== undefined) open.pop();
    else if (fontName !== undefined) font = fonts.get(fontName) ?? new Map();
    else if (several !== undefined || one !== undefined) {
      if (open.some(({ isSaid }) => isSaid)) continue;
      const shown = (several ?? one ?? '').match(strings) ?? [];
      add(shown.map((codes) => glyphs(bytesOf(codes), font)).join(''));
    } else {
      const said = opened?.match(new RegExp(String.raw`/ActualText (${stringPattern})`))?.[1];
      if (said !== undefined) add(textString(said));
      const mark = opened?.match(/\/MCID (\d+)/)?.[1];
      open.push({ mark: mark === undefined ? null : Number(mark), isSaid: said !== undefined });
    }
  }
  return texts;
}

function glyphs(bytes: string, font: ReadonlyMap<number, string>): string {
  return Array.from(
    { length: bytes.length / 2 },
    (_, place) => font.get(bytes.charCodeAt(place * 2) * 256 + bytes.charCodeAt(place * 2 + 1)) ?? '?',
  ).join('');
}

/** What the codes of a font mean. */
function unicodeOf(font: string, objects: Objects): Map<number, string> {
  const table = streamOf(objects.get(Number(font.match(/\/ToUnicode (\d+) 0 R/)?.[1])) ?? '');
  const chars = table.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gim);
  const ranges = table.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]{4})> <([0-9a-f]+)>$/gim);
  const codes = new Map([...chars].map(([, code = '', text = '']) => [parseInt(code, 16), utf16(text)]));
  for (const [, from = '', to = '', text = ''] of ranges) {
    for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) {
      const last = parseInt(text.slice(-4), 16) + code - parseInt(from, 16);
      codes.set(code, utf16(text.slice(0, -4) + last.toString(16).padStart(4, '0')));
    }
  }
  return codes;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string, in parentheses or in angle brackets. */
function bytesOf(literal: string): string {
  if (literal.startsWith('<')) return Buffer.from(literal.slice(1, -1), 'hex').toString('latin1');
  return literal
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped) ? String.fromCharCode(parseInt(escaped, 8)) : (escapes[escaped] ?? escaped),
    );
}

/** A text outside the pages: in parentheses, or UTF-16 in angle brackets. */
function textString(string: string): string {
  if (string.startsWith('<')) return utf16(string.slice(1, -1).replace(/^FEFF/i, ''));
  const bytes = bytesOf(string);
  return bytes.startsWith('\u00FE\u00FF')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes;
}
