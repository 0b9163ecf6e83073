/** From when on nobody is asked: for each type what it would have meant so far, before anybody sets it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatMoment, formatNumber } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { getEinordnungStand, listEinordnungTypen, setSchwelle } from '../einordnung.api.ts';
import { SCHWELLE } from '../einordnung.data.ts';
import type { EinordnungTyp } from '../einordnung.schema.ts';
import { werteAus } from '../guete.rules.ts';
import './einordnen.css';

export default function SchwellenSeite() {
  const query = useLoad(listEinordnungTypen, {});
  const [alle, setAlle] = useState(false);
  return (
    <Page
      title="Ab wann niemand gefragt wird"
      crumbs={[{ to: '/einordnen', label: 'Einordnen' }]}
      sub="Je Art: wie sicher ein Vorschlag sein muss, damit er ohne Rückfrage gilt."
    >
      <Loaded of={query} words="Die Schwellen werden geladen">
        {({ modell, vorgabe, typen }) => {
          const shown = alle ? typen : typen.filter((one) => one.beispiele > 0 || one.wartend > 0 || !one.istVorgabe);
          return (
            <div className="u-stack">
              <Note kind="info" title={modell ? gelernt(modell) : 'Noch ist nichts gelernt'}>
                {modell
                  ? `Jedes dieser Dokumente wurde zur Probe so eingeordnet, als kennte es niemand. Richtig waren nach den Regeln allein ${inProzent(modell.regeln)}, mit dem Gelernten ${inProzent(modell.zusammen)}.`
                  : `Gelernt wird nur aus Dokumenten, deren Art jemand gesetzt oder bestätigt hat. Bis dahin gilt die Vorgabe von ${vorgabe} %, und fast alles wartet beim Einordnen.`}
              </Note>
              <DataTable
                caption="Schwellen je Art"
                rows={shown}
                rowKey={({ typ }) => typ}
                columns={[
                  { head: 'Art', cell: ({ typ }) => nameOfDokumenttyp(typ) },
                  { head: 'Bestätigt', number: true, cell: ({ beispiele }) => formatNumber(beispiele) },
                  { head: 'Wartet', number: true, cell: ({ wartend }) => formatNumber(wartend) },
                  { head: 'Schwelle und was sie bedeutet', cell: (one) => <Schwelle key={one.version} of={one} /> },
                ]}
              />
              <Button kind="text" onClick={() => setAlle(!alle)}>
                {alle ? 'Nur Arten zeigen, die vorkommen' : `Alle ${typen.length} Arten zeigen`}
              </Button>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface Modell {
  readonly version: number;
  readonly gelerntAm: string;
  readonly beispiele: number;
}

function gelernt({ version, gelerntAm, beispiele }: Modell): string {
  return `Gelernt aus ${count(beispiele, 'Dokument', 'Dokumenten')}, Fassung ${version} vom ${formatMoment(gelerntAm)}`;
}

function inProzent(share: number): string {
  return `${formatNumber(Math.round(share * 1000) / 10)} %`;
}

function Schwelle({ of }: { of: EinordnungTyp }) {
  const [prozent, setProzent] = useState(of.schwelle);
  const name = nameOfDokumenttyp(of.typ);
  const act = useAct(setSchwelle, {
    changes: [listEinordnungTypen, getEinordnungStand],
    done: () => toast(`${name}: ${schwelleWorte(prozent)}`),
  });
  return (
    <div className="ein-schwelle">
      <input
        type="range"
        aria-label={`Schwelle für ${name}`}
        aria-valuetext={schwelleWorte(prozent)}
        min={SCHWELLE.von}
        max={SCHWELLE.bis}
        value={prozent}
        onChange={({ currentTarget }) => setProzent(Number(currentTarget.value))}
      />
      <strong className="ein-prozent">{schwelleWorte(prozent)}</strong>
      <Folge of={of} prozent={prozent} />
      {prozent !== of.schwelle && (
        <span className="u-row">
          <Button
            kind="primary"
            busy={act.busy}
            onClick={() => void act.run({ typ: of.typ, version: of.version, prozent })}
          >
            Festlegen
          </Button>
          <Button kind="text" onClick={() => setProzent(of.schwelle)}>
            Verwerfen
          </Button>
        </span>
      )}
      <ProblemNote problem={act.problem} />
    </div>
  );
}

function schwelleWorte(prozent: number): string {
  return prozent >= SCHWELLE.bis ? 'immer fragen' : `ab ${prozent} %`;
}

/** Said in documents, not in statistics. */
function Folge({ of, prozent }: { of: EinordnungTyp; prozent: number }) {
  if (prozent >= SCHWELLE.bis)
    return <span className="cell-sub">Jedes Dokument dieser Art wartet auf einen Menschen.</span>;
  const { automatisch, richtig, gesamt } = werteAus(of.punkte, prozent);
  if (gesamt === 0)
    return (
      <span className="cell-sub">Noch keine Probe: Erst bestätigte Dokumente zeigen, wie oft Vorschläge stimmen.</span>
    );
  const wrong = automatisch - richtig;
  return (
    <span className="cell-sub">
      Von {count(gesamt, 'Vorschlag', 'Vorschlägen')} dieser Art {automatisch === 1 ? 'wäre' : 'wären'}{' '}
      {formatNumber(automatisch)} ohne Rückfrage gegangen
      {automatisch > 0 && (
        <>
          , davon{' '}
          {wrong === 0 ? (
            <Status tone="success">alle richtig</Status>
          ) : (
            <Status tone="warning">{`${formatNumber(wrong)} falsch (${inProzent(richtig / automatisch)} richtig)`}</Status>
          )}
        </>
      )}
      .
    </span>
  );
}
