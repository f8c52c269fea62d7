import { countingModule, type CountingFunctions } from './counting-module.ts';

/** A memory with the counting functions over it. It is taken from one end; what is taken stays taken. */
export interface Kernel {
  memory: WebAssembly.Memory;
  functions: CountingFunctions;
  /** Bytes from the beginning that hold something. */
  taken: number;
}

const pageBytes = 65_536;
/** More planes than this are not kept in one memory: 100 million cases of sixteen items. */
const mostBytes = 2 ** 30;

/** Planes cannot be had: no room for them, or a machine without SIMD. Whoever meets it counts without. */
class NoRoomError extends Error {}

/**
 * Whether planes could not be had: then one counts without.
 *
 * @example isNoRoom(new RangeError('outcome beyond the planes')) // => false
 */
export function isNoRoom(error: unknown): boolean {
  return error instanceof NoRoomError;
}

let compiled: WebAssembly.Module | null | undefined;

/**
 * A kernel of its own; the module is emitted and compiled once a thread, at the first call.
 *
 * Throws   NoRoomError where the machine knows no SIMD or has no memory left.
 * @example newKernel().taken // => 64
 */
export function newKernel(): Kernel {
  if (compiled === undefined) compiled = compiledModule();
  if (compiled === null) throw new NoRoomError('no SIMD');
  const memory = withRoom(() => new WebAssembly.Memory({ initial: 1, maximum: mostBytes / pageBytes }));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  // What the module exports is what countingModule puts into it.
  return { memory, functions: exports as unknown as CountingFunctions, taken: 64 };
}

function compiledModule(): WebAssembly.Module | null {
  const bytes = countingModule();
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}

function withRoom<T>(take: () => T): T {
  try {
    return take();
  } catch (error) {
    if (error instanceof RangeError) throw new NoRoomError('no room for planes', { cause: error });
    throw error;
  }
}

/**
 * Room for so many bytes, on a border of 64. Every view of the memory made before it may be of a memory that is no
 * more: take all room first, make views after.
 *
 * Throws   NoRoomError beyond mostBytes, or where the machine has no more.
 * @example takeBytes(newKernel(), 100) // => 64
 */
export function takeBytes(kernel: Kernel, size: number): number {
  const at = kernel.taken;
  kernel.taken = Math.ceil((at + size) / 64) * 64;
  const missing = kernel.taken - kernel.memory.buffer.byteLength;
  if (missing > 0) withRoom(() => kernel.memory.grow(Math.ceil(missing / pageBytes)));
  return at;
}
