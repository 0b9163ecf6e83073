/** Person: names in the characters of the registers, birth dates as far as they are known (§ 64 AufenthV). */
import { z } from 'zod';
import { DIN_91379_LETTERS, DIN_91379_NON_LETTERS, DIN_91379_SEQUENCES } from './din91379.data.ts';

/** Characters of a name, in NFC, that DIN 91379 Datentyp A does not know. */
export function foreignCharacters(name: string): string[] {
  const foreign = new Set<string>();
  for (const cluster of clusters(name.normalize('NFC'))) {
    if (!isAllowed(cluster)) foreign.add(cluster);
  }
  return [...foreign];
}

/** A base character with its combining marks; K͟h is one letter of the norm though it has two bases. */
function clusters(text: string): string[] {
  return text.match(/[Kk]\u035f[Hh]|\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function isAllowed(cluster: string): boolean {
  return DIN_91379_LETTERS.has(cluster) || DIN_91379_SEQUENCES.has(cluster) || DIN_91379_NON_LETTERS.has(cluster);
}

function nameText(maxLength: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .max(maxLength, `Bitte höchstens ${maxLength} Zeichen.`)
        .check((context) => {
          const foreign = foreignCharacters(context.value);
          if (foreign.length === 0) return;
          context.issues.push({
            code: 'custom',
            input: context.value,
            message: `Diese Zeichen kennt die Norm für Namen (DIN 91379) nicht: ${foreign.join(' ')}. Bitte schreiben Sie den Namen so, wie er in lateinischer Schrift im Pass steht.`,
          });
        }),
    );
}

export const nameSchema = nameText(200).refine((text) => text.length > 0, 'Bitte geben Sie den Namen an.');
/** Some people have one name only: the other part is then empty. */
export const optionalNameSchema = nameText(200);

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `1990`, `1990-05` or `1990-05-17`: a date as far as it is known. */
export const teilDatumSchema = z
  .string()
  .refine(isPartialDate, 'Bitte als Jahr (1990), Monat (1990-05) oder Tag (1990-05-17) angeben.');

export function isPartialDate(text: string): boolean {
  const [, year, month, day] = PARTIAL_DATE.exec(text) ?? [];
  if (year === undefined || Number(year) < 1850) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && Number(day) > 0;
}

/** ISO 3166-1 alpha-3; XXA staatenlos, XXX ungeklärt (ICAO Doc 9303). */
export const staatSchema = z.string().regex(/^[A-Z]{3}$/, 'Bitte als Kürzel aus drei Buchstaben angeben, etwa SYR.');

export const geschlechtSchema = z.enum(['weiblich', 'maennlich', 'divers', 'unbekannt']);

/** AZR-Nummer: twelve digits, AZRG § 3 Abs. 1 Nr. 2. */
export const azrNummerSchema = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{12}$/, 'Die AZR-Nummer hat zwölf Ziffern.'));

export const aliasSchema = z.object({ familienname: optionalNameSchema, vornamen: optionalNameSchema });

const personFields = {
  familienname: nameSchema,
  geburtsname: optionalNameSchema.optional(),
  vornamen: optionalNameSchema,
  aliase: z.array(aliasSchema).max(30).default([]),
  geburtsdatum: teilDatumSchema.optional(),
  geburtsort: optionalNameSchema.optional(),
  geburtsstaat: staatSchema.optional(),
  geschlecht: geschlechtSchema.default('unbekannt'),
  staatsangehoerigkeiten: z.array(staatSchema).max(10).default([]),
};

export const personInputSchema = z.object(personFields);
export type PersonInput = z.output<typeof personInputSchema>;

export const personSchema = z.object({
  id: z.uuid(),
  familienname: z.string(),
  geburtsname: z.string().optional(),
  vornamen: z.string(),
  aliase: z.array(z.object({ familienname: z.string(), vornamen: z.string() })),
  geburtsdatum: z.string().optional(),
  geburtsort: z.string().optional(),
  geburtsstaat: z.string().optional(),
  geschlecht: geschlechtSchema,
  staatsangehoerigkeiten: z.array(z.string()),
  /** Whether an AZR-Nummer is stored; the number itself is read by `readAzrNummer` with a purpose. */
  hatAzrNummer: z.boolean(),
  /** Art. 18 DSGVO. */
  eingeschraenkt: z.boolean(),
  version: z.number().int(),
});
export type Person = z.output<typeof personSchema>;

/** The few facts by which people tell persons apart in a list. */
export const personKurzSchema = personSchema.pick({
  id: true,
  familienname: true,
  vornamen: true,
  geburtsdatum: true,
  staatsangehoerigkeiten: true,
});
export type PersonKurz = z.output<typeof personKurzSchema>;

export const akteVerweisSchema = z.object({ id: z.uuid(), aktenzeichen: z.string() });

export const personKandidatSchema = personKurzSchema.extend({
  akten: z.array(akteVerweisSchema),
  /** 0 to 1; 1 is the same person by all that was given. */
  score: z.number(),
  /** German, e.g. „Name klingt gleich“, „Geburtsdatum gleich“. */
  gruende: z.array(z.string()),
});
export type PersonKandidat = z.output<typeof personKandidatSchema>;

export const aehnlicheSucheSchema = z.object({
  familienname: optionalNameSchema,
  vornamen: optionalNameSchema.default(''),
  geburtsdatum: teilDatumSchema.optional(),
});
export type AehnlicheSuche = z.output<typeof aehnlicheSucheSchema>;

export const createPersonInputSchema = z.object({
  ...personFields,
  /** Opens an Akte for the person in this team at once. */
  akte: z.object({ teamId: z.string().min(1) }).optional(),
  /** The person was not among the candidates: create all the same. Needs their ids in `geseheneKandidaten`. */
  trotzAehnlich: z.boolean().default(false),
  geseheneKandidaten: z.array(z.uuid()).max(50).default([]),
});

export const createPersonOutputSchema = z.discriminatedUnion('ergebnis', [
  z.object({ ergebnis: z.literal('angelegt'), person: personSchema, akte: akteVerweisSchema.optional() }),
  /** Nothing was created: these are known already and look alike. */
  z.object({ ergebnis: z.literal('aehnliche'), kandidaten: z.array(personKandidatSchema) }),
]);

export const updatePersonInputSchema = z.object({ id: z.uuid(), version: z.number().int(), ...personFields });

export const personListeSchema = z.object({
  eintraege: z.array(personKurzSchema.extend({ akten: z.array(akteVerweisSchema) })),
  /** Give it as `ab` to get the next page; absent on the last. */
  weiter: z.string().optional(),
});

export const personDetailSchema = personSchema.extend({ akten: z.array(akteVerweisSchema) });

/** Why somebody needs an AZR-Nummer, AZRG § 10 Abs. 4: for dealings with the register and listed exchanges only. */
export const azrZweckSchema = z.enum(
  ['registerabruf', 'registermeldung', 'datenaustausch-behoerde', 'auskunft-an-person'],
  'Bitte nennen Sie den Zweck.',
);
