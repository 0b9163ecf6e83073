/** The verbs of oversight. Each release and each switch stands in the audit log with its statement. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { sprachmodell } from '../antwort/ports.ts';
import { assistentFaults } from '../assistent.faults.ts';
import * as api from './aufsicht.api.ts';
import type { Freigabestelle, Funktion, Funktionsstand } from './aufsicht.schema.ts';
import * as db from './aufsicht.sql.ts';
import { whyOff } from './freigabe.rules.ts';
import { FUNKTIONEN, funktionsblatt } from './funktion.data.ts';

async function readStand({ tx }: Pick<ActionContext, 'tx'>) {
  const [schalter, freigaben] = [await db.listSchalter(tx), await db.listFreigaben(tx)];
  const alles = schalter.find(({ schluessel }) => schluessel === 'alles');
  const funktionen = FUNKTIONEN.map((blatt): Funktionsstand => {
    const eigen = schalter.find(({ schluessel }) => schluessel === blatt.schluessel);
    const own = freigaben.filter(({ funktion }) => funktion === blatt.schluessel);
    const warumAus =
      whyOff(blatt.schluessel, { alles, eigen, freigaben: own.filter(({ widerrufenAt }) => widerrufenAt === null) }) ??
      null;
    return {
      ...blatt,
      anleitung: [...blatt.anleitung],
      grenzen: [...blatt.grenzen],
      an: warumAus === null,
      warumAus,
      schalter: eigen?.an ?? true,
      version: eigen?.version ?? 0,
      freigaben: own,
    };
  });
  return { alles, funktionen };
}

const listKiFunktionenAction = defineAction(api.listKiFunktionen, {
  run: async (context) => ({ funktionen: (await readStand(context)).funktionen }),
  audit: notPersonal('what is on, without people'),
});

const DAYS = 30;

const getAufsichtAction = defineAction(api.getAufsicht, {
  async run(context) {
    const { alles, funktionen } = await readStand(context);
    const since = context.clock.today().subtract({ days: DAYS }).toString();
    return {
      alles: {
        an: alles?.an ?? true,
        grund: alles?.grund ?? '',
        von: alles?.von ?? null,
        seit: alles?.seit ?? null,
        version: alles?.version ?? 0,
      },
      funktionen,
      kennzahlen: await db.readKennzahlen(context.tx, since),
      vorfaelle: await db.listVorfaelle(context.tx),
      modell: sprachmodell(context)?.name ?? null,
    };
  },
  audit: notPersonal('inventory and sums over the office'),
});

const RIGHT_OF = { leitung: 'assistent.leitung', datenschutz: 'assistent.datenschutz' } as const;

function requireOffice({ actor }: Pick<ActionContext, 'actor'>, als: Freigabestelle): void {
  if (!actor.rights.has(RIGHT_OF[als])) throw assistentFaults.NICHT_ZUSTAENDIG();
}

function requireHighRisk(funktion: Funktion): void {
  if (funktionsblatt(funktion).klasse !== 'hochrisiko') throw assistentFaults.KEINE_FREIGABE_NOETIG();
}

const releaseFunktionAction = defineAction(api.releaseFunktion, {
  async run(context, input) {
    requireOffice(context, input.als);
    requireHighRisk(input.funktion);
    const given = await db.listGueltigeFreigaben(context.tx, input.funktion);
    if (given.some(({ als }) => als === input.als)) throw assistentFaults.FREIGABE_BESTEHT();
    if (given.some(({ konto }) => konto === context.actor.id)) throw assistentFaults.EIGENE_FREIGABE();
    const freigabe = await db.insertFreigabe(context.tx, input, context.actor.id);
    if (!freigabe) throw assistentFaults.FREIGABE_BESTEHT();
    return freigabe;
  },
  audit: ({ funktion, als, erklaerung }, freigabe) => ({
    what: 'ki-funktion.freigegeben',
    objects: freigabe ? [{ art: 'freigabe', id: freigabe.id }] : [],
    reason: erklaerung,
    details: { funktion, als },
  }),
});

const revokeFreigabeAction = defineAction(api.revokeFreigabe, {
  async run({ tx, actor }, { id, grund }) {
    const freigabe = await db.revokeFreigabe(tx, id, actor.id, grund);
    if (!freigabe) throw assistentFaults.NICHT_GEFUNDEN();
    return freigabe;
  },
  audit: ({ id, grund }, freigabe) => ({
    what: 'ki-funktion.freigabe-widerrufen',
    objects: [{ art: 'freigabe', id }],
    reason: grund,
    ...(freigabe ? { details: { funktion: freigabe.funktion, als: freigabe.als } } : {}),
  }),
});

const switchFunktionAction = defineAction(api.switchFunktion, {
  async run({ tx, actor }, given) {
    if (!(await db.setSchalter(tx, given, actor.id))) throw commonFaults.KONFLIKT();
    return { schluessel: given.schluessel, an: given.an };
  },
  audit: ({ schluessel, an, grund }) => ({
    what: an ? 'ki-funktion.eingeschaltet' : 'ki-funktion.ausgeschaltet',
    objects: [{ art: 'ki-funktion', id: schluessel }],
    ...(grund ? { reason: grund } : {}),
  }),
});

const reportVorfallAction = defineAction(api.reportVorfall, {
  run: ({ tx, actor }, input) => db.insertVorfall(tx, input, actor.id),
  audit: ({ funktion }, vorfall) => ({
    what: 'ki-vorfall.gemeldet',
    objects: vorfall ? [{ art: 'ki-vorfall', id: vorfall.id }] : [],
    details: { funktion },
  }),
});

const closeVorfallAction = defineAction(api.closeVorfall, {
  async run({ tx, actor }, { id, version, ergebnis }) {
    const vorfall = await db.closeVorfall(tx, { id, version }, ergebnis, actor.id);
    if (!vorfall) throw commonFaults.KONFLIKT();
    return vorfall;
  },
  audit: ({ id }) => ({ what: 'ki-vorfall.abgeschlossen', objects: [{ art: 'ki-vorfall', id }] }),
});

const listLaeufeAction = defineAction(api.listLaeufe, {
  run: async ({ tx }, { vor, limit }) => ({ laeufe: await db.listLaeufe(tx, vor ?? null, limit) }),
  audit: (_input, result) => ({
    what: 'ki-protokoll.gelesen',
    objects: [],
    details: { anzahl: result?.laeufe.length ?? 0 },
  }),
});

export const aufsichtActions = [
  listKiFunktionenAction,
  getAufsichtAction,
  releaseFunktionAction,
  revokeFreigabeAction,
  switchFunktionAction,
  reportVorfallAction,
  closeVorfallAction,
  listLaeufeAction,
];
