import { describe, expect, test } from "vitest";
import fc from "@/tests/support/properties";
import { type Answer, AnswerReader } from "../../attack/support/answers";

const LENGTH = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const CHUNKED =
  "HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nb\r\n, and again\r\n0\r\n\r\n";
const EMPTY = "HTTP/1.1 304 Not Modified\r\nETag: x\r\nContent-Length: 5\r\n\r\n";
const CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

/** Statuses and bodies. */
function inShort(answers: readonly Answer[]): string[] {
  return answers.map(({ status, body }) => `${status} ${body}`);
}

function readAll(text: string, methods: readonly string[] = []): string[] {
  return inShort(new AnswerReader(methods).read(Buffer.from(text)));
}

describe("answers of a connection", () => {
  test("end where their length says, or their last chunk", () => {
    expect(readAll(LENGTH + CHUNKED + LENGTH)).toEqual(["200 hello", "503 hello, and again", "200 hello"]);
  });

  test("have no body to HEAD, and where the status says so", () => {
    const head = LENGTH.slice(0, -"hello".length);
    expect(readAll(head + EMPTY + LENGTH, ["HEAD"])).toEqual(["200 ", "304 ", "200 hello"]);
  });

  test("are not those that only ask to go on", () => {
    expect(readAll(CONTINUE + LENGTH)).toEqual(["200 hello"]);
  });

  test("without a length end with the connection", () => {
    const reader = new AnswerReader();
    expect(reader.read(Buffer.from("HTTP/1.1 400 Bad\r\n\r\nno"))).toEqual([]);
    expect(reader.isInside).toBe(true);
    expect(inShort(reader.end())).toEqual(["400 no"]);
    expect(reader.isInside).toBe(false);
  });

  test("that are cut short are none", () => {
    const reader = new AnswerReader();
    expect(reader.read(Buffer.from(LENGTH.slice(0, -1)))).toEqual([]);
    expect(reader.end()).toEqual([]);
    expect(reader.isInside).toBe(true);
  });

  test("keep every value of a repeated header", () => {
    const [answer] = new AnswerReader().read(
      Buffer.from("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\nContent-Length: 0\r\n\r\n"),
    );
    expect(answer?.headers.get("set-cookie")).toBe("a=1\nb=2");
  });

  test("are the same however the bytes arrive", () => {
    const bytes = Buffer.from(CONTINUE + LENGTH + CHUNKED + EMPTY + LENGTH);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
        const reader = new AnswerReader();
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const answers = places.flatMap((from, place) => reader.read(bytes.subarray(from, places[place + 1])));
        expect(inShort(answers)).toEqual(["200 hello", "503 hello, and again", "304 ", "200 hello"]);
      }),
    );
  });

  test.each(["SSH-2.0-x\r\n\r\n", "HTTP/1.1 2 OK\r\n\r\n", "<html>\r\n\r\n"])("%j is none", (text) => {
    expect(() => readAll(text)).toThrow("begins no answer");
  });
});
