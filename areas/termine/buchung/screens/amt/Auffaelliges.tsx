/** Patterns in the traces of the last days: shown to people, never acted upon by a machine. */
import type { OutputOf } from '#platform/http/contract.ts';
import { useLoad } from '#ui/data.ts';
import { count, formatMomentShort } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { Stand } from '../../../kalender/screens/worte.tsx';
import { listAuffaelliges } from '../../aufsicht.api.ts';
import { Arbeitsliste } from './Arbeitsliste.tsx';

type Muster = OutputOf<typeof listAuffaelliges>['muster'][number];

const ART: Readonly<Record<Muster['art'], { readonly titel: string; readonly rat: string }>> = {
  'netz-viele-namen': {
    titel: 'Ein Netz, viele Personen',
    rat: 'Eine Unterkunft, eine Beratungsstelle oder ein Mobilfunknetz sieht genauso aus. Fragen Sie erst nach, wenn dieselben Personen auch sonst auffallen.',
  },
  'kontakt-viele-personen': {
    titel: 'Eine Adresse, viele Personen',
    rat: 'Familien und Beratungsstellen nutzen eine Adresse für viele. Auffällig ist es, wenn die Personen nichts verbindet.',
  },
  'kontakt-viele-reservierungen': {
    titel: 'Eine Adresse, viele Reservierungen',
    rat: 'Wer oft reserviert und selten bestätigt, hält Zeiten fest oder kommt mit der Seite nicht zurecht. Beides lohnt eine Nachfrage.',
  },
  'absage-und-neu': {
    titel: 'Abgesagt und gleich neu reserviert',
    rat: 'So sähe es aus, wenn jemand Termine weitergibt. Es hilft nicht: Die abgesagte Zeit ruht, und der Name lässt sich nicht ändern.',
  },
};

const idOf = ({ art, seit, anzahl }: Muster) => `${art} ${seit} ${anzahl}`;

export function Auffaelliges({ wahl }: { readonly wahl: string | undefined }) {
  const liste = useLoad(listAuffaelliges, {}, { every: 120_000 });
  return (
    <Loaded of={liste} words="Die Muster werden gezählt">
      {({ muster, tage }) => (
        <Arbeitsliste
          caption="Auffällige Muster"
          teil="auffaelliges"
          rows={muster}
          idOf={idOf}
          wahl={wahl}
          leer={{
            title: 'Nichts Auffälliges',
            text: `Gezählt wird aus den Spuren der letzten ${count(tage, 'Tag', 'Tage')}: ein Netz oder eine Adresse mit vielen Personen, viele Reservierungen ohne Bestätigung, Absagen mit sofortiger neuer Reservierung.`,
          }}
          blick={{
            title: 'Muster ansehen',
            text: 'Wählen Sie ein Muster. Gesperrt wird deswegen niemand; was daraus folgt, entscheiden Sie.',
          }}
          columns={[
            {
              head: 'Muster',
              cell: ({ art, satz }) => (
                <>
                  {ART[art].titel}
                  <span className="cell-sub">{satz}</span>
                </>
              ),
            },
            { head: 'Anzahl', number: true, cell: ({ anzahl }) => anzahl },
            { head: 'Zuletzt', nowrap: true, cell: ({ zuletzt }) => formatMomentShort(zuletzt) },
          ]}
          blatt={(id) => <Musterblatt of={muster.find((eines) => idOf(eines) === id)} />}
        />
      )}
    </Loaded>
  );
}

function Musterblatt({ of }: { readonly of: Muster | undefined }) {
  if (!of)
    return (
      <div className="pane-inset">
        <Note title="Dieses Muster gibt es nicht mehr">Seine Spuren sind gelöscht, oder es ist weitergegangen.</Note>
      </div>
    );
  return (
    <div className="pane-inset u-stack tq-blatt">
      <h2>{ART[of.art].titel}</h2>
      <p>{of.satz}</p>
      <Facts
        of={[
          ['Zuerst', formatMomentShort(of.seit)],
          ['Zuletzt', formatMomentShort(of.zuletzt)],
        ]}
      />
      <Note title="Bevor Sie etwas folgern">{ART[of.art].rat}</Note>
      <h3>Termine dazu</h3>
      {of.termine.length === 0 ? (
        <p className="u-muted">Keiner davon besteht noch: Die Reservierungen sind verfallen.</p>
      ) : (
        <DataTable
          caption="Termine zu diesem Muster"
          keys={false}
          rows={of.termine}
          rowKey={({ id }) => id}
          link={({ id, tag }) => ({ to: '/kalender', search: { tag, termin: id } })}
          columns={[
            { head: 'Nummer', cell: ({ kennung }) => kennung },
            { head: 'Zeit', cell: ({ beginn }) => formatMomentShort(beginn) },
            { head: 'Stand', cell: ({ stand }) => <Stand stand={stand} /> },
          ]}
        />
      )}
    </div>
  );
}
