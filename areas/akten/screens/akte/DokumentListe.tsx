/** The documents of an Akte with their first page: by date, by type, or those on which some words stand. */
import { useMemo, useRef, useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { useLoad, usePages } from '#ui/data.ts';
import { count, formatDayShort } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { moveFocus } from '#ui/List.tsx';
import { EmptyState } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import type { Akte } from '../../akte.schema.ts';
import { getAufbewahrung } from '../../aufbewahrung/aufbewahrung.api.ts';
import { FehlblattZeile } from '../../aufbewahrung/screens/FehlblattZeile.tsx';
import { getSeiteBild, listDokumente } from '../../dokument.api.ts';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { dokumentStand } from '../dokument/worte.ts';
import { useMayIn } from '../teile/useMayIn.ts';
import { AkteTreffer } from './AkteTreffer.tsx';
import { gruppiere, type Ordnung } from './gruppieren.ts';

export function DokumentListe({ akte, dokumentId }: { akte: Akte; dokumentId: string | undefined }) {
  const [ordnung, setOrdnung] = useState<Ordnung>('datum');
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const more = usePages(listDokumente, { akteId: akte.id, anzahl: 200 }, all);
  const dokumente = all && more.pages.length > 0 ? more.pages.flatMap(({ eintraege }) => eintraege) : akte.inhalt;
  const hasMore = all ? more.hasNextPage : akte.weiter !== undefined;
  const fehlblaetter = useLoad(getAufbewahrung, { id: akte.id }).data?.fehlblaetter;
  const gruppen = useMemo(() => gruppiere(dokumente, ordnung, fehlblaetter), [dokumente, ordnung, fehlblaetter]);
  const list = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('j', 'Nächstes Dokument', () => moveFocus(list.current, 1), { group: 'Akte' });
  useShortcut('k', 'Voriges Dokument', () => moveFocus(list.current, -1), { group: 'Akte' });
  useShortcut('a', 'In dieser Akte suchen', () => field.current?.focus(), { group: 'Akte' });
  const isSearching = typed.trim().length >= 2;
  return (
    <section ref={list} className="akte-liste" aria-label="Dokumente der Akte">
      <div className="akte-liste-kopf">
        <search className="vw-suchfeld akte-suchfeld">
          <Icon name="suche" />
          <input
            ref={field}
            type="search"
            className="input"
            aria-label="In dieser Akte suchen"
            placeholder="In dieser Akte suchen"
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') {
                event.preventDefault();
                moveFocus(list.current, 1);
              }
              if (event.key === 'Escape') setTyped('');
            }}
          />
        </search>
        {!isSearching && dokumente.length > 1 && (
          <fieldset className="akte-ordnung">
            <legend className="u-sr">Ordnung der Dokumente</legend>
            {(['datum', 'art'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="buchstabe"
                aria-pressed={ordnung === one}
                onClick={() => setOrdnung(one)}
              >
                {one === 'datum' ? 'nach Datum' : 'nach Art'}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <div className="akte-liste-lauf">
        {isSearching ? (
          <AkteTreffer akteId={akte.id} typed={typed} dokumentId={dokumentId} />
        ) : (
          gruppen.map(({ name, dokumente: inGruppe, zeilen }) => (
            <section key={name} aria-label={name}>
              <h2 className="such-gruppe">
                {name} <span className="count">{inGruppe.length}</span>
              </h2>
              <ul className="such-liste">
                {zeilen.map((zeile) =>
                  'platz' in zeile ? (
                    <FehlblattZeile key={zeile.dokumentId} fehlblatt={zeile} />
                  ) : (
                    <DokumentZeile
                      key={zeile.id}
                      akteId={akte.id}
                      dokument={zeile}
                      isOpen={zeile.id === dokumentId}
                      showTyp={ordnung === 'datum'}
                    />
                  ),
                )}
              </ul>
            </section>
          ))
        )}
        {!isSearching && gruppen.length === 0 && <Leer akteId={akte.id} />}
        {!isSearching && hasMore && (
          <div className="list-more">
            <Button busy={more.isFetching} onClick={() => (all ? void more.fetchNextPage() : setAll(true))}>
              Weitere Dokumente laden
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Leer({ akteId }: { akteId: string }) {
  const may = useMayIn(akteId);
  return (
    <div className="pane-inset">
      <EmptyState
        icon="dokument"
        title="Noch kein Dokument"
        actions={
          may('akten.erfassen') && (
            <ButtonLink to="/hochladen" search={{ akte: akteId }} icon="hochladen">
              Dokumente hochladen
            </ButtonLink>
          )
        }
      >
        Was gescannt und dieser Akte zugeordnet wird, steht hier, das Neueste zuerst.
      </EmptyState>
    </div>
  );
}

interface DokumentZeileProps {
  readonly akteId: string;
  readonly dokument: DokumentKurz;
  readonly isOpen: boolean;
  readonly showTyp: boolean;
}

function DokumentZeile({ akteId, dokument, isOpen, showTyp }: DokumentZeileProps) {
  const { id, titel, typ, datum, eingegangenAm, seiten } = dokument;
  const stand = dokumentStand(dokument);
  const art = nameOfDokumenttyp(typ);
  return (
    <li className="such-fund" data-selected={isOpen ? '' : undefined}>
      <Link
        to="/akten/$akteId/dokumente/$dokumentId"
        params={{ akteId, dokumentId: id }}
        className="row-link dok-zeile"
        {...(isOpen ? { 'aria-current': 'true' as const } : {})}
      >
        <img
          className="dok-bild"
          alt=""
          loading="lazy"
          decoding="async"
          src={urlOf(getSeiteBild, { id, nr: 1, breite: 160 })}
        />
        <span className="dok-worte">
          <strong>{titel}</strong>
          {showTyp && art !== titel && <span className="cell-sub">{art}</span>}
          <span className="cell-sub">
            {count(seiten, 'Seite', 'Seiten')} ·{' '}
            <span className="u-nowrap">
              {datum ? formatDayShort(datum) : `eingegangen ${formatDayShort(eingegangenAm)}`}
            </span>
          </span>
          {stand && <Status tone={stand.tone}>{stand.text}</Status>}
        </span>
      </Link>
    </li>
  );
}
