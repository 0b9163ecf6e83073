/** The name by which `post` gives back what became of a letter. */
export const QUELLE = 'vorgaenge.schreiben';
