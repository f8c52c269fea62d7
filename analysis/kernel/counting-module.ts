import { countCombinations } from './count-combinations.ts';
import {
  call,
  i32,
  v128,
  wasmModule,
  when,
  whileTrue,
  type Local,
  type WasmFunction,
} from './wasm-module.ts';

/** Words of one row of a plan: which function, its planes and conditions, bytes into out. */
export const planRowWords = 8;
/** Planes that are counted in all their combinations at once; further ones are conditions. */
export const fusedPlanes = 3;

/** What a plan can ask for: two or three planes in all combinations under conditions, or conditions alone. */
const families: readonly { planes: number; conditions: number }[] = [
  { planes: 0, conditions: 1 },
  { planes: 0, conditions: 2 },
  { planes: 2, conditions: 0 },
  { planes: 2, conditions: 1 },
  { planes: 3, conditions: 0 },
  { planes: 3, conditions: 1 },
  { planes: 3, conditions: 2 },
  { planes: 3, conditions: 3 },
];

/**
 * The number by which a row of a plan asks for planes under conditions.
 *
 * Throws   "no function counts …".
 * @example familyOf(0, 1) // => 0
 */
export function familyOf(planes: number, conditions: number): number {
  const found = families.findIndex((own) => own.planes === planes && own.conditions === conditions);
  if (found === -1)
    throw new RangeError(`no function counts ${planes} planes under ${conditions} conditions`);
  return found;
}

/** All rows of a plan over the same runs in one call: thousands of calls would cost as much as the counting. */
const countPlan: WasmFunction = {
  name: 'countPlan',
  parameterCount: 5,
  body: (parameters) => {
    const [plan, planEnd, runs, runsEnd, out] = parameters as [Local, Local, Local, Local, Local];
    return whileTrue(i32.isBelow(plan.get, planEnd.get), [
      ...families.map(({ planes, conditions }, index) =>
        when(
          i32.isEqual(i32.load(plan.get), i32.of(index)),
          call(index, [
            ...Array.from({ length: planes + conditions }, (_, plane) => i32.load(plan.get, 4 + 4 * plane)),
            runs.get,
            runsEnd.get,
            i32.add(out.get, i32.load(plan.get, 4 * (planRowWords - 1))),
          ]),
        ),
      ),
      plan.set(i32.add(plan.get, i32.of(4 * planRowWords))),
    ]);
  },
};

/**
 * The cases sorted by their groups, stable: order[next[group]++] = case. Groups are words of 16 bits; `next` holds
 * places in memory.
 */
const sortByGroup: WasmFunction = {
  name: 'sortByGroup',
  parameterCount: 3,
  body: (parameters, local) => {
    const [groups, groupsEnd, next] = parameters as [Local, Local, Local];
    const [own, place, number] = [local('i32'), local('i32'), local('i32')];
    return whileTrue(i32.isBelow(groups.get, groupsEnd.get), [
      own.set(i32.add(next.get, i32.shiftLeft(i32.load16(groups.get), i32.of(2)))),
      place.set(i32.load(own.get)),
      i32.store(place.get, number.get),
      i32.store(own.get, i32.add(place.get, i32.of(4))),
      number.set(i32.add(number.get, i32.of(1))),
      groups.set(i32.add(groups.get, i32.of(2))),
    ]);
  },
};

/**
 * The lowest bits of a column as planes, its cases in the order given, sixteen at a step; each plane `stride` bytes
 * after the one before. A case's code is the byte at column + (case << shift). At `seen` stay the bits of all codes
 * together, so that one too large to fit is found.
 */
function slice(planeCount: number): WasmFunction {
  return {
    name: `slice${planeCount}`,
    parameterCount: 7,
    body: (parameters, local) => {
      const [column, shift, order, orderEnd, out, stride, seen] = parameters as [
        Local,
        Local,
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const [sixteen, all, place] = [local('v128'), local('v128'), local('i32')];
      return [
        whileTrue(i32.isBelow(order.get, orderEnd.get), [
          ...Array.from({ length: 16 }, (_, lane) =>
            sixteen.set(
              v128.loadByte(
                i32.add(column.get, i32.shiftLeft(i32.load(order.get, 4 * lane), shift.get)),
                lane === 0 ? v128.zero : sixteen.get,
                lane,
              ),
            ),
          ),
          all.set(v128.or(all.get, sixteen.get)),
          place.set(out.get),
          ...Array.from({ length: planeCount }, (_, plane) => [
            i32.store16(place.get, v128.topBitsOfBytes(v128.shiftBytesLeft(sixteen.get, i32.of(7 - plane)))),
            place.set(i32.add(place.get, stride.get)),
          ]),
          order.set(i32.add(order.get, i32.of(64))),
          out.set(i32.add(out.get, i32.of(2))),
        ]),
        v128.store(seen.get, v128.or(all.get, v128.load(seen.get))),
      ];
    },
  };
}

/** Two planes made into one: in both, in either, in the first without the second. */
const combined = (['and', 'or', 'andNot'] as const).map((operation): WasmFunction => ({
  name: operation,
  parameterCount: 4,
  body: (parameters) => {
    const [first, firstEnd, second, out] = parameters as [Local, Local, Local, Local];
    return whileTrue(i32.isBelow(first.get, firstEnd.get), [
      v128.store(out.get, v128[operation](v128.load(first.get), v128.load(second.get))),
      ...[first, second, out].map((place) => place.set(i32.add(place.get, i32.of(16)))),
    ]);
  },
}));

/** The functions of the module, as they are called: places in memory are bytes. */
export interface CountingFunctions {
  countPlan: (...places: [plan: number, planEnd: number, runs: number, runsEnd: number, out: number]) => void;
  sortByGroup: (groups: number, groupsEnd: number, next: number) => void;
  and: CombinePlanes;
  or: CombinePlanes;
  andNot: CombinePlanes;
  [slice: `slice${number}`]: (
    ...places: [
      column: number,
      shift: number,
      order: number,
      orderEnd: number,
      out: number,
      stride: number,
      seen: number,
    ]
  ) => void;
}
type CombinePlanes = (...places: [first: number, firstEnd: number, second: number, out: number]) => void;

/**
 * The bytes of the module that counts bit planes.
 *
 * @example WebAssembly.validate(countingModule()) // => true
 */
export function countingModule(): Uint8Array<ArrayBuffer> {
  return wasmModule([
    ...families.map(({ planes, conditions }) => countCombinations(planes, conditions)),
    countPlan,
    sortByGroup,
    ...Array.from({ length: 8 }, (_, index) => slice(index + 1)),
    ...combined,
  ]);
}
