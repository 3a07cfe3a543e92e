const ENTITY = /&(?=(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});)/gi;
const TAG = /<(?=[/!]?[a-z][^<>]{0,500}>)/gi;

/**
 * A text whose readers take it for HTML, as most programs do with records of libraries: what would be a tag or an entity
 * is written as an entity that is escaped twice, since what is escaped once is often a tag all the same.
 */
export function asMarkup(text: string): string {
  return text.replace(ENTITY, "&amp;amp;").replace(TAG, "&amp;lt;");
}
