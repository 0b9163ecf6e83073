/** Everything that asks for something and has no place yet, oldest first; beside it who it may be, and one click on. */
import { useLater } from '#areas/akten/screens/index.ts';
import { useAct, useLoad } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { formatMomentShort } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Badge } from '#ui/Status.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { TabLinks } from '#ui/Tabs.tsx';
import { takeAntragsnachricht } from '../../xauslaender/eingang.api.ts';
import { countAntragseingang, listAntragseingang } from '../antragseingang.api.ts';
import type { Eingangszeile } from '../antragseingang.schema.ts';
import { AntragsDetail } from './AntragsDetail.tsx';
import { eingangSearch } from './routes.ts';
import { Eingangsstand, HERKUNFTSWEG_WORTE } from './worte.tsx';

const EVERY_MS = 30_000;

const keyOf = ({ quelle, id }: Pick<Eingangszeile, 'quelle' | 'id'>) => `${quelle}.${id}`;

export default function AntragseingangSeite() {
  const { stand, wahl } = useScreenSearch(eingangSearch);
  const go = useGo();
  const list = useLoad(listAntragseingang, { stand: stand ?? 'offen' }, { every: EVERY_MS });
  const take = useAct(takeAntragsnachricht, { changes: [listAntragseingang, countAntragseingang] });
  const shown = useLater(wahl, 120);
  const show = (next: string | undefined) =>
    go({ to: '/vorgaenge/antraege', search: { ...(stand ? { stand } : {}), wahl: next }, replace: true });
  const upload = async (file: File) => {
    const answer = await take.run({ xml: base64Of(new Uint8Array(await file.arrayBuffer())) });
    if (answer) show(`nachricht.${answer.id}`);
  };
  const rows = list.data?.eintraege ?? [];
  return (
    <Page
      title="Anträge"
      sub="Was aus Portal und Schnittstellen kam und noch keinen Platz hat. Der Tag des Eingangs bleibt."
      flush
      actions={
        <>
          <FileButton label="Datei aufnehmen" accept=".xml" busy={take.busy} onFile={(file) => void upload(file)} />
          <ButtonLink to="/vorgaenge/neu" kind="primary" icon="plus">
            Am Schalter aufnehmen
          </ButtonLink>
        </>
      }
      tabs={
        <TabLinks
          label="Auswahl"
          tabs={[
            { to: '/vorgaenge/antraege', label: 'Warten', active: stand === undefined },
            {
              to: '/vorgaenge/antraege',
              search: { stand: 'erledigt' },
              label: 'Übernommen',
              active: stand === 'erledigt',
            },
          ]}
        />
      }
      foot={
        <ListFoot
          hints={[
            ['j k', 'bewegen'],
            ['Enter', 'ansehen'],
          ]}
        >
          {stand === 'erledigt' ? 'Neueste zuerst' : 'Älteste zuerst'}
        </ListFoot>
      }
    >
      <ProblemNote problem={take.problem} />
      <SplitPane shape="list" detailOpen={wahl !== undefined}>
        <Pane label="Liste der Anträge">
          <Loaded of={list} words="Die Anträge werden geladen">
            {({ eintraege, mehr }) => (
              <>
                {mehr && <Note>Es sind mehr, als hier stehen. Arbeiten Sie die oberen zuerst ab.</Note>}
                <Liste rows={eintraege} chosen={wahl} offen={stand === undefined} onChoose={show} />
              </>
            )}
          </Loaded>
        </Pane>
        {rows.length > 0 && (
          <Pane label="Antrag" detail onBack={() => show(undefined)}>
            {shown ? (
              <AntragsDetail key={shown} wahl={shown} onDone={() => show(undefined)} onShow={show} />
            ) : (
              <div className="pane-inset">
                <EmptyState icon="eingang" title="Wählen Sie einen Antrag">
                  Hier steht dann, was beantragt ist, wer es sein kann und wohin es gehört.
                </EmptyState>
              </div>
            )}
          </Pane>
        )}
      </SplitPane>
    </Page>
  );
}

/** In pieces: a call with a million arguments is none. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

interface ListeProps {
  readonly rows: readonly Eingangszeile[];
  readonly chosen: string | undefined;
  readonly offen: boolean;
  onChoose(key: string): void;
}

function Liste({ rows, chosen, offen, onChoose }: ListeProps) {
  const go = useGo();
  if (rows.length === 0)
    return (
      <EmptyState icon="erledigt" title={offen ? 'Kein Antrag wartet' : 'Noch nichts übernommen'}>
        {offen
          ? 'Hier erscheint ein Antrag, wenn Person oder Anliegen nicht eindeutig sind. Was eindeutig ist, liegt schon als Vorgang in seiner Akte.'
          : 'Hier erscheint, was eine Akte gefunden hat, gleich auf welchem Weg es kam.'}
      </EmptyState>
    );
  return (
    <DataTable
      caption="Anträge"
      rows={rows}
      rowKey={keyOf}
      selected={chosen}
      onChoose={(row) =>
        row.verfahrenId
          ? go({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId: row.verfahrenId } })
          : onChoose(keyOf(row))
      }
      columns={[
        { head: 'Person und Anliegen', cell: (row) => <Wer of={row} /> },
        { head: 'Herkunft', cell: ({ herkunft }) => HERKUNFTSWEG_WORTE[herkunft] },
        { head: 'Eingegangen', cell: ({ eingegangenAm }) => formatMomentShort(eingegangenAm), nowrap: true },
        {
          head: 'Stand',
          cell: (row) => (
            <>
              <Eingangsstand of={row} />
              {row.grund && <span className="cell-sub">{row.grund}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

function Wer({ of }: { of: Eingangszeile }) {
  return (
    <>
      {of.name || (of.quelle === 'schalter' ? of.anliegen : 'Absender unbekannt')}{' '}
      {of.doppelt && <Badge tone="warning">zweimal da</Badge>}
      {of.name && <span className="cell-sub">{of.anliegen}</span>}
    </>
  );
}
