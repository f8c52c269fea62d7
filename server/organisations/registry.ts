import { existsSync, readFileSync, renameSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../surveys/schema/local-text.ts';
import { registryWords, type RegistryRule } from './registry-words.ts';

/** One of those that an installation serves, strictly apart from each other. */
export interface Organisation {
  /** Names its folder and its schema. */
  code: string;
  name: string;
  /** Names under which it is reached, without a port; the links in its mails lead to the first. */
  hosts: string[];
}

/** Of a rule that is broken, as zod carries it. */
const rule = (name: RegistryRule): RegistryRule => name;

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostSchema = z
  .string(rule('host'))
  .max(253, rule('host'))
  .regex(new RegExp(`^${label}(?:\\.${label})*$`), { message: rule('host'), abort: true })
  // What a browser would write otherwise, such as 010.0.0.1, or cannot ask for, such as a.1: no request would name it.
  .refine((host) => URL.parse(`http://${host}`)?.hostname === host, rule('host'));

const organisationSchema = z.strictObject(
  {
    // Short enough for the name of a schema in PostgreSQL, and a folder on every system.
    code: z.string(rule('code')).regex(/^[a-z][a-z0-9-]{1,39}$/, rule('code')),
    name: z.string(rule('name')).trim().min(1, rule('name')).max(200, rule('name')),
    hosts: z.array(hostSchema, rule('host')).min(1, rule('host')),
  },
  rule('shape'),
);

const registrySchema = z.strictObject(
  {
    organisations: z.array(organisationSchema, rule('shape')).superRefine((organisations, context) => {
      const [codes, hosts] = [new Set<string>(), new Set<string>()];
      const look = (known: Set<string>, value: string, path: (string | number)[], broken: RegistryRule) => {
        if (known.has(value)) context.addIssue({ code: 'custom', path, message: broken });
        known.add(value);
      };
      for (const [place, organisation] of organisations.entries()) {
        look(codes, organisation.code, [place, 'code'], 'same-code');
        for (const [of, host] of organisation.hosts.entries())
          look(hosts, host, [place, 'hosts', of], 'same-host');
      }
    }),
  },
  rule('shape'),
);

/** Where the organisations of an installation are listed. */
export function registryPath(dataDirectory: string): string {
  return join(dataDirectory, 'organisations.json');
}

/**
 * The organisations of an installation; none where there is no list: then everything is of the one that it is run for.
 * Throws  one line a problem, with the path of the file and the place in it.
 */
export function readRegistry(dataDirectory: string, language: Language): Organisation[] {
  const path = registryPath(dataDirectory);
  if (!existsSync(path)) return [];
  const words = registryWords[language];
  // Who may change the list may give the host of one organisation to another.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o022) !== 0)
    throw new Error(`${path}: ${words['others-may-write']}`);
  let [text, content]: [string, unknown] = ['', null];
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Error(`${path}: ${words.unreadable} (${code})`, { cause: error });
  }
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${words['not-json']}`, { cause: error });
  }
  return checkedRegistry(content, path, language);
}

/** Throws  one line a problem of a list that would be written. */
export function requireRegistry(
  dataDirectory: string,
  organisations: readonly Organisation[],
  language: Language,
): void {
  checkedRegistry({ organisations }, registryPath(dataDirectory), language);
}

/** Writes the list anew, whole or not at all. Throws  one line a problem, as readRegistry. */
export function writeRegistry(
  dataDirectory: string,
  organisations: readonly Organisation[],
  language: Language,
): void {
  const path = registryPath(dataDirectory);
  const content = { organisations: checkedRegistry({ organisations }, path, language) };
  const unfinished = `${path}.new`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
}

function checkedRegistry(content: unknown, path: string, language: Language): Organisation[] {
  const result = registrySchema.safeParse(content);
  if (result.success) return result.data.organisations;
  const words = registryWords[language];
  const lines = result.error.issues.map(({ path: place, message }) => {
    const told = message in words ? words[message as RegistryRule] : words.shape;
    return `${[path, place.join('.')].filter((part) => part !== '').join(': ')}: ${told}`;
  });
  throw new Error(lines.join('\n'));
}

/**
 * The list as it stands: read anew when the file has changed. One that became wrong, or went away, is told once, and the
 * last stays.
 */
export class Registry {
  readonly #dataDirectory: string;
  readonly #language: Language;
  #organisations: Organisation[];
  #byHost: Map<string, Organisation>;
  #seen: string;

  /** Throws  as readRegistry. */
  constructor(dataDirectory: string, language: Language) {
    this.#dataDirectory = dataDirectory;
    this.#language = language;
    this.#seen = this.#marks();
    this.#organisations = readRegistry(dataDirectory, language);
    this.#byHost = byHost(this.#organisations);
  }

  all(): readonly Organisation[] {
    this.#lookAgain();
    return this.#organisations;
  }

  /** Whose host that is; undefined: nobody's. */
  ofHost(host: string): Organisation | undefined {
    this.#lookAgain();
    return this.#byHost.get(host);
  }

  #lookAgain(): void {
    const marks = this.#marks();
    if (marks === this.#seen) return;
    this.#seen = marks;
    try {
      // Whoever removes the last organisation leaves a list of none.
      if (marks === '')
        throw new Error(`${registryPath(this.#dataDirectory)}: ${registryWords[this.#language].gone}`);
      this.#organisations = readRegistry(this.#dataDirectory, this.#language);
      this.#byHost = byHost(this.#organisations);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }

  #marks(): string {
    const stats: Stats | undefined = statSync(registryPath(this.#dataDirectory), { throwIfNoEntry: false });
    return stats === undefined ? '' : `${stats.ino} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`;
  }
}

function byHost(organisations: readonly Organisation[]): Map<string, Organisation> {
  return new Map(
    organisations.flatMap((organisation) => organisation.hosts.map((host) => [host, organisation])),
  );
}
