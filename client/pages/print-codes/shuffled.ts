/** Below 2^32, from the browser's own source of chance. */
type RandomNumber = () => number;

const fromBrowser: RandomNumber = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** The same things in an order that says nothing about the one they came in (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], random: RandomNumber = fromBrowser): Thing[] {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor((random() / 2 ** 32) * (last + 1));
    [mixed[last], mixed[chosen]] = [mixed[chosen] as Thing, mixed[last] as Thing];
  }
  return mixed;
}
