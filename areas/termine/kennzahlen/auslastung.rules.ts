/** From counts of weeks to what the page shows. Nothing below five visits is shown anywhere. */
import type { Klasse, Platzart } from '../termine.schema.ts';
import { type Auslastung, type Messzeile, MINDESTENS } from './kennzahlen.schema.ts';
import {
  anteilOf,
  anzahlOf,
  mittelOf,
  ohneKleine,
  quantilOf,
  type Stufe,
  stufenOf,
  summeOf,
  VORLAUF_STUFEN,
} from './verteilung.rules.ts';
import { vorschlagDauer, vorschlagUeberbuchung } from './vorschlag.rules.ts';

/** What the catalogue says now: the planned minutes of one person, for each kind of station. */
export interface Anliegenplan {
  readonly schluessel: string;
  readonly name: string;
  readonly stationen: readonly { readonly art: Platzart; readonly minuten: number }[];
}

export interface Auslastungsfakten {
  readonly von: string;
  readonly bis: string;
  readonly gemessenBis: string | null;
  readonly pools: readonly { readonly id: string; readonly name: string }[];
  readonly anliegen: readonly Anliegenplan[];
  /** Days to the next place for everybody, of those Anliegen that everybody can book. */
  readonly naechster: ReadonlyMap<string, number | null>;
  readonly zeilen: readonly Messzeile[];
}

export function auslastungOf(fakten: Auslastungsfakten): Auslastung {
  const { von, bis, gemessenBis, pools, zeilen } = fakten;
  const of = (groesse: Messzeile['groesse']) => zeilen.filter((zeile) => zeile.groesse === groesse);
  const nameOfAnliegen = namen(fakten.anliegen.map(({ schluessel, name }) => [schluessel, name] as const));
  const nameOfPool = namen(pools.map(({ id, name }) => [id, name] as const));
  return {
    von,
    bis,
    gemessenBis,
    pools: [...pools],
    vorlauf: vorlaufe(fakten, of('vorlauf')),
    wartezeiten: wartezeiten(of('wartezeit'), ({ anliegen }) => nameOfAnliegen(anliegen)),
    wartezeitenNachPool: wartezeiten(of('wartezeit'), ({ poolId }) => nameOfPool(poolId ?? '')),
    dauern: dauern(fakten.anliegen, of('dauer')),
    ausfallNachVorlauf: ausfaelle(of('ausfall'), ({ stufe }) => nameDerStufe(stufe)),
    ausfallNachAnliegen: ausfaelle(of('ausfall'), ({ anliegen }) => nameOfAnliegen(anliegen)),
    ueberbuchung: ueberbuchungen(pools, of('ausfall'), of('nutzung')),
    nutzung: nutzungen(of('nutzung'), nameOfPool),
    kontingente: kontingente(of('kontingent'), nameOfPool),
    verlauf: verlauf(zeilen),
  };
}

/** What the catalogue no longer knows keeps its key. */
function namen(paare: readonly (readonly [string, string])[]): (schluessel: string) => string {
  const known = new Map(paare);
  return (schluessel) => known.get(schluessel) ?? schluessel;
}

const nameDerStufe = (stufe: number) => VORLAUF_STUFEN.find(({ ab }) => ab === stufe)?.name ?? `ab ${stufe} Tagen`;

function gruppen<K>(zeilen: readonly Messzeile[], keyOf: (zeile: Messzeile) => K): [K, Messzeile[]][] {
  const found = new Map<K, Messzeile[]>();
  for (const zeile of zeilen) {
    const key = keyOf(zeile);
    found.set(key, [...(found.get(key) ?? []), zeile]);
  }
  return [...found];
}

function vorlaufe({ anliegen, naechster }: Auslastungsfakten, zeilen: readonly Messzeile[]): Auslastung['vorlauf'] {
  return anliegen.flatMap(({ schluessel, name }) => {
    const own = zeilen.filter((zeile) => zeile.anliegen === schluessel);
    if (!naechster.has(schluessel) && own.length === 0) return [];
    const frei = own.filter(({ merkmal }) => merkmal !== 'ohne');
    const naechte = anzahlOf(frei);
    return [
      {
        anliegen: schluessel,
        name,
        jetzt: naechster.get(schluessel) ?? null,
        // Nights, not visits: nobody is in them, so few are enough.
        mittel: naechte === 0 ? null : Math.round((summeOf(frei) / naechte) * 10) / 10,
        ohnePlatz: anzahlOf(own) - naechte,
        gemessen: anzahlOf(own),
      },
    ];
  });
}

type Wartezeit = Auslastung['wartezeiten'][number] & { readonly stufen: readonly Stufe[] };

function wartezeiten(zeilen: readonly Messzeile[], nameOf: (zeile: Messzeile) => string): Auslastung['wartezeiten'] {
  const alle = gruppen(zeilen, nameOf).map(([name, own]) => wartezeit(name, stufenOf(own)));
  return ohneKleine<Wartezeit>(alle, (kleine) => wartezeit('Übrige', stufenOf(kleine.flatMap(({ stufen }) => stufen))))
    .toSorted((a, b) => b.anzahl - a.anzahl)
    .map(({ stufen: _, ...gezeigt }) => gezeigt);
}

function wartezeit(name: string, stufen: readonly Stufe[]): Wartezeit {
  return {
    name,
    anzahl: anzahlOf(stufen),
    mittel: mittelOf(stufen),
    median: quantilOf(stufen, 0.5),
    neunVonZehn: quantilOf(stufen, 0.9),
    stufen,
  };
}

/** Only what was measured under the planned minutes of today: what was planned otherwise says nothing about them. */
function dauern(anliegen: readonly Anliegenplan[], zeilen: readonly Messzeile[]): Auslastung['dauern'] {
  return anliegen
    .flatMap(({ schluessel, name, stationen }) =>
      stationen.map(({ art, minuten }) => {
        const merkmal = `${art}:${minuten}`;
        const stufen = stufenOf(zeilen.filter((zeile) => zeile.anliegen === schluessel && zeile.merkmal === merkmal));
        const vorschlag = vorschlagDauer(art === 'schalter' ? name : `${name} (${WORT_DER_ART[art]})`, minuten, stufen);
        return {
          anliegen: schluessel,
          name,
          art,
          anzahl: anzahlOf(stufen),
          geplant: minuten,
          gebraucht: mittelOf(stufen),
          neunVonZehn: quantilOf(stufen, 0.9),
          vorschlag: vorschlag?.minuten ?? null,
          satz: vorschlag?.satz ?? null,
        };
      }),
    )
    .filter(({ anzahl }) => anzahl >= MINDESTENS)
    .toSorted((a, b) => Number(b.vorschlag !== null) - Number(a.vorschlag !== null) || b.anzahl - a.anzahl);
}

const WORT_DER_ART: Readonly<Record<Platzart, string>> = {
  schalter: 'Schalter',
  foto: 'Foto',
  kasse: 'Kasse',
  dolmetschen: 'Dolmetschen',
  person: 'Sachbearbeitung',
  video: 'Video',
};

type Ausfall = Auslastung['ausfallNachVorlauf'][number] & { readonly fehlten: number };

function ausfaelle(
  zeilen: readonly Messzeile[],
  nameOf: (zeile: Messzeile) => string,
): Auslastung['ausfallNachAnliegen'] {
  const sorted = zeilen.toSorted((a, b) => a.stufe - b.stufe);
  const alle = gruppen(sorted, nameOf).map(([name, own]) => ausfall(name, anzahlOf(own), summeOf(own)));
  return ohneKleine<Ausfall>(alle, (kleine) => ausfall('Übrige', anzahlOf(kleine), fehltenIn(kleine))).map(
    ({ fehlten: _, ...gezeigt }) => gezeigt,
  );
}

const ausfall = (name: string, anzahl: number, fehlten: number): Ausfall => ({
  name,
  anzahl,
  anteil: anteilOf(fehlten, anzahl),
  fehlten,
});
const fehltenIn = (gruppe: readonly Ausfall[]) => gruppe.reduce((sum, { fehlten }) => sum + fehlten, 0);

function ueberbuchungen(
  pools: Auslastungsfakten['pools'],
  ausfall: readonly Messzeile[],
  nutzung: readonly Messzeile[],
): Auslastung['ueberbuchung'] {
  return pools.flatMap(({ id, name }) => {
    const own = ausfall.filter(({ poolId }) => poolId === id);
    const termine = anzahlOf(own);
    if (termine < MINDESTENS) return [];
    const wochen = new Set(nutzung.filter(({ poolId }) => poolId === id).map(({ woche }) => woche)).size;
    const minutenJeTag = own.reduce((sum, { soll }) => sum + soll, 0) / Math.max(1, wochen * ARBEITSTAGE);
    const { satz, ...vorschlag } = vorschlagUeberbuchung({
      ...{ pool: name, termine, ausgefallen: summeOf(own), minutenJeTag },
    });
    return [
      {
        ...{ poolId: id, pool: name, anzahl: termine, anteil: anteilOf(summeOf(own), termine) },
        ...{ minutenJeTag: vorschlag.minutenJeTag, satz },
      },
    ];
  });
}

const ARBEITSTAGE = 5;

function nutzungen(zeilen: readonly Messzeile[], nameOfPool: (id: string) => string): Auslastung['nutzung'] {
  return gruppen(zeilen, ({ poolId }) => poolId ?? '').map(([id, own]) => {
    const vergeben = own.filter(({ merkmal }) => merkmal === 'vergeben');
    const bedient = own.filter(({ merkmal }) => merkmal === 'bedient');
    const offen = vergeben.reduce((sum, { soll }) => sum + soll, 0);
    return {
      pool: nameOfPool(id),
      platzTage: anzahlOf(vergeben),
      offenMinuten: offen,
      vergebenMinuten: summeOf(vergeben),
      bedientMinuten: summeOf(bedient),
      vergeben: voll(summeOf(vergeben), offen),
      bedient: voll(summeOf(bedient), offen),
    };
  });
}

/** Promised time may lie outside of what is open since; a share is one at most. */
const voll = (teil: number, ganzes: number) => anteilOf(Math.min(teil, ganzes), ganzes, 1);

function kontingente(zeilen: readonly Messzeile[], nameOfPool: (id: string) => string): Auslastung['kontingente'] {
  return gruppen(zeilen, ({ poolId, merkmal }) => `${poolId}/${merkmal}`).flatMap(([, own]) => {
    const [first] = own;
    const minuten = own.reduce((sum, { soll }) => sum + soll, 0);
    if (!first || minuten === 0) return [];
    const klasse = first.merkmal as Klasse;
    const belegt = summeOf(own);
    return [{ pool: nameOfPool(first.poolId ?? ''), klasse, minuten, belegt, anteil: voll(belegt, minuten) }];
  });
}

function verlauf(zeilen: readonly Messzeile[]): Auslastung['verlauf'] {
  return gruppen(
    zeilen.filter(({ groesse }) => groesse !== 'vorlauf'),
    ({ woche }) => woche,
  )
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([woche, own]) => {
      const termine = own.filter(({ groesse }) => groesse === 'ausfall');
      const vergeben = own.filter(({ groesse, merkmal }) => groesse === 'nutzung' && merkmal === 'vergeben');
      const offen = vergeben.reduce((sum, { soll }) => sum + soll, 0);
      return {
        woche,
        wartezeit: mittelOf(stufenOf(own.filter(({ groesse }) => groesse === 'wartezeit'))),
        ausfall: anteilOf(summeOf(termine), anzahlOf(termine)),
        nutzung: voll(summeOf(vergeben), offen),
      };
    });
}
