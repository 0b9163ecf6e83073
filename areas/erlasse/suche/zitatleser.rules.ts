/** Norms and file numbers that somebody typed into a question: `25b IV 2 AufenthG`, `§ 5 Abs. 1 Nr. 1a`. Pure. */
export interface Zitat {
  readonly gesetz?: string;
  /** `§ 25b`, `Art 6` */
  readonly paragraf: string;
  readonly absatz?: string;
}

const ROEMISCH = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const KOPF = String.raw`(?:(?<zeichen>§+|Art(?:ikel|\.)?)\s*)?(?<nr>\d{1,4}[a-z]{0,2})`;
const TEIL = String.raw`(?:\s*(?:,\s*)?(?:Abs(?:atz|\.)?\s*(?<abs>\d{1,2}[a-z]?)|\((?<klammer>\d{1,2}[a-z]?)\)|(?<roem>[IVX]{1,4})(?![\p{L}]))(?:\s+(?<zahl>\d{1,2})(?!\p{L}|\d))?)?`;
const REST = String.raw`(?:\s*(?:,\s*)?(?:S(?:atz|\.)|Nr\.?|Nummer|Buchst(?:abe|\.)|Hs\.?)\s*[\da-z]{1,3}){0,4}`;
const GESETZ = String.raw`(?:\s+(?:des\s+|der\s+)?(?<gesetz>SGB\s+[IVX]{1,4}|\p{Lu}[\p{L}]*(?:G|V|O|GB|B)(?:[/-]\p{Lu}{2})?)(?!\p{L}))?`;
const FORM = new RegExp(String.raw`(?<![\p{L}\d.,/-])${KOPF}${TEIL}${REST}${GESETZ}`, 'gu');

export function findFundstellen(text: string): readonly Zitat[] {
  return [...text.matchAll(FORM)].flatMap(({ groups = {} }) => {
    const { zeichen, nr = '', abs, klammer, roem, gesetz } = groups;
    // A number alone is one only with the name of a law.
    if (!zeichen && !gesetz) return [];
    const place = roem ? ROEMISCH.indexOf(roem) + 1 : 0;
    const absatz = abs ?? klammer ?? (place > 0 ? String(place) : undefined);
    return [
      {
        ...(gesetz ? { gesetz: gesetz.replaceAll(/\s+/g, ' ') } : {}),
        paragraf: `${zeichen?.startsWith('A') ? 'Art' : '§'} ${nr}`,
        ...(absatz ? { absatz } : {}),
      },
    ];
  });
}

export interface Aktenzeichenzitat {
  readonly aktenzeichen: string;
  readonly abschnitt?: string;
}

const AKTENZEICHEN =
  /(?<![\p{L}\p{N}])(?=[^\s]*\d)(?=[^\s]*[/#])([\p{L}\p{N}][\p{L}\p{N}.\-–/#]{4,59})(?:,?\s*(?:Abschnitt|Abschn\.|Nr\.|Nummer|Ziffer|Ziff\.)\s*(\d{1,3}(?:\.\d{1,3})*))?/gu;

export function findAktenzeichen(text: string): readonly Aktenzeichenzitat[] {
  return [...text.matchAll(AKTENZEICHEN)].map(([, run = '', abschnitt]) => ({
    aktenzeichen: run.replace(/[.\-–/#]+$/u, ''),
    ...(abschnitt ? { abschnitt } : {}),
  }));
}
