/** What the law leaves to the official: it is offered and, once decided with a reason, carried out. Never computed. */
import { isVonAbsatz5 } from './ermaessigung.rules.ts';
import type { GebuehrRechnung } from './gebuehr.rules.ts';
import type { ErmessenAngebot, ErmessenArt, GebuehrErmessen } from './gebuehr.schema.ts';

const FRAGEN: Readonly<Record<ErmessenArt, { readonly norm: string; readonly frage: string }>> = {
  oeffentliches_interesse: {
    norm: '§ 52 Abs. 7 AufenthV',
    frage: 'Dient der Erlass einem erheblichen öffentlichen Interesse, oder sprechen humanitäre Gründe dafür?',
  },
  ausbildung: {
    norm: '§ 52 Abs. 6 AufenthV',
    frage: 'Soll die Gebühr sinken, weil die Person nur eine Ausbildung ohne Entgelt macht?',
  },
  leistungsbezug: {
    norm: '§ 53 Abs. 1 Halbsatz 2 AufenthV',
    frage: 'Soll auch diese Gebühr wegen der Sozialleistungen sinken oder entfallen?',
  },
  wirtschaftlich: {
    norm: '§ 53 Abs. 2 AufenthV',
    frage: 'Gebieten die wirtschaftlichen Verhältnisse in Deutschland eine niedrigere Gebühr?',
  },
  abkommen: {
    norm: '§ 54 AufenthV',
    frage: 'Sieht eine zwischenstaatliche Vereinbarung eine andere Gebühr vor?',
  },
};

const ARTEN = Object.keys(FRAGEN) as ErmessenArt[];

export function ermessenAngebote(rechnungen: readonly GebuehrRechnung[]): ErmessenAngebot[] {
  return rechnungen.flatMap((one) =>
    ARTEN.filter((art) => isOffered(one, art)).map((art) => ({
      art,
      schluessel: one.zeile.schluessel,
      ...FRAGEN[art],
    })),
  );
}

function isOffered({ lage, zeile }: GebuehrRechnung, art: ErmessenArt): boolean {
  if (zeile.betragCent === 0) return false;
  if (art === 'ausbildung') return lage.umstaende.ausbildungOhneEntgelt === true && isVonAbsatz5(lage);
  return art !== 'leistungsbezug' || lage.umstaende.leistungen.length > 0;
}

type Entschieden = { readonly rechnungen: readonly GebuehrRechnung[] } | { readonly grund: string };

export function withErmessen(
  rechnungen: readonly GebuehrRechnung[],
  entscheidungen: readonly GebuehrErmessen[],
): Entschieden {
  const result = [...rechnungen];
  for (const { art, schluessel, aufCent, begruendung } of entscheidungen) {
    const at = result.findIndex((one) => one.zeile.schluessel === schluessel && isOffered(one, art));
    const found = result[at];
    if (!found) return { grund: `Für „${schluessel}“ ist eine Entscheidung nach ${FRAGEN[art].norm} nicht möglich.` };
    const vorherCent = found.zeile.betragCent;
    if (aufCent > vorherCent) return { grund: 'Eine Ermäßigung darf die Gebühr nicht erhöhen.' };
    const schritt = { norm: FRAGEN[art].norm, satz: `Entscheidung: ${begruendung}`, vorherCent, nachherCent: aufCent };
    result[at] = {
      ...found,
      zeile: { ...found.zeile, betragCent: aufCent, schritte: [...found.zeile.schritte, schritt] },
    };
  }
  return { rechnungen: result };
}
