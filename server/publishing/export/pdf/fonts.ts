import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const files = [
  import.meta.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
];

/** The fonts of a document, from the packages: nothing of the machine's, so that a file is the same everywhere. */
export function documentFonts(): Buffer[] {
  return files.map((file) => readFileSync(fileURLToPath(file)));
}

/** Every character that one of the fonts can draw. Of a bold weight that lacks one, the regular is there. */
export function charactersOf(fonts: readonly Buffer[]): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const font of fonts) for (const code of codesIn(font)) characters.add(code);
  return characters;
}

/** The characters in the `cmap` table of an OpenType font (format 12, which has them all: ISO/IEC 14496-22, 5.2.1). */
function* codesIn(font: Buffer): Generator<number> {
  const tableCount = font.readUInt16BE(4);
  const records = Array.from({ length: tableCount }, (_, place) => 12 + place * 16);
  const cmap = records.find((record) => font.toString('latin1', record, record + 4) === 'cmap');
  if (cmap === undefined) throw new Error('A font without characters');
  const start = font.readUInt32BE(cmap + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(start + 2) },
    (_, place) => start + font.readUInt32BE(start + 4 + place * 8 + 4),
  );
  for (const subtable of subtables) {
    if (font.readUInt16BE(subtable) === 12) yield* inGroups(font, subtable);
  }
}

function* inGroups(font: Buffer, subtable: number): Generator<number> {
  const count = font.readUInt32BE(subtable + 12);
  for (let group = 0; group < count; group += 1) {
    const at = subtable + 16 + group * 12;
    const last = font.readUInt32BE(at + 4);
    for (let code = font.readUInt32BE(at); code <= last; code += 1) yield code;
  }
}
