/** The Ausgangspost: who was written to and what became of it. Opening a message is a right of its own, its link an act. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { countNachrichten, findNachricht, listNachrichten as selectNachrichten } from '#platform/mail/mail.sql.ts';
import { readWholeText } from '#platform/mail/one-time-links.ts';
import { betriebFaults } from './betrieb.faults.ts';
import { getNachricht, listNachrichten, revealNachricht } from './nachricht.api.ts';
import { toKurz, toNachricht } from './nachricht.ts';

/** In the demo too: what it shows must be true of an office. */
function mayRead({ actor }: Pick<ActionContext, 'actor'>): boolean {
  return actor.rights.has('betrieb.ausgangspost');
}

const listNachrichtenAction = defineAction(listNachrichten, {
  async run(context, { status, ab, anzahl }) {
    const { tx, config } = context;
    const rows = await selectNachrichten(tx, { status, before: ab, limit: anzahl + 1 });
    const shown = rows.slice(0, anzahl);
    return {
      nachrichten: shown.map(toKurz),
      anzahl: await countNachrichten(tx),
      weiter: rows.length > anzahl ? shown.at(-1)?.id : undefined,
      mailserver: config.BLEIBE_SMTP_URL !== undefined,
      darfLesen: mayRead(context),
    };
  },
  audit: (_input, result) => ({
    what: 'nachrichten.aufgelistet',
    objects: [],
    details: { anzahl: result?.nachrichten.length ?? 0 },
  }),
});

const getNachrichtAction = defineAction(getNachricht, {
  authorise(context) {
    if (!mayRead(context)) throw betriebFaults.INHALT_GESPERRT();
  },
  async run({ tx }, { id }) {
    const found = await findNachricht(tx, id);
    if (!found) throw betriebFaults.NACHRICHT_NICHT_GEFUNDEN();
    return toNachricht(found);
  },
  audit: ({ id }) => ({ what: 'nachricht.gelesen', objects: [{ art: 'nachricht', id }] }),
});

const revealNachrichtAction = defineAction(revealNachricht, {
  async run({ tx, keys }, { id }) {
    const found = await findNachricht(tx, id);
    if (!found) throw betriebFaults.NACHRICHT_NICHT_GEFUNDEN();
    if (found.geheim === null) throw betriebFaults.KEIN_LINK();
    return { text: readWholeText(keys, found) };
  },
  audit: ({ id }) => ({ what: 'nachricht.link-gelesen', objects: [{ art: 'nachricht', id }] }),
});

export const nachrichtActions = [listNachrichtenAction, getNachrichtAction, revealNachrichtAction];
