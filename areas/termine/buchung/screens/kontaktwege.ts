/** How somebody can be reached with a code. */
export const WEGARTEN = ['email', 'telefon', 'keins'] as const;
export type Wegart = (typeof WEGARTEN)[number];
