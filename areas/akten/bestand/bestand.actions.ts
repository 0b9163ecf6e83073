/** Verbs on the paper registry: the list, what is urgent, how far it is. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { createPersonenWithAkten, requireTeam } from '../akte.ts';
import { cutPage } from '../blaettern.rules.ts';
import { personInputSchema } from '../person.schema.ts';
import * as api from './bestand.api.ts';
import type { BestandAkte, ImportBestandOutput } from './bestand.schema.ts';
import {
  type BestandRow,
  findProjekt,
  type KnownAkte,
  listBestandRows,
  listKnownAkten,
  readGescannteBlaetter,
  readVerlauf,
  readZahlen,
  setEiligRows,
  updateProjektRow,
  upsertBestand,
} from './bestand.sql.ts';
import { type ListenEintrag, readListe } from './liste.ts';
import { forecast } from './prognose.rules.ts';

export const akteObjects = (ids: readonly string[]) => ids.slice(0, 500).map((id) => ({ art: 'akte', id }));

export function toBestandAkte(row: BestandRow): BestandAkte {
  return {
    akteId: row.akte_id,
    aktenzeichen: row.aktenzeichen,
    name: row.name,
    ...(row.geburtsdatum ? { geburtsdatum: row.geburtsdatum } : {}),
    ...(row.regal ? { regal: row.regal } : {}),
    ...(row.dicke_mm ? { dickeMm: row.dicke_mm } : {}),
    ...(row.blaetter ? { blaetter: row.blaetter } : {}),
    ...(row.eilig_bis ? { eiligBis: row.eilig_bis } : {}),
    ...(row.eilig_grund ? { eiligGrund: row.eilig_grund } : {}),
    papier: row.papier,
    ...(row.papier_ort ? { papierOrt: row.papier_ort } : {}),
    papierSeit: row.papier_at,
    seiten: row.seiten,
    version: row.version,
  };
}

const EXAMPLES = 8;

export const importBestand = defineAction(api.importBestand, {
  run: async (context, { datei, teamId, nurPruefen }) => {
    await requireTeam(context.tx, teamId);
    const { eintraege, fehler } = readListe(Buffer.from(datei, 'base64'));
    const known = new Map(
      (
        await listKnownAkten(
          context.tx,
          eintraege.map(({ aktenzeichen }) => aktenzeichen),
        )
      ).map((one) => [one.aktenzeichen, one]),
    );
    const plan = planImport(eintraege, known);
    if (!nurPruefen) await apply(context, plan, teamId);
    return {
      neu: plan.neu.length,
      vorhanden: plan.da.filter(({ akte }) => !akte.im_bestand).length,
      bekannt: plan.da.filter(({ akte }) => akte.im_bestand).length,
      fehler: [...fehler, ...plan.fehler].sort((a, b) => a.zeile - b.zeile).slice(0, 200),
      beispiele: plan.beispiele,
    };
  },
  audit: ({ nurPruefen }, result) => ({
    what: nurPruefen ? 'bestand.liste-geprueft' : 'bestand.liste-eingelesen',
    objects: [],
    details: { neu: result?.neu ?? 0, vorhanden: result?.vorhanden ?? 0, fehler: result?.fehler.length ?? 0 },
  }),
});

interface ImportPlan {
  readonly neu: readonly ListenEintrag[];
  readonly da: readonly { readonly eintrag: ListenEintrag; readonly akte: KnownAkte }[];
  readonly fehler: ImportBestandOutput['fehler'];
  readonly beispiele: ImportBestandOutput['beispiele'];
}

function planImport(eintraege: readonly ListenEintrag[], known: ReadonlyMap<string, KnownAkte>): ImportPlan {
  const neu: ListenEintrag[] = [];
  const da: { eintrag: ListenEintrag; akte: KnownAkte }[] = [];
  const fehler: { zeile: number; grund: string }[] = [];
  for (const eintrag of eintraege) {
    const akte = known.get(eintrag.aktenzeichen);
    const person = akte ? undefined : personInputSchema.safeParse(personOf(eintrag));
    if (akte?.vernichtet) fehler.push({ zeile: eintrag.zeile, grund: `Die Akte ${akte.aktenzeichen} ist vernichtet.` });
    else if (akte) da.push({ eintrag, akte });
    else if (person && !person.success)
      fehler.push({ zeile: eintrag.zeile, grund: person.error.issues[0]?.message ?? 'Der Name ist nicht gültig.' });
    else neu.push(eintrag);
  }
  const beispiele = [...neu.map((one) => ({ one, neu: true })), ...da.map(({ eintrag: one }) => ({ one, neu: false }))]
    .slice(0, EXAMPLES)
    .map(({ one, neu: fresh }) => {
      const name = [one.familienname, one.vornamen].filter(Boolean).join(', ');
      return { aktenzeichen: one.aktenzeichen, name, neu: fresh };
    });
  return { neu, da, fehler, beispiele };
}

function personOf({ familienname, vornamen, geburtsdatum }: ListenEintrag) {
  return { familienname, vornamen, geschlecht: 'unbekannt', ...(geburtsdatum ? { geburtsdatum } : {}) };
}

/** All or nothing: whoever reads a list in a second time finds what is there and adds what is not. */
async function apply(context: ActionContext, plan: ImportPlan, teamId: string): Promise<void> {
  const rows = plan.da.map(({ eintrag, akte }) => ({ akteId: akte.id, ...sizeOf(eintrag) }));
  const list = plan.neu.map((eintrag) => ({
    person: personInputSchema.parse(personOf(eintrag)),
    aktenzeichen: eintrag.aktenzeichen,
  }));
  const made = await createPersonenWithAkten(context, context, list, { teamId, zustand: 'A' });
  plan.neu.forEach((eintrag, index) => {
    rows.push({ akteId: made[index] as string, ...sizeOf(eintrag) });
  });
  await upsertBestand(context.tx, rows, context.actor.id);
}

function sizeOf({ regal, dickeMm, blaetter }: ListenEintrag) {
  return { regal: regal ?? null, dickeMm: dickeMm ?? null, blaetter: blaetter ?? null };
}

export const listBestand = defineAction(api.listBestand, {
  run: async ({ tx }, input) => {
    const rows = await listBestandRows(tx, input);
    const { shown, weiter } = cutPage(rows, input.anzahl, (row) => [row.ordnung, row.aktenzeichen]);
    const eintraege = shown.map(toBestandAkte);
    return weiter ? { eintraege, weiter } : { eintraege };
  },
  audit: (_input, result) => ({
    what: 'bestand.aufgelistet',
    objects: akteObjects(result?.eintraege.map(({ akteId }) => akteId) ?? []),
  }),
});

export const getFortschrittBestand = defineAction(api.getFortschrittBestand, {
  run: async ({ tx, clock }) => {
    const heute = clock.today().toString();
    const zahlen = await readZahlen(tx, heute);
    const tage = await readVerlauf(tx);
    const projekt = await findProjekt(tx);
    const scanned = await readGescannteBlaetter(tx);
    const prognose = forecast(zahlen.gesamt - zahlen.gescannt, tage, heute);
    let summe = 0;
    return {
      akten: { gesamt: zahlen.gesamt, gescannt: zahlen.gescannt },
      meter: { gesamtMm: zahlen.gesamt_mm, gescanntMm: zahlen.gescannt_mm },
      seiten: scanned.seiten,
      eilig: zahlen.eilig,
      ueberfaellig: zahlen.ueberfaellig,
      verlauf: tage.map(({ tag, akten }) => {
        summe += akten;
        return { tag, akten, summe };
      }),
      prognose: prognose.fertig
        ? { fertig: true }
        : prognose.aktenJeTag === undefined
          ? { fertig: false }
          : { fertig: false, aktenJeTag: prognose.aktenJeTag, ende: prognose.ende },
      ...(projekt.ziel ? { ziel: projekt.ziel } : {}),
      ...(projekt.cent_je_blatt === null ? {} : { kosten: costs(projekt.cent_je_blatt, scanned.blaetter, zahlen) }),
      version: projekt.version,
    };
  },
  audit: notPersonal('numbers of the whole project, no Akte and no person'),
});

/** The whole is an estimate: sheets of the list where they are known, the mean of these for the others. */
function costs(
  centJeBlatt: number,
  done: number,
  zahlen: { gesamt: number; blaetter: number; blaetter_bekannt: number },
) {
  const bisherCent = done * centJeBlatt;
  if (zahlen.blaetter_bekannt === 0) return { centJeBlatt, bisherCent };
  const all = Math.round((zahlen.blaetter / zahlen.blaetter_bekannt) * zahlen.gesamt);
  return { centJeBlatt, bisherCent, gesamtCent: all * centJeBlatt };
}

export const updateProjekt = defineAction(api.updateProjekt, {
  run: async ({ tx }, { version, ziel, centJeBlatt }) => {
    const updated = await updateProjektRow(tx, version, { ziel, centJeBlatt });
    if (updated === undefined) throw commonFaults.KONFLIKT();
    return { version: updated };
  },
  audit: ({ ziel, centJeBlatt }) => ({
    what: 'bestand.projekt-geaendert',
    objects: [],
    details: { ziel: ziel ?? '', centJeBlatt: centJeBlatt ?? 0 },
  }),
});

export const setEilig = defineAction(api.setEilig, {
  run: async ({ tx }, { akten, bis, grund }) => ({
    akten: await setEiligRows(tx, akten, bis, bis === null ? null : (grund ?? null)),
  }),
  audit: ({ akten, bis }) => ({
    what: 'bestand.eilig',
    objects: akteObjects(akten),
    details: { bis: bis ?? 'nicht mehr' },
  }),
});

/** For other areas: who has an appointment wants the Akte to be there (Termine feeds it). */
export async function requestScanOnDemand(
  tx: Parameters<typeof setEiligRows>[0],
  akten: readonly string[],
  bis: string,
  grund: string,
): Promise<number> {
  return setEiligRows(tx, akten, bis, grund);
}

export const bestandActions = [importBestand, listBestand, getFortschrittBestand, updateProjekt, setEilig];
