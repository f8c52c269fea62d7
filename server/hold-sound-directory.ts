import { directoryFaults } from './store/directory-faults.ts';
import { holdDirectory } from './store/hold-directory.ts';

/**
 * Holds a data directory for a server, after looking whether one may run on it; what it returns lets it go again.
 * Throws  one line a problem, each with its path.
 */
export function holdSoundDirectory(dataDirectory: string): () => void {
  const faults = directoryFaults(dataDirectory);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return holdDirectory(dataDirectory);
}
