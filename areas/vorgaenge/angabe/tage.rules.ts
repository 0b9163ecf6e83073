/** Days that cannot be, and why. Nobody is born tomorrow, and nobody entered before being born. */

interface Fact {
  readonly feld: string;
  readonly wert: unknown;
}

/** What has happened already when it is said; everything else may lie ahead. */
const VERGANGEN = [
  'person.geburtsdatum',
  'bezugsperson.geburtsdatum',
  'antrag.gestellt_am',
  'einreise.datum',
  'qualifikation.abschluss_am',
  'familie.ehe_geschlossen_am',
  'aufenthalt.titel_seit',
  'aufenthalt.duldung_seit',
  'aufenthalt.ununterbrochen_seit',
  'freizuegigkeit.aufenthalt_seit',
];

/** Days in the life of the person itself: not before birth. */
const NACH_GEBURT = [
  'einreise.datum',
  'qualifikation.abschluss_am',
  'familie.ehe_geschlossen_am',
  'beschaeftigung.seit',
  'aufenthalt.titel_seit',
  'aufenthalt.titel_bis',
  'aufenthalt.duldung_seit',
  'aufenthalt.ununterbrochen_seit',
];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A German sentence, or nothing. `others`: what is known besides. `heute`: ISO day. */
export function einwandGegen({ feld, wert }: Fact, others: readonly Fact[], heute: string): string | undefined {
  if (typeof wert !== 'string' || !DAY.test(wert)) return undefined;
  const known = (key: string) => {
    const found = others.find((one) => one.feld === key)?.wert;
    return typeof found === 'string' && DAY.test(found) ? found : undefined;
  };
  if (wert < '1900-01-01') return 'Dieser Tag liegt zu weit zurück. Bitte prüfen Sie das Jahr.';
  if (VERGANGEN.includes(feld) && wert > heute) return 'Dieser Tag liegt in der Zukunft und kann nicht stimmen.';
  const geboren = known('person.geburtsdatum');
  if (geboren !== undefined && NACH_GEBURT.includes(feld) && wert < geboren)
    return 'Dieser Tag liegt vor der Geburt der Person.';
  if (feld === 'person.geburtsdatum' && others.some((one) => isEarlier(one, wert)))
    return 'Die Person wäre nach einem Tag geboren, der zu ihrem Leben gehört. Bitte prüfen Sie beide Tage.';
  const seit = known('aufenthalt.titel_seit');
  if (feld === 'aufenthalt.titel_bis' && seit !== undefined && wert < seit)
    return 'Der Titel würde enden, bevor er beginnt.';
  return undefined;
}

function isEarlier({ feld, wert }: Fact, geboren: string): boolean {
  return NACH_GEBURT.includes(feld) && typeof wert === 'string' && DAY.test(wert) && wert < geboren;
}
