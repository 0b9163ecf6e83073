/** The typed text of a Hausregel → sections. Pure. */
import type { Norm } from '../bestand/werk.schema.ts';
import { toAbsaetze } from '../erlass/absatz.rules.ts';
import { gliedere } from '../erlass/gliederung.rules.ts';
import { linesOfText } from '../erlass/text.rules.ts';

export function normenOfHausregel(text: string): Norm[] {
  // A title above, so that the first heading is a section.
  const { kopf, abschnitte } = gliedere(linesOfText(`# Hausregel\n\n${text.replaceAll(/^#/gm, '##')}`, true));
  const before = toAbsaetze(kopf);
  const sections = abschnitte.map(({ zeilen, ...section }) => ({
    ...section,
    gliederung: [...section.gliederung],
    absaetze: toAbsaetze(zeilen),
  }));
  const intro = sections.length === 0 ? 'Text' : 'Einleitung';
  return before.length === 0
    ? sections
    : [{ bezeichnung: intro, ueberschrift: '', gliederung: [], absaetze: before }, ...sections];
}
