/** It came back: nothing was announced. First the address is looked for, then the letter goes out anew with its text. */
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { createAnfrage, listAnfragen } from '../../anfrage/anfrage.api.ts';
import { draftSchreiben, getSchreiben, listSchreiben } from '../schreiben.api.ts';
import type { Schreiben } from '../schreiben.schema.ts';

export function Unzustellbar({ schreiben }: { schreiben: Schreiben }) {
  const may = useMay();
  const ask = useAct(createAnfrage, {
    changes: [listAnfragen],
    done: () => toast('Die Meldebehörde wird gefragt; die Antwort erscheint im Vorgang'),
  });
  const { anschrift, verfahrenId } = schreiben;
  return (
    <Note
      kind="warning"
      title="Der Brief kam als unzustellbar zurück"
      actions={
        <>
          <Neuentwurf schreiben={schreiben} />
          {may('vorgaenge.anfragen') && (
            <Button
              icon="suche"
              busy={ask.busy}
              onClick={() =>
                void ask.run({
                  verfahrenId,
                  anlass: 'meldeauskunft',
                  angaben: anschrift === '' ? {} : { anschrift: anschrift.replaceAll('\n', ', ') },
                })
              }
            >
              Anschrift im Melderegister erfragen
            </Button>
          )}
        </>
      }
    >
      <ProblemNote problem={ask.problem} />
      <p>
        Er ist nicht bekannt gegeben, und keine Frist läuft (§ 41 Abs. 2 Satz 3 VwVfG NRW). Klären Sie zuerst die
        Anschrift (§ 34 BMG) und ob jemand bevollmächtigt ist.
      </p>
      <p>
        Bleibt der Aufenthalt unbekannt und ist niemand bevollmächtigt, kann öffentlich zugestellt werden: durch Aushang
        oder im Internet, angeordnet von einer zeichnungsberechtigten Person (§ 10 LZG NRW). Zugestellt ist dann zwei
        Wochen nach der Bekanntmachung.
      </p>
    </Note>
  );
}

/** The old text as a new draft; to whom it goes is asked anew. */
export function Neuentwurf({ schreiben }: { schreiben: Schreiben }) {
  const go = useGo();
  const { id, verfahrenId, art, entscheidung } = schreiben;
  const again = useAct(draftSchreiben, {
    changes: [listSchreiben, getSchreiben],
    done: (made) =>
      go({ to: '/vorgaenge/$id/schreiben/$schreibenId', params: { id: verfahrenId, schreibenId: made.id } }),
  });
  if (!useMay()('vorgaenge.schreiben')) return null;
  return (
    <>
      <ProblemNote problem={again.problem} />
      <Button
        kind="primary"
        icon="bearbeiten"
        busy={again.busy}
        onClick={() =>
          void again.run({ verfahrenId, art, vorlageId: id, ...(entscheidung === undefined ? {} : { entscheidung }) })
        }
      >
        Mit diesem Text neu entwerfen
      </Button>
    </>
  );
}
