/** The case itself invites: a card that lies ready calls its person, where they gave an address for that. */
import { findAbholer, karteBereit } from '#areas/vorgaenge/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { findAnliegenAm } from '../anliegen/katalog.ts';
import { TERMINSPRACHEN, type Terminsprache } from '../termine.schema.ts';
import { SYSTEM } from './buchung.ts';
import { invite } from './einladung.ts';
import { readGrenzen } from './grenzen.ts';

/** Key of the Anliegen that comes with Bleibe; an office that has none invites nobody by itself. */
const ABHOLUNG = 'abholung';

export const ladeZurKarteEin: EventHandler = {
  name: 'termine.lade-zur-karte-ein',
  event: karteBereit,
  async handle(kernel, tx, payload) {
    const { karteId } = karteBereit.payload.parse(payload);
    if ((await readGrenzen(tx))['einladung-karte'] === 0) return;
    const anliegen = await findAnliegenAm(tx, ABHOLUNG, kernel.clock.today().toString());
    const wer = await findAbholer(kernel, tx, karteId);
    if (!anliegen?.aktiv || !wer) return;
    const { akteId, personId, verfahrenId, familienname, vornamen, geburtsdatum, email } = wer;
    try {
      await invite(
        { ...kernel, tx },
        {
          ...{ anliegen: [{ schluessel: ABHOLUNG, personen: 1 }], anlass: 'karte', bezug: karteId },
          ...{ akteId, personId, verfahrenId, konto: SYSTEM.id, sprache: spracheOf(wer.sprache) },
          angaben: { personen: [{ familienname, vornamen, geburtsdatum }], email },
        },
      );
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      // No Platz is set up yet: that is the office's matter, and no reason to hold up all that follows in the stream.
      kernel.log.warn({ err: cause, karteId }, 'nobody could be invited to take a card');
    }
  },
};

const spracheOf = (sprache: string): Terminsprache =>
  (TERMINSPRACHEN as readonly string[]).includes(sprache) ? (sprache as Terminsprache) : 'de';
