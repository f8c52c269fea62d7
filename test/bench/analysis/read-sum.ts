import type { CaseFile } from '../../../analysis/index.ts';
import { i32, v128, wasmModule, whileTrue, type Local } from '../../../analysis/kernel/wasm-module.ts';

const pageBytes = 65_536;
const stepBytes = 128;

/** Reads every byte of a stretch of memory and adds them up, 128 at a step: nothing that reads all of it is faster. */
function readSumModule(): Uint8Array<ArrayBuffer> {
  return wasmModule([
    {
      name: 'readSum',
      parameterCount: 3,
      body: (parameters, local) => {
        const [from, to, out] = parameters as [Local, Local, Local];
        const sums = Array.from({ length: 4 }, () => local('v128'));
        return [
          whileTrue(i32.isBelow(from.get, to.get), [
            ...[0, 64].flatMap((half) =>
              sums.map((sum, index) => sum.set(v128.add(sum.get, v128.load(from.get, half + 16 * index)))),
            ),
            from.set(i32.add(from.get, i32.of(stepBytes))),
          ]),
          ...sums.map((sum, index) => v128.store(out.get, sum.get, 16 * index)),
        ];
      },
    },
  ]);
}

/** A function that reads so many bytes once; they are filled first, for memory never written is one page of zeros. */
export function readSum(byteCount: number): () => void {
  const filled = Math.ceil(byteCount / stepBytes) * stepBytes;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((filled + stepBytes) / pageBytes) });
  const bytes = new Uint8Array(memory.buffer);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = index & 0xff;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readSumModule()), { env: { memory } });
  const read = exports['readSum'] as (from: number, to: number, out: number) => void;
  return () => {
    read(stepBytes, stepBytes + filled, 0);
  };
}

/** Bytes that the columns of a case file take. */
export function columnBytes({ columns }: CaseFile): number {
  return Object.values(columns).reduce(
    (sum, column) =>
      sum + column.outcomes.byteLength + (column.kind === 'multiple' ? column.masks.byteLength : 0),
    0,
  );
}

/** Bytes that its planes take, but for what their groups are filled up with: a bit a case for each. */
export function planeBytes({ items, caseCount }: CaseFile): number {
  const planes = items.map((item) => {
    if (item.kind === 'index') return 2;
    if (item.kind === 'multiple') return 2 + item.categories.length;
    const categories = item.kind === 'scale' ? item.max - item.min + 1 : item.categories.length;
    return Math.ceil(Math.log2(3 + categories));
  });
  return (planes.reduce((sum, count) => sum + count, 0) * caseCount) / 8;
}
