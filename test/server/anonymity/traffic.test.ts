import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addInvitations } from '../../../server/fieldwork/inviting/add-invitations.ts';
import { createWave } from '../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import type { IssuedTicket, PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import { fromBase64Url, toBase64Url } from '../../../surveys/tickets/blind-signature.ts';
import { receiveTicket, requestTicket } from '../../../surveys/tickets/ticket.ts';
import { realServer } from '../../end-to-end/real-server.ts';
import { hirakataToday, newSubmission } from '../hirakata-world.ts';
import { temporaryDirectory } from '../test-app.ts';
import { codesOf, random, staff } from '../ticket-world.ts';

const wave = hirakataToday.code;
const directory = temporaryDirectory();
let server: Awaited<ReturnType<typeof realServer>>;
let codes: string[];

beforeAll(async () => {
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  await createWave(
    dependencies,
    { ...hirakataToday, modes: ['ticket'] },
    { isSynthetic: true, actor: 'test' },
  );
  const people = staff({ 1: 6 });
  await addInvitations(dependencies, wave, people, 'test');
  await openWave(dependencies, wave, 'test');
  codes = await codesOf({ dependencies }, wave, people);
  await dependencies.close();
  server = await realServer(directory);
});
afterAll(() => server.stop());

/** One request as it goes over the wire, and the answer as it comes back, byte by byte. */
async function wire(method: string, path: string, body?: unknown): Promise<{ bytes: string; json: unknown }> {
  const { host, hostname, port } = new URL(server.origin);
  const content = body === undefined ? '' : JSON.stringify(body);
  const request = [
    `${method} /api/waves/${wave}${path} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${content.length}`]),
    '',
    content,
  ].join('\r\n');
  const answer = await new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    connect(Number(port), hostname)
      .on('data', (chunk) => chunks.push(chunk))
      .on('error', reject)
      .on('close', () => resolve(Buffer.concat(chunks).toString()))
      // The server ends the connection: a client that ends its half of it has gone away for Node.
      .write(request);
  });
  const start = answer.indexOf('{');
  return {
    bytes: `${request}\r\n${answer}`,
    json: JSON.parse(answer.slice(start, answer.lastIndexOf('}') + 1)),
  };
}

interface Traffic {
  identified: string;
  anonymous: string;
}

/** Somebody takes a ticket and answers; `spoil` is what a bad client would add to the response. */
async function person(
  code: string,
  spoil: (known: { code: string; blinded: string }) => object = () => ({}),
) {
  const { contract } = (await wire('GET', '')).json as PublicWave;
  const key = contract.strata[0]?.key;
  if (key === undefined) throw new Error('no key');
  const request = requestTicket(key, wave, '1', random);
  const blinded = toBase64Url(request.blindedMessage);
  const read = await wire('POST', '/codes', { code });
  const issued = await wire('POST', '/tickets', { code, blindedMessage: blinded });
  const { blindSignature } = issued.json as IssuedTicket;
  const ticket = receiveTicket(key, request, fromBase64Url(blindSignature));
  const sent = await wire('POST', '/responses', {
    submission: newSubmission(),
    answers: { attainment1: 7 },
    ticket,
    ...spoil({ code, blinded }),
  });
  expect(sent.bytes).toContain(' 201 ');
  return { identified: read.bytes + issued.bytes, anonymous: sent.bytes } satisfies Traffic;
}

const runLength = 8;

function runs(text: string): Set<string> {
  const variable = text
    // The clock of the server says when, as whoever watches the wire knows anyway.
    .replaceAll(/^date: .*$/gim, '')
    // Names in JSON are the same for everybody; with the first letter of a value they would match by chance.
    .replaceAll(/"[A-Za-z]+":"?/g, '\n');
  const found = variable
    .split(/\r?\n/)
    .flatMap((line) =>
      Array.from({ length: Math.max(0, line.length - runLength + 1) }, (_, start) =>
        line.slice(start, start + runLength),
      ),
    );
  return new Set(found);
}

/** Runs of one person's ticket that come again in that person's response, and are not the same for everybody. */
function linkingRuns(own: Traffic, others: Traffic[]): string[] {
  const anonymous = runs(own.anonymous);
  const common = new Set(others.flatMap(({ identified }) => [...runs(identified)]));
  return [...runs(own.identified)].filter((run) => anonymous.has(run) && !common.has(run));
}

/** Headers by which a browser could be known again. */
function rememberingHeaders(bytes: string): string[] {
  return (
    bytes.match(
      /^(?:set-cookie|cookie|etag|last-modified|x-request-id|x-correlation-id|traceparent):.*$/gim,
    ) ?? []
  );
}

describe('what goes over the wire', () => {
  it('has nothing in common between taking a ticket and answering', async () => {
    const [first, second, third] = [
      await person(codes[0] ?? ''),
      await person(codes[1] ?? ''),
      await person(codes[2] ?? ''),
    ];
    expect(linkingRuns(first, [second, third])).toEqual([]);
    expect(linkingRuns(second, [first, third])).toEqual([]);
    for (const { identified, anonymous } of [first, second, third]) {
      expect(rememberingHeaders(identified + anonymous)).toEqual([]);
    }
    // And the server has not said a word about any of it.
    expect(
      server
        .printed()
        .split('\n')
        .filter((line) => !/^(?:Kotae is at|First administrator)/.test(line)),
    ).toEqual([]);
  });

  it.each([
    ['the invitation', 3, ({ code }: { code: string }) => ({ padding: code.slice(0, 10) })],
    ['the blinded ticket', 4, ({ blinded }: { blinded: string }) => ({ padding: blinded.slice(7, 16) })],
  ])('the control: a client that says %s again is found out', async (_what, index, spoil) => {
    const own = await person(codes[index] ?? '', spoil);
    const other = await wire('POST', '/codes', { code: codes[5] });
    expect(linkingRuns(own, [{ identified: other.bytes, anonymous: '' }])).not.toEqual([]);
  });

  it('the control: headers that remember are found', () => {
    const answer = 'HTTP/1.1 200 OK\r\nETag: "abc"\r\nset-cookie: id=1\r\ncontent-type: text/plain\r\n';
    expect(rememberingHeaders(answer)).toHaveLength(2);
  });
});
