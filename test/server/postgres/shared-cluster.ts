import type { TestProject } from 'vitest/node';
import { Cluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the PostgreSQL server that all files share; absent: they run on SQLite. */
    clusterFolder: string | undefined;
  }
}

/** Starts the one PostgreSQL server of all files before the first of them, and ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await Cluster.start(['max_connections=300', 'track_commit_timestamp=off']);
  project.provide('clusterFolder', cluster.folder);
  return () => cluster.dispose();
}
