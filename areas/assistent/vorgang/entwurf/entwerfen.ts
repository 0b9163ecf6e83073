/** The tool „entwurf“: gathers what a draft rests on, and puts it together by rule. */
import { createHash } from 'node:crypto';
import { nameOfDokumenttyp } from '#areas/akten/index.ts';
import { ermessensfrageZu, readGebuehrstand } from '#areas/vorgaenge/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Lage, Rechtsgrundlagen } from '../lage.schema.ts';
import { readLage } from '../lage.ts';
import { readRechtsgrundlagen } from '../rechtsstellen.ts';
import { LEER, type Schrittergebnis } from '../schritt.ts';
import type { Entwurfsart } from '../vorgang.schema.ts';
import { fristsaetze, gebuehrsaetze } from '../werkzeug/pruefung.rules.ts';
import { daysFrom } from '../werkzeug/tage.ts';
import { tagWorte } from '../worte.rules.ts';
import { entwerfe, grundlageVon } from './entwurf.rules.ts';
import type { Formulierung } from './formulieren.ts';
import type { Entwurfslage } from './satz.rules.ts';

export interface Unterlagen {
  readonly lage: Lage;
  readonly recht: Rechtsgrundlagen;
  readonly gebuehr: readonly string[];
  readonly ermessen: { readonly norm: string; readonly fragen: readonly string[] } | null;
}

export const TITEL: Readonly<Record<Entwurfsart, string>> = {
  nachforderung: 'Entwurf: Nachforderung',
  anhoerung: 'Entwurf: Anhörung',
  gruende: 'Entwurf: Begründung des Bescheids',
  vermerk: 'Entwurf: Vermerk',
};

const OHNE_KI = 'Nach Regeln erstellt, ohne KI-Modell. Ein Entwurf: Bitte prüfen Sie jeden Satz.';

/** Within a transaction of reading. */
export async function readUnterlagen(
  context: ActionContext,
  verfahrenId: string,
  stichtag: string,
): Promise<Unterlagen> {
  const { lage, verfahren } = await readLage(context, verfahrenId, { arbeiten: true, stichtag });
  const recht = await readRechtsgrundlagen(context.tx, context.actor, lage.stichtag, lage.voraussetzungen);
  const entscheidung = lage.massnahme ? 'massnahme' : lage.vorschlag === 'ablehnen' ? 'ablehnung' : 'erteilung';
  const rechnet = lage.vorschlag === 'ablehnen' || lage.vorschlag === 'erteilen';
  const gebuehr = rechnet ? gebuehrsaetze(await readGebuehrstand(context, verfahrenId, entscheidung)) : [];
  const { faellig, norm, fragen } = ermessensfrageZu(verfahren, entscheidung);
  return { lage, recht, gebuehr, ermessen: faellig ? { norm, fragen } : null };
}

export function entwerfen(art: Entwurfsart, unterlagen: Unterlagen, formulierung: Formulierung): Schrittergebnis {
  const { lage, recht, gebuehr, ermessen } = unterlagen;
  const of: Entwurfslage = {
    lage,
    recht,
    gebuehr,
    formuliert: formulierung.saetze,
    fristen: fristsaetze(lage, daysFrom(lage.heute)),
    ermessen: ermessen !== null,
    dokumentnamen: new Map(
      [...lage.felder.values()].flatMap(({ dokument }) =>
        dokument ? [[dokument, nameOfDokumenttyp(dokument)] as const] : [],
      ),
    ),
  };
  const saetze = entwerfe(art, of);
  const { modell, kiAusfall, rohSha256, gestrichen } = formulierung;
  return {
    ...LEER,
    eingabe: `${lage.tatsachen.length} Tatsachen, ${lage.voraussetzungen.length} Voraussetzungen, Recht am ${tagWorte(lage.stichtag)}`,
    ergebnis: [
      `Der Entwurf hat ${saetze.filter(({ besteht }) => besteht).length} Sätze. Er ist weder versandt noch freigegeben.`,
    ],
    stellen: once(saetze.flatMap(({ rechtsstelle, besteht }) => (rechtsstelle && besteht ? [rechtsstelle] : []))),
    warnungen: warnungenZu(art, lage),
    gestrichen,
    modell,
    kiAusfall,
    rohSha256,
    entwurf: {
      art,
      titel: TITEL[art],
      saetze,
      ermessen: art === 'gruende' || art === 'anhoerung' ? ermessen : null,
      kennzeichnung: modell
        ? `Erstellt mit KI-Unterstützung, Modell ${modell.model}. Ein Entwurf: Bitte prüfen Sie jeden Satz.`
        : OHNE_KI,
      grundlage: hashOf(lage, recht),
    },
  };
}

function warnungenZu(art: Entwurfsart, { voraussetzungen }: Lage): string[] {
  if (art !== 'gruende' && art !== 'anhoerung') return [];
  const nur = voraussetzungen.filter(
    ({ ergebnis, festgestellt }) => !festgestellt && (ergebnis === 'erfuellt' || ergebnis === 'nicht_erfuellt'),
  );
  if (nur.length === 0) return [];
  return [`Noch nicht festgestellt; der Entwurf folgt dort dem Prüfschema: ${nur.map(({ name }) => name).join(', ')}.`];
}

const once = <T extends { normId: string; absatz: number }>(list: readonly T[]): T[] => [
  ...new Map(list.map((one) => [`${one.normId} ${one.absatz}`, one])).values(),
];

const hashOf = (lage: Lage, recht: Rechtsgrundlagen): string =>
  createHash('sha256').update(grundlageVon(lage, recht)).digest('hex');

/** Of the rows of now; a draft with another one is out of date. */
export async function grundlageHeute(db: Database | Tx, actor: Principal, lage: Lage): Promise<string> {
  return hashOf(lage, await readRechtsgrundlagen(db, actor, lage.stichtag, lage.voraussetzungen));
}
