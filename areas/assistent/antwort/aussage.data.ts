/** Words that turn a statement: negation, obligation, limits and opposites; and words that say nothing of a subject. */

export const VERNEINT =
  /^(?:nicht|kein(?:e[mnrs]?)?|keinerlei|keinesfalls|keineswegs|nie|niemals|weder|ohne|nichts|niemand(?:e[mn])?)$/;
/** Says no without a „nicht“. */
export const VERNEINT_SINN =
  /^(?:ausgeschlossen|ausschließ\w*|ausschluss|verbot\w*|untersagt|unmöglich|entf[aä]ll\w*|ausgenommen|außer|scheidet|fehl\w*|versag\w*|abgelehnt|abzulehnen|verweiger\w*|unterbleib\w*|entbehrlich|befreit|befreiung|verzicht\w*|abgesehen|abzusehen|absehen|frei|mangels|nur|erst|lediglich|ausnahmsweise|hindert|steh\w*|un[a-zäöüß]{5,})$/;

export type Verbindlichkeit = 'muss' | 'soll' | 'kann';
export const VERBINDLICH: readonly (readonly [RegExp, Verbindlichkeit])[] = [
  [/^(?:muss|muß|müssen|musste|verpflichtet|zwingend|pflicht|muessen)$/, 'muss'],
  [/^(?:soll|sollen|regelmäßig|grundsätzlich|regelfall|regel|regelerteilung)$/, 'soll'],
  [/^(?:kann|können|darf|dürfen|ermessen|möglich|möglichkeit|zulässig|erlaubt|gestattet|berechtigt)$/, 'kann'],
];

/** Each side against the other. */
export const GEGENTEILE: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:erteil|gewähr)/, /^(?:versag|verweiger|abgelehn|ablehn|abzulehn)/],
  [/^(?:erlaub|gestatt|zugelassen)/, /^(?:verbot|verbiet|untersag)/],
  [/^(?:beginn|anfang)/, /^(?:ende[tn]?$|endet)/],
  [/^frühestens$/, /^spätestens$/],
  [/^(?:mindestens|wenigstens)$/, /^(?:höchstens|maximal|längstens)$/],
  [/^(?:erhöh|angehob)/, /^(?:ermäßig|verringer|gesenk|senk|gekürzt|kürz)/],
  [/^verlänger/, /^verkürz/],
  [/^innerhalb$/, /^außerhalb$/],
  [/^inland/, /^ausland/],
  [/^volljährig/, /^minderjährig/],
  [/^(?:arbeitgeber)/, /^(?:arbeitnehmer)/],
  [/^(?:entsteh|entstand)/, /^(?:erlisch|erlosch|erlösch)/],
  [/^(?:vorher|zuvor)$/, /^(?:nachher|danach)$/],
  [/^(?:gebührenpflichtig|kostenpflichtig)/, /^(?:gebührenfrei|kostenfrei|kostenlos)/],
  [/^(?:positiv)/, /^(?:negativ)/],
  [/^mehr$/, /^weniger$/],
  [/^(?:immer|stets)$/, /^(?:nie|niemals)$/],
  [/^(?:schriftlich)/, /^(?:mündlich|formlos)/],
];

/** Small words that turn a sentence which otherwise repeats its quotation. */
export const WENDEWOERTER: readonly (readonly [RegExp, string])[] = [
  [VERNEINT, 'nicht'],
  [/^(?:muss|muß|müssen)$/, 'muss'],
  [/^(?:soll|sollen)$/, 'soll'],
  [/^(?:kann|können|darf|dürfen)$/, 'kann'],
  [/^(?:nur|ausschließlich|lediglich|allein)$/, 'nur'],
  [/^(?:mindestens|wenigstens|zumindest)$/, 'mindestens'],
  [/^(?:höchstens|maximal|längstens|spätestens)$/, 'höchstens'],
  [/^frühestens$/, 'frühestens'],
  [/^und$/, 'und'],
  [/^oder$/, 'oder'],
  [/^vor$/, 'vor'],
  [/^nach$/, 'nach'],
  [/^(?:außer|ausgenommen)$/, 'außer'],
  [/^(?:mehr|über)$/, 'mehr'],
  [/^(?:weniger|unter)$/, 'weniger'],
  [/^(?:immer|stets)$/, 'immer'],
];

/**
 * What only a person says: a recommendation in the case at hand, or discretion already exercised. `wort`: the source may
 * say the last word of it; `reihe`: the source would have to say it in a row.
 */
export const WERTUNGEN: readonly (readonly [RegExp, 'wort' | 'reihe'])[] = [
  [/(?<!^)(?<![.:;,!?(]\s)(?<!\p{L})sollten?(?!\p{L})/iu, 'reihe'],
  [
    /(?<!\p{L})sollten?\s+(?:\S+\s+){0,12}?(?:ab(?:ge|zu)?lehn\w*|versag\w*|erteilt?\w*|stattgegeben|stattgeben|genehmig\w*|entsprochen|zurückgewiesen|ausgewiesen|abgeschoben|bewillig\w*|verlänger\w*)(?!\p{L})/iu,
    'reihe',
  ],
  [
    /(?<!\p{L})(?:wir|ich)\s+(?:\S+\s+){0,3}?(?:empfehl\w*|rate[n]?|schlag\w*|halte[n]?|würde[n]?|meine[n]?)/iu,
    'reihe',
  ],
  [
    /(?<!\p{L})(?:empfehl(?:e|en|t|enswert)|empfiehlt|empfohlen|ratsam|anzuraten|angezeigt|sinnvoll|geboten|sachgerecht)(?!\p{L})/iu,
    'wort',
  ],
  [
    /(?<!\p{L})(?:ermessen\w*)\s+(?:\S+\s+){0,6}?(?:zugunsten|zulasten|zu\s+lasten|zu\s+gunsten|negativ|positiv|auszuüben|ausgeübt|reduziert|auf\s+null|spricht|sprechen|gegen|für)(?!\p{L})/iu,
    'reihe',
  ],
  [
    /(?<!\p{L})(?:zugunsten|zulasten|zu\s+lasten|zu\s+gunsten)\s+(?:\S+\s+){0,3}?(?:antragsteller\w*|ausländer\w*|betroffenen|person)(?!\p{L})/iu,
    'reihe',
  ],
  [
    /(?<!\p{L})(?:überwieg\w*|verhältnismäßig|unverhältnismäßig|angemessen|unbillig|vertretbar|aussichtslos|unbegründet|offensichtlich|glaubhaft|unglaubwürdig)(?!\p{L})/iu,
    'wort',
  ],
  [
    /(?<!\p{L})(?:antrag|antrags?)\s+(?:\S+\s+){0,3}?(?:ist|wird|wäre|muss|kann)\s+(?:\S+\s+){0,4}?(?:abzulehnen|abgelehnt|stattzugeben|zurückzuweisen|begründet|entsprechen|erfolg\w*)/iu,
    'wort',
  ],
  [
    /(?<!\p{L})(?:ist|wird|wäre|sind)\s+(?:\S+\s+){0,5}?(?:abzulehnen|abgelehnt|stattzugeben|stattgegeben|zurückzuweisen)(?!\p{L})/iu,
    'wort',
  ],
  [/(?<!\p{L})(?:lehnen|weisen|schieben|bewilligen|erteilen|genehmigen|versagen)\s+Sie(?!\p{L})/u, 'reihe'],
];

/** Ours: they may stand without a quotation, and say nothing of the law. */
export const VERBINDUNGEN: readonly string[] = [
  'Dazu steht in den Quellen:',
  'Voraussetzungen:',
  'Ausnahmen:',
  'Fristen und Zahlen:',
  'Ermessen: offen – das entscheidet ein Mensch.',
];

export const LEERE_WOERTER: ReadonlySet<string> = new Set(
  `aber alle allem allen aller alles also andere anderem anderen anderer anderes auch auf aus bei beim bereits bevor bis dabei dafür dagegen daher damit danach dann daran
darauf darf darin dass davon dazu dem den denen denn der deren des dessen die dies diese diesem diesen dieser dieses doch durch dürfen eben ein eine einem einen
einer eines entweder er erst es etwa falls für gegen gemäß haben hat hatte hierbei hierfür hierzu ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in
ins ist jede jedem jeden jeder jedes jedoch jeweils kann kein keine keinem keinen keiner keines können laut man mehr mindestens höchstens mit muss müssen nach nicht nichts noch
nur ob oder ohne sein seine seinem seinen seiner seines seit sich sie sind so sofern solange soll sollen sonst soweit sowie stets über um und
unter vom von vor war waren was weil welche welchem welchen welcher welches wenn wer werden wie wird wobei wurde wurden zu zum zur zwar zwischen
beträgt betragen besteht bestehen erfolgt erfolgen gilt gelten liegt vorliegt vorliegen lautet bestimmt regelt heißt steht danach hierzu dort dafür vorschrift regelung norm absatz satz nummer
paragraf paragraph artikel abschnitt gesetz erlass verordnung voraussetzung voraussetzungen fall fälle fällen person personen antragsteller antragstellende antragstellenden antragstellerin behörde betroffene betroffenen
betroffener`
    .split(/\s+/)
    .filter(Boolean),
);
