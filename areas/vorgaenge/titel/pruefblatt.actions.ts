/** Verbs on the sheet "title goes on, work allowed": only after somebody confirmed it. */
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { findAktenDerPersonen, ownRange } from '#areas/akten/index.ts';
import { findAmtName, findNamen } from '#areas/personal/index.ts';
import { qrSvg } from '#engines/typeset/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { printBlatt } from '../druck.ts';
import * as api from './pruefblatt.api.ts';
import { beurteileBlatt, codeFrom, showCode } from './pruefblatt.rules.ts';
import { insertBlatt, listBlattRows, revokeBlatt } from './pruefblatt.sql.ts';
import { auskunftOf, PRUEFCODE } from './pruefblatt.ts';
import { titelFaults } from './titel.faults.ts';
import { standOn } from './titel.rules.ts';
import { insertTitelEintrag, listPapiereOf, type TitelRow } from './titel.sql.ts';
import { germanDay, requireTitel, requireTitelToChange } from './titel.ts';
import { nameOfTitel } from './titelart.data.ts';

function freshCode(): string {
  for (;;) {
    const code = codeFrom(randomBytes(64));
    if (code !== undefined) return code;
  }
}

async function judge({ tx, actor, clock }: ActionContext, row: TitelRow) {
  const heute = clock.today().toString();
  const fiktion = (await listPapiereOf(tx, actor, row.person_id)).find(({ art }) => art === 'fiktion');
  const urteil = beurteileBlatt(
    {
      stand: standOn({ gueltigBis: row.gueltig_bis, fortgiltBis: row.fortgilt_bis, beendet: row.beendet }, heute),
      beschaeftigung: row.beschaeftigung,
      fortgiltBis: row.fortgilt_bis,
      fortgeltungNorm: row.fortgeltung_norm,
      fiktionBis: fiktion?.gueltig_bis ?? null,
    },
    heute,
  );
  if (!urteil.moeglich) throw titelFaults.BLATT_NICHT_MOEGLICH({ grund: urteil.grund });
  return urteil;
}

async function draw(context: ActionContext, row: TitelRow, bis: string, grundlage: string, code: string) {
  const { tx, actor, config } = context;
  const paar = { akteId: row.akte_id, personId: row.person_id };
  const wer = [...(await findAktenDerPersonen(tx, actor, [paar])).values()][0];
  const address = `${config.BLEIBE_PUBLIC_URL ?? `http://localhost:${config.PORT}`}/pruefen/${code}`;
  const beschraenkt = row.beschaeftigung === 'beschraenkt';
  const answer = await printBlatt(context, 'Titel gilt fort', {
    amt: await findAmtName(tx),
    titel: 'Der Aufenthaltstitel gilt fort',
    satz: beschraenkt
      ? 'Der unten genannte Titel gilt weiter. Arbeit ist so erlaubt, wie es im Titel steht.'
      : 'Der unten genannte Titel gilt weiter. Arbeit ist erlaubt.',
    felder: [
      ['Name', [wer?.familienname, wer?.vornamen].filter(Boolean).join(', ')],
      ['Titel', nameOfTitel(row)],
      ['Gilt fort bis', germanDay(bis)],
      ['Grundlage', grundlage],
      ['Prüfcode', showCode(code)],
    ],
    unterschriften: [`Für die Behörde: ${actor.displayName}, ${germanDay(context.clock.today().toString())}`],
    qr: await qrSvg(address),
    qrText: 'Hier prüfen Sie, ob dieses Blatt noch gilt. Die Seite nennt keine Person.',
  });
  return (await buffer(await answer.open())).toString('base64');
}

export const confirmPruefblatt = defineAction(api.confirmPruefblatt, {
  run: async (context, { titelId }) => {
    const row = await requireTitelToChange(context, titelId);
    const { bis, grundlage, arbeit } = await judge(context, row);
    const code = freshCode();
    const pdf = await draw(context, row, bis, grundlage, code);
    const values = { titelId, akteId: row.akte_id, bis, grundlage, arbeit };
    const codeHmac = context.keys.hmac(PRUEFCODE, code);
    const id = await insertBlatt(context.tx, { ...values, codeHmac }, context.actor.id);
    const text = `Prüfblatt bestätigt, gilt bis ${germanDay(bis)}`;
    await insertTitelEintrag(
      context.tx,
      { titelId, art: 'pruefblatt', text, norm: grundlage, bezug: id },
      context.actor.id,
    );
    return { id, pdf, code: showCode(code), bis };
  },
  audit: ({ titelId }, result) => ({
    what: 'pruefblatt.bestaetigt',
    objects: [{ art: 'titel', id: titelId }, ...(result ? [{ art: 'pruefblatt', id: result.id }] : [])],
  }),
});

export const listPruefblaetter = defineAction(api.listPruefblaetter, {
  run: async (context, { titelId }) => {
    await requireTitel(context, titelId);
    const rows = await listBlattRows(context.tx, context.actor, titelId);
    const wer = [...new Set(rows.map((row) => row.bestaetigt_von))];
    const namen = new Map((await findNamen(context.tx, wer)).map(({ id, name }) => [id, name]));
    return {
      blaetter: rows.map((row) => ({
        ...{ id: row.id, bis: row.gueltig_bis, arbeit: row.arbeit, grundlage: row.grundlage },
        bestaetigtVon: namen.get(row.bestaetigt_von) ?? row.bestaetigt_von,
        bestaetigtAm: row.created_at,
        ...(row.widerrufen_at ? { widerrufenAm: row.widerrufen_at } : {}),
      })),
    };
  },
  audit: ({ titelId }) => ({ what: 'pruefblaetter.aufgelistet', objects: [{ art: 'titel', id: titelId }] }),
});

export const revokePruefblatt = defineAction(api.revokePruefblatt, {
  run: async ({ tx, actor }, { id, grund }) => {
    const titelId = await revokeBlatt(tx, ownRange(actor), id, grund);
    if (titelId === undefined) throw titelFaults.BLATT_NICHT_GEFUNDEN();
    await insertTitelEintrag(tx, { titelId, art: 'pruefblatt', text: `Prüfblatt widerrufen: ${grund}` }, actor.id);
    return {};
  },
  audit: ({ id, grund }) => ({ what: 'pruefblatt.widerrufen', objects: [{ art: 'pruefblatt', id }], reason: grund }),
});

export const checkPruefcode = defineAction(api.checkPruefcode, {
  run: (context, { code }) => auskunftOf(context, context.tx, code),
  audit: () => ({ withoutAudit: 'nobody is named, neither who asks nor whom it is about' }),
});

export const pruefblattActions = [confirmPruefblatt, listPruefblaetter, revokePruefblatt, checkPruefcode];
