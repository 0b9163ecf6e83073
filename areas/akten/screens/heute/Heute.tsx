/** What waits today in the Akten one looks after, and where to begin; areas further down add their lines. */

import type { OutputOf } from '#platform/http/contract.ts';
import { type Loading, useLoad } from '#ui/data.ts';
import { dayOf, formatAgo, formatNumber, formatWeekday } from '#ui/format.ts';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { type TodayLine, TodayLines, TodayParts } from '#ui/today-parts.tsx';
import { getHeute } from '../../akte.api.ts';
import type { AkteKurz } from '../../akte.schema.ts';
import { countEinordnung } from '../../einordnung/einordnung.api.ts';
import { countSichtpruefungen } from '../../ersetzung/pruefung.api.ts';
import { WiedervorlagenHeute } from '../../vorgang/screens/Wiedervorlagen.tsx';
import { nameOfPerson } from '../person/worte.ts';
import { Arbeitslisten } from '../suche/Arbeitslisten.tsx';
import { Fortschritt } from './Fortschritt.tsx';
import '../akten.css';

type HeuteDaten = OutputOf<typeof getHeute>;

export default function Heute() {
  const may = useMay();
  const heute: Loading<HeuteDaten> = useLoad(getHeute, {});
  useLive(may('akten.eingang') ? 'eingang' : undefined, [getHeute]);
  return (
    <Page
      title="Heute"
      aside={formatWeekday(dayOf())}
      sub={heute.data && <Satz heute={heute.data} />}
      actions={<Hauptaktion heute={heute.data} />}
    >
      <Loaded of={heute} words="Was heute wartet, wird geladen">
        {(data) => (
          <div className="heute">
            <div className="u-stack">
              <TodayParts />
              <Wartet heute={data} />
              <WiedervorlagenHeute />
              <Arbeitslisten />
              <Zuletzt akten={data.zuletztBewegt} />
            </div>
            <div className="u-stack">
              {may('akten.fortschritt') && <Fortschritt />}
              <Unlesbar heute={data} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function offenIn({ eingang }: HeuteDaten): number {
  return eingang ? eingang.zuzuordnen + eingang.dubletten + eingang.fehler : 0;
}

function Satz({ heute }: { heute: HeuteDaten }) {
  const offen = offenIn(heute);
  // Who has no right to the Eingang is not told that it is empty. Pages on their way are neither readable nor not.
  const leer = heute.eingang ? 'Im Eingang wartet nichts. ' : '';
  if (offen === 0 && heute.unlesbarGesamt === 0)
    return heute.eingang
      ? `${leer}Keine Seite Ihrer Akten ist als unlesbar gemeldet.`
      : 'Was in Ihrem Bereich ansteht und sich zuletzt bewegt hat.';
  if (offen === 0) return `${leer}Einige Seiten sollten Sie sich ansehen.`;
  return `${formatNumber(offen)} ${offen === 1 ? 'Datei wartet' : 'Dateien warten'} im Eingang auf Ihre Entscheidung.`;
}

/** One main action: what waits first, otherwise the search. */
function Hauptaktion({ heute }: { heute: HeuteDaten | undefined }) {
  if (!heute) return null;
  if (offenIn(heute) > 0)
    return (
      <ButtonLink to="/eingang" kind="primary" icon="eingang">
        Eingang zuordnen
      </ButtonLink>
    );
  return (
    <ButtonLink to="/suche" kind="primary" icon="suche">
      Akte suchen
    </ButtonLink>
  );
}

/** What the menu counts too; asked for once for both. */
function useVorgelegt(): TodayLine[] {
  const may = useMay();
  const einordnung = useLoad(countEinordnung, {}, { enabled: may('akten.eingang') });
  const sichtpruefung = useLoad(countSichtpruefungen, {}, { enabled: may('akten.sichtpruefung') });
  return [
    {
      icon: 'dokument',
      count: einordnung.data?.anzahl ?? 0,
      one: 'Dokument ist einzuordnen',
      many: 'Dokumente sind einzuordnen',
      rat: 'Art, Datum und Absender bestätigen',
      target: { to: '/einordnen' },
    },
    {
      icon: 'auge',
      count: sichtpruefung.data?.anzahl ?? 0,
      one: 'Scan wartet auf die Sichtprüfung',
      many: 'Scans warten auf die Sichtprüfung',
      rat: 'mit dem Papier vergleichen',
      target: { to: '/sichtpruefung' },
    },
  ];
}

function Wartet({ heute: { eingang } }: { heute: HeuteDaten }) {
  const vorgelegt = useVorgelegt();
  if (!eingang) return null;
  const lines: TodayLine[] = [
    {
      icon: 'eingang',
      count: eingang.zuzuordnen,
      one: 'Dokument ohne Akte',
      many: 'Dokumente ohne Akte',
      rat: 'Akte bestätigen oder wählen',
      target: { to: '/eingang', search: { stand: 'zuzuordnen' } },
    },
    {
      icon: 'kopieren',
      count: eingang.dubletten,
      one: 'Datei ist schon bekannt',
      many: 'Dateien sind schon bekannt',
      rat: 'verwerfen oder trotzdem aufnehmen',
      target: { to: '/eingang', search: { stand: 'dublette' } },
    },
    {
      icon: 'fehler',
      count: eingang.fehler,
      one: 'Datei konnte nicht gelesen werden',
      many: 'Dateien konnten nicht gelesen werden',
      rat: 'Grund ansehen und wiederholen',
      target: { to: '/eingang', search: { stand: 'fehler' } },
    },
    ...vorgelegt,
  ];
  const waiting = lines.filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="heute-wartet">
      <h2 id="heute-wartet">Was wartet</h2>
      {waiting.length === 0 ? (
        <EmptyState icon="erledigt" title="Hier wartet nichts">
          Was gescannt, hochgeladen oder in den Ordner gelegt wird und keine Akte findet, erscheint hier.
        </EmptyState>
      ) : (
        <TodayLines lines={waiting} />
      )}
    </section>
  );
}

function Zuletzt({ akten }: { akten: readonly AkteKurz[] }) {
  return (
    <section aria-labelledby="heute-zuletzt">
      <h2 id="heute-zuletzt">Zuletzt bewegte Akten</h2>
      {akten.length === 0 ? (
        <EmptyState icon="akten" title="Noch keine Akte in Ihrem Bereich">
          Sobald in einer Ihrer Akten etwas hinzukommt oder sich ändert, steht sie hier zuoberst.
        </EmptyState>
      ) : (
        <DataTable
          caption="Zuletzt bewegte Akten"
          rows={akten}
          rowKey={({ id }) => id}
          link={({ id }) => ({ to: '/akten/$akteId', params: { akteId: id } })}
          columns={[
            {
              head: 'Person',
              cell: ({ hauptperson, aktenzeichen }) => (
                <>
                  {hauptperson ? nameOfPerson(hauptperson) : aktenzeichen}
                  <span className="cell-sub">{aktenzeichen}</span>
                </>
              ),
            },
            { head: 'Seiten', number: true, cell: ({ seiten }) => formatNumber(seiten) },
            { head: 'Bewegt', nowrap: true, cell: ({ bewegtAm }) => formatAgo(bewegtAm) },
          ]}
        />
      )}
    </section>
  );
}

function Unlesbar({ heute: { unlesbareSeiten, unlesbarGesamt } }: { heute: HeuteDaten }) {
  if (unlesbarGesamt === 0) return null;
  return (
    <section className="card" aria-labelledby="heute-unlesbar">
      <h2 id="heute-unlesbar">Seiten zum Ansehen</h2>
      <p className="u-muted">
        Auf {unlesbarGesamt === 1 ? 'einer Seite' : `${formatNumber(unlesbarGesamt)} Seiten`} steht etwas, das nicht als
        Text erkannt wurde. Die Suche findet es nicht.
      </p>
      <ul className="plain-list">
        {unlesbareSeiten.map(({ dokumentId, titel, seite, akte }) => (
          <li key={`${dokumentId}-${seite}`}>
            <Link
              to={akte ? '/akten/$akteId/dokumente/$dokumentId' : '/dokumente/$dokumentId'}
              params={{ dokumentId, ...(akte ? { akteId: akte.id } : {}) }}
              search={{ seite }}
            >
              {titel}, Seite {seite}
            </Link>
            <span className="cell-sub">{akte?.aktenzeichen ?? 'im Eingang'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
