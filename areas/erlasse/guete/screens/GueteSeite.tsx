/** How often the search finds the right norm: in plain words, over time, and where it fails. */
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatMoment } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { getGuete, listFehlschlaege, startMessung } from '../guete.api.ts';
import type { MesslaufKurz } from '../guete.schema.ts';
import { ofHundred } from '../worte.rules.ts';
import { Faelle } from './Faelle.tsx';
import { Fehlschlaege } from './Fehlschlaege.tsx';
import { Fragensaetze, Messungen } from './Messungen.tsx';
import { Verlauf } from './Verlauf.tsx';
import './guete.css';

type Guete = OutputOf<typeof getGuete>;
const ASKED_AGAIN_MS = 2_000;

export default function GueteSeite() {
  const edits = useMay()('erlasse.pflegen');
  const first = useLoad(getGuete, {});
  // Only while something is being measured.
  const query = useLoad(getGuete, {}, { every: first.data?.laufend ? ASKED_AGAIN_MS : false });
  const start = useAct(startMessung, { changes: [getGuete, listFehlschlaege] });
  return (
    <Page
      title="Güte der Suche"
      sub="Fragen, deren Antwort bekannt ist, zeigen, wie oft die Suche die richtige Norm findet."
      actions={
        edits && (
          <Button
            kind="primary"
            icon="laeuft"
            busy={start.busy}
            blocked={query.data?.laufend ? 'Es wird gerade gemessen.' : undefined}
            onClick={() => void start.run({})}
          >
            Jetzt messen
          </Button>
        )
      }
    >
      <Loaded of={query} words="Die Zahlen werden geladen">
        {(guete) => (
          <div className="u-stack">
            <ProblemNote problem={start.problem} />
            <Laufend guete={guete} />
            <Ergebnis guete={guete} />
            {edits && <Faelle gemeldet={guete.faelle.gemeldet} amt={guete.faelle.amt} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Laufend({ guete: { laufend, gescheitert } }: { guete: Guete }) {
  if (laufend)
    return (
      <Progress
        label={laufend.stand === 'wartet' ? 'Die Messung beginnt gleich' : 'Die Suche wird gemessen'}
        done={laufend.erledigt}
        total={laufend.faelle}
        unit={['Prüffall', 'Prüffällen']}
      />
    );
  if (!gescheitert) return null;
  return (
    <Note kind="warning" title="Die letzte Messung kam nicht zum Ende">
      Versuch vom {formatMoment(gescheitert.am)}. Messen Sie noch einmal; scheitert es wieder, sagt die Seite „Betrieb“,
      warum.
    </Note>
  );
}

function Ergebnis({ guete: { verlauf, fragensaetze, faelle, laufend } }: { guete: Guete }) {
  const [letzter] = verlauf;
  if (!letzter && fragensaetze.length > 0) return <Fragensaetze saetze={fragensaetze} />;
  if (!letzter)
    return (
      <EmptyState icon="system" title={laufend ? 'Die erste Messung läuft' : 'Noch nicht gemessen'}>
        Bleibe bringt {count(faelle.mitgeliefert, 'Prüffall', 'Prüffälle')} mit und misst jede Nacht. Hier steht dann,
        wie oft die richtige Norm unter den ersten Treffern ist und welche Fragen die Suche nicht beantwortet.
      </EmptyState>
    );
  return (
    <>
      <Zahlen lauf={letzter} />
      <Verlauf laeufe={verlauf} />
      <Fehlschlaege laufId={letzter.id} />
      <Messungen laeufe={verlauf} />
      <Fragensaetze saetze={fragensaetze} />
    </>
  );
}

function Zahlen({ lauf }: { lauf: MesslaufKurz }) {
  const { gesamt, fragen, ausgefallen } = lauf.kennzahlen;
  const { paragraf, absatz, enthaltung } = gesamt;
  const genau = paragraf['R@10'].plusminus;
  return (
    <section className="u-stack" aria-labelledby="letzte">
      <h2 id="letzte">Letzte Messung, {formatMoment(lauf.am)}</h2>
      <ul className="guete-zahlen">
        <Zahl wert={ofHundred(paragraf['R@10'])}>
          von 100 Fragen: So oft steht die richtige Norm unter den ersten zehn Treffern.
        </Zahl>
        <Zahl wert={ofHundred(paragraf['R@5'])}>von 100 Fragen: So oft steht sie unter den ersten fünf.</Zahl>
        <Zahl wert={ofHundred(absatz['R@10'])}>
          von 100 Fragen: So oft steht auch der richtige Absatz unter den ersten zehn.
        </Zahl>
        <Zahl wert={ofHundred(enthaltung.recall)}>
          von 100 Fragen ohne Antwort im Bestand: So oft sagt die Suche „kein Beleg“.
        </Zahl>
        <Zahl wert={ofHundred(enthaltung.falsch_abgelehnt)}>
          von 100 Fragen mit Antwort: So oft sagt sie zu Unrecht „kein Beleg“.
        </Zahl>
      </ul>
      <p className="u-muted">
        {count(fragen, 'Prüffall', 'Prüffälle')}
        {genau !== null &&
          `, auf etwa ${Math.max(1, Math.round(genau * 100))} von 100 genau: Kleinere Unterschiede sind Zufall`}
        .
      </p>
      {ausgefallen > 0 && (
        <Note kind="danger" title={`Bei ${count(ausgefallen, 'Frage', 'Fragen')} ist die Suche ausgefallen`}>
          Diese Fragen zählen als nicht gefunden.
        </Note>
      )}
    </section>
  );
}

function Zahl({ wert, children }: { wert: number | undefined; children: string }) {
  return (
    <li className="card guete-zahl">
      <strong>{wert ?? '–'}</strong>
      <span>{children}</span>
    </li>
  );
}
