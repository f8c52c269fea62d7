/**
 * What a file says of one thing, property by property, and which of it was looked at: what nobody looked at is told,
 * so that nothing is lost unsaid.
 */
export class Properties {
  readonly #values: Map<string, unknown>;
  readonly #read = new Set<string>();

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = new Map(Object.entries(values));
  }

  /** A value as it is. */
  take(key: string): unknown {
    this.#read.add(key);
    return this.#values.get(key);
  }

  /** A text; '' where there is none. Numbers are texts too, in files where cells may be either. */
  text(key: string): string {
    const value = this.take(key);
    return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  }

  /** A number, also one that is written as a text; undefined for everything else. */
  number(key: string): number | undefined {
    const text = this.text(key);
    const number = Number(text);
    return text === '' || !Number.isFinite(number) ? undefined : number;
  }

  /** Whether a mark is set. */
  is(key: string): boolean {
    const value = this.take(key);
    return value === true || (typeof value === 'string' && /^(?:true(?:\(\))?|yes|y|1)$/i.test(value.trim()));
  }

  /** Says that a property has no meaning here: it is told by what it belongs to. */
  skip(...keys: string[]): void {
    for (const key of keys) this.#read.add(key);
  }

  /** What has a value and was not looked at. */
  unread(): { property: string; value: string }[] {
    return [...this.#values].flatMap(([property, value]) =>
      this.#read.has(property) || isEmpty(value) ? [] : [{ property, value: shown(value) }],
    );
  }
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
}
