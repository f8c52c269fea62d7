import { writeDemonstration } from '../../server/demo/write-demonstration.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { keptDirectory } from '../server/kept-directory.ts';
import { temporaryDirectory } from '../server/test-app.ts';

type Add = (dependencies: Dependencies) => Promise<unknown>;

async function filled(directory: string, add: Add): Promise<void> {
  const dependencies = await openDependencies({
    dataDirectory: directory,
    publicUrl: 'http://127.0.0.1',
  });
  await add(dependencies);
  await dependencies.close();
}

let made: ReturnType<typeof make> | undefined;

async function make() {
  const directory = temporaryDirectory();
  await filled(directory.path, writeDemonstration);
  const kept = keptDirectory(directory.path);
  directory.dispose();
  return kept;
}

/** A data directory with the demonstration, which is made once for all files, and with what is added to it. */
export async function demonstrationData(add?: Add) {
  const demonstration = await (made ??= make());
  const directory = temporaryDirectory();
  demonstration.writeTo(directory.path);
  if (add !== undefined) await filled(directory.path, add);
  return directory;
}
