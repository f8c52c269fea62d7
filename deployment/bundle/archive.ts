import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { pack } from 'tar-stream';

/** A file of an archive; nothing of it depends on where and when the archive is made. */
export interface Entry {
  path: string;
  content: Buffer;
  isProgram: boolean;
}

/** The first moment that ZIP knows; fflate writes it by the clock on the wall, so that zones make no difference. */
const noMoment = new Date(1980, 0, 1);

/** A tar archive, compressed with gzip. */
export function tarOf(entries: readonly Entry[]): Readable {
  const tar = pack();
  for (const { path, content, isProgram } of entries) {
    tar.entry({ name: path, mode: isProgram ? 0o755 : 0o644, mtime: new Date(0) }, content);
  }
  tar.finalize();
  return Readable.from(tar).pipe(createGzip({ level: 6 }));
}

/** A ZIP archive, for Windows, where programs are known by their names. */
export function zipOf(entries: readonly Entry[]): Readable {
  const files: Zippable = {};
  for (const { path, content } of entries) files[path] = content;
  return Readable.from([Buffer.from(zipSync(files, { level: 6, mtime: noMoment }))]);
}
