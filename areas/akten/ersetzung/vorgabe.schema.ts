/** Scanner, Scanprofil and Prüfregel: what the office lays down for its scans. Each is edited data with versions. */
import { z } from 'zod';
import { defineEdited, fassungSchema } from '#platform/edited/edited.schema.ts';

const wort = (max: number, message: string) => z.string().trim().min(1, message).max(max);
const tag = z.iso.date('Bitte als Datum angeben, etwa 17.05.2024.');

export const scannerInhaltSchema = z.object({
  name: wort(100, 'Bitte geben Sie dem Scanner einen Namen.'),
  hersteller: wort(200, 'Bitte nennen Sie Hersteller und Modell.'),
  seriennummer: wort(100, 'Bitte nennen Sie die Seriennummer.'),
  ort: wort(200, 'Bitte nennen Sie den Raum oder Platz.'),
  /** Day on which somebody found the device fit for replacement scanning, and who. */
  qualifiziertAm: tag,
  qualifiziertVon: wort(200, 'Bitte nennen Sie, wer das Gerät geprüft hat.'),
  naechstePruefung: tag,
});
export type ScannerInhalt = z.output<typeof scannerInhaltSchema>;

export const FARBEN = ['farbe', 'graustufen', 'schwarzweiss'] as const;
export const MINDEST_DPI = 300;

export const scanprofilInhaltSchema = z
  .object({
    name: wort(100, 'Bitte geben Sie dem Profil einen Namen.'),
    /** Key of the Scanner. */
    scanner: z.string().min(1, 'Bitte wählen Sie den Scanner.'),
    dpi: z.number().int().min(150, 'Unter 150 dpi ist ein Scan nicht brauchbar.').max(1200),
    farbe: z.enum(FARBEN),
    duplex: z.boolean(),
    format: z.enum(['pdf', 'tiff', 'jpeg', 'png']),
    /** Why less than 300 dpi or no colour; empty where nothing deviates. */
    begruendung: z.string().trim().max(1000).default(''),
    /** Keys of `dokumenttyp.data.ts`; empty: for all. */
    typen: z.array(z.string()).default([]),
    /** Subfolder of the watched folder whose files were scanned with this profile; empty: none. */
    ordner: z
      .string()
      .trim()
      .max(60)
      .regex(/^[\p{L}\d _-]*$/u, 'Nur Buchstaben, Ziffern, Leerzeichen, - und _.')
      .default(''),
  })
  .refine((one) => (one.dpi >= MINDEST_DPI && one.farbe === 'farbe') || one.begruendung.length >= 10, {
    path: ['begruendung'],
    message: 'Bitte begründen Sie, warum weniger als 300 dpi oder keine Farbe genügt.',
  });
export type ScanprofilInhalt = z.output<typeof scanprofilInhaltSchema>;

export const umfangSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('alle') }),
  z.object({
    art: z.literal('stichprobe'),
    prozent: z.number().int().min(1).max(100),
    mindestens: z.number().int().min(1).max(1000),
  }),
  z.object({ art: z.literal('keine') }),
]);
export type Umfang = z.output<typeof umfangSchema>;

export const pruefregelInhaltSchema = z
  .object({
    standard: umfangSchema,
    /** For single types of documents instead of the standard. */
    jeTyp: z.array(z.object({ typ: z.string().min(1), umfang: umfangSchema })).default([]),
    /** Whoever scanned does not check. Off for small offices only, with a reason that stands in every Vermerk. */
    rollentrennung: z.boolean(),
    rollentrennungGrund: z.string().trim().max(1000).default(''),
    /** Types whose paper is kept unless somebody decides otherwise. */
    originalAufbewahren: z.array(z.string()),
  })
  .refine((one) => one.rollentrennung || one.rollentrennungGrund.length >= 10, {
    path: ['rollentrennungGrund'],
    message: 'Bitte begründen Sie, warum dieselbe Person scannen und prüfen darf.',
  });
export type PruefregelInhalt = z.output<typeof pruefregelInhaltSchema>;

export const scanner = defineEdited('akten.scanner', scannerInhaltSchema);
export const scanprofil = defineEdited('akten.scanprofil', scanprofilInhaltSchema);
export const pruefregel = defineEdited('akten.pruefregel', pruefregelInhaltSchema);
/** There is one Prüfregel in an office. */
export const PRUEFREGEL = 'amt';

export const VORGABE_ARTEN = ['scanner', 'scanprofil', 'pruefregel'] as const;
export type VorgabeArt = (typeof VORGABE_ARTEN)[number];

const fassung = fassungSchema.omit({ art: true });
export const vorgabeSchema = z.discriminatedUnion('art', [
  fassung.extend({ art: z.literal('scanner'), inhalt: scannerInhaltSchema }),
  fassung.extend({ art: z.literal('scanprofil'), inhalt: scanprofilInhaltSchema }),
  fassung.extend({ art: z.literal('pruefregel'), inhalt: pruefregelInhaltSchema }),
]);
export type Vorgabe = z.output<typeof vorgabeSchema>;

export const vorgabenSchema = z.object({
  /** All versions, newest first in each thing. */
  vorgaben: z.array(vorgabeSchema),
  /** In force where no Prüfregel was released. */
  grundregel: pruefregelInhaltSchema,
});

export const vorgabeEntwurfSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('scanner'), inhalt: scannerInhaltSchema }),
  z.object({ art: z.literal('scanprofil'), inhalt: scanprofilInhaltSchema }),
  z.object({ art: z.literal('pruefregel'), inhalt: pruefregelInhaltSchema }),
]);
export type VorgabeEntwurf = z.output<typeof vorgabeEntwurfSchema>;

const kuerzel = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'Bitte 2 bis 40 Kleinbuchstaben, Ziffern oder Bindestriche.');

export const draftVorgabeInputSchema = z.object({
  /** Short key of the thing; stays the same over its versions. */
  schluessel: kuerzel,
  vorgabe: vorgabeEntwurfSchema,
  gueltigAb: tag,
  gueltigBis: tag.optional(),
});
export const changeVorgabeInputSchema = draftVorgabeInputSchema
  .omit({ schluessel: true })
  .extend({ id: z.uuid(), version: z.number().int() });
export const seenVorgabeInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  art: z.enum(VORGABE_ARTEN),
});

export const scanwahlSchema = z.object({
  /** Profiles that are valid today, with their device. */
  profile: z.array(
    z.object({
      schluessel: z.string(),
      name: z.string(),
      scanner: z.string(),
      ort: z.string(),
      dpi: z.number().int(),
      farbe: z.enum(FARBEN),
      duplex: z.boolean(),
    }),
  ),
});

/** How a person at the scanner names it when they upload. */
export const scanAngabeSchema = z.object({
  /** Key of a Scanprofil. */
  profil: z.string().min(1),
  /** The document whose scan was objected to and is replaced by this one. */
  ersetztDokumentId: z.uuid().optional(),
});
export type ScanAngabe = z.output<typeof scanAngabeSchema>;
