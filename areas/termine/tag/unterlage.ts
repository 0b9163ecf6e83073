/** Names of documents: those that the public reads; for colleagues in German. */
import type { Terminsprache } from '../termine.schema.ts';
import { ladeTexte } from '../texte/texte.ts';

export async function nameOfUnterlage(schluessel: string, sprache: Terminsprache = 'de'): Promise<string> {
  const name = (await ladeTexte('anliegen', sprache)).texte[`mit.${schluessel}`];
  if (typeof name === 'string') return name;
  if (sprache !== 'de') return nameOfUnterlage(schluessel);
  const plain = schluessel.replaceAll('-', ' ');
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}
