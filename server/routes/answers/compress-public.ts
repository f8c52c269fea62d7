import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Beyond this quality brotli takes ten times as long for a twentieth less. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const compressors: Record<Encoding, (body: ArrayBuffer) => Promise<NonSharedBuffer>> = {
  br: (body) => brotli(body, quality),
  gzip: (body) => zip(body),
};

/**
 * Compresses an answer that is public and the same for everybody. On no other: how far a text shrinks tells what it
 * repeats, so that somebody who sees lengths and can put words into an answer works out what else is in it.
 */
export const compressPublic: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('vary', 'Accept-Encoding', { append: true });
  const encoding = acceptedEncoding(context.req.header('accept-encoding'));
  if (encoding === undefined || !context.res.ok) return;
  const body = await compressors[encoding](await context.res.arrayBuffer());
  context.res = new Response(body, context.res);
  context.header('content-encoding', encoding);
};
