/** Fates of a file in words. */
import { count, formatNumber } from '#ui/format.ts';
import type { Tone } from '#ui/Status.tsx';
import type { Eingang, EingangStatus, Verbleib } from '../../eingang.schema.ts';
import { vonSeiten } from '../dokument/worte.ts';

interface Stand {
  readonly text: string;
  readonly tone: Tone;
}

const STAENDE: Readonly<Record<EingangStatus, Stand>> = {
  angeboten: { text: 'noch nicht angekommen', tone: 'plain' },
  gespeichert: { text: 'aufgenommen, wird gleich geprüft', tone: 'info' },
  erkennung: { text: 'wird erkannt', tone: 'info' },
  dublette: { text: 'schon bekannt, bitte entscheiden', tone: 'warning' },
  zuzuordnen: { text: 'aufgenommen, Akte fehlt noch', tone: 'warning' },
  zugeordnet: { text: 'liegt in der Akte', tone: 'success' },
  fehler: { text: 'nicht lesbar', tone: 'danger' },
  verworfen: { text: 'verworfen', tone: 'quiet' },
};

const OHNE_INHALT: Partial<Readonly<Record<Verbleib, Stand>>> = {
  unlesbar: { text: 'aufgenommen, aber nicht lesbar', tone: 'danger' },
  abgelehnt: { text: 'abgelehnt, nicht gespeichert', tone: 'danger' },
  ausgeblieben: { text: 'nicht angekommen', tone: 'danger' },
};

/** Where a file stands: while pages are recognised with their number, in an Akte with its name. */
export function standOf(datei: Eingang): Stand {
  const { status, seiten, seitenFertig, akte, auffaellig } = datei;
  const known = OHNE_INHALT[datei.verbleib] ?? STAENDE[status];
  if (status === 'erkennung' && seiten > 0)
    return { ...known, text: `wird erkannt, ${vonSeiten(seitenFertig, seiten)}` };
  if (status !== 'zugeordnet') return known;
  const where = akte ? `liegt in ${akte.aktenzeichen}` : known.text;
  if (seitenFertig < seiten) return { tone: 'info', text: `${where}, ${vonSeiten(seitenFertig, seiten)} erkannt` };
  if (auffaellig === 0) return { ...known, text: where };
  return { tone: 'warning', text: `${where}, ${count(auffaellig, 'Seite', 'Seiten')} nicht lesbar` };
}

const SUMME: readonly (readonly [Verbleib, string])[] = [
  ['aufgenommen', 'aufgenommen'],
  ['unlesbar', 'aufgenommen, aber nicht lesbar'],
  ['bekannt', 'schon bekannt'],
  ['abgelehnt', 'abgelehnt'],
  ['ausgeblieben', 'nicht angekommen'],
  ['unterwegs', 'noch unterwegs'],
  ['verworfen', 'verworfen'],
];

/** `4 Dateien: 2 aufgenommen, 1 schon bekannt, 1 abgelehnt`; each is counted once. */
export function verbleibWorte(angeboten: number, verbleib: Readonly<Record<Verbleib, number>>): string {
  const all = SUMME.filter(([key]) => verbleib[key] === angeboten)[0];
  if (all)
    return angeboten === 1 ? `Die Datei ist ${all[1]}` : `Alle ${formatNumber(angeboten)} Dateien sind ${all[1]}`;
  const parts = SUMME.filter(([key]) => verbleib[key] > 0).map(
    ([key, words]) => `${formatNumber(verbleib[key])} ${words}`,
  );
  return `${count(angeboten, 'Datei', 'Dateien')}: ${parts.join('; ')}`;
}
