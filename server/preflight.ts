/** Imported first by every program of the server: says plainly what is wrong before anything fails obscurely. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Kotae needs Node.js 24 or newer; this is ${process.versions.node}. ` +
      'Run it through npm (npm start), which brings its own, or install a newer Node.js.',
  );
  process.exit(1);
}
