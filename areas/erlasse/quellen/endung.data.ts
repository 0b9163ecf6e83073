/** Files that an import looks at, by the ending of their name in lower case. */

export const GESETZ = 'xml';
export const ZIP = 'zip';

/** What systems and collections put beside sources, and what is none: lists, notes on a collection, hidden files. */
export const UEBERGANGEN =
  /(?:^|[\\/])(?:\.[^\\/]*|__MACOSX(?:[\\/].*)?|(?:SOURCES|README|LICENSE|LIESMICH|Thumbs)(?:\.\w+)?)$|(?:^|[\\/])__MACOSX[\\/]/i;

export const BILDER: readonly string[] = ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'gif'];
