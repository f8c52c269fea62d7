import highs, { type Highs } from 'highs';

/** Loads the linear program solver; about 60 ms and 65 MB, so only where something is audited or optimised. */
export async function loadSolver(): Promise<Highs> {
  // Its types describe the CommonJS build, where the loader is a property; Node takes the other one.
  const load = highs as unknown as () => Promise<Highs>;
  return load();
}
