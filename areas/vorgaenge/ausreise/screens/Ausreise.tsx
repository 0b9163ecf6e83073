/** The time to leave in a Vorgang: until when, certified or not, held up or not, left or not, and what is next. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useGo } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { getVerfahren } from '../../arbeit/vorgang.api.ts';
import { listSchreiben } from '../../bescheid/schreiben.api.ts';
import { dismissVollziehbarkeit, draftAusreiseschreiben, listAusreisen } from '../ausreise.api.ts';
import type { Ausreise as Stand } from '../ausreise.schema.ts';
import { Ausgereist, Unterbrechen, Verlaengern, WiederVollziehbar } from './AusreiseDialoge.tsx';

interface AusreiseProps {
  readonly verfahrenId: string;
  /** False: the Vorgang is done, so no letter is begun in it. */
  readonly edits: boolean;
  /** Somebody has to say whether a suit holds up the period. */
  readonly fragtNachKlage: boolean;
}

export function Ausreise({ verfahrenId, edits, fragtNachKlage }: AusreiseProps) {
  const { data } = useLoad(listAusreisen, { verfahrenId });
  return data?.ausreisen.map((one) => (
    <Eine key={one.id} of={one} edits={edits} fragtNachKlage={fragtNachKlage && one.frist !== undefined} />
  ));
}

const STAENDE = {
  laeuft: ['Frist läuft', 'info'],
  abgelaufen: ['Frist abgelaufen', 'warning'],
  unterbrochen: ['unterbrochen', 'quiet'],
  'ohne-frist': ['keine Frist gesetzt', 'quiet'],
  ausgereist: ['ausgereist', 'success'],
} as const;

type Open = 'verlaengern' | 'unterbrechen' | 'fortsetzen' | 'ausreise';

function Eine({ of, edits, fragtNachKlage }: { of: Stand; edits: boolean; fragtNachKlage: boolean }) {
  const may = useMay();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const [text, tone] = STAENDE[of.stand];
  const name = of.massnahme === 'ausweisung' ? 'Ausreise nach der Ausweisung' : 'Frist zur Ausreise';
  const works = may('vorgaenge.bearbeiten') && of.stand !== 'ausgereist';
  return (
    <section className="card u-stack" aria-label={name}>
      <div className="u-row">
        <h2>{name}</h2>
        <Status tone={tone}>{text}</Status>
      </div>
      {of.naechstes && (
        <p>
          {of.naechstes.satz} <span className="u-muted">{of.naechstes.norm}</span>
        </p>
      )}
      {fragtNachKlage && works && of.stand !== 'unterbrochen' && (
        <Klagefrage of={of} onInterrupt={() => setOpen('unterbrechen')} />
      )}
      <Facts of={factsOf(of)} />
      <div className="form-actions">
        {edits && may('vorgaenge.schreiben') && <Bescheinigen of={of} />}
        {works && <Button onClick={() => setOpen('ausreise')}>Ausreise festhalten</Button>}
        {works && of.frist && of.stand !== 'unterbrochen' && (
          <>
            <Button kind="quiet" onClick={() => setOpen('verlaengern')}>
              Frist verlängern
            </Button>
            <Button kind="quiet" onClick={() => setOpen('unterbrechen')}>
              Frist unterbrechen
            </Button>
          </>
        )}
        {works && of.stand === 'unterbrochen' && (
          <Button onClick={() => setOpen('fortsetzen')}>Wieder vollziehbar</Button>
        )}
      </div>
      {open === 'verlaengern' && <Verlaengern of={of} onClose={close} />}
      {open === 'unterbrechen' && <Unterbrechen of={of} onClose={close} />}
      {open === 'fortsetzen' && <WiederVollziehbar of={of} onClose={close} />}
      {open === 'ausreise' && <Ausgereist of={of} onClose={close} />}
    </section>
  );
}

function factsOf({ frist, unterbrochen, ausreise, sperre, bekanntAm, bescheinigung, verfahrenId }: Stand) {
  return [
    ['Bescheid bekannt gegeben', formatDay(bekanntAm)],
    [
      'Ausreise bis',
      frist && !unterbrochen && `${formatDay(frist.bis)} (${frist.tage} Tage ab ${formatDay(frist.ab)})`,
    ],
    ['Verlängert, weil', frist?.verlaengert],
    ['Unterbrochen', unterbrochen && `seit ${formatDay(unterbrochen.am)}: ${unterbrochen.grund}`],
    [
      'Bescheinigung (§ 59 Abs. 6 AufenthG)',
      bescheinigung &&
        (bescheinigung.schreibenId ? (
          <Link
            key="bescheinigung"
            to="/vorgaenge/$id/schreiben/$schreibenId"
            params={{ id: verfahrenId, schreibenId: bescheinigung.schreibenId }}
          >
            {bescheinigung.stand === 'ausgestellt' ? 'ausgestellt' : 'in Arbeit'}
          </Link>
        ) : (
          'fehlt noch'
        )),
    ],
    ['Ausgereist', ausreise && `${ART[ausreise.art]} am ${formatDay(ausreise.am)}: ${ausreise.nachweis}`],
    ['Einreise- und Aufenthaltsverbot', sperre && sperreWorte(sperre)],
  ] as const;
}

const ART = { freiwillig: 'freiwillig', abgeschoben: 'abgeschoben' } as const;

function sperreWorte({ monate, ab, bis, bedingt }: NonNullable<Stand['sperre']>): string {
  if (bis) return `bis ${formatDay(bis)}`;
  if (monate === 0) return ab ? `unbefristet, seit ${formatDay(ab)}` : 'unbefristet';
  const dauer = `${monate === 1 ? '1 Monat' : `${monate} Monate`} ab der Ausreise`;
  return bedingt ? `${dauer}, wenn abgeschoben wird` : dauer;
}

/** One button, a finished letter: what stands in the Vorgang is in it. */
function Bescheinigen({ of }: { of: Stand }) {
  const go = useGo();
  const art = of.ausreise ? 'sperre' : 'bescheinigung';
  const draft = useAct(draftAusreiseschreiben, {
    changes: [listAusreisen, listSchreiben],
    done: ({ schreibenId }) =>
      go({ to: '/vorgaenge/$id/schreiben/$schreibenId', params: { id: of.verfahrenId, schreibenId } }),
  });
  const due = art === 'bescheinigung' ? of.bescheinigung && of.bescheinigung.stand !== 'ausgestellt' : of.sperre?.ab;
  if (!due) return null;
  return (
    <>
      <ProblemNote problem={draft.problem} />
      <Button kind="primary" icon="dokument" busy={draft.busy} onClick={() => void draft.run({ id: of.id, art })}>
        {art === 'bescheinigung' ? 'Bescheinigung ausstellen' : 'Beginn und Ende des Verbots mitteilen'}
      </Button>
    </>
  );
}

function Klagefrage({ of, onInterrupt }: { of: Stand; onInterrupt(): void }) {
  const dismiss = useAct(dismissVollziehbarkeit, {
    changes: [listAusreisen, getVerfahren],
    done: () => toast('Die Frist läuft weiter'),
  });
  return (
    <Note
      kind="warning"
      title="Hält die Klage die Ausreisefrist auf?"
      actions={
        <>
          <Button onClick={onInterrupt}>Ja, Frist unterbrechen</Button>
          <Button kind="quiet" busy={dismiss.busy} onClick={() => void dismiss.run({ id: of.id, version: of.version })}>
            Nein, sie läuft weiter
          </Button>
        </>
      }
    >
      Gegen die Androhung schiebt eine Klage in Nordrhein-Westfalen nicht auf; auf ein Gericht, das die aufschiebende
      Wirkung anordnet, kommt es an. Gegen die Ausweisung schiebt sie auf. (§ 59 Abs. 1 Satz 6 AufenthG, § 80 VwGO, §
      112 JustG NRW)
      <ProblemNote problem={dismiss.problem} />
    </Note>
  );
}
