/** Endings of decrees, and the Sammlung that takes them; apart from the readers, so that looking at a folder loads none. */
export const ERLASSENDUNGEN: readonly string[] = [
  '.pdf',
  '.docx',
  '.html',
  '.htm',
  '.md',
  '.markdown',
  '.txt',
  '.tif',
  '.tiff',
  '.jpg',
  '.jpeg',
  '.png',
  // Refused with a sentence instead of being passed over.
  '.docm',
  '.doc',
  '.rtf',
];

/** Where decrees go when nobody says otherwise. */
export const ERLASSSAMMLUNG = 'Erlasse';
