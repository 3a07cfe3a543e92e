/** How much a library holds: beyond it a reader is told so, and nothing that is there is touched. */
export const MOST_SAVED = 20_000;
export const LONGEST_NOTE = 20_000;
export const LONGEST_TAG = 60;
export const MOST_TAGS = 30;
/** So many papers are asked of the site at once. */
export const MOST_ASKED = 200;
/** So many papers are in a list that an address carries. */
export const MOST_LISTED = 500;
export const LONGEST_LIST_TITLE = 120;
/** The largest file that is read in, in bytes: a library of the most papers has about half of it. */
export const LARGEST_FILE = 100 << 20;
/** So many changes can be undone. */
export const MOST_UNDONE = 50;
/** So many searches are followed by one reader: each is asked for when the library is looked at. */
export const MOST_SEARCHES = 50;
/** Of so many papers of a followed search, the newest, it is remembered that they were there. */
export const MOST_SEEN = 500;
