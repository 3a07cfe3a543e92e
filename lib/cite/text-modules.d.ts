// Styles and terms are imported as their text: see next.config.ts and vitest.config.ts.
declare module "*.csl" {
  const text: string;
  export default text;
}
declare module "*.xml" {
  const text: string;
  export default text;
}
