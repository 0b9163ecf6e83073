/** Names of documents for colleagues; those of the public, in German. */
const NAMEN: Readonly<Record<string, string>> = {};

export async function nameOfUnterlage(schluessel: string): Promise<string> {
  const known = NAMEN[schluessel];
  if (known) return known;
  const plain = schluessel.replaceAll('-', ' ');
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}
