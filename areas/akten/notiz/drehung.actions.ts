/**
 * Turning a page for everybody. A fact of the page, not of the file: the original, its hash and its seal stay as they are,
 * and so does the working copy. Allowed in a Vorgang that is z. d. A. too: it helps reading and changes nothing.
 */
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { akteBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { findDokumentById } from '../dokument.sql.ts';
import { notFound, requireMoreThanReading } from '../sichtbar.ts';
import { packWords, unpackWords } from '../worte.ts';
import * as api from './drehung.api.ts';
import { turnedBy, turnKasten } from './drehung.rules.ts';
import { lockSeite, storeTurned } from './drehung.sql.ts';

export const turnSeite = defineAction(api.turnSeite, {
  run: async (context, { id, nr, um, gesehen }) => {
    const { tx, actor } = context;
    const dokument = await findDokumentById(tx, actor, id);
    if (!dokument) throw await notFound(context, 'dokument', id);
    await requireMoreThanReading(context, (own) => findDokumentById(tx, own, id));
    const seite = await lockSeite(tx, id, nr);
    if (!seite) throw aktenFaults.SEITE_NICHT_GEFUNDEN({ seite: nr });
    // Recognition finds out by itself which way is up, and would turn the page once more.
    if (seite.status === 'wartet' || seite.status === 'laeuft') throw aktenFaults.SEITE_WIRD_ERKANNT();
    if (seite.drehung !== gesehen) throw commonFaults.KONFLIKT();
    const words = (await unpackWords(seite.worte)).map((word) => turnKasten(word, um));
    const drehung = turnedBy(seite.drehung, um);
    await storeTurned(tx, id, nr, {
      drehung,
      um,
      worte: seite.worte ? await packWords(words) : null,
      breite: um === 180 ? seite.breite : seite.hoehe,
      hoehe: um === 180 ? seite.hoehe : seite.breite,
    });
    if (dokument.akte_id) await context.events.emit(tx, akteBewegt, { akteId: dokument.akte_id });
    return { drehung };
  },
  audit: ({ id, nr, um }) => ({
    what: 'seite.gedreht',
    objects: [{ art: 'dokument', id }],
    details: { seite: nr, um },
  }),
});
