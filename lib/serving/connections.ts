import { Share } from "./share";

/** A connection that has just been opened, or answered, may be about to ask. */
const RESTED_MS = 1_000;

/** An open connection. */
export interface Connection {
  readonly socket: { readonly writableLength: number; destroy(): unknown };
  readonly peer: string;
  readonly share: Share;
  /** Its requests that have no answer yet, refused ones included. */
  unanswered: number;
  /** Since when there are none. */
  idleSince: number;
}

export interface ConnectionLimits {
  readonly connections: number;
  readonly connectionsOfClient: number;
}

/**
 * The open connections, bounded over all and by the address at the other end. Where there is no place, the connection
 * that has asked for nothing for longest makes room: of the same address when that has too many, else of any.
 */
export class Connections {
  readonly #limits: ConnectionLimits;
  readonly #now: () => number;
  readonly #all = new Set<Connection>();
  /** Those that ask for nothing, longest first. */
  readonly #idle = new Set<Connection>();
  readonly #counts = new Map<string, number>();

  constructor(limits: ConnectionLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  get size(): number {
    return this.#all.size;
  }

  /** Takes a new connection up; null when there is no place for it. */
  open(socket: Connection["socket"], peer: string): Connection | null {
    const { connections, connectionsOfClient } = this.#limits;
    if (this.#countOf(peer) >= connectionsOfClient && !this.#makeRoom(peer)) return null;
    if (this.#all.size >= connections && !this.#makeRoom(null)) return null;
    const connection = { socket, peer, share: new Share(), unanswered: 0, idleSince: this.#now() };
    this.#all.add(connection);
    this.#idle.add(connection);
    this.#counts.set(peer, this.#countOf(peer) + 1);
    return connection;
  }

  close(connection: Connection): void {
    if (!this.#all.delete(connection)) return;
    this.#idle.delete(connection);
    const left = this.#countOf(connection.peer) - 1;
    if (left === 0) this.#counts.delete(connection.peer);
    else this.#counts.set(connection.peer, left);
  }

  asked(connection: Connection): void {
    connection.unanswered++;
    this.#idle.delete(connection);
  }

  answered(connection: Connection): void {
    connection.unanswered--;
    if (connection.unanswered > 0 || !this.#all.has(connection)) return;
    connection.idleSince = this.#now();
    this.#idle.add(connection);
  }

  /** Ends those that leave most unread, until all together leave no more than so many bytes. */
  closeUnread(bytes: number): void {
    const unread = [...this.#all].sort((a, b) => b.socket.writableLength - a.socket.writableLength);
    let sum = unread.reduce((total, { socket }) => total + socket.writableLength, 0);
    for (const connection of unread) {
      if (sum <= bytes) return;
      sum -= connection.socket.writableLength;
      this.#end(connection);
    }
  }

  /** Ends those that have asked for nothing for so many milliseconds. */
  closeIdle(milliseconds: number): void {
    const rested = this.#now() - milliseconds;
    for (const connection of [...this.#idle]) if (connection.idleSince <= rested) this.#end(connection);
  }

  #makeRoom(peer: string | null): boolean {
    const rested = this.#now() - RESTED_MS;
    for (const connection of this.#idle) {
      if (connection.idleSince > rested) return false;
      if (peer !== null && connection.peer !== peer) continue;
      this.#end(connection);
      return true;
    }
    return false;
  }

  #end(connection: Connection): void {
    this.close(connection);
    connection.socket.destroy();
  }

  #countOf(peer: string): number {
    return this.#counts.get(peer) ?? 0;
  }
}
