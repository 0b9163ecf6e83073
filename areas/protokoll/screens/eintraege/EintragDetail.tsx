/** One entry in full, with ways on: the same actor, the same thing, the same request. */
import type { ReactNode } from 'react';
import { formatMomentExact, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { Status } from '#ui/Status.tsx';
import type { Eintrag } from '../../protokoll.schema.ts';
import { akteurZusatz, useAkteurNamen } from '../Akteur.tsx';
import { artWort, hasAktenzeichen, wasWorte } from '../worte.ts';
import { Ergebnis } from './Ergebnis.tsx';

const FRAGEN: Readonly<Record<string, string>> = {
  person: 'Wer hat diese Person gesehen?',
  akte: 'Wer hat diese Akte gesehen?',
  dokument: 'Wer hat dieses Dokument gesehen?',
};

export function EintragDetail({ eintrag }: { eintrag: Eintrag }) {
  const { akteur, gegenstaende } = eintrag;
  const konten = gegenstaende.filter(({ art }) => art === 'konto' || art === 'akteur');
  const nameOf = useAkteurNamen([akteur, ...konten.map(({ id }) => ({ art: 'staff' as const, id }))]);
  const names = useNames(gegenstaende.filter(hasAktenzeichen).map(({ id }) => id));
  return (
    <article className="prot-eintrag">
      <h2>{wasWorte(eintrag.was)}</h2>
      <Facts
        of={[
          ['Ergebnis', <Ergebnis key="ergebnis" of={eintrag.ergebnis} />],
          ['Wann', formatMomentExact(eintrag.zeit)],
          [
            'Wer',
            <Filtered key="wer" by={{ akteurId: akteur.id }} hint="Alles von diesem Konto">
              {nameOf(akteur)}
            </Filtered>,
          ],
          ['Art', akteurZusatz(akteur)],
          ['Grund', eintrag.grund && <q>{eintrag.grund}</q>],
        ]}
      />
      <h3>Woran</h3>
      {gegenstaende.length === 0 ? (
        <p className="u-muted">An keinem einzelnen Gegenstand.</p>
      ) : (
        <ul className="prot-dinge">
          {gegenstaende.map(({ art, id }) => (
            <li key={`${art}:${id}`}>
              <span className="prot-art">
                {artWort(art)} {konten.some((konto) => konto.id === id) ? nameOf({ art: 'staff', id }) : names.get(id)}
              </span>
              <Filtered by={{ gegenstand: `${art}:${id}` }} hint={`Alles zu ${artWort(art)} ${id}`}>
                <code>{id}</code>
              </Filtered>
              {hasAktenzeichen({ art }) && (
                <Link to="/protokoll/zugriffe" search={{ art, id }}>
                  {FRAGEN[art]}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      <Einzelheiten of={eintrag} />
      <h3>Herkunft und Siegel</h3>
      <Facts
        of={[
          ['Eintrag', formatNumber(eintrag.id)],
          ['Zeit genau', <code key="zeit">{eintrag.zeit}</code>],
          [
            'Anfrage',
            <Filtered key="anfrage" by={{ anfrageId: eintrag.anfrageId }} hint="Alles aus dieser Anfrage">
              <code>{eintrag.anfrageId}</code>
            </Filtered>,
          ],
          ['Sitzung', akteur.sitzungId && <code>{akteur.sitzungId}</code>],
          ['Programmteil', <code key="aktion">{eintrag.aktion}</code>],
          ['Konto', <code key="konto">{akteur.id}</code>],
          [
            'Siegel',
            eintrag.gesiegelt ? (
              <Status key="siegel" tone="success" icon="schloss">
                in der Kette
              </Status>
            ) : (
              <Status key="siegel" tone="warning">
                wird in Kürze gesiegelt
              </Status>
            ),
          ],
        ]}
      />
    </article>
  );
}

function Einzelheiten({ of }: { of: Eintrag }) {
  const pairs = Object.entries(of.einzelheiten);
  if (pairs.length === 0) return null;
  return (
    <>
      <h3>Einzelheiten</h3>
      <Facts of={pairs.map(([name, value]) => [EINZELHEITEN[name] ?? artWort(name), wordsOf(value)] as const)} />
    </>
  );
}

/** Where the key of a fact is a technical word. */
const EINZELHEITEN: Readonly<Record<string, string>> = { score: 'Sicherheit', konfidenz: 'Sicherheit' };

function wordsOf(value: Eintrag['einzelheiten'][string]): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  return typeof value === 'number' ? formatNumber(value) : value;
}

function Filtered({ by, hint, children }: { by: Record<string, string>; hint: string; children: ReactNode }) {
  return (
    <Link to="/protokoll/eintraege" search={by} title={hint}>
      {children}
    </Link>
  );
}
