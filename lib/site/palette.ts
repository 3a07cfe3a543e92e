/**
 * The colours of `app/globals.css` where no style sheet reaches: pictures, the browser's own bars, answers without pages.
 * A test keeps both alike.
 */
export const LIGHT = { paper: "#fbf8f2", ink: "#1d1a16", soft: "#544d43", accent: "#8c2f1b" };
export const DARK = { paper: "#15171a", ink: "#e6e2da", soft: "#b3aea5", accent: "#e8957e" };
