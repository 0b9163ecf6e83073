/** What kind of thing a question asks for, and which sentence can be an answer to it. Pure. */
import { blankVerweise, readVerweise } from './verweis.rules.ts';
import { readAngaben, type Zahl } from './zahl.rules.ts';

export type Frageart = 'dauer' | 'menge' | 'wer' | 'duerfen' | 'voraussetzung';

/** A question may ask for several; the words decide, wherever they stand. */
const FRAGT: readonly (readonly [Frageart, RegExp])[] = [
  [
    'dauer',
    /(?<!\p{L})(?:wie ?lang\p{L}*|wie (?:alt|oft|schnell)|(?:bis|ab|seit) wann|wann|frist\p{L}*|\p{L}*dauer|gültig|gilt .*noch|binnen|innerhalb|wie ?viele? (?:tage?|wochen?|monate?|jahre?|stunden|zeit))(?!\p{L})/iu,
  ],
  [
    'menge',
    /(?<!\p{L})(?:wie ?viele?|wie hoch|wie groß|wie teuer|wie alt|kostet?|kosten|gebühr\p{L}*|betrag|preis|euro|quadratmeter|qm|prozent|höhe|anzahl|grenze|mindest\p{L}*|höchst\p{L}*|tagessätze\p{L}*)(?!\p{L})/iu,
  ],
  ['wer', /(?<!\p{L})(?:wer|wem|wen|welche (?:behörde|stelle)|zuständig\p{L}*|wohin)(?!\p{L})/iu],
  [
    'duerfen',
    /(?<!\p{L})(?:darf|dürfen|kann|können|muss|müssen|soll|erlaubt|zulässig|möglich|nötig|pflicht|geht (?:das|es)|trotzdem|reicht|genügt|zumutbar|annehmen|verlangen|brauch\p{L}*)(?!\p{L})/iu,
  ],
  [
    'voraussetzung',
    /(?<!\p{L})(?:voraussetz\p{L}*|unterlagen|nachweis\p{L}*|bedingung\p{L}*|kriterien|was braucht|welchen fällen|unter welchen|wonach|nach welche[nmr])(?!\p{L})/iu,
  ],
];

export function fragearten(frage: string): ReadonlySet<Frageart> {
  return new Set(FRAGT.flatMap(([art, words]) => (words.test(frage) ? [art] : [])));
}

const ZEIT = /^(?:tag|werktag|arbeitstag|woche|monat|jahr|stunde|minute|lebensjahr|quartal)/i;
const DATUM = /\d{1,2}\. (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/iu;
const ADRESSAT =
  /(?<!\p{L})(?:\p{L}*behörden?|\p{L}*amt(?:es)?|\p{L}*leitung|ministeriums?|\p{L}*gerichts?|\p{L}*stellen?|\p{L}*agentur|bundesamt\p{L}*|zuständig\p{L}*|obliegt|trägt|tragen|trifft|entscheidet|beschäftigten|zustimmung|einverständnis|anzuhören|zu hören|zu beteiligen)(?!\p{L})/iu;
const SAGT_DARF =
  /(?<!\p{L})(?:darf|dürfen|kann|können|muss|müssen|soll|sollen|zulässig|unzulässig|zugelassen|untersagt|verboten|gestattet|erlaubt|berechtigt|ausgeschlossen|genügt|genügen|reicht|entbehrlich|erforderlich|nötig|unschädlich|unbeachtlich|bleib\p{L}* außer|zumutbar|unzumutbar|freiwillig|verpflichte\p{L}*|entfällt|steh\p{L}* nicht entgegen|(?:ist|sind|wird|werden) (?:\p{L}+ ){0,8}(?:nicht |kein))(?!\p{L})|(?<!\p{L})(?:ist|sind) [^.]{0,160}?(?<!\p{L})zu \p{L}+en(?!\p{L})|(?<!\p{L})\p{L}+zu(?:nehmen|lassen|stellen|fordern|weisen|hören)/iu;
const SAGT_WANN =
  /(?<!\p{L})(?:wenn|sofern|soweit|voraussetz\p{L}*|vorzulegen|nachweis\p{L}*|nachgewiesen|nach einem|aus)(?!\p{L})|:\s*(?:\n|$)|\n\s*(?:\d+[a-z]?\.|[a-z]\)|-)\s/iu;

/** From 0, no answer of these kinds, to 1, one of each. */
export function fit(satz: string, arten: ReadonlySet<Frageart>): number {
  if (arten.size === 0) return 0.5;
  const { zahlen } = readAngaben(blankVerweise(satz, readVerweise(satz)));
  const found = [...arten].filter((art) => answers(art, satz, zahlen)).length;
  return found / arten.size;
}

function answers(art: Frageart, satz: string, zahlen: readonly Zahl[]): boolean {
  if (art === 'dauer') return zahlen.some(({ einheit }) => einheit !== null && ZEIT.test(einheit)) || DATUM.test(satz);
  if (art === 'menge') return zahlen.length > 0;
  if (art === 'wer') return ADRESSAT.test(satz);
  return art === 'duerfen' ? SAGT_DARF.test(satz) : SAGT_WANN.test(satz);
}
