/** A piece of a function's code: bytes of instructions in order, nested as they were put together. */
export type Code = readonly (number | Code)[];

/** A parameter or local of a function: the code that reads it, and the one that writes it. */
export interface Local {
  get: Code;
  set: (value: Code) => Code;
}

/** One function of a module. Its parameters are i32, and it gives nothing back. */
export interface WasmFunction {
  name: string;
  parameterCount: number;
  /** Beside the code of the function what it declares: asked for with `local` while the code is put together. */
  body: (parameters: readonly Local[], local: (type: ValueType) => Local) => Code;
}

type ValueType = keyof typeof typeCodes;

const typeCodes = { i32: 0x7f, v128: 0x7b } as const;
const end = 0x0b;
const magicAndVersion = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/**
 * The bytes of a WebAssembly module of functions over one imported memory (`env.memory`), each exported by its name:
 * as much of an assembler as counting needs.
 *
 * @example WebAssembly.validate(wasmModule([])) // => true
 */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameterCount }) => [
    0x60,
    ...vector(Array.from({ length: parameterCount }, () => [typeCodes.i32])),
    ...vector([]),
  ]);
  const memory = [...text('env'), ...text('memory'), 0x02, 0x00, 0x01];
  return Uint8Array.from([
    ...magicAndVersion,
    ...section(1, vector(types)),
    ...section(2, vector([memory])),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(7, vector(functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]))),
    ...section(10, vector(functions.map(functionBody))),
  ]);
}

function functionBody({ parameterCount, body }: WasmFunction): number[] {
  const declared: number[][] = [];
  const place = (index: number): Local => ({
    get: [0x20, unsigned(index)],
    set: (value) => [value, 0x21, unsigned(index)],
  });
  const parameters = Array.from({ length: parameterCount }, (_, index) => place(index));
  const code = body(parameters, (type) => {
    declared.push([0x01, typeCodes[type]]);
    return place(parameterCount + declared.length - 1);
  });
  const whole = vector(declared);
  append(whole, code);
  whole.push(end);
  return [...unsigned(whole.length), ...whole];
}

function append(bytes: number[], code: Code): void {
  for (const part of code) {
    if (typeof part === 'number') bytes.push(part);
    else append(bytes, part);
  }
}

const section = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];
const vector = (entries: readonly (readonly number[])[]): number[] => [
  ...unsigned(entries.length),
  ...entries.flat(),
];
const text = (name: string): number[] => vector([...new TextEncoder().encode(name)].map((byte) => [byte]));

/** Numbers as the format has them: seven bits a byte, the lowest first. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const isLast = value >= -0x40 && value < 0x40;
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

const one =
  (...code: number[]) =>
  (value: Code): Code => [value, ...code];
const two =
  (...code: number[]) =>
  (first: Code, second: Code): Code => [first, second, ...code];
/** Where memory is read or written; nothing is said of how addresses are aligned. */
const load =
  (...code: number[]) =>
  (address: Code, offset = 0): Code => [address, ...code, 0x00, unsigned(offset)];
const store =
  (...code: number[]) =>
  (address: Code, value: Code, offset = 0): Code => [address, value, ...code, 0x00, unsigned(offset)];

/** Instructions on 32-bit integers. */
export const i32 = {
  of: (value: number): Code => [0x41, signed(value)],
  add: two(0x6a),
  subtract: two(0x6b),
  and: two(0x71),
  shiftLeft: two(0x74),
  isEqual: two(0x46),
  isBelow: two(0x49),
  load: load(0x28),
  load16: load(0x2f),
  store: store(0x36),
  store16: store(0x3b),
};

/** Instructions on 128 bits at once. */
export const v128 = {
  zero: [0xfd, 0x0c, ...Array<number>(16).fill(0)] as Code,
  load: load(0xfd, 0x00),
  store: store(0xfd, 0x0b),
  /** Puts a byte of memory into one of sixteen lanes. */
  loadByte: (address: Code, into: Code, lane: number): Code => [address, into, 0xfd, 0x54, 0x00, 0x00, lane],
  and: two(0xfd, 0x4e),
  andNot: two(0xfd, 0x4f),
  or: two(0xfd, 0x50),
  xor: two(0xfd, 0x51),
  onesOfBytes: one(0xfd, 0x62),
  shiftBytesLeft: two(0xfd, 0x6b),
  topBitsOfBytes: one(0xfd, 0x64),
  addBytePairs: one(0xfd, 0x7d),
  addWordPairs: one(0xfd, 0x7f),
  add: two(0xfd, 0xae, 0x01),
  lane: (value: Code, lane: number): Code => [value, 0xfd, 0x1b, lane],
};

/**
 * Calls a function of the module by its place among its functions.
 *
 * @example call(2, []).flat(9) // => [0x10, 2]
 */
export function call(place: number, values: readonly Code[]): Code {
  return [...values, 0x10, unsigned(place)];
}

/**
 * Runs `body` where the condition holds.
 *
 * @example when(i32.of(1), []).flat(9) // => [0x41, 1, 0x04, 0x40, 0x0b]
 */
export function when(condition: Code, body: Code): Code {
  return [condition, 0x04, 0x40, body, end];
}

/**
 * Runs `body` again and again as long as `condition` holds, asked before each turn.
 *
 * @example whileTrue(i32.of(0), []).flat(9) // => [0x02, 0x40, 0x03, 0x40, 0x41, 0, 0x45, 0x0d, 1, 0x0c, 0, 0x0b, 0x0b]
 */
export function whileTrue(condition: Code, body: Code): Code {
  return [[0x02, 0x40, 0x03, 0x40], [condition, 0x45, 0x0d, 0x01], body, [0x0c, 0x00, end, end]];
}
