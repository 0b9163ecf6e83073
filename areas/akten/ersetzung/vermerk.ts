/** The Transfervermerk as XML, as `transfervermerk.xsd` describes it. The same facts give the same bytes. */
import { findAbweichungen, type VermerkFakten } from './vermerk.rules.ts';

export const VERMERK_NAME = 'transfervermerk.xml';

type Value = string | number | boolean | null | undefined;
interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, Value>>;
  readonly content?: string | readonly Element[];
}

export function writeTransfervermerk(fakten: VermerkFakten): string {
  const { software, erstelltAt, siegel } = fakten;
  const root: Element = {
    name: 'Transfervermerk',
    attributes: { xmlns: 'urn:bleibe:transfervermerk:1', fassung: 1 },
    content: [
      { name: 'Erstellt', content: erstelltAt },
      { name: 'Software', attributes: { ...software } },
      ...dateien(fakten),
      scan(fakten),
      seiten(fakten),
      pruefung(fakten),
      {
        name: 'Abweichungen',
        content: findAbweichungen(fakten).map((content) => ({ name: 'Abweichung', content })),
      },
      { name: 'Siegel', attributes: { ...siegel } },
    ],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, '')}\n`;
}

function dateien({ dokument, scan: { ersetzt }, original, kopie }: VermerkFakten): Element[] {
  const file = ({ sha256, groesse, seiten: pages }: { sha256: string; groesse: number; seiten: number }) => ({
    sha256,
    bytes: groesse,
    seiten: pages,
  });
  return [
    {
      name: 'Dokument',
      attributes: { kennung: dokument.id, ersetzt },
      content: [
        { name: 'Titel', content: dokument.titel },
        { name: 'Art', content: dokument.typName },
      ],
    },
    {
      name: 'Original',
      attributes: { ...file(original), format: original.art },
      content: [
        { name: 'Dateiname', content: original.dateiname },
        { name: 'Papier', attributes: { aufbewahren: original.aufbewahren }, content: original.ort ?? '' },
      ],
    },
    { name: 'Kopie', attributes: file(kopie) },
  ];
}

function scan({ scan: how, scanner, profil }: VermerkFakten): Element {
  const device = scanner.inhalt;
  const { name, dpi, farbe, duplex, format } = profil.inhalt;
  return {
    name: 'Scan',
    attributes: { abgegeben: how.at, herkunft: how.herkunft },
    content: [
      person(how.person, how.name),
      {
        name: 'Scanner',
        attributes: { kuerzel: scanner.schluessel, nummer: scanner.nummer },
        content: [
          { name: 'Name', content: device.name },
          { name: 'Hersteller', content: device.hersteller },
          { name: 'Seriennummer', content: device.seriennummer },
          { name: 'Ort', content: device.ort },
          {
            name: 'Qualifiziert',
            attributes: {
              am: device.qualifiziertAm,
              von: device.qualifiziertVon,
              naechstePruefung: device.naechstePruefung,
            },
          },
        ],
      },
      {
        name: 'Scanprofil',
        attributes: { kuerzel: profil.schluessel, nummer: profil.nummer },
        content: [
          { name: 'Name', content: name },
          { name: 'Einstellungen', attributes: { dpi, farbe, duplex, format } },
        ],
      },
    ],
  };
}

function seiten({ seiten: pages }: VermerkFakten): Element {
  return {
    name: 'Seiten',
    attributes: { anzahl: pages.length, leere: pages.filter(({ leer }) => leer).length },
    content: pages.map((page) => ({
      name: 'Seite',
      attributes: {
        nr: page.nr,
        leer: page.leer,
        lesbarkeit: page.qualitaet,
        konfidenz: rounded(page.konfidenz),
        drehung: page.drehung,
        breite: rounded(page.breite),
        hoehe: rounded(page.hoehe),
        gesehen: page.gesehen,
      },
    })),
  };
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

function pruefung({ pruefung: check }: VermerkFakten): Element {
  const { stand, umfang, saat, prozent, mindestens, regel, at, trennung, trennungGrund } = check;
  return {
    name: 'Sichtpruefung',
    attributes: { ergebnis: stand, umfang, saat, seiten: check.seiten.join(' '), prozent, mindestens, regel, am: at },
    content: [
      ...(check.person === null ? [] : [person(check.person, check.name)]),
      { name: 'Rollentrennung', attributes: { gilt: trennung }, content: trennungGrund ?? '' },
    ],
  };
}

function person(id: string, name: string | null): Element {
  return { name: 'Person', attributes: { kennung: id }, content: name ?? '' };
}

function render({ name, attributes = {}, content = '' }: Element, indent: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const open = `${indent}<${name}${written}`;
  if (content.length === 0) return `${open}/>`;
  if (typeof content === 'string') return `${open}>${escapeXml(content)}</${name}>`;
  return [`${open}>`, ...content.map((child) => render(child, `${indent}  `)), `${indent}</${name}>`].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** File names may hold what XML 1.0 cannot: such characters are shown as the replacement sign. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are not allowed in XML 1.0 (section 2.2)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
  );
}
