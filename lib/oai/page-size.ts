/** So many records are in one answer. */
export const RECORDS_A_PAGE = 500;
