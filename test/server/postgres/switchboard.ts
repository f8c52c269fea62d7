import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';

/** One address in front of several PostgreSQL servers, of which one at a time is behind it. */
export class Switchboard {
  #folder: string;
  readonly #lines = new Set<Socket>();
  readonly #server = createServer((caller) => this.#connect(caller));

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** In front of the server whose socket is in this folder. */
  static async before(folder: string): Promise<Switchboard> {
    const board = new Switchboard(folder);
    board.#server.listen(0, '127.0.0.1');
    await once(board.#server, 'listening');
    return board;
  }

  url(database: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `postgres://kotae@127.0.0.1:${port}/${database}`;
  }

  /** From now on another server is meant; whoever is still connected to the one before is cut off. */
  switchTo(folder: string): void {
    this.#folder = folder;
    for (const line of this.#lines) line.destroy();
  }

  #connect(caller: Socket): void {
    const called = connect(join(this.#folder, '.s.PGSQL.5432'));
    for (const [line, other] of [
      [caller, called],
      [called, caller],
    ] as const) {
      this.#lines.add(line);
      line.on('error', () => other.destroy());
      line.on('close', () => {
        this.#lines.delete(line);
        other.destroy();
      });
      line.pipe(other);
    }
  }

  async dispose(): Promise<void> {
    this.#server.close();
    for (const line of this.#lines) line.destroy();
    if (this.#server.listening) await once(this.#server, 'close');
  }
}
