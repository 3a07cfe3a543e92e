import { crc32, deflateRawSync } from "node:zlib";

/** A file to be put into an archive. */
export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAMES = 1 << 11;

/** A zip archive as the format's specification (PKWARE APPNOTE 6.3) has it, all files deflated. */
export function zipOf(...files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const plain = Buffer.from(content);
    const data = deflateRawSync(plain);
    const title = Buffer.from(name);
    const facts = factsOf(plain, data, title);
    const local = Buffer.concat([
      numbers([4, 0x04034b50], [2, VERSION]),
      facts,
      numbers([2, 0]),
      title,
      data,
    ]);
    const place = numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(
      Buffer.concat([numbers([4, 0x02014b50], [2, VERSION], [2, VERSION]), facts, place, title]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const count = files.length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, listing.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...parts, listing, end]);
}

function factsOf(plain: Buffer, data: Buffer, title: Buffer): Buffer {
  return numbers(
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [4, 0],
    [4, crc32(plain)],
    [4, data.length],
    [4, plain.length],
    [2, title.length],
  );
}

/** Numbers of so many bytes each, the lowest byte first. */
function numbers(...values: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
