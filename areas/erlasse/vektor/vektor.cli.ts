/** `./bleibe erlasse vektoren` */
import type { Command } from '#platform/cli/command.ts';
import { type Bauende, baueVektoren, readFortschritt } from './vektorbau.ts';

const WORTE: Readonly<Record<Bauende, string>> = {
  fertig: 'Alle Absätze haben ihren Vektor.',
  unterbrochen: 'Unterbrochen; der nächste Aufruf macht dort weiter.',
  gestoert: 'Der KI-Server gibt keine Vektoren; was fehlt, kommt mit dem nächsten Aufruf.',
  fertig_ohne_vertrauliche:
    'Vertrauliche Sammlungen und VS-NfD bleiben ohne Vektoren, weil der KI-Server nicht im eigenen Netz steht.',
};

export const vektorCommand: Command = {
  name: 'erlasse vektoren',
  text: 'Fehlende Vektoren für die Suche nach dem Sinn jetzt berechnen; sonst geschieht es von selbst alle fünf Minuten',
  maxArgs: 0,
  needs: 'kernel',
  run: async ({ json, out, note, signal }, kernel) => {
    const vorher = await readFortschritt(kernel);
    if (!vorher) {
      out(
        json
          ? JSON.stringify({ ende: 'kein_modell' })
          : 'Es ist kein Modell für Vektoren eingerichtet (BLEIBE_KI_EMBEDDING_URL).',
      );
      return 1;
    }
    const fehlend = vorher.absaetze - vorher.mitVektor;
    const bericht = await baueVektoren(kernel, signal, (neu) => note(`${neu}/${fehlend}`));
    const { ende, neu, abgelehnt, fehler } = bericht;
    const stand = await readFortschritt(kernel);
    if (json) out(JSON.stringify({ ende, neu, abgelehnt, ...stand, fehler: fehler?.code ?? null }));
    else {
      out(
        `${neu} neu, ${stand?.mitVektor} von ${stand?.absaetze} Absätzen.${abgelehnt > 0 ? ` ${abgelehnt} hat der Server abgelehnt.` : ''}`,
      );
      out(fehler && ende === 'gestoert' ? `${fehler.title}. ${WORTE.gestoert}` : WORTE[ende]);
    }
    return ende === 'fertig' ? 0 : 1;
  },
};
