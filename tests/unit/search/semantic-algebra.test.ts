import { describe, expect, it } from "vitest";
import { symmetricEigen } from "@/lib/search/embedded/semantic/eigen";
import { orthonormalise } from "@/lib/search/embedded/semantic/orthonormal";
import { leftSingularVectors, type SparseColumns } from "@/lib/search/embedded/semantic/svd";
import { inverseLength, quantise } from "@/lib/search/embedded/semantic/vectors";

/** Columns of numbers as a sparse matrix. */
function columnsOf(...columns: readonly (readonly number[])[]): SparseColumns {
  const filled = columns.map((column) =>
    column.flatMap((value, row) => (value === 0 ? [] : [{ row, value }])),
  );
  const starts = [0];
  for (const column of filled) starts.push((starts.at(-1) ?? 0) + column.length);
  return {
    height: columns[0]?.length ?? 0,
    starts: Uint32Array.from(starts),
    rows: Uint32Array.from(filled.flat(), ({ row }) => row),
    values: Float32Array.from(filled.flat(), ({ value }) => value),
  };
}

function expectClose(values: ArrayLike<number>, expected: readonly number[]): void {
  expect(values).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(values[i]).toBeCloseTo(value, 6);
  });
}

describe("eigenvectors of a symmetric matrix", () => {
  it("come with the largest value first", () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expectClose(values, [3, 1]);
    expectClose(vectors.map(Math.abs), [Math.SQRT1_2, Math.SQRT1_2, Math.SQRT1_2, Math.SQRT1_2]);
  });

  it("of a diagonal one are the axes", () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(1, 0, 0, 0, 5, 0, 0, 0, 3), 3);
    expectClose(values, [5, 3, 1]);
    expectClose(vectors, [0, 0, 1, 1, 0, 0, 0, 1, 0]);
  });
});

describe("orthonormal columns", () => {
  it("span what the columns spanned", () => {
    const rows = Float64Array.of(3, 3, 4, 4, 0, 2);
    orthonormalise(rows, 2);
    expectClose(rows, [0.6, 0, 0.8, 0, 0, 1]);
  });

  it("are zero where a column was one that others span already", () => {
    const rows = Float64Array.of(3, 6, 4, 8);
    orthonormalise(rows, 2);
    expectClose(rows, [0.6, 0, 0.8, 0]);
  });
});

describe("left singular vectors", () => {
  it("are found with their values, the largest first", () => {
    const { values, vectors } = leftSingularVectors(columnsOf([0, 2, 0], [3, 0, 0], [0, 0, 1]), 2);
    expectClose(values, [3, 2]);
    expectClose(vectors.map(Math.abs), [1, 0, 0, 1, 0, 0]);
  });

  it("of a matrix of one rank are one, and nothing", () => {
    const { values, vectors } = leftSingularVectors(columnsOf([3, 4], [6, 8], [0, 0]), 2);
    expectClose(values, [Math.sqrt(125), 0]);
    expect(Math.abs(vectors[0] ?? 0)).toBeCloseTo(0.6, 6);
    expect(Math.abs(vectors[2] ?? 0)).toBeCloseTo(0.8, 6);
  });

  it("are the same numbers in every run", () => {
    const columns = Array.from({ length: 30 }, (_, i) => Array.from({ length: 20 }, (_, j) => (i * j) % 7));
    expect(leftSingularVectors(columnsOf(...columns), 5)).toEqual(
      leftSingularVectors(columnsOf(...columns), 5),
    );
  });

  it("of nothing are none", () => {
    expect(leftSingularVectors(columnsOf(), 3).vectors).toHaveLength(0);
  });
});

describe("8-bit vectors", () => {
  it("keep a vector's direction, its largest number as 127", () => {
    const values = new Int8Array(4);
    expect(quantise([9, 0.3, -0.6, 9], 1, values, 1, 2)).toBeCloseTo(0.6 / 127, 12);
    expect([...values]).toEqual([0, 0, 64, -127]);
  });

  it("know one over their length, and 0 for none", () => {
    expect(inverseLength(Int8Array.of(1, 2, 30, 40), 1, 2)).toBe(0.02);
    expect(inverseLength(new Int8Array(2), 0, 2)).toBe(0);
    expect(quantise([0, 0], 0, new Int8Array(2), 0, 2)).toBe(0);
  });
});
