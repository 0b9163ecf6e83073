/** What waits for a human: name the Akte, decide on doubles, look at what could not be read. Worked through by keyboard. */
import { useEffect, useMemo, useRef } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { usePages } from '#ui/data.ts';
import { count, formatAgo } from '#ui/format.ts';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { ListFoot, moveFocus } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { useKeyNote, useShortcut } from '#ui/shortcuts.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { getHeute } from '../../akte.api.ts';
import { getEingang, listEingang } from '../../eingang.api.ts';
import { emailWorte } from '../../postfach/screens/EmailHinweis.tsx';
import { PostfachStoerungen } from '../../postfach/screens/Stoerungen.tsx';
import { eingangSearch } from '../routes.ts';
import { EingangDetail } from './EingangDetail.tsx';
import { standOf } from './worte.ts';
import '../akten.css';

type Liste = OutputOf<typeof listEingang>;
type Zeile = Liste['eintraege'][number];
type Stand = NonNullable<ReturnType<typeof eingangSearch.parse>['stand']>;

const OFFEN: readonly (readonly [Zeile['status'], string])[] = [
  ['zuzuordnen', 'Akte fehlt'],
  ['dublette', 'Schon bekannt'],
  ['fehler', 'Nicht lesbar'],
];

export default function EingangSeite() {
  const { stand = 'offen', id } = useScreenSearch(eingangSearch);
  const go = useGo();
  const may = useMay();
  const query = usePages(listEingang, { status: stand, anzahl: 50 });
  useLive('eingang', [listEingang, getEingang, getHeute]);
  const rows = useMemo(() => query.pages.flatMap(({ eintraege }) => eintraege), [query.pages]);
  const list = useRef<HTMLElement>(null);
  useShortcut('j', 'Nächste Datei', () => moveFocus(list.current, 1), { group: 'Eingang' });
  useShortcut('k', 'Vorige Datei', () => moveFocus(list.current, -1), { group: 'Eingang' });
  useKeyNote('Enter', 'Datei ansehen; nach der Wahl: zuordnen', 'Eingang');
  useKeyNote('1', 'Ersten Vorschlag wählen, mit 2 den zweiten …', 'Eingang');
  useKeyNote('0', 'Andere Akte suchen', 'Eingang');
  useKeyNote('ArrowLeft', 'Vorige Seite der Datei', 'Eingang');
  useKeyNote('ArrowRight', 'Nächste Seite der Datei', 'Eingang');
  const zaehler = query.pages[0]?.zaehler;
  const open = (next: string | undefined) => {
    go({
      to: '/eingang',
      search: { ...(stand === 'offen' ? {} : { stand }), ...(next ? { id: next } : {}) },
      replace: true,
    });
  };
  const onDone = (doneId: string) => {
    const at = rows.findIndex((row) => row.id === doneId);
    open((rows[at + 1] ?? rows[at - 1])?.id);
  };
  return (
    <Page
      title="Eingang"
      sub={zaehler && satzOf(zaehler)}
      flush
      actions={
        <>
          {may('akten.uebernahme') && (
            <ButtonLink to="/eingang/xdomea" icon="akte">
              Akte übernehmen
            </ButtonLink>
          )}
          {may('akten.erfassen') && (
            <ButtonLink to="/hochladen" icon="hochladen">
              Dateien hochladen
            </ButtonLink>
          )}
        </>
      }
      tabs={zaehler && <TabLinks label="Was wartet" tabs={tabsOf(zaehler, stand)} />}
    >
      <SplitPane shape="list" detailOpen={id !== undefined}>
        <Pane label="Dateien im Eingang">
          <PostfachStoerungen />
          <section ref={list} aria-label="Liste">
            <EingangGruppen rows={rows} chosen={id} stand={stand} />
          </section>
          {query.isPending && (
            <div className="pane-inset">
              <Skeleton words="Der Eingang wird geladen" lines={8} />
            </div>
          )}
          {query.isError && rows.length === 0 && (
            <div className="pane-inset">
              <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
            </div>
          )}
          {query.isSuccess && rows.length === 0 && <Leer stand={stand} />}
          {query.hasNextPage && (
            <div className="list-more">
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                Weitere laden
              </Button>
            </div>
          )}
          {rows.length > 0 && (
            <ListFoot
              hints={[
                ['j k', 'bewegen'],
                ['Enter', 'ansehen'],
                ['1 2 3', 'Vorschlag wählen'],
                ['0', 'andere Akte'],
              ]}
            >
              Älteste zuerst
            </ListFoot>
          )}
        </Pane>
        <Pane label="Ausgewählte Datei" detail sunken onBack={() => open(undefined)}>
          {id ? <EingangDetail key={id} id={id} onDone={onDone} /> : <Hinweis hasRows={rows.length > 0} />}
        </Pane>
      </SplitPane>
    </Page>
  );
}

function satzOf({ zuzuordnen, dublette, fehler, inArbeit }: Liste['zaehler']): string {
  const offen = zuzuordnen + dublette + fehler;
  const wartet =
    offen === 0 ? 'Nichts wartet auf Sie.' : `${count(offen, 'Datei wartet', 'Dateien warten')} auf eine Entscheidung.`;
  return inArbeit === 0 ? wartet : `${wartet} ${count(inArbeit, 'wird', 'werden')} gerade erkannt.`;
}

function tabsOf({ zuzuordnen, dublette, fehler, inArbeit }: Liste['zaehler'], stand: Stand) {
  const tab = (key: Stand, label: string, of: number) => ({
    label,
    count: of,
    active: stand === key,
    to: '/eingang',
    search: key === 'offen' ? {} : { stand: key },
  });
  return [
    tab('offen', 'Alles, was wartet', zuzuordnen + dublette + fehler),
    tab('zuzuordnen', 'Akte fehlt', zuzuordnen),
    tab('dublette', 'Schon bekannt', dublette),
    tab('fehler', 'Nicht lesbar', fehler),
    tab('erkennung', 'In Arbeit', inArbeit),
  ];
}

interface GruppenProps {
  readonly rows: readonly Zeile[];
  readonly chosen: string | undefined;
  readonly stand: Stand;
}

function EingangGruppen({ rows, chosen, stand }: GruppenProps) {
  if (stand !== 'offen') return <Zeilen rows={rows} chosen={chosen} stand={stand} />;
  return OFFEN.map(([status, name]) => {
    const group = rows.filter((row) => row.status === status);
    if (group.length === 0) return null;
    return (
      <section key={status} aria-label={name}>
        <h2 className="such-gruppe">
          {name} <span className="count">{group.length}</span>
        </h2>
        <Zeilen rows={group} chosen={chosen} stand={stand} />
      </section>
    );
  });
}

function Zeilen({ rows, chosen, stand }: GruppenProps) {
  return (
    <ul className="such-liste">
      {rows.map((row) => (
        <EingangZeile key={row.id} row={row} isChosen={row.id === chosen} stand={stand} />
      ))}
    </ul>
  );
}

function EingangZeile({ row, isChosen, stand }: { row: Zeile; isChosen: boolean; stand: Stand }) {
  const link = useRef<HTMLAnchorElement>(null);
  // After a decision the next file is chosen: the focus goes along, so that one key after the other works it off.
  useEffect(() => {
    const nowhere = document.activeElement === document.body || document.activeElement === null;
    if (isChosen && nowhere) link.current?.focus({ preventScroll: true });
  }, [isChosen]);
  const [best] = row.vorschlaege;
  return (
    <li className="such-fund" data-selected={isChosen ? '' : undefined}>
      <Link
        ref={link}
        to="/eingang"
        search={{ ...(stand === 'offen' ? {} : { stand }), id: row.id }}
        replace
        className="row-link eingang-zeile"
        {...(isChosen ? { 'aria-current': 'true' as const } : {})}
      >
        <span className="fund">
          <strong>{row.titel ?? row.dateiname}</strong>
          <span className="cell-sub">
            {row.email ? `${emailWorte(row.email)} · ` : row.titel && `${row.dateiname} · `}
            {row.seiten > 0 && `${count(row.seiten, 'Seite', 'Seiten')} · `}
            <span className="u-nowrap">{formatAgo(row.eingegangenAm)}</span>
          </span>
        </span>
        <span className="eingang-stand">
          {row.status === 'zuzuordnen' && row.unstimmigkeit.length > 0 ? (
            <Status tone="warning">Seiten widersprechen sich</Status>
          ) : row.status === 'zuzuordnen' && best ? (
            <>
              <span>{best.personen[0] ?? best.akte.aktenzeichen}</span>
              <span className="cell-sub">Vorschlag: {best.gruende[0] ?? best.akte.aktenzeichen}</span>
            </>
          ) : (
            <EingangStand row={row} />
          )}
        </span>
      </Link>
    </li>
  );
}

function EingangStand({ row }: { row: Zeile }) {
  const { tone, text } = standOf(row);
  if (row.status === 'zuzuordnen') return <Status tone="plain">kein Vorschlag</Status>;
  if (row.status !== 'fehler' || !row.fehler) return <Status tone={tone}>{text}</Status>;
  return <Status tone={tone}>{row.fehler.titel}</Status>;
}

function Leer({ stand }: { stand: Stand }) {
  return (
    <div className="pane-inset">
      <EmptyState icon="erledigt" title={stand === 'offen' ? 'Der Eingang ist leer' : 'Hier liegt nichts'}>
        Was gescannt, hochgeladen oder in den Ordner gelegt wird und nicht von selbst in seine Akte findet, erscheint
        hier.
      </EmptyState>
    </div>
  );
}

function Hinweis({ hasRows }: { hasRows: boolean }) {
  if (!hasRows) return null;
  return (
    <div className="pane-inset">
      <EmptyState icon="eingang" title="Wählen Sie eine Datei">
        Hier sehen Sie dann die erste Seite, die Vorschläge für die Akte und warum sie gemacht wurden.
      </EmptyState>
    </div>
  );
}
