/** The documents of an Akte by Vorgang: open ones in their order, what lies in the Akte itself, and quietly the closed ones. */
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { usePages } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Status } from '#ui/Status.tsx';
import type { Akte } from '../../akte.schema.ts';
import { listDokumente } from '../../dokument.api.ts';
import type { DokumentKurz } from '../../dokument.schema.ts';
import type { Vorgang } from '../vorgang.schema.ts';
import { VorgangMenue } from './VorgangMenue.tsx';
import { vorgangWorte } from './worte.ts';

interface VorgangListeProps {
  readonly akte: Akte;
  readonly vorgaenge: readonly Vorgang[];
  readonly ohneVorgang: number;
  /** The document that is open: its folder is never closed. */
  readonly dokumentId: string | undefined;
  readonly canChange: boolean;
  row(dokument: DokumentKurz): ReactNode;
}

export function VorgangListe(props: VorgangListeProps) {
  const { akte, vorgaenge, ohneVorgang, dokumentId, canChange } = props;
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const reihe = vorgaenge.filter(({ zustand }) => zustand === 'offen');
  const geschlossen = vorgaenge.filter(({ zustand }) => zustand === 'zda');
  const folderOf = akte.inhalt.find(({ id }) => id === dokumentId)?.vorgangId;
  const isOpen = (id: string, byDefault: boolean) => toggled.get(id) ?? (byDefault || id === folderOf);
  const toggle = (id: string, now: boolean) => setToggled(new Map(toggled).set(id, !now));
  const folder = (vorgang: Vorgang) => {
    const open = isOpen(vorgang.id, vorgang.zustand === 'offen');
    return (
      <Mappe
        key={vorgang.id}
        id={vorgang.id}
        name={`${vorgang.nummer} ${vorgang.bezeichnung}`}
        sub={vorgangWorte(vorgang)}
        zda={vorgang.zda && `z. d. A. von ${vorgang.zda.von.name}, ${formatDayShort(vorgang.zda.am)}`}
        count={vorgang.dokumente}
        open={open}
        onToggle={() => toggle(vorgang.id, open)}
        menu={canChange && <VorgangMenue vorgang={vorgang} reihe={reihe} />}
        {...props}
      />
    );
  };
  const ohne = isOpen('ohne', true);
  return (
    <>
      {reihe.map(folder)}
      {(ohneVorgang > 0 || vorgaenge.length === 0) && (
        <Mappe
          id="ohne"
          name="Ohne Vorgang"
          count={ohneVorgang}
          open={ohne}
          onToggle={() => toggle('ohne', ohne)}
          {...props}
        />
      )}
      {geschlossen.map(folder)}
    </>
  );
}

interface MappeProps extends Pick<VorgangListeProps, 'akte' | 'row'> {
  readonly id: string;
  readonly name: string;
  readonly sub?: string;
  /** Who put it z. d. A. and when; absent while it is open. */
  readonly zda?: string | undefined;
  readonly count: number;
  readonly open: boolean;
  readonly menu?: ReactNode;
  onToggle(): void;
}

function Mappe({ id, name, sub, zda, count, open, menu, onToggle, akte, row }: MappeProps) {
  return (
    <section aria-label={name} className="vg-mappe" data-zda={zda ? '' : undefined}>
      <div className="such-gruppe vg-kopf">
        <h2>
          <button type="button" className="vg-knopf" aria-expanded={open} onClick={onToggle}>
            <Icon name={open ? 'pfeilUnten' : 'pfeilRechts'} />
            <span>
              {name} <span className="count">{count}</span>
            </span>
          </button>
        </h2>
        {menu}
        {sub && (
          <p className="vg-sub">
            {sub}
            {zda && <Status tone="quiet">{zda}</Status>}
          </p>
        )}
      </div>
      {open && count > 0 && <Inhalt akte={akte} vorgang={id} row={row} />}
      {open && count === 0 && (
        <p className="vg-leer u-muted">Noch leer. Wählen Sie Dokumente mit x und legen Sie sie mit e hinein.</p>
      )}
    </section>
  );
}

function Inhalt({ akte, vorgang, row }: Pick<MappeProps, 'akte' | 'row'> & { vorgang: string }) {
  // A thin Akte came whole; of a thick one each folder is asked for by itself, page by page.
  const isWhole = akte.weiter === undefined;
  const more = usePages(listDokumente, { akteId: akte.id, vorgang, anzahl: 100 }, !isWhole);
  const here = isWhole
    ? akte.inhalt.filter(({ vorgangId }) => (vorgangId ?? 'ohne') === vorgang)
    : more.pages.flatMap(({ eintraege }) => eintraege);
  return (
    <>
      <ul className="such-liste">{here.map((dokument) => row(dokument))}</ul>
      {!isWhole && more.hasNextPage && (
        <div className="list-more">
          <Button busy={more.isFetching} onClick={() => void more.fetchNextPage()}>
            Weitere Dokumente laden
          </Button>
        </div>
      )}
    </>
  );
}
