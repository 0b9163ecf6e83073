/** The lists of a day, one for each desk. */
import { formatAmount, formatClock, formatPartialDay } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { EmptyState } from '#ui/States.tsx';
import { Badge, type Tone } from '#ui/Status.tsx';
import type { Mappenzeile, Tagesmappe } from '../../tagesmappe.schema.ts';
import { BEDARFSWORTE, SPRACHWORTE, zeigeNummer } from '../worte.ts';

export function Mappe({ mappe, platzId }: { mappe: Tagesmappe; platzId: string | undefined }) {
  const zeilen = platzId ? mappe.zeilen.filter((one) => one.platzId === platzId) : mappe.zeilen;
  if (zeilen.length === 0)
    return (
      <EmptyState icon="kalender" title="An diesem Tag ist nichts gebucht">
        Sobald Termine vergeben sind, stehen sie hier, je Schalter und mit dem, was die Person mitbringt.
      </EmptyState>
    );
  const jePlatz = [...Map.groupBy(zeilen, ({ platz }) => platz ?? 'Ohne Schalter')].toSorted(([a], [b]) =>
    a.localeCompare(b, 'de'),
  );
  return jePlatz.map(([platz, liste]) => (
    <section key={platz} className="termine-mappe" aria-label={platz}>
      <h2>
        {platz} <span className="u-muted">{liste.length === 1 ? '1 Termin' : `${liste.length} Termine`}</span>
      </h2>
      <ul className="plain-list">
        {liste.map((zeile) => (
          <Zeile key={zeile.terminId} zeile={zeile} />
        ))}
      </ul>
    </section>
  ));
}

function Zeile({ zeile }: { zeile: Mappenzeile }) {
  const [first, ...others] = zeile.namen;
  return (
    <li className="termine-mappe-zeile">
      <div className="termine-mappe-zeit">
        <strong>{formatClock(zeile.beginn)}</strong>
        <span className="u-muted u-small">bis {formatClock(zeile.ende)}</span>
        <Stand zeile={zeile} />
      </div>
      <div>
        <strong>{first ?? 'Name nicht angegeben'}</strong>
        {zeile.geburtsdatum && <span className="u-muted">, geboren {formatPartialDay(zeile.geburtsdatum)}</span>}
        {others.length > 0 && <p className="u-muted">mit {others.join('; ')}</p>}
        <p>{zeile.anliegen}</p>
        <Vorgang zeile={zeile} />
      </div>
      <div className="termine-mappe-was">
        <Besonderes zeile={zeile} />
        {zeile.mitbringen.length > 0 && <p className="u-small">Bringt mit: {zeile.mitbringen.join(', ')}</p>}
        {zeile.gebuehrCent !== null && <p className="u-small">Gebühr: {formatAmount(zeile.gebuehrCent)}</p>}
      </div>
    </li>
  );
}

function Vorgang({ zeile: { verfahrenId, verfahren, akteId, aktenzeichen } }: { zeile: Mappenzeile }) {
  if (!verfahrenId || !akteId) return null;
  return (
    <p className="u-small">
      <Link to="/vorgaenge/$verfahrenId" params={{ verfahrenId }}>
        {verfahren}
      </Link>
      {' · '}
      <Link to="/akten/$akteId" params={{ akteId }}>
        Akte {aktenzeichen}
      </Link>
    </p>
  );
}

function Besonderes({ zeile }: { zeile: Mappenzeile }) {
  const words = [
    ...(zeile.dolmetschen ? ['Dolmetschen'] : []),
    ...(zeile.sprache === 'de' ? [] : [SPRACHWORTE[zeile.sprache]]),
    ...zeile.bedarf.filter((one) => one !== 'dolmetschen').map((one) => BEDARFSWORTE[one]),
  ];
  return (
    <>
      {words.length > 0 && (
        <p className="u-row">
          <Icon name="globus" /> {words.join(' · ')}
        </p>
      )}
      {zeile.identitaetPruefen && (
        <p>
          <Badge tone="warning">Ausweis genau prüfen</Badge>
        </p>
      )}
      {zeile.wunsch !== '' && <p className="u-small">Wunsch: {zeile.wunsch}</p>}
    </>
  );
}

function Stand({ zeile: { stand, nummer } }: { zeile: Mappenzeile }) {
  const [tone, words]: [Tone, string] =
    stand === 'wahrgenommen'
      ? ['success', 'war da']
      : stand === 'nicht_erschienen'
        ? ['quiet', 'nicht erschienen']
        : nummer
          ? ['info', zeigeNummer(nummer)]
          : ['plain', ''];
  return words === '' ? null : <Badge tone={tone}>{words}</Badge>;
}
