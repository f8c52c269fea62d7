import { strFromU8, strToU8 } from 'fflate';

type Parts = Record<string, Uint8Array>;

/**
 * A package with the names that the library makes up named by their order, so that the same report is the same file:
 * relations, and the places that the contents lead to.
 */
export function settledNames(parts: Parts): Parts {
  const settled = { ...parts };
  for (const [path, content] of Object.entries(parts)) {
    const owner = /^(.*)_rels\/([^/]+)\.rels$/.exec(path);
    if (owner === null) continue;
    const of = `${owner[1] ?? ''}${owner[2] ?? ''}`;
    const names = relationNames(strFromU8(content));
    for (const own of [path, of]) {
      const part = settled[own];
      if (part !== undefined) settled[own] = changed(part, /(Id|r:\w+)="(rId[\w-]+)"/g, names);
    }
  }
  const body = settled['word/document.xml'];
  if (body !== undefined) settled['word/document.xml'] = withPlaces(body);
  return settled;
}

/** Those that are no number, in their order. */
function relationNames(relations: string): Map<string, string> {
  const found = [...relations.matchAll(/ Id="(rId[\w-]+)"/g)].map(([, id = '']) => id);
  const random = found.filter((id) => !/^rId\d+$/.test(id));
  return new Map(random.map((id, place) => [id, `rIdOwn${place + 1}`]));
}

/** Places that the contents lead to, their marks and drawings: counters of the library go on to the next document. */
const counted: readonly [pattern: RegExp, prefix: string][] = [
  [
    /(<w:(?:bookmarkStart|hyperlink)\b[^<>]*?(?:name|anchor)="|<w:instrText\b[^<>]*>PAGEREF )(_Toc\d+)/g,
    '_Toc',
  ],
  [/(<w:bookmark(?:Start|End)\b[^<>]*? w:id=")(\d+)(?=")/g, ''],
  [/(<wp:docPr id=")(\d+)(?=")/g, ''],
];

function withPlaces(body: Uint8Array): Uint8Array {
  return strToU8(
    counted.reduce((text, [pattern, prefix]) => renumbered(text, pattern, prefix), strFromU8(body)),
  );
}

function renumbered(text: string, pattern: RegExp, prefix: string): string {
  const found = new Set([...text.matchAll(pattern)].map(([, , name = '']) => name));
  const names = new Map([...found].map((name, order) => [name, `${prefix}${order + 1}`]));
  return text.replaceAll(pattern, (_, before: string, name: string) => before + (names.get(name) ?? name));
}

/** What stands in quotes, by its new name if it has one. */
function changed(part: Uint8Array, pattern: RegExp, names: ReadonlyMap<string, string>): Uint8Array {
  const text = strFromU8(part);
  return strToU8(
    text.replaceAll(pattern, (whole, attribute: string, name: string) =>
      names.has(name) ? `${attribute}="${names.get(name) ?? name}"` : whole,
    ),
  );
}
