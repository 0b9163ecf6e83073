/** What of this area cites a norm: text blocks, examinations, fees and lists of the Regelwerk, amounts of law. */
import type { Stelle, Verwender, Verwendung } from '#areas/erlasse/index.ts';
import { registerVerwender } from '#areas/erlasse/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { toAddress } from '../bescheid/baustein.rules.ts';
import { readBausteine } from '../bescheid/baustein.ts';
import { pruefe } from '../pruefung/pruefschema.rules.ts';
import { ARTEN, type Art } from '../pruefung/pruefung.schema.ts';
import { TITELARTEN } from '../pruefung/titelart.data.ts';
import { RECHTSWERTE } from '../rechtswert/rechtswert.data.ts';
import { REGELN } from '../regelwerk/regelwerk.data.ts';
import { normOf, regelAm } from '../regelwerk/regelwerk.rules.ts';
import { eigeneAm } from '../regelwerk/regelwerk.ts';
import { findNormzitate, isBetroffen, type Normzitat, worteOf } from './normzitat.ts';

interface Bezug {
  readonly art: string;
  readonly titel: string;
  readonly zitate: readonly Normzitat[];
  readonly link?: string;
}

const verwender: Verwender = {
  name: 'vorgaenge',
  async findVerwendungen(tx, actor, stellen, stichtag) {
    if (!actor.rights.has('vorgaenge.lesen')) return [];
    const bezuege = [
      ...(await bausteine(tx, actor, stichtag)),
      ...voraussetzungen(stichtag),
      ...(await regeln(tx, actor, stichtag)),
      ...rechtswerte(actor),
    ];
    return stellen.flatMap((stelle, i) => bezuege.flatMap((bezug) => betroffen(bezug, stelle, i)));
  },
};

export function registerNormbezug(kernel: Pick<Kernel, 'pool'>): void {
  registerVerwender(kernel, verwender);
}

function betroffen({ art, titel, zitate, link }: Bezug, stelle: Stelle, nr: number): Verwendung[] {
  const zitat = zitate.find((one) => isBetroffen(one, stelle));
  return zitat ? [{ stelle: nr, art, titel, zitat: zitat.worte, ...(link ? { link } : {}) }] : [];
}

const linkFor = (actor: Principal, right: `${string}.${string}`, link: string) =>
  actor.rights.has(right) ? { link } : {};

async function bausteine(tx: Tx, actor: Principal, stichtag: string): Promise<Bezug[]> {
  return [...(await readBausteine(tx, stichtag))].map(([schluessel, { titel, norm, text }]) => ({
    art: 'Textbaustein',
    titel,
    zitate: findNormzitate(`${norm}. ${text}`),
    ...linkFor(actor, 'vorgaenge.bausteine', `/verwaltung/textbausteine/${toAddress(schluessel)}`),
  }));
}

async function regeln(tx: Tx, actor: Principal, stichtag: string): Promise<Bezug[]> {
  const eigene = await eigeneAm(tx, stichtag);
  return REGELN.flatMap((regel): Bezug[] => {
    const own = eigene.get(regel.schluessel);
    const now = regelAm(regel, own ? [own] : [], stichtag);
    if (!now) return [];
    const name = regel.schluessel.slice(regel.schluessel.indexOf('.') + 1);
    return [
      {
        art: REGELARTEN[regel.abschnitt],
        titel: regel.name,
        zitate: findNormzitate(`${normOf(now.inhalt)}. ${now.inhalt.quelle}`),
        ...linkFor(actor, 'vorgaenge.recht', `/verwaltung/regelwerk/${regel.abschnitt}/${name}`),
      },
    ];
  });
}

const REGELARTEN = {
  unterlagen: 'Unterlagenliste',
  gebuehr: 'Gebühr',
  verfahrensart: 'Verfahrensart',
  stellen: 'Behördenliste',
} as const;

function rechtswerte(actor: Principal): Bezug[] {
  return RECHTSWERTE.map(({ schluessel, name, norm }) => ({
    art: 'Rechtswert',
    titel: name,
    zitate: findNormzitate(norm),
    ...linkFor(actor, 'vorgaenge.recht', `/verwaltung/recht/${schluessel}`),
  }));
}

const BY_DAY = new Map<string, readonly Bezug[]>();

/**
 * The examinations are code: what they cite is read from an examination without facts. Requirements that only arise in
 * certain cases are not seen here.
 */
function voraussetzungen(stichtag: string): readonly Bezug[] {
  const known = BY_DAY.get(stichtag);
  if (known) return known;
  const rows = new Map<string, { titel: string; arten: Art[]; zitat: Normzitat }>();
  const note = (key: string, titel: string, art: Art, zitat: Omit<Normzitat, 'worte'>) => {
    const worte = worteOf(zitat);
    const row = rows.get(`${key} ${worte}`) ?? { titel, arten: [], zitat: { ...zitat, worte } };
    row.arten.push(art);
    rows.set(`${key} ${worte}`, row);
  };
  for (const art of ARTEN) {
    const { norm } = TITELARTEN[art];
    note('grundlage', 'Rechtsgrundlage', art, toZitat(norm));
    for (const { key, label, norms } of pruefe(art, {}, stichtag).requirements)
      for (const one of norms) note(key, label, art, toZitat(one));
  }
  const found = [...rows.values()].map(({ titel, arten, zitat }) => ({
    art: 'Prüfschema',
    titel: `${titel} (${artenWorte(arten)})`,
    zitate: [zitat],
  }));
  BY_DAY.clear();
  BY_DAY.set(stichtag, found);
  return found;
}

const toZitat = ({ law, section, paragraph }: { law: string; section: string; paragraph?: string | undefined }) => ({
  gesetz: law,
  bezeichnung: section,
  ...(paragraph === undefined ? {} : { absatz: paragraph }),
});

const artenWorte = (arten: readonly Art[]): string =>
  arten.length === 1 ? TITELARTEN[arten[0] as Art].name : `bei ${arten.length} Arten`;
