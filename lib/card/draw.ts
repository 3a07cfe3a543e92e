import { initWasm, Resvg } from "@resvg/resvg-wasm";
import program from "@resvg/resvg-wasm/index_bg.wasm";
import type { ReactNode } from "react";
import satori from "satori";
import { FONTS } from "./fonts";

/** In pixels, as services that show links want it: https://ogp.me. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** Draws elements that are laid out with flexbox, and tells which signs none of the fonts has. Asks for nothing elsewhere. */
export async function laidOut(card: ReactNode): Promise<{ svg: string; missing: ReadonlySet<string> }> {
  const missing = new Set<string>();
  const svg = await satori(card, {
    ...CARD_SIZE,
    fonts: FONTS,
    loadAdditionalAsset: async (_kind, text) => {
      for (const sign of text) missing.add(sign);
      return [];
    },
  });
  return { svg, missing };
}

let starting: Promise<void> | undefined;

/** A drawing in SVG as a picture in PNG. */
export async function painted(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  starting ??= initWasm(program);
  await starting;
  const drawing = new Resvg(svg);
  const picture = drawing.render();
  try {
    return new Uint8Array(picture.asPng());
  } finally {
    picture.free();
    drawing.free();
  }
}
