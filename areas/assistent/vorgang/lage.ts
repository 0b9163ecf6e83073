/** The rows of now, for the person who looks. */
import { listDokumenteDerAkte, ownRange } from '#areas/akten/index.ts';
import {
  HERKUNFT_WORTE,
  isMassnahme,
  readVorgang,
  tatsachenfeldOf,
  type Verfahren,
  wertWorte,
} from '#areas/vorgaenge/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { findSperre } from '../aufsicht/freigabe.ts';
import type { Feldwissen, Lage, Tatsache, Voraussetzung } from './lage.schema.ts';
import { stichtageVon } from './stichtag.rules.ts';

export interface Gelesen {
  readonly lage: Lage;
  readonly verfahren: Verfahren;
}

/** Break-glass reads a Vorgang, it does not work on one: `arbeiten` looks without it. */
export async function readLage(
  context: ActionContext,
  verfahrenId: string,
  { arbeiten, stichtag: wunsch }: { readonly arbeiten: boolean; readonly stichtag?: string | undefined },
): Promise<Gelesen> {
  const { tx, clock } = context;
  const actor = arbeiten ? ownRange(context.actor) : context.actor;
  const heute = clock.today().toString();
  const read = (tag: string) => readVorgang({ ...context, actor }, verfahrenId, tag);
  const jetzt = await read(wunsch ?? heute);
  const stichtage = stichtageVon(tageVon(jetzt, heute));
  const stichtag = wunsch ?? stichtage[0]?.tag ?? heute;
  const verfahren = stichtag === (wunsch ?? heute) ? jetzt : await read(stichtag);
  const { person, pruefung } = verfahren;
  const dokumente = actor.rights.has('akten.lesen') ? await listDokumenteDerAkte(tx, actor, verfahren.akteId) : [];
  const voraussetzungen = voraussetzungenVon(verfahren);
  const lage: Lage = {
    verfahrenId,
    akteId: verfahren.akteId,
    aktenzeichen: verfahren.aktenzeichen,
    person: `${person.vornamen} ${person.familienname}`.trim(),
    namen: [person.familienname, ...person.vornamen.split(/\s+/)].filter((one) => one !== ''),
    vorgang: verfahren.artName,
    erledigt: verfahren.stand === 'erledigt',
    heute,
    stichtag,
    stichtage,
    eingegangen: officeDay(verfahren.eingegangenAm),
    untaetigkeitAb: verfahren.untaetigkeit.ab,
    vorschlag: pruefung?.vorschlag ?? null,
    vorschlagGrund: pruefung?.grund ?? '',
    hinweise: pruefung?.hinweise ?? [],
    voraussetzungen,
    tatsachen: verfahren.tatsachen.map((one) => toTatsache(one)),
    felder: felderVon(voraussetzungen),
    dokumente,
    fristen: verfahren.fristen.map(({ faellig, text, norm, wartetAuf, erledigtAm }) => ({
      faellig,
      text,
      norm,
      wartetAuf: wartetAuf ?? null,
      erledigt: erledigtAm !== undefined,
    })),
    massnahme: isMassnahme(verfahren.verfahrensart),
    sperren: { tatsachen: await findSperre(tx, 'tatsachen'), entwurf: await findSperre(tx, 'entwurf') },
    rechte: actor.rights,
  };
  return { lage, verfahren };
}

function tageVon({ erledigtAm, eingegangenAm, tatsachen }: Verfahren, heute: string) {
  const gestellt = tatsachen.find(({ feld }) => feld === 'antrag.gestellt_am')?.wert;
  return {
    heute,
    erledigt: erledigtAm === undefined ? undefined : officeDay(erledigtAm),
    antrag: typeof gestellt === 'string' ? gestellt : officeDay(eingegangenAm),
  };
}

function voraussetzungenVon({ pruefung, feststellungen }: Verfahren): Voraussetzung[] {
  const found = new Map(feststellungen.map((one) => [one.schluessel, one]));
  return (pruefung?.zeilen ?? []).map((zeile) => {
    const own = found.get(zeile.schluessel);
    return {
      schluessel: zeile.schluessel,
      name: zeile.name,
      normen: zeile.normen,
      ergebnis: own?.ergebnis ?? zeile.ergebnis,
      festgestellt: own !== undefined,
      grund: own && own.grund !== '' ? own.grund : zeile.grund,
      tatsachen: zeile.tatsachen,
      fehlt: zeile.fehlt,
    };
  });
}

function toTatsache({ feld, wert, herkunft, beleg }: Verfahren['tatsachen'][number]): Tatsache {
  return {
    feld,
    label: tatsachenfeldOf(feld)?.label ?? feld,
    wert,
    worte: wertWorte(wert, feld),
    herkunft,
    herkunftWorte: HERKUNFT_WORTE[herkunft],
    beleg: beleg
      ? {
          dokumentId: beleg.dokumentId,
          titel: beleg.titel ?? 'Dokument',
          seite: beleg.seite ?? null,
          kasten: beleg.stelle ?? null,
        }
      : null,
  };
}

function felderVon(voraussetzungen: readonly Voraussetzung[]): Map<string, Feldwissen> {
  const used = new Set(voraussetzungen.flatMap(({ tatsachen, fehlt }) => [...tatsachen, ...fehlt]));
  return new Map(
    [...used].flatMap((feld): [string, Feldwissen][] => {
      const known = tatsachenfeldOf(feld);
      return known ? [[feld, known]] : [];
    }),
  );
}
