import localFont from "next/font/local";

// The two Latin faces are preloaded. A face that comes later than the text would move it, so one that is late is left for
// the next page. The extended Latin of names is fetched only by a page that sets such a letter.
// The mathematical face is fetched only by a page on which a formula stands, and never moves one: when it does not come
// at once, that page keeps the reader's own.

const serif = localFont({
  display: "optional",
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--face-serif",
  adjustFontFallback: "Times New Roman",
});

const serifExtended = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2",
  weight: "200 800",
  variable: "--face-serif-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const sans = localFont({
  display: "optional",
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--face-sans",
  adjustFontFallback: "Arial",
});

const sansExtended = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--face-sans-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const math = localFont({
  src: "./faces/stix-two-math.woff2",
  weight: "400",
  variable: "--face-math",
  preload: false,
  display: "optional",
  adjustFontFallback: false,
});

/** The class names that declare every face's custom property, for the root element. */
export const faces = [serif, serifExtended, sans, sansExtended, math].map((face) => face.variable).join(" ");
