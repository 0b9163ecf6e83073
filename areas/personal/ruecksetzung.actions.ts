/**
 * Somebody lost their second factor. Taking it away opens the account to whoever reads its mail, so two people decide,
 * and neither is its owner.
 */
import { type Action, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { inWords, linkTo, tellOwner, writeTo } from './benachrichtigung.ts';
import { sendEinmallink } from './einmallink.ts';
import { removeAllFactors } from './faktor.sql.ts';
import { countFactorResets, decideFactorReset, listFactorResets, requestFactorReset } from './konto.api.ts';
import { findKontoById, listEmpfaengerByRolle, lockKonto } from './konto.sql.ts';
import { lockedKonto } from './konto.ts';
import { later } from './moment.ts';
import { kontoGeaendert, ruecksetzungBewegt } from './personal.events.ts';
import { personalFaults } from './personal.faults.ts';
import { ruecksetzungWartet } from './personal.mails.ts';
import { rights } from './personal.rights.ts';
import {
  decideRuecksetzung,
  hasOpenRuecksetzung,
  insertRuecksetzung,
  listOpenRuecksetzungen,
  lockOpenRuecksetzung,
} from './ruecksetzung.sql.ts';
import { deleteSitzungen } from './sitzung.sql.ts';

const HOURS = 48;

const request = defineAction(requestFactorReset, {
  async run(context, { id, begruendung }) {
    const { tx, actor, clock, config, events } = context;
    const konto = await lockedKonto(context, id);
    if (id === actor.id) throw personalFaults.EIGENES_KONTO();
    if (konto.status === 'deaktiviert') throw personalFaults.KONTO_DEAKTIVIERT();
    const now = clock.now().toString();
    if (await hasOpenRuecksetzung(tx, id, now)) throw personalFaults.RUECKSETZUNG_OFFEN();
    const verfaelltAt = later(context, { hours: HOURS });
    const ruecksetzungId = await insertRuecksetzung(tx, { kontoId: id, begruendung, von: actor.id, now, verfaelltAt });
    await events.emit(tx, ruecksetzungBewegt, { ruecksetzungId, kontoId: id });
    const deciders = await listEmpfaengerByRolle(tx, rights['personal.faktor-ruecksetzen'].rollen);
    const others = deciders.filter((one) => one.id !== actor.id && one.id !== id);
    const params = { bis: inWords(verfaelltAt), link: linkTo(config, '/verwaltung/freigaben') };
    await writeTo(context, ruecksetzungWartet, others, params);
    // The owner hears of it while it can still be stopped.
    await tellOwner(context, konto, 'Für Ihr Konto wurde beantragt, den zweiten Faktor zurückzusetzen.');
    return { id: ruecksetzungId, verfaelltAm: verfaelltAt };
  },
  audit: ({ id, begruendung }) => ({
    what: 'faktor.ruecksetzung-beantragt',
    objects: [{ art: 'konto', id }],
    reason: begruendung,
  }),
});

const list = defineAction(listFactorResets, {
  async run({ tx, actor, clock }) {
    const rows = await listOpenRuecksetzungen(tx, clock.now().toString());
    return {
      antraege: rows.map(({ id, konto, beantragtVon, begruendung, beantragt_at, verfaellt_at }) => ({
        id,
        konto,
        beantragtVon,
        begruendung,
        beantragtAm: beantragt_at,
        verfaelltAm: verfaellt_at,
        darfEntscheiden: mayDecide(actor, { konto, beantragtVon }),
      })),
    };
  },
  audit: (_input, result) => ({
    what: 'faktor.ruecksetzungen-gelesen',
    objects: (result?.antraege ?? []).map(({ konto }) => ({ art: 'konto', id: konto.id })),
  }),
});

const count = defineAction(countFactorResets, {
  async run({ tx, actor, clock }) {
    const rows = await listOpenRuecksetzungen(tx, clock.now().toString());
    return { anzahl: rows.filter((row) => mayDecide(actor, row)).length };
  },
  audit: notPersonal('a number, asked for by the navigation again and again'),
});

/** A second person: neither who asked for it nor whose account it is. */
function mayDecide(actor: Pick<Principal, 'id'>, request: Record<'konto' | 'beantragtVon', { id: string }>): boolean {
  return actor.id !== request.beantragtVon.id && actor.id !== request.konto.id;
}

const decide = defineAction(decideFactorReset, {
  async run(context, { id, freigeben }) {
    const { tx, actor, clock, events } = context;
    const now = clock.now().toString();
    const antrag = await lockOpenRuecksetzung(tx, id, now);
    if (!antrag) throw personalFaults.RUECKSETZUNG_NICHT_GEFUNDEN();
    const { konto_id: kontoId, beantragt_von: beantragtVon } = antrag;
    // Who asked may take it back, but not release it.
    if (actor.id === kontoId || (freigeben && actor.id === beantragtVon)) throw personalFaults.ZWEITE_PERSON();
    await decideRuecksetzung(tx, id, { von: actor.id, now, freigegeben: freigeben });
    await events.emit(tx, ruecksetzungBewegt, { ruecksetzungId: id, kontoId });
    const konto = await lockKonto(tx, kontoId);
    if (!freigeben || !konto) return {};
    await removeAllFactors(tx, kontoId);
    await deleteSitzungen(tx, kontoId);
    await events.emit(tx, kontoGeaendert, { kontoId });
    const rest = (await findKontoById(tx, kontoId)) ?? konto;
    if (rest.quelle === 'oidc' || rest.status === 'deaktiviert')
      await tellOwner(context, rest, 'Der zweite Faktor Ihres Kontos wurde zurückgesetzt.');
    else await sendEinmallink(context, rest);
    return {};
  },
  audit: ({ id, freigeben }) => ({
    what: freigeben ? 'faktor.ruecksetzung-freigegeben' : 'faktor.ruecksetzung-abgelehnt',
    objects: [{ art: 'faktor-ruecksetzung', id }],
  }),
});

export const ruecksetzungActions: readonly Action[] = [request, list, count, decide];
