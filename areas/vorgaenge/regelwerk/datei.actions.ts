/** Sharing the Regelwerk with another office: out as a file, in as drafts that wait for their second person. */
import { Readable } from 'node:stream';
import { findAmtName } from '#areas/personal/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { createDraft, listAllVersions } from '#platform/edited/edited.ts';
import { planUebernahme, readRegelwerkDatei } from './datei.rules.ts';
import { einwaendeAm, freigegebene } from './fassung.ts';
import { exportRegelwerk as exportApi, importRegelwerk as importApi } from './regelwerk.api.ts';
import { REGELN, type Regel } from './regelwerk.data.ts';
import { regelwerkFaults } from './regelwerk.faults.ts';
import { regelAm } from './regelwerk.rules.ts';
import { type RegelwerkDatei, regelKind } from './regelwerk.schema.ts';

export const exportRegelwerk = defineAction(exportApi, {
  run: async ({ tx, clock }) => {
    const stand = clock.today().toString();
    const versions = await listAllVersions(tx, regelKind);
    const datei: RegelwerkDatei = {
      format: 'bleibe-regelwerk',
      version: 1,
      amt: await findAmtName(tx),
      stand,
      regeln: REGELN.flatMap((regel) => {
        const now = regelAm(regel, freigegebene(versions, regel.schluessel), stand);
        return now ? [{ schluessel: regel.schluessel, inhalt: now.inhalt }] : [];
      }),
    };
    const bytes = Buffer.from(`${JSON.stringify(datei, null, 2)}\n`, 'utf8');
    return {
      contentType: 'application/json; charset=utf-8',
      length: bytes.length,
      filename: `Regelwerk ${stand}.json`,
      open: (range?: { start: number; end: number }) =>
        Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: notPersonal('lists and amounts name nobody'),
});

export const importRegelwerk = defineAction(importApi, {
  run: async ({ tx, actor, clock }, { text, gueltigAb, nurPruefen, auswahl }) => {
    const datei = readRegelwerkDatei(text);
    if (!datei) throw regelwerkFaults.REGELDATEI_UNLESBAR();
    const versions = await listAllVersions(tx, regelKind);
    const plan = planUebernahme(
      datei,
      (regel: Regel) => regelAm(regel, freigegebene(versions, regel.schluessel), gueltigAb)?.inhalt,
      (regel, inhalt) => einwaendeAm(clock, regel, inhalt, gueltigAb)[0]?.message,
      (schluessel) => versions.some((one) => one.schluessel === schluessel && one.status === 'ENTWURF'),
    );
    const wanted = plan.neu.filter(({ regel }) => auswahl?.includes(regel.schluessel) ?? true);
    if (!nurPruefen)
      for (const { regel, inhalt } of wanted)
        await createDraft(tx, regelKind, regel.schluessel, actor, { inhalt, gueltigAb });
    return {
      amt: datei.amt,
      gleich: plan.gleich,
      neu: (nurPruefen ? plan.neu : wanted).map(({ regel, unterschiede }) => ({
        schluessel: regel.schluessel,
        name: regel.name,
        unterschiede,
      })),
      abgelehnt: [...plan.abgelehnt],
    };
  },
  audit: ({ nurPruefen, gueltigAb }, result) => ({
    what: nurPruefen ? 'regelwerk.datei-geprueft' : 'regelwerk.datei-uebernommen',
    objects: [],
    details: { gueltigAb, anzahl: result?.neu.length ?? 0 },
  }),
});
