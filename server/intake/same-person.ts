import { addressKey, numberKey } from './person-key.ts';

/** A person as far as two rows can be the same one. */
export interface KnownPerson {
  reference: string;
  email: string | null;
}

/** Why somebody may be a person who is there already; `certain`: the number is the same, letter by letter. */
export type Sameness = 'certain' | 'same-number' | 'same-address';

/**
 * Tells whether people were seen already: by their number however it is written, or by their address. They are one
 * person until somebody says otherwise: an address may be that of an office.
 */
export class SeenPeople {
  readonly #references = new Set<string>();
  readonly #byNumber = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();

  constructor(people: Iterable<KnownPerson> = []) {
    for (const person of people) this.add(person);
  }

  add(person: KnownPerson): void {
    this.#references.add(person.reference);
    this.addAgain(person, person.reference);
  }

  /** Somebody who is taken for `other`: what is written of the person here leads there from now on. */
  addAgain({ reference, email }: KnownPerson, other: string): void {
    if (!this.#byNumber.has(numberKey(reference))) this.#byNumber.set(numberKey(reference), other);
    if (email === null || email === '' || this.#byAddress.has(addressKey(email))) return;
    this.#byAddress.set(addressKey(email), other);
  }

  /** Null: nobody who was seen. `other`: the number of the one who was. */
  find({ reference, email }: KnownPerson): { sameness: Sameness; other: string } | null {
    if (this.#references.has(reference)) return { sameness: 'certain', other: reference };
    const byNumber = this.#byNumber.get(numberKey(reference));
    if (byNumber !== undefined) return { sameness: 'same-number', other: byNumber };
    const byAddress = email === null || email === '' ? undefined : this.#byAddress.get(addressKey(email));
    return byAddress === undefined ? null : { sameness: 'same-address', other: byAddress };
  }
}
