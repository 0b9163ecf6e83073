/** What the fields of a Vorgabe hold, and what becomes of it. */
import type { PruefregelInhalt, Umfang, Vorgabe, VorgabeArt } from '../vorgabe.schema.ts';

export interface UmfangEntwurf {
  readonly art: Umfang['art'] | '';
  readonly prozent: string;
  readonly mindestens: string;
}

export interface VorgabeDraft {
  readonly schluessel: string;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly name: string;
  readonly hersteller: string;
  readonly seriennummer: string;
  readonly ort: string;
  readonly qualifiziertAm: string;
  readonly qualifiziertVon: string;
  readonly naechstePruefung: string;
  readonly scanner: string;
  readonly dpi: string;
  readonly farbe: string;
  readonly duplex: boolean;
  readonly format: string;
  readonly begruendung: string;
  readonly typen: readonly string[];
  readonly ordner: string;
  readonly standard: UmfangEntwurf;
  readonly jeTyp: readonly { readonly typ: string; readonly umfang: UmfangEntwurf }[];
  readonly rollentrennung: 'ja' | 'nein' | '';
  readonly rollentrennungGrund: string;
  readonly originalAufbewahren: readonly string[];
}

const EMPTY: VorgabeDraft = {
  schluessel: '',
  gueltigAb: '',
  gueltigBis: '',
  name: '',
  hersteller: '',
  seriennummer: '',
  ort: '',
  qualifiziertAm: '',
  qualifiziertVon: '',
  naechstePruefung: '',
  scanner: '',
  // As TR-03138 and the courts have it; whoever deviates gives a reason.
  dpi: '300',
  farbe: 'farbe',
  duplex: true,
  format: 'pdf',
  begruendung: '',
  typen: [],
  ordner: '',
  standard: { art: '', prozent: '', mindestens: '' },
  jeTyp: [],
  rollentrennung: '',
  rollentrennungGrund: '',
  originalAufbewahren: [],
};

const toUmfangEntwurf = (umfang: Umfang): UmfangEntwurf =>
  umfang.art === 'stichprobe'
    ? { art: umfang.art, prozent: String(umfang.prozent), mindestens: String(umfang.mindestens) }
    : { art: umfang.art, prozent: '', mindestens: '' };

export function draftOf(art: VorgabeArt, von: Vorgabe | undefined, grundregel: PruefregelInhalt): VorgabeDraft {
  const head = {
    ...EMPTY,
    schluessel: art === 'pruefregel' ? 'amt' : (von?.schluessel ?? ''),
    gueltigAb: von?.status === 'ENTWURF' ? (von.gueltigAb ?? '') : '',
    gueltigBis: von?.status === 'ENTWURF' ? (von.gueltigBis ?? '') : '',
  };
  if (art === 'pruefregel') return { ...head, ...ofRegel(von?.art === 'pruefregel' ? von.inhalt : grundregel) };
  if (von?.art === 'scanprofil') return { ...head, ...von.inhalt, dpi: String(von.inhalt.dpi) };
  return von?.art === 'scanner' ? { ...head, ...von.inhalt } : head;
}

function ofRegel(regel: PruefregelInhalt) {
  return {
    standard: toUmfangEntwurf(regel.standard),
    jeTyp: regel.jeTyp.map(({ typ, umfang }) => ({ typ, umfang: toUmfangEntwurf(umfang) })),
    rollentrennung: regel.rollentrennung ? ('ja' as const) : ('nein' as const),
    rollentrennungGrund: regel.rollentrennungGrund,
    originalAufbewahren: regel.originalAufbewahren,
  };
}

/** Text that is no number stays for the schema to object to. */
const numberOf = (text: string) => (text.trim() === '' ? undefined : Number(text));

function umfangOf({ art, prozent, mindestens }: UmfangEntwurf) {
  return art === 'stichprobe' ? { art, prozent: numberOf(prozent), mindestens: numberOf(mindestens) } : { art };
}

export function inhaltOf(art: VorgabeArt, draft: VorgabeDraft): object {
  if (art === 'scanner') {
    const { name, hersteller, seriennummer, ort, qualifiziertAm, qualifiziertVon, naechstePruefung } = draft;
    return { name, hersteller, seriennummer, ort, qualifiziertAm, qualifiziertVon, naechstePruefung };
  }
  if (art === 'scanprofil') {
    const { name, scanner, farbe, duplex, format, begruendung, typen, ordner } = draft;
    return { name, scanner, dpi: numberOf(draft.dpi), farbe, duplex, format, begruendung, typen, ordner };
  }
  return {
    standard: umfangOf(draft.standard),
    jeTyp: draft.jeTyp.map(({ typ, umfang }) => ({ typ, umfang: umfangOf(umfang) })),
    rollentrennung: draft.rollentrennung === '' ? undefined : draft.rollentrennung === 'ja',
    rollentrennungGrund: draft.rollentrennungGrund,
    originalAufbewahren: draft.originalAufbewahren,
  };
}
