/** Lieferung and Eingang: what was offered, and the fate of each file. Offered and stored must be equal. */
import { z } from 'zod';
import { aktenzeichenSchema } from './akte.schema.ts';
import { herkunftSchema } from './dokument.schema.ts';
import { scanAngabeSchema } from './ersetzung/vorgabe.schema.ts';
import { akteVerweisSchema, personKurzSchema } from './person.schema.ts';
import { emailAngabenSchema } from './postfach/postfach.schema.ts';

/**
 * `angeboten` announced, bytes not here yet · `gespeichert` original stored, waiting · `erkennung` pages at work ·
 * `dublette` same bytes known, a human decides · `zuzuordnen` recognised, a human names the Akte · `zugeordnet` lies
 * in its Akte · `fehler` could not be read, see `fehler` · `verworfen` a human decided against it.
 */
export const eingangStatusSchema = z.enum([
  'angeboten',
  'gespeichert',
  'erkennung',
  /** A part of a stack whose file is being made. */
  'teil',
  /** Divided: its parts are where people look. */
  'zerlegt',
  'dublette',
  'zuzuordnen',
  'zugeordnet',
  'fehler',
  'verworfen',
]);
export type EingangStatus = z.output<typeof eingangStatusSchema>;

/**
 * What became of an offered file, each in exactly one: `unterwegs` not here yet · `aufgenommen` stored, its pages at work
 * or done · `unlesbar` stored, but nothing can be read of it · `bekannt` stored, and the same bytes were here before ·
 * `abgelehnt` not stored, see `fehler` · `ausgeblieben` announced and never arrived · `verworfen` a human decided against it.
 */
export const verbleibSchema = z.enum([
  'unterwegs',
  'aufgenommen',
  'unlesbar',
  'bekannt',
  'abgelehnt',
  'ausgeblieben',
  'verworfen',
]);
export type Verbleib = z.output<typeof verbleibSchema>;

export const fehlerSchema = z.object({ code: z.string(), titel: z.string(), rat: z.string() });

export const vorschlagSchema = z.object({
  akte: akteVerweisSchema,
  /** Names of the Akte's persons. */
  personen: z.array(z.string()),
  score: z.number(),
  gruende: z.array(z.string()),
});

/** What the pages of a stack say against each other: an Akte, a person or an Aktenzeichen, and on which pages. */
export const unstimmigkeitSchema = z.object({
  seiten: z.array(z.number().int()),
  /** Only where the actor may see it. */
  akte: akteVerweisSchema.optional(),
  personen: z.array(z.string()),
  /** As it stands on the page. */
  aktenzeichen: z.string().optional(),
});

export const eingangSchema = z.object({
  id: z.uuid(),
  lieferungId: z.uuid(),
  /** Position in the delivery, from 1; a part of a stack has none. */
  nr: z.number().int().optional(),
  dateiname: z.string(),
  /** Bytes; as announced until stored. */
  groesse: z.number().optional(),
  sha256: z.string().optional(),
  status: eingangStatusSchema,
  fehler: fehlerSchema.optional(),
  dokumentId: z.uuid().optional(),
  titel: z.string().optional(),
  /** Only where the actor may see it. */
  akte: akteVerweisSchema.optional(),
  /** A part of a stack: which of its pages. */
  teil: z.object({ umordnungId: z.uuid(), von: z.number().int(), bis: z.number().int() }).optional(),
  /** Divided at separator sheets: into what. */
  zerlegt: z
    .object({
      umordnungId: z.uuid(),
      teile: z.number().int(),
      /** Separator sheets and their backs, which went into no part. */
      blaetter: z.number().int(),
      /** Parts that lie in an Akte. */
      zugeordnet: z.number().int(),
    })
    .optional(),
  /** The known document with the same bytes, where the actor may see it. */
  dubletteVon: z.object({ dokumentId: z.uuid(), titel: z.string(), akte: akteVerweisSchema.optional() }).optional(),
  seiten: z.number().int(),
  seitenFertig: z.number().int(),
  /** Pages to look at: unreadable or failed. */
  auffaellig: z.number().int(),
  verbleib: verbleibSchema,
  herkunft: herkunftSchema,
  /** The message it came with. */
  email: emailAngabenSchema.optional(),
  eingegangenAm: z.string(),
});
export type Eingang = z.output<typeof eingangSchema>;

export const eingangDetailSchema = eingangSchema.extend({
  vorschlaege: z.array(vorschlagSchema),
  /** Pages that name different persons or Akten; empty when they agree. */
  unstimmigkeit: z.array(unstimmigkeitSchema),
  textanfang: z.string(),
});

export const eingangListeSchema = z.object({
  eintraege: z.array(eingangDetailSchema.omit({ textanfang: true })),
  weiter: z.string().optional(),
  zaehler: z.object({
    zuzuordnen: z.number().int(),
    dublette: z.number().int(),
    fehler: z.number().int(),
    inArbeit: z.number().int(),
  }),
});

export const listEingangInputSchema = z.object({
  /** `offen`: all that waits for a human. */
  status: z.union([eingangStatusSchema, z.literal('offen')]).default('offen'),
  ab: z.string().optional(),
  anzahl: z.coerce.number().int().min(1).max(100).default(30),
});

export const startLieferungInputSchema = z.object({
  /** Every file that is offered; the receipt lists them all, whatever becomes of them. */
  dateien: z
    .array(z.object({ name: z.string().min(1).max(500), groesse: z.number().int().min(0) }))
    .min(1)
    .max(5000),
  /** The Akte they belong to, when the person knows it. */
  akteId: z.uuid().optional(),
  /** Scanned for replacement: with which Scanprofil, and which objected document it replaces. */
  scan: scanAngabeSchema.optional(),
});

export const startLieferungOutputSchema = z.object({
  lieferungId: z.uuid(),
  /** tus endpoint. Each upload names its `eingangId` in the tus metadata. */
  uploadPfad: z.string(),
  dateien: z.array(z.object({ eingangId: z.uuid(), name: z.string(), groesse: z.number() })),
});

export const lieferungSchema = z.object({
  id: z.uuid(),
  herkunft: herkunftSchema,
  status: z.enum(['offen', 'abgeschlossen']),
  begonnenAm: z.string(),
  abgeschlossenAm: z.string().optional(),
  /** What was offered, and how many of these are stored. */
  angeboten: z.number().int(),
  gespeichert: z.number().int(),
  fehler: z.number().int(),
  dubletten: z.number().int(),
  /** The same files by what became of them; adds up to `angeboten`. */
  verbleib: z.record(verbleibSchema, z.number().int()),
  seiten: z.number().int(),
  seitenFertig: z.number().int(),
});
export type Lieferung = z.output<typeof lieferungSchema>;

/** Of a delivery that came with a list: the list against what came. Each difference is an alarm. */
export const abgleichSchema = z.object({
  /** Files that the list names. */
  gelistet: z.number().int(),
  fehlend: z.array(z.string()),
  zusaetzlich: z.array(z.string()),
  /** Other bytes than the list states. */
  abweichend: z.array(z.string()),
  /** What stands in the list and was not taken over, in sentences. */
  hinweise: z.array(z.string()).optional(),
});
export type Abgleich = z.output<typeof abgleichSchema>;

/** The receipt (Quittung). */
export const quittungSchema = lieferungSchema.extend({
  dateien: z.array(eingangSchema),
  abgleich: abgleichSchema.optional(),
});
export type Quittung = z.output<typeof quittungSchema>;

export const lieferungListeSchema = z.object({ eintraege: z.array(lieferungSchema), weiter: z.string().optional() });

export const assignEingangInputSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid().optional(),
  aktenzeichen: aktenzeichenSchema.optional(),
});

/** Find the Akte for a file: by its number or a part of it, or by the name of a person. */
export const findZielaktenInputSchema = z.object({
  q: z.string().trim().min(2, 'Bitte geben Sie mindestens zwei Zeichen ein.').max(100),
});

export const zielaktenSchema = z.object({
  akten: z.array(
    akteVerweisSchema.extend({ personen: z.array(personKurzSchema.omit({ staatsangehoerigkeiten: true })) }),
  ),
  /** More fit than are named. */
  mehr: z.boolean(),
});
export type Zielakte = z.output<typeof zielaktenSchema>['akten'][number];

export const fortschrittSchema = z.object({
  wartend: z.number().int(),
  laufend: z.number().int(),
  /** Pages done in the last 24 hours. */
  fertig: z.number().int(),
  fehler: z.number().int(),
  /** Over the last ten minutes. */
  seitenProMinute: z.number(),
  /** Seconds to the end at that rate; absent when nothing waits or nothing was done lately. */
  restSekunden: z.number().optional(),
});
