/** Files that an import looks at: what a reader of `quelle.ts` takes, and ZIPs of these. */

/** Endings of names, lower case. Known apart from the readers, so that nobody loads a parser to look at a folder. */
export const ENDUNGEN: readonly string[] = ['xml'];

export const ZIP = 'zip';
