import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { verfahrenKurzSchema } from '../verfahren.schema.ts';
import { verfahrensartSchema } from '../verfahrensart.schema.ts';
import { aenderungSchema, codelisteSchema, rechtszeileSchema } from './rechtsstand.schema.ts';
import {
  abschnittSchema,
  geltendSchema,
  regelFassungSchema,
  regelInhaltSchema,
  regelKurzSchema,
  unterschiedSchema,
} from './regelwerk.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });
const schluessel = z.string().max(80);

export const listVerfahrensarten = contract({
  name: 'listVerfahrensarten',
  method: 'GET',
  path: '/api/vorgaenge/verfahrensarten',
  summary: 'Verfahrensarten, wie sie heute heißen und geführt werden',
  access: 'vorgaenge.lesen',
  input: z.object({}),
  output: z.object({ verfahrensarten: z.array(verfahrensartSchema) }),
});

export const listGebuehrensaetze = contract({
  name: 'listGebuehrensaetze',
  method: 'GET',
  path: '/api/vorgaenge/gebuehrensaetze',
  summary: 'Gebührentatbestände, die heute festgesetzt werden können',
  access: 'vorgaenge.gebuehr.lesen',
  input: z.object({}),
  output: z.object({
    saetze: z.array(
      z.object({ schluessel: z.string(), text: z.string(), norm: z.string(), brauchtTitel: z.boolean() }),
    ),
  }),
});

export const listRegelwerk = contract({
  name: 'listRegelwerk',
  method: 'GET',
  path: '/api/vorgaenge/regelwerk',
  summary: 'Regelwerk: Unterlagenlisten, Gebühren und Verfahrensarten mit dem, was heute gilt',
  access: 'vorgaenge.lesen',
  input: z.object({ abschnitt: abschnittSchema.optional() }),
  output: z.object({ regeln: z.array(regelKurzSchema) }),
});

export const getRegel = contract({
  name: 'getRegel',
  method: 'GET',
  path: '/api/vorgaenge/regelwerk/:schluessel',
  summary: 'Ein Eintrag mit seinen Fassungen, Unterschieden und den offenen Vorgängen, die er betrifft',
  access: 'vorgaenge.recht',
  input: z.object({ schluessel }),
  output: z.object({
    schluessel: z.string(),
    abschnitt: abschnittSchema,
    name: z.string(),
    geltend: geltendSchema.optional(),
    /** The newest first. */
    fassungen: z.array(regelFassungSchema),
    /** What may count as a document; for evidence lists. */
    dokumenttypen: z.array(z.object({ typ: z.string(), name: z.string() })),
    betroffen: z.object({
      anzahl: z.number().int(),
      erste: z.array(verfahrenKurzSchema),
      /** Applications begun in the portal. */
      entwuerfe: z.number().int(),
    }),
  }),
});

export const saveRegelEntwurf = contract({
  name: 'saveRegelEntwurf',
  method: 'PUT',
  path: '/api/vorgaenge/regelwerk/:schluessel/entwurf',
  summary: 'Eine neue Fassung entwerfen oder den Entwurf ändern',
  access: 'vorgaenge.recht',
  input: z.object({
    schluessel,
    entwurf: seen.optional(),
    gueltigAb: z.iso.date('Bitte geben Sie an, ab welchem Tag die Fassung gilt.'),
    inhalt: regelInhaltSchema,
  }),
  output: regelFassungSchema,
});

export const releaseRegel = contract({
  name: 'releaseRegel',
  method: 'POST',
  path: '/api/vorgaenge/regelwerk/fassungen/:id/freigabe',
  summary: 'Entwurf einer Regel als zweite Person freigeben',
  access: 'vorgaenge.recht',
  input: seen,
  output: regelFassungSchema,
});

export const discardRegelEntwurf = contract({
  name: 'discardRegelEntwurf',
  method: 'POST',
  path: '/api/vorgaenge/regelwerk/fassungen/:id/verwerfen',
  summary: 'Entwurf einer Regel verwerfen',
  access: 'vorgaenge.recht',
  input: seen,
  output: z.object({}),
});

export const tryRegel = contract({
  name: 'tryRegel',
  method: 'POST',
  path: '/api/vorgaenge/regelwerk/fassungen/:id/probe',
  summary: 'Einen Entwurf an einem Vorgang ausprobieren; nichts wird geändert',
  access: 'vorgaenge.recht',
  input: z.object({ id: z.uuid(), verfahrenId: z.uuid('Bitte wählen Sie einen Vorgang.') }),
  output: z.object({ satz: z.string(), aenderungen: z.array(unterschiedSchema) }),
  idempotent: false,
});

export const exportRegelwerk = contract({
  name: 'exportRegelwerk',
  method: 'GET',
  path: '/api/vorgaenge/regelwerk-datei',
  summary: 'Geltendes Regelwerk als JSON-Datei, etwa für ein Nachbaramt',
  access: 'vorgaenge.recht',
  input: z.object({}),
  output: z.unknown(),
  bytes: true,
});

export const importRegelwerk = contract({
  name: 'importRegelwerk',
  method: 'POST',
  path: '/api/vorgaenge/regelwerk-datei',
  summary: 'Regelwerk eines anderen Amts prüfen und als Entwürfe übernehmen',
  access: 'vorgaenge.recht',
  input: z.object({
    text: z.string().min(2).max(2_000_000),
    gueltigAb: z.iso.date('Bitte geben Sie an, ab welchem Tag die Fassungen gelten.'),
    /** Only say what would come of it. */
    nurPruefen: z.boolean(),
    /** Which of them to take; without it all that pass. */
    auswahl: z.array(schluessel).max(500).optional(),
  }),
  output: z.object({
    amt: z.string(),
    gleich: z.number().int(),
    neu: z.array(z.object({ schluessel: z.string(), name: z.string(), unterschiede: z.array(unterschiedSchema) })),
    abgelehnt: z.array(z.object({ schluessel: z.string(), grund: z.string() })),
  }),
  maxBodyBytes: 3 * 1024 * 1024,
});

export const getRechtsstand = contract({
  name: 'getRechtsstand',
  method: 'GET',
  path: '/api/vorgaenge/rechtsstand',
  summary: 'Welches Recht bis wann geprüft ist, was sich seither geändert hat und was deshalb offen bleibt',
  access: 'vorgaenge.recht',
  input: z.object({}),
  output: z.object({
    heute: z.string(),
    aenderungen: z.array(aenderungSchema),
    zeilen: z.array(rechtszeileSchema),
  }),
});

export const listCodelisten = contract({
  name: 'listCodelisten',
  method: 'GET',
  path: '/api/vorgaenge/codelisten',
  summary: 'Schlüsseltabellen der Standards und dieses Hauses mit ihrer Fassung',
  access: 'vorgaenge.recht',
  input: z.object({}),
  output: z.object({ listen: z.array(codelisteSchema) }),
});
