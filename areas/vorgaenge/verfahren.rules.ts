/** A row and its person as people read them. */
import type { VerfahrenKurz } from './verfahren.schema.ts';

interface Row {
  readonly id: string;
  readonly akte_id: string;
  readonly verfahrensart: string;
  readonly pruefart: string | null;
  readonly kanal: VerfahrenKurz['kanal'];
  readonly eingegangen_at: string;
  readonly vollstaendig_at: string | null;
  readonly stand: VerfahrenKurz['stand'];
  readonly ergebnis: VerfahrenKurz['ergebnis'] | null;
  readonly bearbeiter: string | null;
  readonly naechste_frist: string | null;
  readonly erledigt_at: string | null;
  readonly version: number;
}

interface Wer {
  readonly aktenzeichen: string;
  readonly personId: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string | null;
  readonly staatsangehoerigkeiten: readonly string[];
}

export interface Namen {
  /** Of staff, by id. */
  readonly leute: ReadonlyMap<string, string>;
  /** Of the kinds of Verfahren, as they are called today. */
  readonly arten: ReadonlyMap<string, { readonly name: string }>;
}

export function toVerfahrenKurz(row: Row, wer: Wer, { leute, arten }: Namen): VerfahrenKurz {
  return {
    id: row.id,
    akteId: row.akte_id,
    aktenzeichen: wer.aktenzeichen,
    person: {
      id: wer.personId,
      familienname: wer.familienname,
      vornamen: wer.vornamen,
      ...(wer.geburtsdatum === null ? {} : { geburtsdatum: wer.geburtsdatum }),
      staatsangehoerigkeiten: [...wer.staatsangehoerigkeiten],
    },
    verfahrensart: row.verfahrensart,
    artName: arten.get(row.verfahrensart)?.name ?? row.verfahrensart,
    ...(row.pruefart === null ? {} : { pruefart: row.pruefart }),
    kanal: row.kanal,
    stand: row.stand,
    ...(row.ergebnis ? { ergebnis: row.ergebnis } : {}),
    eingegangenAm: row.eingegangen_at,
    ...(row.vollstaendig_at === null ? {} : { vollstaendigAm: row.vollstaendig_at }),
    ...(row.erledigt_at === null ? {} : { erledigtAm: row.erledigt_at }),
    ...(row.bearbeiter === null
      ? {}
      : { bearbeiter: { id: row.bearbeiter, name: leute.get(row.bearbeiter) ?? row.bearbeiter } }),
    ...(row.naechste_frist === null ? {} : { naechsteFrist: row.naechste_frist }),
    version: row.version,
  };
}
