/** The documents of an Akte with their first page: by date, by type, or those on which some words stand. */
import { useMemo, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad, usePages } from '#ui/data.ts';
import { count, formatDayShort } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { moveFocus } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { EmptyState } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import type { Akte } from '../../akte.schema.ts';
import { getAufbewahrung } from '../../aufbewahrung/aufbewahrung.api.ts';
import { FehlblattZeile } from '../../aufbewahrung/screens/FehlblattZeile.tsx';
import { listDokumente } from '../../dokument.api.ts';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { AuswahlLeiste } from '../../vorgang/screens/AuswahlLeiste.tsx';
import { type Auswahl, useAuswahl, useAuswahlTasten } from '../../vorgang/screens/auswahl.ts';
import { VorgangAnlegen } from '../../vorgang/screens/VorgangForm.tsx';
import { VorgangListe } from '../../vorgang/screens/VorgangListe.tsx';
import { listVorgaenge } from '../../vorgang/vorgang.api.ts';
import { dokumentStand } from '../dokument/worte.ts';
import { bildVon } from '../teile/bild.ts';
import { useMayIn } from '../teile/useMayIn.ts';
import { AkteTreffer } from './AkteTreffer.tsx';
import { gruppiere, type Ordnung } from './gruppieren.ts';

export function DokumentListe({ akte, dokumentId }: { akte: Akte; dokumentId: string | undefined }) {
  const [gewaehlt, setOrdnung] = useState<Ordnung | 'vorgang'>();
  const vorgaenge = useLoad(listVorgaenge, { akteId: akte.id });
  useLive(`akte:${akte.id}`, [listVorgaenge]);
  const ordnung = gewaehlt ?? (vorgaenge.data?.vorgaenge.length ? 'vorgang' : 'datum');
  const may = useMayIn(akte.id);
  const canChange = may('akten.bearbeiten');
  const auswahl = useAuswahl();
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const more = usePages(listDokumente, { akteId: akte.id, anzahl: 200 }, all);
  const dokumente = all && more.pages.length > 0 ? more.pages.flatMap(({ eintraege }) => eintraege) : akte.inhalt;
  const hasMore = all ? more.hasNextPage : akte.weiter !== undefined;
  const fehlblaetter = useLoad(getAufbewahrung, { id: akte.id }).data?.fehlblaetter;
  const gruppen = useMemo(
    () => (ordnung === 'vorgang' ? [] : gruppiere(dokumente, ordnung, fehlblaetter)),
    [dokumente, ordnung, fehlblaetter],
  );
  const list = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('j', 'Nächstes Dokument', () => moveFocus(list.current, 1), { group: 'Akte' });
  useShortcut('k', 'Voriges Dokument', () => moveFocus(list.current, -1), { group: 'Akte' });
  useShortcut('a', 'In dieser Akte suchen', () => field.current?.focus(), { group: 'Akte' });
  useAuswahlTasten(list, auswahl, canChange);
  const isSearching = typed.trim().length >= 2;
  const row = (dokument: DokumentKurz) => (
    <DokumentZeile
      key={dokument.id}
      akteId={akte.id}
      dokument={dokument}
      isOpen={dokument.id === dokumentId}
      showTyp={ordnung !== 'art'}
      auswahl={canChange ? auswahl : undefined}
    />
  );
  return (
    <section
      ref={list}
      className="akte-liste"
      aria-label="Dokumente der Akte"
      data-waehlt={auswahl.chosen.size > 0 ? '' : undefined}
    >
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
        {!isSearching && (dokumente.length > 1 || (vorgaenge.data?.vorgaenge.length ?? 0) > 0) && (
          <fieldset className="akte-ordnung">
            <legend className="u-sr">Ordnung der Dokumente</legend>
            {(['vorgang', 'datum', 'art'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="buchstabe"
                aria-label={`nach ${ORDNUNG[one]}`}
                aria-pressed={ordnung === one}
                onClick={() => setOrdnung(one)}
              >
                {ORDNUNG[one]}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <AuswahlLeiste akteId={akte.id} auswahl={auswahl} />
      <div className="akte-liste-lauf">
        {isSearching ? (
          <AkteTreffer akteId={akte.id} typed={typed} dokumentId={dokumentId} />
        ) : ordnung === 'vorgang' ? (
          <VorgangListe
            akte={akte}
            vorgaenge={vorgaenge.data?.vorgaenge ?? []}
            ohneVorgang={vorgaenge.data?.ohneVorgang ?? 0}
            dokumentId={dokumentId}
            canChange={canChange}
            row={row}
          />
        ) : (
          gruppen.map(({ name, dokumente: inGruppe, zeilen }) => (
            <section key={name} aria-label={name}>
              <h2 className="such-gruppe">
                {name} <span className="count">{inGruppe.length}</span>
              </h2>
              <ul className="such-liste">
                {zeilen.map((zeile) =>
                  'platz' in zeile ? <FehlblattZeile key={zeile.dokumentId} fehlblatt={zeile} /> : row(zeile),
                )}
              </ul>
            </section>
          ))
        )}
        {!isSearching && gruppen.length === 0 && ordnung !== 'vorgang' && <Leer akteId={akte.id} />}
        {!isSearching && hasMore && ordnung !== 'vorgang' && (
          <div className="list-more">
            <Button busy={more.isFetching} onClick={() => (all ? void more.fetchNextPage() : setAll(true))}>
              Weitere Dokumente laden
            </Button>
          </div>
        )}
        {!isSearching && canChange && (
          <p className="vg-fuss no-print">
            <Button icon="plus" onClick={() => setAdding(true)}>
              Vorgang anlegen
            </Button>
          </p>
        )}
      </div>
      {adding && (
        <VorgangAnlegen
          akteId={akte.id}
          onClose={(made) => {
            setAdding(false);
            if (made) setOrdnung('vorgang');
          }}
        />
      )}
    </section>
  );
}

const ORDNUNG = { vorgang: 'Vorgang', datum: 'Datum', art: 'Art' } as const;

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
  readonly auswahl: Auswahl | undefined;
}

function DokumentZeile({ akteId, dokument, isOpen, showTyp, auswahl }: DokumentZeileProps) {
  const { id, titel, typ, datum, eingegangenAm, seiten } = dokument;
  const stand = dokumentStand(dokument);
  const art = nameOfDokumenttyp(typ);
  return (
    <li
      className="such-fund dok-reihe"
      data-selected={isOpen ? '' : undefined}
      data-gewaehlt={auswahl?.chosen.has(id) ? '' : undefined}
    >
      {auswahl && <Haken dokument={dokument} auswahl={auswahl} />}
      <Link
        to="/akten/$akteId/dokumente/$dokumentId"
        params={{ akteId, dokumentId: id }}
        className="row-link dok-zeile"
        {...(isOpen ? { 'aria-current': 'true' as const } : {})}
      >
        <img className="dok-bild" alt="" loading="lazy" decoding="async" src={bildVon(id, 1, 160, dokument.drehung)} />
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

function Haken({ dokument, auswahl }: { dokument: DokumentKurz; auswahl: Auswahl }) {
  return (
    <label className="dok-haken no-print">
      <input
        type="checkbox"
        aria-label={`${dokument.titel} auswählen`}
        tabIndex={-1}
        checked={auswahl.chosen.has(dokument.id)}
        onChange={() => auswahl.toggle(dokument)}
      />
    </label>
  );
}
