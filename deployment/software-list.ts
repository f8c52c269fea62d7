/** A package as package-lock.json has it, under the path it is installed at. */
export interface LockedPackage {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  name: string;
  version: string;
  packages: Record<string, LockedPackage>;
}

/** What goes along with the program, by path, in the order of the alphabet. */
export function shippedPackages({ packages }: Lock): [path: string, one: LockedPackage][] {
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** `node_modules/a/node_modules/@s/b` -> `@s/b` */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

const purlOf = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** Where Node.js finds a package that one at `path` asks for: beside it, or nearer the root. */
function resolved({ packages }: Lock, path: string, name: string): string | undefined {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (from === '') return undefined;
  }
}

/**
 * The software bill of materials: CycloneDX 1.6 of what goes along with the program, made from the lock file alone, the
 * same at every time and on every machine. No serial number and no moment, which would be another in each.
 */
export function billOfMaterials(lock: Lock) {
  const own = `pkg:npm/${lock.name}@${lock.version}`;
  const shipped = shippedPackages(lock);
  const references = new Map(
    shipped.map(([path, { version = '' }]) => [path, `${purlOf(nameOf(path), version)}#${path}`]),
  );
  const needs = (path: string, { dependencies = {}, optionalDependencies = {} }: LockedPackage) =>
    [...new Set(Object.keys({ ...dependencies, ...optionalDependencies }))]
      .flatMap((name) => references.get(resolved(lock, path, name) ?? '') ?? [])
      .toSorted();
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': own, name: lock.name, version: lock.version, purl: own },
    },
    components: shipped.map(([path, { version = '', integrity = '', license = '', optional = false }]) => ({
      type: 'library',
      'bom-ref': references.get(path),
      name: nameOf(path),
      version,
      purl: purlOf(nameOf(path), version),
      scope: optional ? 'optional' : 'required',
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') },
      ],
      licenses: [{ expression: license }],
    })),
    dependencies: [
      { ref: own, dependsOn: needs('', lock.packages[''] ?? {}) },
      ...shipped.map(([path, one]) => ({ ref: references.get(path), dependsOn: needs(path, one) })),
    ],
  };
}

/** Every package that goes along, with version and licence, and below it the words of the licence where they are known. */
export function licenceList(lock: Lock, wordsOf: (path: string) => string | undefined): string {
  const shipped = shippedPackages(lock);
  const lines = shipped.map(([path, { version, license }]) => `${nameOf(path)}@${version}: ${license}`);
  const words = shipped.flatMap(([path, { version }]) => {
    const text = wordsOf(path);
    return text === undefined ? [] : [`${'='.repeat(80)}\n${nameOf(path)}@${version}\n\n${text.trim()}\n`];
  });
  return `${[...new Set(lines)].join('\n')}\n\n${words.join('\n')}`;
}
