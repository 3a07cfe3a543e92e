import sansCyrillic from "@fontsource/inter/files/inter-cyrillic-400-normal.woff";
import sansCyrillicExt from "@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff";
import sansGreek from "@fontsource/inter/files/inter-greek-400-normal.woff";
import sansGreekExt from "@fontsource/inter/files/inter-greek-ext-400-normal.woff";
import sans from "@fontsource/inter/files/inter-latin-400-normal.woff";
import sansExt from "@fontsource/inter/files/inter-latin-ext-400-normal.woff";
import sansVietnamese from "@fontsource/inter/files/inter-vietnamese-400-normal.woff";
import serif from "@fontsource/newsreader/files/newsreader-latin-500-normal.woff";
import serifExt from "@fontsource/newsreader/files/newsreader-latin-ext-500-normal.woff";
import serifVietnamese from "@fontsource/newsreader/files/newsreader-vietnamese-500-normal.woff";

const named = (name: string, files: readonly Uint8Array<ArrayBuffer>[]) =>
  // satori takes no two files of one name for one face.
  files.map((data, i) => ({ name: `${name} ${i}`, data: Buffer.from(data) }));

const SANS = named("Sans", [
  sans,
  sansExt,
  sansGreek,
  sansGreekExt,
  sansCyrillic,
  sansCyrillicExt,
  sansVietnamese,
]);
const SERIF = named("Serif", [serif, serifExt, serifVietnamese]);

/** The faces of the pages, as files that satori can read. */
export const FONTS = [...SERIF, ...SANS];

const familyOf = (fonts: readonly { readonly name: string }[]) => fonts.map(({ name }) => name).join(", ");
export const SANS_FAMILY = familyOf(SANS);
/** What the serif lacks is set in the sans. */
export const SERIF_FAMILY = familyOf(FONTS);
