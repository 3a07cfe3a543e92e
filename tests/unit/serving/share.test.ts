import { describe, expect, it } from "vitest";
import { Share, Shares } from "@/lib/serving/share";

describe("what a client has had", () => {
  it("counts half after ten seconds, and a quarter after twenty", () => {
    const share = new Share();
    share.spend(80, 0);
    expect([0, 10_000, 20_000].map((now) => share.spent(now))).toEqual([80, 40, 20]);
    share.spend(60, 20_000);
    expect(share.spent(30_000)).toBe(40);
  });

  it("is forgotten when it is as good as nothing, and not while something is in hand", () => {
    const shares = new Shares(10);
    shares.of("gone").spend(100, 0);
    shares.of("waiting").waiting = 1;
    shares.forget(60_000);
    expect(shares.size).toBe(2);
    shares.forget(70_000);
    expect(shares.size).toBe(1);
    expect(shares.of("waiting").waiting).toBe(1);
  });

  it("is remembered of so many, and no more", () => {
    const shares = new Shares(3);
    for (let i = 0; i < 1_000; i++) shares.of(`client ${i}`).spend(1_000, 0);
    expect(shares.size).toBe(3);
    expect(shares.of("client 999").spent(0)).toBe(1_000);
  });
});
