/** What a page tells about its text. */
export interface PageHints {
  url?: string;
  title?: string;
}
