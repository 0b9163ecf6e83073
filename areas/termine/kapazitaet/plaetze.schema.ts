/** What of the plan is edited, and the shape of a change: preview and save take the same. */
import { z } from 'zod';
import { klasseSchema, platzartSchema } from '../termine.schema.ts';
import { zeitfensterSchema } from './kapazitaet.schema.ts';

export const PLANTEILE = ['standort', 'pool', 'platz', 'wochenregel', 'ausnahme', 'abwesenheit'] as const;
export const planteilSchema = z.enum(PLANTEILE);
export type Planteil = z.output<typeof planteilSchema>;

const name = z.string().trim().min(1, 'Bitte geben Sie einen Namen an.').max(120);
/** Only when something new is made; left out it follows from the name. Catalogue and displays refer to it. */
const schluessel = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'Bitte nur kleine Buchstaben, Ziffern und Bindestriche.')
  .optional();
const prozent = z.int('Bitte geben Sie eine ganze Zahl an.').min(0).max(100);
const stunden = z
  .int('Bitte geben Sie eine ganze Zahl an.')
  .min(0)
  .max(24 * 60);
const tag = z.iso.date('Bitte geben Sie einen Tag an.');

export const RICHTUNGEN = ['links', 'rechts', 'geradeaus', 'hoch', 'runter'] as const;

export const standortWerteSchema = z.object({
  schluessel,
  name,
  anschrift: z.string().trim().max(300).default(''),
  aktiv: z.boolean().default(true),
});
export type StandortWerte = z.output<typeof standortWerteSchema>;

export const anteileSchema = z
  .object({ oeffentlich: prozent, einladung: prozent, notfall: prozent, spontan: prozent })
  .refine((all) => all.oeffentlich + all.einladung + all.notfall + all.spontan === 100, {
    message: 'Die vier Anteile müssen zusammen 100 Prozent ergeben.',
    path: ['oeffentlich'],
  });
export type Poolanteile = z.output<typeof anteileSchema>;

export const poolWerteSchema = z.object({
  standortId: z.uuid('Bitte wählen Sie einen Standort.'),
  schluessel,
  name,
  anteile: anteileSchema,
  /** Hours before a day at which what is unused of a share opens to the public; a Klasse that is left out never does. */
  oeffnetStunden: z.partialRecord(klasseSchema.exclude(['oeffentlich']), stunden),
  ueberbuchung: z.boolean().default(false),
  aktiv: z.boolean().default(true),
});
export type PoolWerte = z.output<typeof poolWerteSchema>;

export const platzWerteSchema = z.object({
  poolId: z.uuid('Bitte wählen Sie einen Pool.'),
  name,
  art: platzartSchema,
  raum: z.string().trim().max(60).default(''),
  weg: z.string().trim().max(200).default(''),
  richtung: z.enum(RICHTUNGEN).default('geradeaus'),
  faehigkeiten: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[a-z0-9:-]{1,40}$/, 'Bitte nur kleine Buchstaben, etwa „biometrie“ oder „sprache:ar“.'),
    )
    .max(20)
    .default([]),
  konto: z.string().max(80).nullable().default(null),
  ueberbuchung: z.boolean().default(false),
  aktiv: z.boolean().default(true),
});
export type PlatzWerte = z.output<typeof platzWerteSchema>;

export const wochenregelWerteSchema = z
  .object({
    platzId: z.uuid(),
    wochentag: z.int().min(1).max(7),
    von: zeitfensterSchema.shape.von,
    bis: zeitfensterSchema.shape.bis,
    gueltigAb: tag,
    gueltigBis: tag.nullable().default(null),
    alleWochen: z.int().min(1).max(8).default(1),
  })
  .refine(({ von, bis }) => von < bis, { message: 'Das Ende liegt vor dem Beginn.', path: ['bis'] })
  .refine(({ gueltigAb, gueltigBis }) => gueltigBis === null || gueltigAb <= gueltigBis, {
    message: 'Der letzte Tag liegt vor dem ersten.',
    path: ['gueltigBis'],
  });
export type WochenregelWerte = z.output<typeof wochenregelWerteSchema>;

export const ausnahmeWerteSchema = z
  .object({
    standortId: z.uuid().nullable().default(null),
    poolId: z.uuid().nullable().default(null),
    platzId: z.uuid().nullable().default(null),
    tag,
    /** None: closed on this day. */
    zeiten: z.array(zeitfensterSchema).max(6).default([]),
    grund: z.string().trim().max(120).default(''),
  })
  .refine((all) => [all.standortId, all.poolId, all.platzId].filter((id) => id !== null).length === 1, {
    message: 'Bitte sagen Sie, wofür die Ausnahme gilt: Standort, Pool oder Platz.',
    path: ['platzId'],
  });
export type AusnahmeWerte = z.output<typeof ausnahmeWerteSchema>;

/** Wall clock of the office, `2026-12-01T08:00`. */
const ortszeit = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'Bitte geben Sie Tag und Uhrzeit an.');

export const abwesenheitWerteSchema = z
  .object({
    platzId: z.uuid('Bitte wählen Sie einen Platz.'),
    von: ortszeit,
    bis: ortszeit,
    vertretungId: z.uuid().nullable().default(null),
  })
  .refine(({ von, bis }) => von < bis, { message: 'Das Ende liegt vor dem Beginn.', path: ['bis'] })
  .refine(({ platzId, vertretungId }) => platzId !== vertretungId, {
    message: 'Ein Platz kann sich nicht selbst vertreten.',
    path: ['vertretungId'],
  });
export type AbwesenheitWerte = z.output<typeof abwesenheitWerteSchema>;

/** With `id` and the `version` that was seen an existing row changes; `werte: null` takes it away. */
const gesehen = { id: z.uuid().optional(), version: z.int().positive().optional() };

export const planaenderungSchema = z
  .discriminatedUnion('teil', [
    z.object({ teil: z.literal('standort'), ...gesehen, werte: standortWerteSchema }),
    z.object({ teil: z.literal('pool'), ...gesehen, werte: poolWerteSchema }),
    z.object({ teil: z.literal('platz'), ...gesehen, werte: platzWerteSchema }),
    z.object({ teil: z.literal('wochenregel'), ...gesehen, werte: wochenregelWerteSchema.nullable() }),
    z.object({ teil: z.literal('ausnahme'), ...gesehen, werte: ausnahmeWerteSchema.nullable() }),
    z.object({ teil: z.literal('abwesenheit'), ...gesehen, werte: abwesenheitWerteSchema.nullable() }),
  ])
  .refine(({ id, version }) => (id === undefined) === (version === undefined), {
    message: 'Wer ändert, nennt die Fassung, die er gesehen hat.',
    path: ['version'],
  })
  .refine(({ id, werte }) => id !== undefined || werte !== null, {
    message: 'Es gibt nichts zu entfernen.',
    path: ['id'],
  });
export type Planaenderung = z.output<typeof planaenderungSchema>;

/** A Termin that a Platz no longer covers. It stays as it is until somebody moves or cancels it. */
export const konfliktSchema = z.object({
  terminId: z.uuid(),
  kennung: z.string(),
  tag: z.string(),
  beginn: z.string(),
  ende: z.string(),
  platzId: z.uuid(),
  platz: z.string(),
  anliegen: z.string(),
  personen: z.int(),
});
export type Konflikt = z.output<typeof konfliktSchema>;

export const folgenSchema = z.object({
  /** Termine that lie outside of open time after this and did not before. */
  neu: z.object({ anzahl: z.int(), erste: z.array(konfliktSchema) }),
  /** Termine that fit again. */
  geloest: z.int(),
  /** What it comes to, in plain words. */
  satz: z.string(),
});
export type Folgen = z.output<typeof folgenSchema>;

const fest = { id: z.uuid(), version: z.int() };
export const standortSchema = z.object({ ...fest, ...standortWerteSchema.shape, schluessel: z.string() });
export const poolSchema = z.object({ ...fest, ...poolWerteSchema.shape, schluessel: z.string() });
export const platzSchema = z.object({ ...fest, ...platzWerteSchema.shape });
export const wochenregelSchema = z.object({ ...fest, ...wochenregelWerteSchema.shape });
export const ausnahmeSchema = z.object({ ...fest, ...ausnahmeWerteSchema.shape });
export const abwesenheitSchema = z.object({ ...fest, ...abwesenheitWerteSchema.shape });
export type Standort = z.output<typeof standortSchema>;
export type Pool = z.output<typeof poolSchema>;
export type Platz = z.output<typeof platzSchema>;
export type WochenregelZeile = z.output<typeof wochenregelSchema>;
export type AusnahmeZeile = z.output<typeof ausnahmeSchema>;
export type AbwesenheitZeile = z.output<typeof abwesenheitSchema>;

export const spanneSchema = z.object({ von: z.string(), bis: z.string() });

export const wochentagSchema = z.object({
  tag: z.string(),
  /** Name of the public holiday; then everything is closed. */
  feiertag: z.string().nullable(),
  plaetze: z.array(
    z.object({
      platzId: z.uuid(),
      offen: z.array(spanneSchema),
      /** Promised or held; who, says the calendar. */
      belegt: z.array(spanneSchema.extend({ terminId: z.uuid().nullable(), ausserhalb: z.boolean() })),
      abwesend: z.array(spanneSchema),
    }),
  ),
  kontingente: z.array(z.object({ klasse: klasseSchema, minuten: z.int(), belegt: z.int() })),
});
export type Wochentag = z.output<typeof wochentagSchema>;

export const aenderungSchema = z.object({
  id: z.uuid(),
  wann: z.string(),
  /** Account; the page finds the name. */
  konto: z.string(),
  was: z.string(),
  saetze: z.array(z.string()),
});
export type Aenderung = z.output<typeof aenderungSchema>;
