/** Verbs on redactions. */
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { aktenFaults } from '../akten.faults.ts';
import { requireDokument, requireDokumentToChange } from '../dokument.actions.ts';
import * as api from './schwaerzung.api.ts';
import { findSchwaerzung, nextStand, releaseStand, replaceKaesten } from './schwaerzung.sql.ts';

const objects = (id: string) => [{ art: 'dokument', id }];

export const getSchwaerzung = defineAction(api.getSchwaerzung, {
  run: async (context, { id }) => {
    await requireDokument(context, id);
    const row = await findSchwaerzung(context.tx, context.actor, id);
    if (!row) return { version: 0, kaesten: [] };
    return {
      version: row.version,
      kaesten: row.kaesten,
      geaendertAm: row.geaendert_at,
      ...(row.geprueft_at ? { geprueftAm: row.geprueft_at } : {}),
      ...(row.geprueft_by ? { geprueftVon: row.geprueft_by } : {}),
    };
  },
  audit: ({ id }) => ({ what: 'schwaerzung.gelesen', objects: objects(id) }),
});

export const saveSchwaerzung = defineAction(api.saveSchwaerzung, {
  run: async (context, { id, version, kaesten }) => {
    const dokument = await requireDokumentToChange(context, id);
    const beyond = kaesten.find(({ seite }) => seite > dokument.seiten);
    if (beyond) throw aktenFaults.SEITE_NICHT_GEFUNDEN({ seite: beyond.seite });
    const next = await nextStand(context.tx, id, version, context.actor.id);
    if (next === undefined) throw commonFaults.KONFLIKT();
    await replaceKaesten(context.tx, id, kaesten);
    return { version: next };
  },
  audit: ({ id, kaesten }) => ({
    what: 'schwaerzung.gespeichert',
    objects: objects(id),
    details: { kaesten: kaesten.length },
  }),
});

export const releaseSchwaerzung = defineAction(api.releaseSchwaerzung, {
  run: async (context, { id, version }) => {
    await requireDokumentToChange(context, id);
    const released = await releaseStand(context.tx, id, version, context.actor.id);
    if (released === undefined) throw commonFaults.KONFLIKT();
    return { version: released };
  },
  audit: ({ id, version }) => ({ what: 'schwaerzung.freigegeben', objects: objects(id), details: { version } }),
});

export const schwaerzungActions = [getSchwaerzung, saveSchwaerzung, releaseSchwaerzung];
