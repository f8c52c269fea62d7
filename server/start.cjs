// Begun by npm start. Every Node.js can read it, also one that knows no TypeScript, so that it can say that it is too old.
'use strict';
var major = parseInt(process.versions.node, 10);
if (major < 24) {
  console.error(
    'Node.js ' +
      process.versions.node +
      ' では動きません。Node.js 24 以上で起動してください。\n' +
      'Kotae needs Node.js 24 or newer; this is ' +
      process.versions.node +
      '.',
  );
  process.exit(1);
}
void import('./main.ts');
