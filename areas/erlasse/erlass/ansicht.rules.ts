/** What the rules of validity say, in the words and within the bounds of one reader. Pure. */
import type { Befund, Ende, Gueltigkeit } from '../geltung/werkdaten.rules.ts';
import type { EndeView, Zustand } from './erlass.schema.ts';

type Sichtbare = ReadonlyMap<string, { readonly id: string; readonly kurz: string }>;

export function zustandOf(gueltig: Gueltigkeit | undefined, stichtag: string): Zustand {
  if (!gueltig) return 'nie';
  if (stichtag < gueltig.von) return 'kuenftig';
  return gueltig.bis !== undefined && gueltig.bis < stichtag ? 'beendet' : 'gueltig';
}

/** By whom is said only to those who may read that one. */
export function viewEnde({ grund, durchWerkId, durchAbschnitt }: Ende, sichtbar: Sichtbare): EndeView {
  const by = durchWerkId === undefined ? undefined : sichtbar.get(durchWerkId);
  if (!by) return { grund };
  return { grund, durch: { id: by.id, kurz: by.kurz, ...(durchAbschnitt ? { abschnitt: durchAbschnitt } : {}) } };
}

export function viewGueltig({ von, bis, ende }: Gueltigkeit, sichtbar: Sichtbare) {
  return { von, ...(bis ? { bis } : {}), ...(ende ? { ende: viewEnde(ende, sichtbar) } : {}) };
}

const SAETZE: Readonly<Record<Befund['art'], (ziel: string) => string>> = {
  ziel_unbekannt: (ziel) => `${ziel} ist nicht im Bestand. Sobald der Erlass aufgenommen ist, wirkt die Beziehung.`,
  selbst: (ziel) => `Der Erlass nennt sich selbst (${ziel}). Das bewirkt nichts.`,
  aelter: (ziel) =>
    `${ziel} ist jünger als dieser Erlass. Er kann ihn nicht aufheben oder ändern; prüfen Sie die Daten.`,
  ring: (ziel) =>
    `Dieser Erlass und ${ziel} heben sich im Kreis auf. Nur der jüngere wirkt auf den älteren; prüfen Sie die Beziehungen.`,
  kreis: (ziel) => `${ziel} lesen mehr Menschen als diesen Erlass. Die Beziehung wirkt erst, wenn Sie sie bestätigen.`,
  abschnitt_unbekannt: (ziel) => `Den Abschnitt ${ziel} gibt es nicht. Berichtigen Sie die Beziehung.`,
  ohne_abschnitte: (ziel) => `Es ist nicht gesagt, welche Abschnitte von ${ziel} sich ändern. Tragen Sie es ein.`,
  gleiche_norm: (ziel) =>
    `Ein anderer geltender Erlass legt ${ziel} ebenfalls aus. Widersprechen sie sich, geht der jüngere vor.`,
};

export function satzOf({ art, ziel }: Befund): string {
  return SAETZE[art](ziel.replace(/^Erlass vom (\d{4})-(\d{2})-(\d{2})$/, 'Der Erlass vom $3.$2.$1'));
}
