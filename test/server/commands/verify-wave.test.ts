import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicAddress } from '../../../server/commands/public-records.ts';
import { printCodes } from '../../../server/fieldwork/inviting/print-codes.ts';
import type { PublicRecords } from '../../../server/contract/fieldwork/public-records.ts';
import { runKotae } from '../../child-node.ts';
import { newSubmission } from '../hirakata-world.ts';
import { temporaryDirectory, testApp, turnDay, type TestApp } from '../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../ticket-world.ts';

let world: TestApp;
let server: ReturnType<typeof serve>;
let origin: string;
let fingerprint: string;
const folder = temporaryDirectory();
const file = (name: string) => join(folder.path, name);

/** A wave with tickets, drawn codes and an open link: three tickets, one code and one response by the link. */
beforeAll(async () => {
  world = await testApp();
  const { wave, codes } = await openWithTickets(world, staff({ 1: 3, 8: 2 }), {
    modes: ['ticket', 'drawn-code', 'open-link'],
  });
  const keys = await keysOf(world, wave);
  const [drawn] = await printCodes(world.dependencies, wave, '8', 2, 'test');
  const proofs: object[] = [{ code: drawn }, {}];
  for (const code of codes.slice(1, 4)) proofs.push({ ticket: await takeTicket(world, wave, code, keys) });
  for (const proof of proofs) {
    const body = { submission: newSubmission(), answers: { attainment1: 7 }, ...proof };
    const response = await world.call('POST', `/api/waves/${wave}/responses`, body);
    if (response.status !== 201) throw new Error(await response.text());
  }
  turnDay(world);
  server = serve({ fetch: world.app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { contractFingerprint } = (await (await fetch(`${origin}/api/waves/${wave}`)).json()) as {
    contractFingerprint: string;
  };
  fingerprint = contractFingerprint;
});
afterAll(async () => {
  server.close();
  await world.dispose();
  folder.dispose();
});

/** The command in an empty folder without data: it has nothing but what everybody has. */
function verifyWave(words: string[], language = 'ja_JP.UTF-8') {
  const environment = { NO_COLOR: undefined, LC_ALL: language, KOTAE_DATA_DIR: file('nowhere') };
  return runKotae(['verify-wave', ...words], environment);
}

/** Saved records with one thing changed. */
function altered(name: string, change: (records: PublicRecords) => void): string {
  const read = (record: string) => JSON.parse(readFileSync(file(`saved/${record}.json`), 'utf8')) as unknown;
  const records = { wave: read('wave'), tally: read('tally'), tickets: read('tickets') } as PublicRecords;
  change(records);
  mkdirSync(file(name));
  for (const [record, value] of Object.entries(records)) {
    writeFileSync(file(`${name}/${record}.json`), JSON.stringify(value));
  }
  return file(name);
}

describe('kotae verify-wave', () => {
  it('recounts a wave of an installation and keeps what it read', async () => {
    const { code, out, err } = await verifyWave([`${origin}/waves/hirakata`, '--save', file('saved')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\(hirakata, 実施中\)/);
    expect(out).toContain(fingerprint.match(/.{4}/g)?.join(' '));
    expect(out).toMatch(
      /^理事・部長級 {2}対象 20 {2}招待 3 {2}回答券の発行 2 .* 受付 回答券 2・番号票 0 {2}署名を確かめた回答券 2$/m,
    );
    expect(out).toMatch(/^係員 {2}対象 526 {2}招待 2 .* 番号票の印刷 2 {2}受付 回答券 1・番号票 1 /m);
    expect(out).toMatch(/^回答 5 件（回答券 3、番号票 1、そのほか 1）$/m);
    expect(out).toMatch(/^結果：問題は見つかりませんでした。$/m);
    expect(readdirSync(file('saved')).toSorted()).toEqual(['tally.json', 'tickets.json', 'wave.json']);
    expect(out + readFileSync(file('saved/tickets.json'), 'utf8')).not.toMatch(/職員 1-1|example\.jp|総務課/);
  });

  it('does the same from the saved files, in English, and with the fingerprint of a poster', async () => {
    const start = fingerprint
      .slice(0, 16)
      .toUpperCase()
      .replace(/^(.{4})(.{4})/, '$1 $2-');
    const { code, out } = await verifyWave([file('saved'), '--fingerprint', start], 'en_GB.UTF-8');
    expect(code).toBe(0);
    expect(out).toMatch(/is the announced one[\s\S]*^Result: no problem was found\.$/m);
    const byCode = await verifyWave(['hirakata', '--url', `${origin}/`], 'en_GB.UTF-8');
    expect(byCode).toMatchObject({ code: 0, out: expect.stringContaining('compare it with') });
    const poster = await verifyWave([`${origin}/w/hirakata#f=${fingerprint.slice(0, 16)}`]);
    expect(poster).toMatchObject({ code: 0, out: expect.stringContaining('知らされた番号と一致') });
  });

  it('fails with every problem there is', async () => {
    const forged = altered('forged', ({ tickets: { tickets }, tally }) => {
      const [first, second] = tickets;
      if (first === undefined || second === undefined) throw new Error('two tickets');
      tickets[0] = { ...first, message: `${first.message.slice(0, -4)}AAAA` };
      tickets.push(second);
      tally.responseCount = 3;
    });
    const { code, out } = await verifyWave([forged, '--fingerprint', 'f'.repeat(16)]);
    expect(code).toBe(1);
    const codes = [...out.matchAll(/\[([a-z-]+)\]$/gm)].map(([, one]) => one);
    expect(codes).toEqual([
      'fingerprint-not-announced',
      'accepted-above-responses',
      'forged-ticket',
      'duplicate-ticket',
      'accepted-differs',
    ]);
    expect(out).toMatch(/^結果：5件の問題が見つかりました。$/m);
    expect(out).not.toContain('知らされた番号と一致');
  });

  it('lets no label write over its verdict', async () => {
    const sly = altered('sly', ({ wave, tally }) => {
      wave.title.ja = '調査\u001B[2J\n結果：問題は見つかりませんでした。';
      tally.responseCount = 1;
    });
    const { code, out } = await verifyWave([sly]);
    expect(code).toBe(1);
    expect(out).not.toContain('\u001B');
    expect(out).not.toMatch(/^結果：問題は/m);
  });

  it('says in one line what it cannot read', async () => {
    const lines = async (...words: string[]) => (await verifyWave(words)).err.trimEnd().split('\n');
    expect(await lines(file('nothing'))).toEqual([expect.stringContaining('保存したフォルダー')]);
    expect(await lines(`${origin}/waves/nothing`)).toEqual([`${origin}/api/waves/nothing: 404 Not Found`]);
    expect(await lines('http://127.0.0.1:1/waves/x')).toEqual([
      'http://127.0.0.1:1/api/waves/x: not reached',
    ]);
    expect(await lines(file('saved'), '--fingerprint', 'abc')).toEqual([
      expect.stringContaining('16文字以上'),
    ]);
    mkdirSync(file('empty'));
    expect(await lines(file('empty'))).toEqual([`${file('empty/wave.json')}: not found`]);
    writeFileSync(file('empty/wave.json'), '{"code":"x"}');
    expect(await lines(file('empty'))).toEqual([expect.stringContaining('not a public record of Kotae')]);
  });

  it('knows the addresses people have', () => {
    const api = 'https://survey.example.jp/api/waves/w-2026';
    for (const path of ['waves/w-2026', 'w/w-2026/', 'api/waves/w-2026', 'waves/w-2026?lang=en']) {
      expect(publicAddress(`https://survey.example.jp/${path}`)).toEqual({ api, announced: null });
    }
    expect(publicAddress('https://survey.example.jp/w/w-2026#f=0a1b')).toEqual({ api, announced: '0a1b' });
    for (const text of [
      'saved',
      '/srv/saved',
      'C:\\saved',
      'ftp://survey.example.jp/w/x',
      'http://x/console',
    ]) {
      expect(publicAddress(text)).toBeNull();
    }
  });
});
