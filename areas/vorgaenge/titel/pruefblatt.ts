/** What a code answers: over the contract, and as a plain page for whoever reads the sheet with a phone. */
import type { FastifyInstance } from 'fastify';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { readCode } from './pruefblatt.rules.ts';
import { findAuskunft } from './pruefblatt.sql.ts';
import { germanDay } from './titel.ts';

export const PRUEFCODE = 'vorgaenge.pruefcode';

export interface Auskunft {
  readonly gueltig: boolean;
  readonly bis?: string;
  readonly arbeit?: 'erlaubt' | 'beschraenkt';
}

/** Unknown, revoked and expired look alike: nobody learns which codes there were. */
export async function auskunftOf(
  { keys, clock }: Pick<Kernel, 'keys' | 'clock'>,
  db: Database | Tx,
  text: string,
): Promise<Auskunft> {
  const code = readCode(text);
  if (code === undefined) return { gueltig: false };
  const found = await findAuskunft(db, keys.hmac(PRUEFCODE, code), clock.today().toString());
  return found ? { gueltig: true, ...found } : { gueltig: false };
}

const ARBEIT = {
  erlaubt: 'Arbeit ist erlaubt.',
  beschraenkt: 'Arbeit ist erlaubt, wie sie im Titel beschrieben ist. Lassen Sie sich den Titel zeigen.',
} as const;

function pageOf({ gueltig, bis, arbeit }: Auskunft): string {
  const [title, text] =
    gueltig && bis && arbeit
      ? [`Gültig bis ${germanDay(bis)}`, `Der Aufenthaltstitel gilt fort. ${ARBEIT[arbeit]}`]
      : [
          'Nicht gültig',
          'Zu diesem Code gibt es kein gültiges Blatt. Prüfen Sie die Zeichen oder fragen Sie die Person nach einem neuen.',
        ];
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title></head>
<body><main><p>Prüfung eines Blattes der Ausländerbehörde</p><h1>${title}</h1><p>${text}</p>
<p>Diese Seite nennt keine Person. Vergleichen Sie den Namen auf dem Blatt mit dem Ausweis.</p></main></body></html>`;
}

/** `/pruefen/CODE`, for phones: no script, no style, nothing of a person, and few tries a minute. */
export function registerPruefseite(app: FastifyInstance, kernel: Kernel): void {
  app.get<{ Params: { code: string } }>(
    '/pruefen/:code',
    { config: { access: 'public', perMinute: 20 } },
    async (request, reply) => {
      const auskunft = await auskunftOf(kernel, kernel.pool.db, request.params.code.slice(0, 60));
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(pageOf(auskunft));
    },
  );
}
