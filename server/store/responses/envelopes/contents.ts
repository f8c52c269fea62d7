import type { RandomBytes } from '../../../../surveys/tickets/blind-signature.ts';
import type { StoredText } from '../response-file.ts';
import { seal, unseal } from './sealing.ts';

/** A text and where it stands; nothing leads from it to its writer's other answers. */
export type PlacedText = Omit<StoredText, 'key'>;

/** What one envelope holds. Null: a text from a file, which belongs to no answers. */
export interface Content {
  answers: string | null;
  texts: readonly PlacedText[];
}

/** What all envelopes of a wave hold, codes and texts apart. */
export interface Contents {
  answers: string[];
  texts: PlacedText[];
}

interface Envelope {
  id: Buffer;
  epoch: number;
  sealed: Buffer;
}

interface Block {
  kind: 'answers' | 'texts';
  part: number;
  epoch: number;
  sealed: Buffer;
}

/** So many sheets or texts in one block of an archive: about a megabyte. */
const perBlock = 1000;
const keyLength = 16;

export function sealContent(
  key: Buffer,
  wave: string,
  { id, epoch }: Pick<Envelope, 'id' | 'epoch'>,
  { answers, texts }: Content,
): Buffer {
  const rows = texts.map(({ item, option, text }) => [item, option, text]);
  return seal(key, placeOf(wave, { id, epoch }), JSON.stringify([answers, rows]));
}

/** Opens envelopes and parts codes from texts. */
export function openEnvelopes(key: Buffer, wave: string, envelopes: readonly Envelope[]): Contents {
  const contents: Contents = { answers: [], texts: [] };
  for (const envelope of envelopes) {
    const text = unseal(key, placeOf(wave, envelope), envelope.sealed);
    const [answers, rows] = JSON.parse(text) as [string | null, TextRow[]];
    if (answers !== null) contents.answers.push(answers);
    contents.texts.push(...rows.map(fromTextRow));
  }
  return contents;
}

/** Contents as blocks that carry no key of anybody's, each kind in an order of its own, drawn by chance. */
export function sealArchive(
  { key, wave, epoch, draw }: { key: Buffer; wave: string; epoch: number; draw: RandomBytes },
  { answers, texts }: Contents,
): Block[] {
  const rows = texts.map(({ item, option, text }): TextRow => [item, option, text]);
  return [
    ...blocks(
      'answers',
      shuffled(answers, (value) => value, draw),
    ),
    ...blocks(
      'texts',
      shuffled(rows, (value) => JSON.stringify(value), draw),
    ),
  ].map(({ kind, part, values }) => ({
    kind,
    part,
    epoch,
    sealed: seal(key, placeOfBlock(wave, { kind, part, epoch }), JSON.stringify(values)),
  }));
}

/** The archive back, in its order. */
export function openArchive(key: Buffer, wave: string, stored: readonly Block[]): Contents {
  const inOrder = stored.toSorted((one, other) => one.part - other.part);
  const valuesOf = (kind: Block['kind']) =>
    inOrder
      .filter((block) => block.kind === kind)
      .flatMap((block) => JSON.parse(unseal(key, placeOfBlock(wave, block), block.sealed)) as unknown[]);
  return {
    answers: valuesOf('answers') as string[],
    texts: (valuesOf('texts') as TextRow[]).map(fromTextRow),
  };
}

type TextRow = [item: string, option: string, text: string];

function fromTextRow([item, option, text]: TextRow): PlacedText {
  return { item, option, text };
}

function placeOf(wave: string, { id, epoch }: Pick<Envelope, 'id' | 'epoch'>): string {
  return `envelope|${wave}|${epoch}|${id.toString('hex')}`;
}

function placeOfBlock(wave: string, { kind, part, epoch }: Omit<Block, 'sealed'>): string {
  return `archive|${wave}|${epoch}|${kind}|${part}`;
}

function blocks<Value>(kind: Block['kind'], values: readonly Value[]) {
  return Array.from({ length: Math.ceil(values.length / perBlock) }, (_, part) => ({
    kind,
    part,
    values: values.slice(part * perBlock, (part + 1) * perBlock),
  }));
}

/** By keys that are drawn in the order of what the values say: where they lay before has no say in where they end up. */
function shuffled<Value>(
  values: readonly Value[],
  textOf: (value: Value) => string,
  draw: RandomBytes,
): Value[] {
  return values
    .map((value) => ({ value, text: textOf(value) }))
    .toSorted((one, other) => Number(one.text > other.text) - Number(one.text < other.text))
    .map(({ value }) => ({ value, key: Buffer.from(draw(keyLength)) }))
    .toSorted((one, other) => Buffer.compare(one.key, other.key))
    .map(({ value }) => value);
}
