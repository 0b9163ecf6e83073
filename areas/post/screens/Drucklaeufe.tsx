/** Print runs: how far they are, their file, and that all of a run left today. */
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, dayOf, formatMoment } from '#ui/format.ts';
import { Progress } from '#ui/Progress.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import { getDrucklaufPdf, listDrucklaeufe, markLaufVersandt, repeatDrucklauf } from '../drucklauf/drucklauf.api.ts';
import type { Drucklauf } from '../drucklauf/drucklauf.schema.ts';
import { listSendungen } from '../sendung.api.ts';
import { wegWorte } from './worte.ts';

export function Drucklaeufe() {
  const laeufe = useLoad(listDrucklaeufe, {}, { keepLast: true });
  return (
    <Loaded of={laeufe} words="Die Druckläufe werden geladen">
      {(data) =>
        data.laeufe.length === 0 ? (
          <EmptyState icon="drucken" title="Noch nichts gesammelt gedruckt">
            Wählen Sie unter „Zu versenden“ Briefe aus und drucken Sie sie zusammen.
          </EmptyState>
        ) : (
          <div className="u-stack">
            {data.laeufe.map((one) => (
              <Lauf key={one.id} lauf={one} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

function Lauf({ lauf }: { lauf: Drucklauf }) {
  const { id, version, anzahl, offen, stand, seiten, fehler } = lauf;
  const changes = [listDrucklaeufe, listSendungen];
  const again = useAct(repeatDrucklauf, { changes, done: () => toast('Die Datei wird neu erstellt') });
  const sent = useAct(markLaufVersandt, {
    changes,
    done: ({ anzahl: n }) => toast(n === 1 ? 'Als versandt vermerkt' : `${n} Sendungen als versandt vermerkt`),
  });
  const druckWorte = offen > 0 ? 'Drucken' : 'Noch einmal drucken';
  const versandWorte = offen === anzahl ? 'Heute versandt' : `Heute versandt (noch ${offen})`;
  const name = `${wegWorte(lauf)}, ${count(anzahl, 'Brief', 'Briefe')}`;
  return (
    <section className="card post-lauf" aria-label={`${name}, ${formatMoment(lauf.createdAt)}`}>
      <h2>{name}</h2>
      <p className="u-muted">
        {formatMoment(lauf.createdAt)}, {lauf.von}
        {seiten !== undefined && `, ${count(seiten, 'Seite', 'Seiten')}`}
        {lauf.beidseitig ? ', beidseitig' : ', einseitig'}
      </p>
      {stand === 'wartet' && (
        <Progress
          label="Briefe werden zusammengestellt"
          done={lauf.gelesen}
          total={anzahl}
          unit={['Brief', 'Briefen']}
        />
      )}
      {fehler !== undefined && (
        <Note kind="danger" title="Die Datei fehlt">
          {fehler}
        </Note>
      )}
      <ProblemNote problem={again.problem ?? sent.problem} />
      {offen === 0 && <Status tone="success">Alles versandt</Status>}
      <div className="form-actions">
        {stand === 'fertig' && (
          <a
            className={buttonClass(offen > 0 ? 'primary' : 'secondary')}
            href={urlOf(getDrucklaufPdf, { id })}
            target="_blank"
            rel="noreferrer"
            aria-label={`${name}: ${druckWorte}`}
          >
            {druckWorte}
          </a>
        )}
        {(stand === 'fehler' || stand === 'geleert') && (
          <Button icon="wiederholen" busy={again.busy} onClick={() => void again.run({ id, version })}>
            Datei neu erstellen
          </Button>
        )}
        {stand === 'fertig' && offen > 0 && (
          <Button
            icon="gesendet"
            busy={sent.busy}
            aria-label={`${name}: ${versandWorte}`}
            onClick={() => void sent.run({ id, version, am: dayOf() })}
          >
            {versandWorte}
          </Button>
        )}
      </div>
    </section>
  );
}
