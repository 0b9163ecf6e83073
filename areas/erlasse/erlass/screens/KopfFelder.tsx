/** Fields of a head, the same when a decree is taken in and when it is checked. */
import { DayField } from '#ui/DateField.tsx';
import type { FormState } from '#ui/form.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import type { KopfInput } from '../erlass.schema.ts';

export interface Kopfentwurf {
  readonly aktenzeichen: string;
  readonly titel: string;
  readonly herausgeber: string;
  readonly datum: string;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  /** One norm a line. */
  readonly bezug: string;
}

export function kopfDraft(of: {
  readonly kurz: string;
  readonly titel: string;
  readonly herausgeber: string;
  readonly datum?: string | undefined;
  readonly gueltigAb?: string | undefined;
  readonly gueltigBis?: string | undefined;
  readonly bezug: readonly string[];
}): Kopfentwurf {
  return {
    aktenzeichen: of.kurz,
    titel: of.titel,
    herausgeber: of.herausgeber,
    datum: of.datum ?? '',
    gueltigAb: of.gueltigAb ?? '',
    gueltigBis: of.gueltigBis ?? '',
    bezug: of.bezug.join('\n'),
  };
}

export function toKopf({
  datum,
  gueltigAb,
  gueltigBis,
  bezug,
  aktenzeichen,
  titel,
  herausgeber,
}: Kopfentwurf): KopfInput {
  return {
    aktenzeichen,
    titel,
    herausgeber,
    datum: datum || undefined,
    gueltigAb: gueltigAb || undefined,
    gueltigBis: gueltigBis || undefined,
    bezug: bezug
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

export function KopfFelder<D extends Kopfentwurf>({ form }: { form: FormState<D> }) {
  const typed = form as unknown as FormState<Kopfentwurf>;
  const field = <K extends keyof Kopfentwurf>(name: K) => {
    const binding = typed.field(name);
    const error = binding.error ?? typed.errorOf(`kopf.${name}`);
    return error === undefined ? binding : { ...binding, error };
  };
  return (
    <>
      <TextField label="Aktenzeichen" autoComplete="off" spellCheck={false} {...field('aktenzeichen')} />
      <TextField label="Betreff" {...field('titel')} />
      <TextField label="Herausgeber" optional {...field('herausgeber')} />
      <DayField label="Datum" optional {...field('datum')} />
      <DayField label="Gültig ab" optional hint="Ohne Angabe gilt er ab seinem Datum." {...field('gueltigAb')} />
      <DayField label="Gültig bis" optional hint="Letzter Tag. Leer: bis auf Weiteres." {...field('gueltigBis')} />
      <TextArea label="Bezug" optional hint="Eine Norm je Zeile." {...field('bezug')} />
    </>
  );
}
