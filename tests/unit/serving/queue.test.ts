import { describe, expect, it } from "vitest";
import { type Asked, FairQueue, type Place } from "@/lib/serving/queue";
import { Share } from "@/lib/serving/share";

const ROOMY = { waiting: 100, waitingOfClient: 100, waitingOnConnection: 100 };

/** A queue with a clock of its own, and a record of what started and what was displaced. */
function queueOf(atOnce: number, limits = ROOMY) {
  const clock = { now: 0 };
  const started: string[] = [];
  const displaced: string[] = [];
  const known = new Map<string, Asked>();
  const queue = new FairQueue(
    limits,
    () => atOnce,
    () => clock.now,
  );
  const ask = (name: string, client: Share, connection = new Share(), cost = 10): Place => {
    const asked: Asked = {
      client,
      connection,
      cost,
      start: () => started.push(name),
      displaced: () => displaced.push(name),
    };
    known.set(name, asked);
    return queue.enter(asked);
  };
  const of = (name: string): Asked => {
    const asked = known.get(name);
    if (asked === undefined) throw new Error(`${name} has not asked`);
    return asked;
  };
  const finish = (name: string, after = 0) => {
    clock.now += after;
    queue.finish(of(name));
  };
  return { queue, ask, finish, leave: (name: string) => queue.leave(of(name)), started, displaced, clock };
}

describe("requests", () => {
  it("start at once while there is room, and then each when another is finished", () => {
    const { ask, finish, started, queue } = queueOf(2);
    const client = new Share();
    for (const name of ["a", "b", "c"]) ask(name, client);
    expect(started).toEqual(["a", "b"]);
    expect([queue.active, queue.waiting]).toEqual([2, 1]);
    finish("a");
    expect(started).toEqual(["a", "b", "c"]);
  });

  it("of one connection are answered one after the other, and do not hold up others", () => {
    const { ask, finish, started } = queueOf(2);
    const client = new Share();
    const connection = new Share();
    ask("first", client, connection);
    ask("second", client, connection);
    ask("other", client);
    expect(started).toEqual(["first", "other"]);
    finish("other");
    expect(started).toEqual(["first", "other"]);
    finish("first");
    expect(started).toEqual(["first", "other", "second"]);
  });

  it("that nobody waits for any more never start", () => {
    const { ask, finish, leave, started } = queueOf(1);
    const client = new Share();
    for (const name of ["a", "b", "c"]) ask(name, client);
    expect(leave("b")).toBe(true);
    expect(leave("a")).toBe(false);
    finish("a");
    expect(started).toEqual(["a", "c"]);
  });

  it("finished twice give their place up once", () => {
    const { ask, finish, queue } = queueOf(1);
    const client = new Share();
    for (const name of ["a", "b", "c"]) ask(name, client);
    finish("a");
    finish("a");
    expect([queue.active, queue.waiting, client.active]).toEqual([1, 1, 1]);
  });
});

describe("who is next", () => {
  it("is the client that has had least of the server's time, whoever came first", () => {
    const { ask, finish, started } = queueOf(1);
    const flood = new Share();
    const reader = new Share();
    ask("flood 1", flood);
    ask("flood 2", flood);
    ask("flood 3", flood);
    ask("reader", reader);
    finish("flood 1", 50);
    finish("reader", 60);
    expect(started).toEqual(["flood 1", "reader", "flood 2"]);
  });

  it("is, of one client, the connection for which it makes least: what is cheap goes first", () => {
    const { ask, finish, started } = queueOf(1);
    const client = new Share();
    ask("running", client);
    ask("dear", client, new Share(), 100);
    ask("cheap", client, new Share(), 5);
    finish("running");
    expect(started).toEqual(["running", "cheap"]);
  });

  it("is a new connection before one that has asked again and again, also when that got nothing", () => {
    const { ask, finish, started, queue } = queueOf(1);
    const client = new Share();
    const busy = new Share();
    ask("running", client);
    queue.turnAway({ client, connection: busy, cost: 50, start: () => {}, displaced: () => {} });
    ask("busy", client, busy, 20);
    ask("new", client, new Share(), 50);
    finish("running");
    expect(started).toEqual(["running", "new"]);
  });

  it("is the one that came first among equals", () => {
    const { ask, finish, started } = queueOf(1);
    const client = new Share();
    for (const name of ["a", "b", "c"]) ask(name, client);
    finish("a");
    finish("b");
    expect(started).toEqual(["a", "b", "c"]);
  });
});

describe("too many", () => {
  it("of one client are not kept, while others have places", () => {
    const { ask } = queueOf(0, { ...ROOMY, waitingOfClient: 2 });
    const flood = new Share();
    expect(["a", "b", "c"].map((name) => ask(name, flood))).toEqual([
      "taken",
      "taken",
      "client has too much",
    ]);
    expect(ask("d", new Share())).toBe("taken");
  });

  it("on one connection are not kept", () => {
    const { ask } = queueOf(0, { ...ROOMY, waitingOnConnection: 2 });
    const client = new Share();
    const connection = new Share();
    expect(["a", "b", "c"].map((name) => ask(name, client, connection))).toEqual([
      "taken",
      "taken",
      "client has too much",
    ]);
  });

  it("over all are not kept", () => {
    const { ask } = queueOf(0, { ...ROOMY, waiting: 2 });
    expect(["a", "b", "c"].map((name) => ask(name, new Share()))).toEqual([
      "taken",
      "taken",
      "queue is full",
    ]);
  });

  it("make room for whoever has had less: the last of those that wait goes", () => {
    const { ask, displaced, queue } = queueOf(0, { ...ROOMY, waiting: 2 });
    const flood = new Share();
    flood.spend(1_000, 0);
    ask("flood 1", flood);
    ask("flood 2", flood);
    expect(ask("reader", new Share())).toBe("taken");
    expect(displaced).toEqual(["flood 2"]);
    expect([queue.waiting, flood.waiting]).toEqual([2, 1]);
    expect(ask("flood 3", flood)).toBe("queue is full");
  });

  it("hold no place when they have gone", () => {
    const { ask, leave } = queueOf(0, { waiting: 1, waitingOfClient: 1, waitingOnConnection: 1 });
    const client = new Share();
    const connection = new Share();
    ask("a", client, connection);
    leave("a");
    expect(ask("b", client, connection)).toBe("taken");
  });
});
