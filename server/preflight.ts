import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Imported first by every program of the server, which imports the rest only afterwards: says plainly what is wrong
 * before anything fails obscurely, and keeps what V8 compiles for the next start.
 */
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Kotae needs Node.js 24 or newer; this is ${process.versions.node}. ` +
      'Run it through npm (npm start), which brings its own, or install a newer Node.js.',
  );
  process.exit(1);
}

// Beside the packages: only who may change the program may write there, which is not so in the system's temporary
// directory, and a new install begins afresh. Where it cannot be written the program starts without, only slower.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/kotae', import.meta.url)));
