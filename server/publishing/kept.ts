/**
 * What takes long to be made of what is published, made once: by a key that says all that it is made of. The one asked
 * for longest ago goes first.
 */
export class Kept<Value> {
  #kept = new Map<string, Promise<Value>>();
  #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** As it was made for whoever asked first. What could not be made is tried again. */
  of(key: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    const made = kept ?? make();
    this.#kept.set(key, made);
    if (kept === undefined) void made.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}
