import { describe, expect, it } from "vitest";
import { Connections } from "@/lib/serving/connections";

function connectionsOf(connections: number, connectionsOfClient = connections) {
  const clock = { now: 0 };
  const ended: string[] = [];
  const all = new Connections({ connections, connectionsOfClient }, () => clock.now);
  const open = (name: string, peer = "192.0.2.1") =>
    all.open({ writableLength: 0, destroy: () => ended.push(name) }, peer);
  return { all, open, ended, clock };
}

describe("open connections", () => {
  it("are bounded: one that has just come is refused while the others are busy or new", () => {
    const { open, clock, all, ended } = connectionsOf(2);
    const first = open("a");
    if (first !== null) all.asked(first);
    open("b");
    clock.now = 900;
    expect(open("c")).toBeNull();
    expect(ended).toEqual([]);
  });

  it("make room when they have asked for nothing, longest first", () => {
    const { open, clock, ended, all } = connectionsOf(2);
    const first = open("a");
    clock.now = 10;
    open("b");
    clock.now = 1_500;
    if (first !== null) {
      all.asked(first);
      all.answered(first);
    }
    expect(open("c")).not.toBeNull();
    expect(ended).toEqual(["b"]);
    expect(all.size).toBe(2);
  });

  it("are bounded by client, and one that has too many gives up its own", () => {
    const { open, clock, ended } = connectionsOf(4, 2);
    open("a", "192.0.2.1");
    open("b", "192.0.2.2");
    open("c", "192.0.2.2");
    clock.now = 2_000;
    expect(open("d", "192.0.2.2")).not.toBeNull();
    expect(ended).toEqual(["b"]);
    expect(open("e", "192.0.2.1")).not.toBeNull();
  });

  it("that have closed leave their place", () => {
    const { all, open } = connectionsOf(1);
    const connection = open("a");
    if (connection !== null) all.close(connection);
    if (connection !== null) all.close(connection);
    expect(all.size).toBe(0);
    expect(open("b")).not.toBeNull();
  });

  it("are not idle while one of several requests has no answer", () => {
    const { all, open, clock, ended } = connectionsOf(1);
    const connection = open("a");
    if (connection === null) throw new Error("refused");
    all.asked(connection);
    all.asked(connection);
    all.answered(connection);
    clock.now = 5_000;
    all.closeIdle(1_000);
    expect(ended).toEqual([]);
    all.answered(connection);
    all.closeIdle(1_000);
    expect(ended).toEqual([]);
    clock.now = 6_000;
    all.closeIdle(1_000);
    expect(ended).toEqual(["a"]);
  });

  it("whose readers do not read are ended, those that leave most first, until little enough is left", () => {
    const { all, ended } = connectionsOf(10);
    for (const [name, writableLength] of Object.entries({ a: 30, b: 50, c: 20, d: 40 })) {
      all.open({ writableLength, destroy: () => ended.push(name) }, "192.0.2.1");
    }
    all.closeUnread(140);
    expect(ended).toEqual([]);
    all.closeUnread(60);
    expect(ended).toEqual(["b", "d"]);
    expect(all.size).toBe(2);
  });
});
