import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ResponseFile, SealedError, type Delivery } from '../../../server/store/responses/response-file.ts';
import { ResponseStore } from '../../../server/store/responses/response-store.ts';
import { drawnKeys } from '../drawn-keys.ts';
import { maskedCounters } from '../masked-counters.ts';
import { temporaryDirectory } from '../test-app.ts';
import { eventually } from '../../eventually.ts';

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A response with a ticket of its own. */
const delivery = (name: string): Delivery => ({
  response: {
    key: hash(name).subarray(0, 16),
    answers: JSON.stringify({ attainment1: name.length }),
    texts: [],
  },
  proof: {
    kind: 'ticket',
    key: hash(`ticket of ${name}`),
    ticket: {
      stratum: '1',
      message: hash(`message of ${name}`).toString('base64url'),
      signature: hash(`signature of ${name}`).toString('base64url'),
    },
  },
});
const many = Array.from({ length: 200 }, (_, index) => delivery(`person ${index}`));

const bytes = (path: string): Buffer => maskedCounters(readFileSync(path));

function written(name: string, order: Delivery[], { rewrite }: { rewrite: boolean }): Buffer {
  const path = join(directory.path, name);
  const file = new ResponseFile(path);
  for (const one of order) file.insert([one]);
  if (rewrite) file.rewrite();
  file.close();
  return bytes(path);
}

describe('the order of arrival', () => {
  it('leaves no trace in the bytes of a rewritten file', () => {
    const forward = written('a', many, { rewrite: true });
    const backward = written('b', many.toReversed(), { rewrite: true });
    expect(forward.equals(backward)).toBe(true);
  });

  it('does leave one without the rewrite', () => {
    const forward = written('a', many, { rewrite: false });
    const backward = written('b', many.toReversed(), { rewrite: false });
    expect(forward.equals(backward)).toBe(false);
  });

  it('has no column, row number or log to hide in', () => {
    const path = join(directory.path, 'schema');
    written('schema', many, { rewrite: true });
    const db = new SQLite(path, { readonly: true });
    const tables = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name, sql } of tables) {
      expect(sql).toMatch(/WITHOUT ROWID$/);
      expect(sql).not.toMatch(/AUTOINCREMENT|DATE|TIME|DEFAULT/i);
      const columns = db.pragma(`table_info(${name})`) as { name: string }[];
      expect(columns.map((column) => column.name)).toEqual(
        {
          response: ['key', 'answers'],
          text_answer: ['key', 'item', 'option', 'text'],
          ticket: ['key', 'stratum', 'message', 'signature'],
          used_code: ['key', 'stratum'],
        }[name],
      );
    }
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    db.close();
    expect(readdirSync(directory.path)).toEqual(['schema']);
  });
});

describe('a proof', () => {
  const drawn = (name: string): Delivery => ({
    ...delivery(name),
    proof: { kind: 'drawn-code', key: hash('one code'), stratum: '2' },
  });

  it.each([
    ['a ticket', delivery('a'), { ...delivery('b'), proof: delivery('a').proof }],
    ['a drawn code', drawn('a'), drawn('b')],
  ])('%s counts once, and stores nothing the second time', (_kind, first, second) => {
    const file = new ResponseFile(join(directory.path, 'once'));
    expect(file.insert([first, second, first])).toEqual(['recorded', 'proof-used', 'already-recorded']);
    expect(file.count()).toBe(1);
    file.close();
  });

  it('is not spent on a response that is not stored', () => {
    const file = new ResponseFile(join(directory.path, 'kept'));
    const fresh = delivery('b');
    expect(file.insert([delivery('a'), { ...delivery('a'), proof: fresh.proof }, fresh])).toEqual([
      'recorded',
      'key-taken',
      'recorded',
    ]);
    expect(file.tickets()).toHaveLength(2);
    expect(file.usedCounts('ticket')).toEqual(new Map([['1', 2]]));
    file.close();
  });

  it('is gone from a sealed file, which holds the answers alone', () => {
    const path = join(directory.path, 'sealed');
    const file = new ResponseFile(path);
    file.insert(many);
    file.seal();
    const content = readFileSync(path);
    const proof = many[0]?.proof;
    expect(proof?.kind === 'ticket' && content.includes(proof.key)).toBe(false);
    expect(content.includes(many[0]?.response.answers ?? '')).toBe(true);
  });

  it('leads to no response in a sealed file either: the hash of what a browser sent is not in it', () => {
    const path = join(directory.path, 'sealed');
    const file = new ResponseFile(path);
    const text = { key: hash('of a text').subarray(0, 16), item: 'measure', option: '90', text: '一言' };
    const [first = delivery('first'), ...others] = many;
    const sent = [{ ...first, response: { ...first.response, texts: [text] } }, ...others];
    file.insert(sent);
    // The control: while responses come in, whoever knows what was sent finds its row.
    const open = readFileSync(path);
    expect(sent.every(({ response }) => open.includes(response.key))).toBe(true);
    expect(open.includes(text.key)).toBe(true);
    const before = [...file.answers()].toSorted();
    file.seal();
    const closed = readFileSync(path);
    expect(sent.some(({ response }) => closed.includes(response.key))).toBe(false);
    expect(closed.includes(text.key)).toBe(false);
    const sealed = new ResponseFile(path, { readonly: true });
    expect([...sealed.answers()].toSorted()).toEqual(before);
    expect(sealed.texts()).toEqual([{ item: 'measure', option: '90', text: '一言' }]);
    sealed.close();
  });
});

describe('the store', () => {
  it('takes nothing once it was stopped, not even after a restart', async () => {
    const store = new ResponseStore(directory.path);
    await store.append('w', delivery('in time'));
    await store.stop('w');
    await expect(store.append('w', delivery('too late'))).rejects.toThrow();
    await store.close();
    const again = new ResponseStore(directory.path);
    await expect(again.append('w', delivery('too late'))).rejects.toThrow();
    expect(await again.tickets('w')).toHaveLength(1);
    await again.close();
  });

  it('commits what arrives together once, and tells new from known', async () => {
    const store = new ResponseStore(directory.path);
    await store.create('w');
    const outcomes = await Promise.all([...many, ...many.slice(0, 3)].map((one) => store.append('w', one)));
    expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(200);
    expect(outcomes.filter((outcome) => outcome === 'already-recorded')).toHaveLength(3);
    expect(await store.count('w')).toBe(200);
    await store.close();
  });

  it('leaves no trace of the order of arrival either, once it is at rest', async () => {
    const contents = await Promise.all(
      [many, many.toReversed()].map(async (order, index) => {
        const path = join(directory.path, String(index));
        const store = new ResponseStore(path);
        for (const one of order) await store.append('w', one);
        await store.close();
        return bytes(join(path, 'responses', 'w.sqlite'));
      }),
    );
    expect(contents[0]?.equals(contents[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('takes nothing after sealing, and seals again without harm', async () => {
    const store = new ResponseStore(directory.path);
    await store.create('w');
    const pending = store.append('w', delivery('last'));
    await store.seal('w');
    expect(await pending).toBe('recorded');
    await expect(store.append('w', delivery('too late'))).rejects.toThrow();
    await store.seal('w');
    expect(await store.count('w')).toBe(1);
    await store.close();
  });

  it('makes up for a sealing that was cut short, so that the order of arrival is not sealed in', async () => {
    async function sealed(order: Delivery[], isCutShort: boolean): Promise<Buffer> {
      const path = join(directory.path, `${order === many}-${isCutShort}`);
      const store = new ResponseStore(path, drawnKeys(isCutShort ? 'of no use' : 'key'));
      await store.create('w');
      for (const one of order) await store.append('w', one);
      const cut = vi.spyOn(ResponseFile.prototype, 'rewrite').mockImplementation(() => {
        throw new Error('killed');
      });
      if (isCutShort) await expect(store.seal('w')).rejects.toThrow('killed');
      cut.mockRestore();
      await new ResponseStore(path, drawnKeys()).seal('w');
      return bytes(join(path, 'responses', 'w.sqlite'));
    }
    const whole = await sealed(many, false);
    expect((await sealed(many, true)).equals(whole)).toBe(true);
    expect((await sealed(many.toReversed(), true)).equals(whole)).toBe(true);
  });

  it.each(['stop', 'seal'] as const)(
    'takes nothing from another process either after it was told to %s',
    async (end) => {
      const [server, importing] = [new ResponseStore(directory.path), new ResponseStore(directory.path)];
      await server.create('w');
      await importing.create('w');
      // The control: until then both may write.
      expect(await importing.append('w', { ...delivery('in time'), proof: null })).toBe('recorded');
      await server[end]('w');
      const late = importing.append('w', { ...delivery('too late'), proof: null });
      await expect(late).rejects.toThrow(SealedError);
      expect(await server.count('w')).toBe(1);
      for (const store of [server, importing]) await store.close();
    },
  );

  it('goes on where a reader in another process is in the way of a rewrite', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const store = new ResponseStore(directory.path);
    await store.create('w');
    await store.append('w', delivery('first'));
    const reader = new SQLite(join(directory.path, 'responses', 'w.sqlite'), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM response').get();
    // An error that nobody catches would end the server, and fails this test.
    await eventually(() => expect(log).toHaveBeenCalled());
    reader.close();
    log.mockRestore();
    expect(await store.append('w', delivery('second'))).toBe('recorded');
    await store.close();
    expect(bytes(join(directory.path, 'responses', 'w.sqlite'))).toEqual(
      written('w', [delivery('second'), delivery('first')], { rewrite: true }),
    );
  });

  it('is read again after a crash in the middle of a commit, once what was half written is undone', async () => {
    const store = new ResponseStore(directory.path);
    await Promise.all(many.map((one) => store.append('w', one)));
    await store.close();
    const file = join(directory.path, 'responses', 'w.sqlite');
    const writer = new SQLite(file);
    // No room for changed pages in memory: they are in the file before the commit.
    writer.pragma('cache_size = 1');
    writer.exec(`BEGIN; UPDATE response SET answers = answers || 'half written' || hex(zeroblob(2000))`);
    const left = join(directory.path, 'left');
    mkdirSync(join(left, 'responses'), { recursive: true });
    for (const end of ['', '-journal']) {
      copyFileSync(file + end, join(left, 'responses', `w.sqlite${end}`));
    }
    writer.close();
    const next = new ResponseStore(left);
    // The control: without it nobody could see even the counts.
    await expect(next.count('w')).rejects.toThrow('readonly');
    await next.recover('w');
    expect((await next.answers('w')).filter((one) => one.includes('half written'))).toEqual([]);
    expect(await next.count('w')).toBe(many.length);
    await next.close();
  });

  it('deletes with the responses what a crash left beside them', async () => {
    const store = new ResponseStore(directory.path);
    await store.create('w');
    await store.seal('w');
    writeFileSync(join(directory.path, 'responses', 'w.sqlite-journal'), 'pages as they were before');
    expect(await store.delete('w')).toBe(true);
    expect(readdirSync(join(directory.path, 'responses'))).toEqual([]);
  });

  it('keeps texts apart from the answers of whoever wrote them', async () => {
    const store = new ResponseStore(directory.path);
    await store.create('w');
    const text = { key: Buffer.alloc(16, 7), item: 'measure', option: '90', text: '内緒の話' };
    const { response, proof } = delivery('writer');
    await store.append('w', { response: { ...response, texts: [text] }, proof });
    await store.close();
    const db = new SQLite(join(directory.path, 'responses', 'w.sqlite'), { readonly: true });
    expect(JSON.stringify(db.prepare('SELECT answers FROM response').all())).not.toContain('内緒');
    const [row] = db.prepare('SELECT * FROM text_answer').all();
    expect(Object.keys(row as object)).toEqual(['key', 'item', 'option', 'text']);
    db.close();
  });
});
