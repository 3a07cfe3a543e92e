import { expect, it } from "vitest";

/** One test a row: what `actual` gives for the row's input is what stands beside it. `%s` in the title is the input. */
export function gives<Input>(
  title: string,
  actual: (input: Input) => unknown,
  rows: readonly (readonly [input: Input, expected: unknown])[],
): void {
  it.each(rows)(title, (input, expected) => {
    expect(actual(input)).toEqual(expected);
  });
}
