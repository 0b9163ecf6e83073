/** The one shape of a form: it drives the page, checks what is saved, and is checked once more before it is sent. */
import { z } from 'zod';
import { type Frage, mitantragSchema } from './formular.schema.ts';

const text = (max: number) => z.string().trim().min(1, 'pflicht').max(max, 'zu_lang');

/** Messages are keys of the texts, so that each language says them. */
function schemaOf(frage: Frage): z.ZodType {
  switch (frage.art) {
    case 'tag':
      return z.iso.date('tag_falsch');
    case 'auswahl':
      return z.enum(frage.wahl as [string, ...string[]], 'pflicht');
    case 'janein':
      return z.boolean('pflicht');
    case 'zahl':
      return z
        .number('zahl_falsch')
        .min(0, 'zahl_falsch')
        .max(frage.hoechstens ?? 100_000, 'zahl_falsch');
    case 'betrag':
      return z.number('zahl_falsch').min(0, 'zahl_falsch').max(10_000_000, 'zahl_falsch');
    case 'staat':
      return z.string('pflicht').regex(/^[A-Z]{2}$/, 'pflicht');
    case 'personen':
      return z.array(mitantragSchema, 'pflicht').max(12, 'zu_lang');
    default:
      return text(frage.hoechstens ?? 200);
  }
}

/** Of these questions, all that are needed. */
export function antwortenSchema(fragen: readonly Frage[]) {
  return z.object(
    Object.fromEntries(
      fragen.map((frage) => {
        const one = schemaOf(frage);
        return [frage.schluessel, frage.optional ? one.optional() : one];
      }),
    ),
  );
}

/** Somebody whose half is typed is kept as well; what is missing is asked for before it is sent. */
const halbePersonen = z
  .array(
    z.object(
      Object.fromEntries(Object.keys(mitantragSchema.shape).map((key) => [key, z.string().max(200).default('')])),
    ),
  )
  .max(12, 'zu_lang');

/** What may be saved of them half way. */
export function entwurfSchema(fragen: readonly Frage[]) {
  const personen = fragen.filter(({ art }) => art === 'personen').map(({ schluessel }) => [schluessel, halbePersonen]);
  return antwortenSchema(fragen).extend(Object.fromEntries(personen)).partial();
}
