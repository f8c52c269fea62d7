import { commandLanguage } from './commands/command-language.ts';
import { startWords } from './start-words.ts';
import { directoryFaults } from './store/directory-faults.ts';
import { DirectoryHeldError, holdDirectory } from './store/hold-directory.ts';

/**
 * Holds a data directory for a server, after looking whether one may run on it; what it returns lets it go again.
 * Throws  one line a problem, each with its path.
 */
export function holdSoundDirectory(dataDirectory: string): () => void {
  const { ofDirectory, held } = startWords[commandLanguage];
  const faults = directoryFaults(dataDirectory);
  if (faults.length > 0) {
    throw new Error(
      faults.map((fault) => `${fault.path}: ${ofDirectory[fault.kind](fault.detail)}`).join('\n'),
    );
  }
  try {
    return holdDirectory(dataDirectory);
  } catch (error) {
    if (error instanceof DirectoryHeldError) throw new Error(`${dataDirectory}: ${held}`, { cause: error });
    throw error;
  }
}
