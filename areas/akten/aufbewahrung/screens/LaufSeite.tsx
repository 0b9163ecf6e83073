/** One deletion run: its steps, what stands in it, and in the end its protocol. */
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { useLoad, usePages } from '#ui/data.ts';
import { count, formatDay, formatDayShort, formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { DataTable, Facts } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { useNames } from '#ui/names.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { exportLoeschlauf, getLoeschlauf, listLoeschposten } from '../loeschlauf.api.ts';
import type { Lauf, Posten } from '../loeschlauf.schema.ts';
import { LaufStand } from './LaeufeAnsicht.tsx';
import { LaufSchritte } from './LaufSchritte.tsx';
import { PostenAusnehmen } from './PostenAusnehmen.tsx';
import { ANTWORT_WORTE, POSTEN_WORTE } from './worte.ts';
import './aufbewahrung.css';

export default function LaufSeite() {
  const { laufId } = useScreenParams<'laufId'>();
  const query = useLoad(getLoeschlauf, { id: laufId });
  useLive('aufbewahrung', [getLoeschlauf, listLoeschposten]);
  return (
    <Loaded of={query} words="Der Löschlauf wird geladen">
      {(lauf) => (
        <Page
          title={`Löschlauf zum ${formatDay(lauf.stichtag)}`}
          crumbs={[{ label: 'Aufbewahrung', to: '/aufbewahrung', search: { ansicht: 'laeufe' } }]}
          aside={<LaufStand status={lauf.status} />}
          actions={
            <a className={buttonClass('secondary')} href={urlOf(exportLoeschlauf, { id: lauf.id })} download>
              <Icon name="herunterladen" />
              <span>{lauf.status === 'abgeschlossen' ? 'Protokoll als CSV' : 'Liste als CSV'}</span>
            </a>
          }
        >
          <div className="u-stack">
            <LaufSchritte lauf={lauf} />
            {lauf.status === 'abgeschlossen' && <Protokoll lauf={lauf} />}
            <Beteiligte lauf={lauf} />
            <PostenListe lauf={lauf} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Beteiligte({ lauf }: { lauf: Lauf }) {
  const names = useNames([...lauf.bearbeitetVon, ...(lauf.freigegebenVon ? [lauf.freigegebenVon] : [])]);
  const nameOf = (id: string) => names.get(id) ?? '';
  const by = (id: string, at: string) => [nameOf(id), formatMoment(at)].filter(Boolean).join(', ');
  return (
    <Facts
      of={[
        ['Begonnen', by(lauf.erstelltVon, lauf.erstelltAm)],
        ['Archiv', lauf.anbietung.noetig ? archivWorte(lauf) : `keine Anbietung (${lauf.anbietung.grundlage})`],
        ['Vorgelegt', lauf.vorgeschlagenAm && formatMoment(lauf.vorgeschlagenAm)],
        ['Freigegeben', lauf.freigegebenVon && lauf.freigegebenAm && by(lauf.freigegebenVon, lauf.freigegebenAm)],
        ['Rechtsstand', lauf.rechtsstandGeprueft ? 'bei der Freigabe verglichen' : undefined],
        ['Abgeschlossen', lauf.abgeschlossenAm && formatMoment(lauf.abgeschlossenAm)],
        ['Verworfen', lauf.verworfenGrund],
      ]}
    />
  );
}

const archivWorte = ({ anbietung }: Lauf) =>
  `${anbietung.archiv || 'Archiv'}, ${count(anbietung.fristTage, 'Tag', 'Tage')} Zeit für die Antwort (${anbietung.grundlage})`;

function Protokoll({ lauf }: { lauf: Lauf }) {
  return (
    <>
      <section aria-labelledby="lauf-protokoll">
        <h2 id="lauf-protokoll">Protokoll</h2>
        <DataTable
          caption="Was aus den Posten wurde, nach Regel"
          rows={lauf.zahlen}
          rowKey={(row) => `${row.regel} ${row.status}`}
          keys={false}
          columns={[
            { head: 'Regel', cell: (row) => row.titel },
            { head: 'Ergebnis', cell: (row) => <PostenStand status={row.status} /> },
            { head: 'Posten', cell: (row) => row.posten, number: true },
            { head: 'Dokumente', cell: (row) => row.dokumente, number: true },
            { head: 'Seiten', cell: (row) => row.seiten, number: true },
          ]}
        />
      </section>
      <Sicherungen lauf={lauf} />
    </>
  );
}

/** The sentence that data protection asks for: until when is it still somewhere. */
function Sicherungen({ lauf }: { lauf: Lauf }) {
  const { sicherungen, spaetereSicherung } = lauf;
  if (!sicherungen) return null;
  const { staende, vergessenAb, tage } = sicherungen;
  return (
    <Note
      kind="info"
      title={
        vergessenAb
          ? `Ab dem ${formatDay(vergessenAb)} haben es auch die Sicherungen vergessen`
          : 'Wann die Sicherungen es vergessen haben, ist nicht bestimmbar'
      }
    >
      <p>
        {staende.length === 0
          ? 'Im Protokoll steht keine Sicherung, die das Vernichtete noch enthält.'
          : `${count(staende.length, 'Sicherung enthält', 'Sicherungen enthalten')} es noch: ${staende
              .slice(0, 5)
              .map(({ stand, erstelltAm }) => `${stand} (${formatDayShort(erstelltAm)})`)
              .join(', ')}${staende.length > 5 ? ' und weitere' : ''}.`}{' '}
        {tage === undefined
          ? 'Das Amt hat nicht entschieden, nach wie vielen Tagen Sicherungen gelöscht werden.'
          : `Sicherungen werden nach ${count(tage, 'Tag', 'Tagen')} gelöscht.`}
      </p>
      <p>
        {spaetereSicherung
          ? `Seit der Sicherung am ${formatMoment(spaetereSicherung)} in denselben Ordner lassen sich Dokumente aus den älteren nicht mehr öffnen; Namen und erkannter Text enden mit dem Stand selbst.`
          : 'Mit der nächsten Sicherung in denselben Ordner lassen sich Dokumente aus den älteren nicht mehr öffnen.'}
      </p>
    </Note>
  );
}

function PostenStand({ status }: { status: Posten['status'] }) {
  const { text, tone } = POSTEN_WORTE[status];
  return <Status tone={tone}>{text}</Status>;
}

function PostenListe({ lauf }: { lauf: Lauf }) {
  const { pages, hasNextPage, fetchNextPage, isFetching } = usePages(listLoeschposten, { id: lauf.id, anzahl: 50 });
  const rows = pages.flatMap(({ eintraege }) => eintraege);
  return (
    <section aria-labelledby="lauf-posten" className="u-stack">
      <h2 id="lauf-posten">Posten</h2>
      <DataTable
        caption="Posten des Löschlaufs, am längsten fällige zuerst"
        rows={rows}
        rowKey={(row) => row.id}
        keys={false}
        columns={[
          {
            head: 'Akte',
            cell: (row) => (
              <>
                {row.person ?? row.aktenzeichen}
                <span className="cell-sub aufb-zeichen">
                  {[row.person ? row.aktenzeichen : '', row.dokumentId ? 'ein Dokument' : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            ),
          },
          { head: 'Fällig seit', cell: (row) => formatDayShort(row.faelligAb), nowrap: true },
          {
            head: 'Warum',
            cell: (row) => (
              <>
                {row.erklaerung || row.titel}
                <span className="cell-sub">{row.norm}</span>
              </>
            ),
          },
          { head: 'Umfang', cell: (row) => count(row.seiten, 'Seite', 'Seiten'), nowrap: true },
          { head: 'Stand', cell: (row) => <PostenZelle lauf={lauf} posten={row} /> },
        ]}
      />
      {hasNextPage && (
        <p>
          <Button busy={isFetching} onClick={() => void fetchNextPage()}>
            Weitere laden
          </Button>
        </p>
      )}
    </section>
  );
}

function PostenZelle({ lauf, posten }: { lauf: Lauf; posten: Posten }) {
  return (
    <>
      <PostenStand status={posten.status} />
      <span className="cell-sub">
        {[posten.grund, posten.antwort && ANTWORT_WORTE[posten.antwort], offerWords(posten)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <PostenAusnehmen lauf={lauf} posten={posten} />
    </>
  );
}

function offerWords({ angebotenAm, antwortBis, antwort }: Posten): string {
  if (!angebotenAm || !antwortBis || antwort) return '';
  return `angeboten ${formatDayShort(angebotenAm)}, Antwort bis ${formatDayShort(antwortBis)}`;
}
