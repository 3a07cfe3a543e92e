// Fonts and the drawing program are imported as their bytes: see next.config.ts and vitest.config.ts.
declare module "*.woff" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
