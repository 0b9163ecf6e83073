/** Names of documents for colleagues: those that the public reads, in German. */
import { ladeTexte } from '../texte/texte.ts';

export async function nameOfUnterlage(schluessel: string): Promise<string> {
  const name = (await ladeTexte('anliegen', 'de')).texte[`mit.${schluessel}`];
  if (typeof name === 'string') return name;
  const plain = schluessel.replaceAll('-', ' ');
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}
