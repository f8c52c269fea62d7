import { globSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../surveys/check/check-questionnaire.ts';
import { checkTablePlan } from '../surveys/check/check-table-plan.ts';

/** What documents say of the repository is true of it: of its files, its rooms and its language. */
const root = join(import.meta.dirname, '..');
const unkept = ['node_modules', 'dist', 'test-output', 'data', 'data-demo'];
const everything = globSync('**/*', { cwd: root, exclude: unkept }).map((path) => path.replaceAll('\\', '/'));

/** Path in the repository -> text. */
type Documents = Map<string, string>;

const documents: Documents = new Map(
  everything
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

const floors = /^(?:server|client|surveys|analysis)(?:\/|$)/;
const ofSource = ['.ts', '.css', '.json', '.sql'];
/** So many files may lie side by side and still be one idea that their names tell. */
const plainFolder = 8;

const frontDoorBytes = 10_000;

/** What stands in a document outside blocks of code. */
function prose(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '');
}

/** Addresses of headings as GitHub and its like make them: `## 1. 名簿` is `#1-名簿`. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  return new Set(
    [...prose(text).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => {
      const anchor = heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
        .replaceAll(' ', '-');
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}

/** Links and pictures that stay in the repository. */
function linksOf(text: string): string[] {
  const links = /\]\(([^()\s]+)\)|(?:src|href)="([^"]+)"/g;
  return [...prose(text).matchAll(links)]
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
}

function brokenLinks(all: Documents): string[] {
  return [...all].flatMap(([path, text]) =>
    linksOf(text)
      .filter((link) => {
        const [file = '', anchor] = decodeURIComponent(link).split('#');
        const target = file === '' ? path : normalize(join(dirname(path), file)).replace(/\/$/, '');
        if (!all.has(target) && !everything.includes(target)) return true;
        return anchor !== undefined && !anchorsOf(all.get(target) ?? '').has(anchor);
      })
      .map((link) => `${path}: ${link}`),
  );
}

/** Folders with rooms of their own, or with more files than one idea has. */
function rooms(paths: readonly string[]): string[] {
  const sources = paths.filter((path) => floors.test(path) && ofSource.includes(extname(path)));
  const folders = new Set(sources.map(dirname));
  const isAbove = (folder: string) => [...folders].some((other) => dirname(other) === folder);
  const above = [...folders].map(dirname).filter((folder) => floors.test(folder));
  const full = [...folders].filter(
    (folder) => sources.filter((path) => dirname(path) === folder).length > plainFolder,
  );
  return [...new Set([...above, ...[...folders].filter(isAbove), ...full])].toSorted();
}

const roomsWithout = (all: Documents, paths: readonly string[]): string[] =>
  rooms(paths).filter((room) => !all.has(`${room}/README.md`));

/** Where somebody's machine keeps things, or what lies beside the repository. */
function machinePaths(all: Documents): string[] {
  const place =
    /(?<![\w.-])\/(?:home|root|Users|work|workspace|tmp|mnt)\/\S*|\b[A-Z]:\\\S*|\.\.\/shared(?![\w-])/g;
  return [...all].flatMap(([path, text]) => [...text.matchAll(place)].map(([found]) => `${path}: ${found}`));
}

/** Files and folders that a document names in code type: from the root, or from where it stands. */
function missingFiles(all: Documents): string[] {
  const isPath = /^(?:server|client|surveys|analysis|test|docs)\/[\w./-]*$|^[\w./-]+\.(?:ts|css|sql|html)$/;
  // Decisions and changes tell of the day they are from.
  const ofToday = [...all].filter(([path]) => !/^docs\/decisions\/\d|^CHANGELOG/.test(path));
  return ofToday.flatMap(([path, text]) =>
    [...prose(text).matchAll(/`([^`\n]+)`/g)]
      .map(([, span = '']) => span)
      .filter((span) => isPath.test(span))
      .filter((span) => {
        const places = [span, join(dirname(path), span)].map((place) => normalize(place).replace(/\/$/, ''));
        return !places.some((place) => everything.includes(place) || everything.includes(`${place}.ts`));
      })
      .map((span) => `${path}: ${span}`),
  );
}

/** Decisions without one of their four parts, with a number that another has, or missing in the list. */
function looseDecisions(all: Documents): string[] {
  const decisions = [...all].filter(([path]) => /^docs\/decisions\/\d/.test(path));
  const list = all.get('docs/decisions/README.md') ?? '';
  const parts = [/^\d{4}-\d\d-\d\d · /m, ...['Context', 'Choice', 'Rejected', 'How to undo'].map(partNamed)];
  return decisions
    .filter(([path, text]) => {
      const name = path.slice('docs/decisions/'.length);
      const number = name.slice(0, 4);
      return (
        !parts.every((part) => part.test(text)) ||
        !text.startsWith(`# ${number} `) ||
        decisions.filter(([other]) => other.startsWith(`docs/decisions/${number}`)).length > 1 ||
        !list.includes(`(${name})`)
      );
    })
    .map(([path]) => path);
}

const partNamed = (name: string) => new RegExp(`^\\*\\*${name}\\.\\*\\* \\S`, 'm');

const withDocument = (path: string, text: string): Documents => new Map([...documents, [path, text]]);

/** What is found of one document. */
const of = (path: string, found: string[]): string[] => found.filter((line) => line.startsWith(`${path}: `));

describe('documents', () => {
  const readme = documents.get('README.md') ?? '';

  it('README.md is a front door', () => {
    expect(Buffer.byteLength(readme)).toBeGreaterThan(1000);
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(frontDoorBytes);
  });

  it('every link leads somewhere', () => {
    expect([...documents.values()].flatMap(linksOf).length).toBeGreaterThan(150);
    expect(brokenLinks(documents)).toEqual([]);
  });

  it('every room says what belongs in it', () => {
    expect(rooms(everything).length).toBeGreaterThan(30);
    expect(roomsWithout(documents, everything)).toEqual([]);
  });

  it('speak of no machine', () => {
    expect(machinePaths(documents)).toEqual([]);
  });

  it('name files that there are', () => {
    expect(missingFiles(documents)).toEqual([]);
  });

  it('decisions have their parts, a number of their own, and a row in the list', () => {
    expect(looseDecisions(documents)).toEqual([]);
  });

  it('examples of questionnaires and table plans are right', () => {
    const text = documents.get('surveys/README.md') ?? '';
    const [questionnaireText = '', planText = ''] = [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
      ([, example = '']) => example,
    );
    const { questionnaire, issues } = checkQuestionnaire(JSON.parse(questionnaireText));
    expect(issues).toEqual([]);
    if (questionnaire === undefined) throw new Error('no example');
    expect(checkTablePlan(JSON.parse(planText), questionnaire).issues).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  it.each([
    ['a file that is not there', 'docs/new.md', '[gone](gone.md)', ['docs/new.md: gone.md']],
    ['a file outside', 'docs/new.md', '[out](../../beside.md)', ['docs/new.md: ../../beside.md']],
    ['a picture', 'new.md', '<img src="docs/pictures/none.png" />', ['new.md: docs/pictures/none.png']],
    ['a heading elsewhere', 'new.md', '[it](docs/limits.md#nowhere)', ['new.md: docs/limits.md#nowhere']],
    ['a heading of its own', 'new.md', '# One\n\n```sh\n# two\n```\n\n[it](#two)', ['new.md: #two']],
    ['none', 'new.md', '# 1. 名簿\n\n[it](#1-名簿) [room](server/) [web](https://example.jp/#x)', []],
  ])('link: %s', (_, path, text, found) => {
    expect(of(path, brokenLinks(withDocument(path, text)))).toEqual(found);
  });

  it('a room without README.md', () => {
    const files = Array.from({ length: 9 }, (_, index) => `server/attic/box-${index}.ts`);
    expect(roomsWithout(documents, [...everything, ...files])).toContain('server/attic');
    expect(roomsWithout(documents, [...everything, ...files.slice(1)])).not.toContain('server/attic');
    expect(roomsWithout(documents, [...everything, 'client/attic/chest/lid.ts'])).toContain('client/attic');
    const without = new Map([...documents].filter(([path]) => path !== 'server/store/README.md'));
    expect(roomsWithout(without, everything)).toContain('server/store');
  });

  it.each(['/home/anna/kotae', '`/tmp/kotae/x`', String.raw`C:\Users\anna`, '../shared/reference'])(
    'a path of a machine: %s',
    (text) => {
      expect(of('new.md', machinePaths(withDocument('new.md', `See ${text} there.`)))).toHaveLength(1);
    },
  );

  it('a file that is named and not there', () => {
    const named = '`server/attic/box.ts` `server/app` `server/store/` `kotae check` `box.ts`';
    expect(of('new.md', missingFiles(withDocument('new.md', named)))).toEqual([
      'new.md: server/attic/box.ts',
      'new.md: box.ts',
    ]);
  });

  it('a decision without its context, not listed, or numbered twice', () => {
    const [path, text] = [...documents].find(([name]) => name.startsWith('docs/decisions/0001')) ?? ['', ''];
    expect(looseDecisions(withDocument(path, text.replace('**Context.**', '')))).toEqual([path]);
    expect(
      looseDecisions(withDocument('docs/decisions/9999-x.md', text.replace('# 0001', '# 9999'))),
    ).toEqual(['docs/decisions/9999-x.md']);
    expect(looseDecisions(withDocument('docs/decisions/0001-again.md', text)).toSorted()).toEqual(
      ['docs/decisions/0001-again.md', path].toSorted(),
    );
  });

  it('a README.md that has grown', () => {
    const text = documents.get('README.md') ?? '';
    expect(Buffer.byteLength(text + '回'.repeat(frontDoorBytes / 3))).toBeGreaterThan(frontDoorBytes);
  });
});
