import { describe, expect, it } from 'vitest';
import { countingModule } from '../../../analysis/kernel/counting-module.ts';
import { i32, wasmModule, whileTrue, type Local } from '../../../analysis/kernel/wasm-module.ts';

describe('the assembler', () => {
  it('writes the bytes that the specification says', () => {
    const sum = wasmModule([
      {
        name: 'f',
        parameterCount: 1,
        body: (parameters, local) => {
          const [x] = parameters as [Local];
          const y = local('i32');
          return y.set(i32.add(x.get, i32.of(-1)));
        },
      },
    ]);
    const hex = [
      '00 61 73 6d 01 00 00 00',
      // One type: of an i32, to nothing.
      '01 05 01 60 01 7f 00',
      // env.memory, of one page or more.
      '02 0f 01 03 65 6e 76 06 6d 65 6d 6f 72 79 02 00 01',
      // One function of that type, exported as f.
      '03 02 01 00',
      '07 05 01 01 66 00 00',
      // One local; local.get 0, i32.const -1, i32.add, local.set 1, end.
      '0a 0d 01 0b 01 01 7f 20 00 41 7f 6a 21 01 0b',
    ].join(' ');
    expect(Buffer.from(sum).toString('hex')).toBe(hex.replaceAll(' ', ''));
    expect(WebAssembly.validate(sum)).toBe(true);
  });

  it.each([
    0,
    1,
    63,
    64,
    65,
    127,
    128,
    300,
    16_383,
    65_536,
    2 ** 31 - 1,
    -1,
    -64,
    -65,
    -128,
    -65_537,
    -(2 ** 31),
  ])('writes the number %i so that it is read back', (number) => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const bytes = wasmModule([
      { name: 'put', parameterCount: 0, body: () => i32.store(i32.of(8), i32.of(number)) },
    ]);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    (exports['put'] as () => void)();
    expect(new Int32Array(memory.buffer)[2]).toBe(number);
  });

  it('repeats as long as a condition holds, not once where it never does', () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const bytes = wasmModule([
      {
        name: 'count',
        parameterCount: 1,
        body: (parameters) => {
          const [left] = parameters as [Local];
          return whileTrue(i32.isBelow(i32.of(0), left.get), [
            i32.store(i32.of(0), i32.add(i32.load(i32.of(0)), i32.of(1))),
            left.set(i32.subtract(left.get, i32.of(1))),
          ]);
        },
      },
    ]);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    const count = exports['count'] as (times: number) => void;
    count(0);
    count(7);
    expect(new Int32Array(memory.buffer)[0]).toBe(7);
  });

  it('writes a module for counting that every engine with SIMD takes', () => {
    expect(WebAssembly.validate(countingModule())).toBe(true);
  });
});
